// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-row.h"

struct _ChasTableRow
{
  GObject parent_instance;

  char *lead_id;
  ChasCard *card;
};

typedef enum
{
  PROP_CARD = 1,
} ChasTableRowProperty;

static GParamSpec *properties[PROP_CARD + 1];

G_DEFINE_FINAL_TYPE (ChasTableRow, chas_table_row, G_TYPE_OBJECT)

static void
chas_table_row_finalize (GObject *object)
{
  ChasTableRow *self = CHAS_TABLE_ROW (object);

  g_free (self->lead_id);
  g_clear_object (&self->card);
  G_OBJECT_CLASS (chas_table_row_parent_class)->finalize (object);
}

static void
chas_table_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasTableRowProperty) prop_id)
    {
    case PROP_CARD:
      g_value_set_object (value, CHAS_TABLE_ROW (object)->card);
      break;
    }
}

static void
chas_table_row_class_init (ChasTableRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = chas_table_row_finalize;
  object_class->get_property = chas_table_row_get_property;

  properties[PROP_CARD] = g_param_spec_object ("card", NULL, NULL, CHAS_TYPE_CARD,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_table_row_init (ChasTableRow *self)
{
}

ChasTableRow *
chas_table_row_new (const char *lead_id)
{
  ChasTableRow *self = g_object_new (CHAS_TYPE_TABLE_ROW, NULL);

  self->lead_id = g_strdup (lead_id);
  return self;
}

const char *
chas_table_row_get_lead_id (ChasTableRow *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), NULL);
  return self->lead_id;
}

/**
 * chas_table_row_get_card:
 *
 * Returns: (transfer none) (nullable): what is known of the lead, or NULL until it has been read
 */
ChasCard *
chas_table_row_get_card (ChasTableRow *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), NULL);
  return self->card;
}

void
chas_table_row_set_card (ChasTableRow *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self));
  if (g_set_object (&self->card, card))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
}
