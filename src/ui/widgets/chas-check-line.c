// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-check-line.h"

struct _ChasCheckLine
{
  GObject parent_instance;

  guint64 number;
  char *title;
  char *words;
  gboolean can_take;
  gboolean by_hand;
  gboolean taken;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_WORDS,
  PROP_CAN_TAKE,
  PROP_TAKEN,
} ChasCheckLineProperty;

static GParamSpec *properties[PROP_TAKEN + 1];

G_DEFINE_FINAL_TYPE (ChasCheckLine, chas_check_line, G_TYPE_OBJECT)

static void
chas_check_line_finalize (GObject *object)
{
  ChasCheckLine *self = CHAS_CHECK_LINE (object);

  g_free (self->title);
  g_free (self->words);
  G_OBJECT_CLASS (chas_check_line_parent_class)->finalize (object);
}

static void
chas_check_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasCheckLine *self = CHAS_CHECK_LINE (object);

  switch ((ChasCheckLineProperty) prop_id)
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
chas_check_line_class_init (ChasCheckLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = chas_check_line_finalize;
  object_class->get_property = chas_check_line_get_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  properties[PROP_CAN_TAKE] = g_param_spec_boolean ("can-take", NULL, NULL, FALSE, flags);
  properties[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_check_line_init (ChasCheckLine *self)
{
}

/**
 * chas_check_line_new:
 * @number: which one it is
 * @words: what there is to say of it
 * @can_take: whether there is anything to take
 * @taken: whether it is, until somebody says otherwise
 *
 * Returns: (transfer full): the line
 */
ChasCheckLine *
chas_check_line_new (guint64 number,
                     const char *title,
                     const char *words,
                     gboolean can_take,
                     gboolean taken)
{
  ChasCheckLine *self = g_object_new (CHAS_TYPE_CHECK_LINE, NULL);

  self->number = number;
  self->title = g_strdup (title);
  self->words = g_strdup (words);
  self->can_take = can_take;
  self->taken = taken;
  return self;
}

guint64
chas_check_line_get_number (ChasCheckLine *self)
{
  g_return_val_if_fail (CHAS_IS_CHECK_LINE (self), 0);
  return self->number;
}

gboolean
chas_check_line_can_take (ChasCheckLine *self)
{
  g_return_val_if_fail (CHAS_IS_CHECK_LINE (self), FALSE);
  return self->can_take;
}

/**
 * chas_check_line_set_by_hand:
 * @by_hand: whether it is only taken for itself, not together with all others
 */
void
chas_check_line_set_by_hand (ChasCheckLine *self, gboolean by_hand)
{
  g_return_if_fail (CHAS_IS_CHECK_LINE (self));
  self->by_hand = by_hand;
}

gboolean
chas_check_line_get_by_hand (ChasCheckLine *self)
{
  g_return_val_if_fail (CHAS_IS_CHECK_LINE (self), FALSE);
  return self->by_hand;
}

gboolean
chas_check_line_get_taken (ChasCheckLine *self)
{
  g_return_val_if_fail (CHAS_IS_CHECK_LINE (self), FALSE);
  return self->taken;
}

void
chas_check_line_set_taken (ChasCheckLine *self, gboolean taken)
{
  g_return_if_fail (CHAS_IS_CHECK_LINE (self) && self->can_take);
  if (self->taken == taken)
    return;
  self->taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
}
