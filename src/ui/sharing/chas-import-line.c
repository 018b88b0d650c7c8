// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-line.h"

#include <glib/gi18n.h>

struct _ChasImportLine
{
  GObject parent_instance;

  guint64 number; /* among the data, from 1 */
  char *title;
  char *words;
  gboolean can_take;
  gboolean taken;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_WORDS,
  PROP_CAN_TAKE,
  PROP_TAKEN,
} ChasImportLineProperty;

static GParamSpec *properties[PROP_TAKEN + 1];

G_DEFINE_FINAL_TYPE (ChasImportLine, chas_import_line, G_TYPE_OBJECT)

static void
chas_import_line_finalize (GObject *object)
{
  ChasImportLine *self = CHAS_IMPORT_LINE (object);

  g_free (self->title);
  g_free (self->words);
  G_OBJECT_CLASS (chas_import_line_parent_class)->finalize (object);
}

static void
chas_import_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasImportLine *self = CHAS_IMPORT_LINE (object);

  switch ((ChasImportLineProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_CAN_TAKE:
      g_value_set_boolean (value, self->can_take);
      break;
    case PROP_TAKEN:
      g_value_set_boolean (value, self->taken);
      break;
    }
}

static void
chas_import_line_class_init (ChasImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = chas_import_line_finalize;
  object_class->get_property = chas_import_line_get_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  properties[PROP_CAN_TAKE] = g_param_spec_boolean ("can-take", NULL, NULL, FALSE, flags);
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_import_line_init (ChasImportLine *self)
{
}

/**
 * chas_import_line_new:
 * @row: as a preview told of it
 *
 * Returns: (transfer full): the row; what has nothing to give cannot be taken
 */
ChasImportLine *
chas_import_line_new (const ChasImportRow *row)
{
  ChasImportLine *self = g_object_new (CHAS_TYPE_IMPORT_LINE, NULL);
  /* Translators: a line of a file and what becomes of it */
  g_autofree char *place = g_strdup_printf (_ ("Line %lu · %s"), (gulong) row->line,
                                            chas_row_decision_get_label (row->decision));

  self->number = row->number;
  self->title = g_strdup (row->title ? row->title : _ ("No company"));
  self->words =
    row->reason ? g_strdup_printf ("%s\n%s", place, row->reason) : g_steal_pointer (&place);
  self->can_take = row->decision != CHAS_ROW_BAD && row->decision != CHAS_ROW_SKIP;
  self->taken = row->taken;
  return self;
}

guint64
chas_import_line_get_number (ChasImportLine *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_LINE (self), 0);
  return self->number;
}

gboolean
chas_import_line_can_take (ChasImportLine *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_LINE (self), FALSE);
  return self->can_take;
}

gboolean
chas_import_line_get_taken (ChasImportLine *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_LINE (self), FALSE);
  return self->taken;
}

void
chas_import_line_set_taken (ChasImportLine *self, gboolean taken)
{
  g_return_if_fail (CHAS_IS_IMPORT_LINE (self) && self->can_take);
  if (self->taken == taken)
    return;
  self->taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
}
