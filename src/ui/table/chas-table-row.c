// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-row.h"

struct _ChasTableRow
{
  GObject parent_instance;

  char *lead_id;
  ChasCard *card;
  GRefString *search; /* nullable: as typed */
  ChasFound *found;   /* nullable */
  guint n_viewers;
  gboolean expired; /* the card is to be read again before it is shown */
};

typedef enum
{
  PROP_CARD = 1,
  PROP_FOUND,
  PROP_SEARCH,
} ChasTableRowProperty;

static GParamSpec *properties[PROP_SEARCH + 1];

enum
{
  SIGNAL_LOOKED_AT,
  SIGNAL_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTableRow, chas_table_row, G_TYPE_OBJECT)

static void
chas_table_row_finalize (GObject *object)
{
  ChasTableRow *self = CHAS_TABLE_ROW (object);

  g_free (self->lead_id);
  g_clear_object (&self->card);
  g_clear_pointer (&self->found, chas_found_free);
  g_clear_pointer (&self->search, g_ref_string_release);
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
    case PROP_FOUND:
      g_value_set_boxed (value, CHAS_TABLE_ROW (object)->found);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, CHAS_TABLE_ROW (object)->search);
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
  properties[PROP_FOUND] = g_param_spec_boxed ("found", NULL, NULL, CHAS_TYPE_FOUND,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_LOOKED_AT] = g_signal_new ("looked-at", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WANTED] = g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
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
  self->expired = TRUE;
  return self;
}

const char *
chas_table_row_get_lead_id (ChasTableRow *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), NULL);
  return self->lead_id;
}

static void
see (ChasTableRow *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOKED_AT], 0);
  if (!self->expired)
    return;
  self->expired = FALSE;
  g_signal_emit (self, signals[SIGNAL_WANTED], 0);
}

/**
 * chas_table_row_look:
 *
 * Somebody looks at the row, until [method@TableRow.unlook].
 */
void
chas_table_row_look (ChasTableRow *self)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self));
  self->n_viewers++;
  see (self);
}

void
chas_table_row_unlook (ChasTableRow *self)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self) && self->n_viewers > 0);
  self->n_viewers--;
}

/**
 * chas_table_row_get_looked_at:
 *
 * Returns: whether somebody looks at the row now
 */
gboolean
chas_table_row_get_looked_at (ChasTableRow *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), FALSE);
  return self->n_viewers > 0;
}

/**
 * chas_table_row_expire:
 *
 * The lead has changed: its card is read again, at once or when somebody looks.
 */
void
chas_table_row_expire (ChasTableRow *self)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self));
  self->expired = self->n_viewers == 0;
  if (!self->expired)
    g_signal_emit (self, signals[SIGNAL_WANTED], 0);
}

#define SWAP(a, b)                                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    typeof (a) swapped = (a);                                                                      \
    (a) = (b);                                                                                     \
    (b) = swapped;                                                                                 \
  }                                                                                                \
  G_STMT_END

/**
 * chas_table_row_trade:
 *
 * Each is of the other's lead from now on, and knows of it what the other did. Whoever looks at
 * them is told by chas_table_row_tell().
 */
void
chas_table_row_trade (ChasTableRow *self, ChasTableRow *other)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self) && CHAS_IS_TABLE_ROW (other));
  SWAP (self->lead_id, other->lead_id);
  SWAP (self->card, other->card);
  SWAP (self->found, other->found);
  SWAP (self->expired, other->expired);
}

/**
 * chas_table_row_tell:
 *
 * Shows all anew to those who look at the row.
 */
void
chas_table_row_tell (ChasTableRow *self)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOUND]);
  if (self->n_viewers > 0)
    see (self);
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

/**
 * chas_table_row_get_found:
 *
 * Returns: (transfer none) (nullable): why the search found the lead, when the table does not show
 * it
 */
const ChasFound *
chas_table_row_get_found (ChasTableRow *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), NULL);
  return self->found;
}

/**
 * chas_table_row_set_found:
 * @found: (nullable): is copied
 */
void
chas_table_row_set_found (ChasTableRow *self, const ChasFound *found)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self));
  if (chas_found_is_same (self->found, found))
    return;
  g_clear_pointer (&self->found, chas_found_free);
  self->found = found ? chas_found_copy (found) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOUND]);
}

/**
 * chas_table_row_get_search:
 *
 * Returns: (nullable): what is searched for, as typed
 */
const char *
chas_table_row_get_search (ChasTableRow *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), NULL);
  return self->search;
}

/**
 * chas_table_row_set_search:
 * @search: (nullable): is shared by all rows
 */
void
chas_table_row_set_search (ChasTableRow *self, GRefString *search)
{
  g_return_if_fail (CHAS_IS_TABLE_ROW (self));
  if (g_strcmp0 (self->search, search) == 0)
    return;
  g_clear_pointer (&self->search, g_ref_string_release);
  self->search = search ? g_ref_string_acquire (search) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

static gboolean
is_searched (const char *tag, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (chas_found_has (tag, CHAS_FOUND_IN_TAG, words, i))
      return TRUE;
  return FALSE;
}

static void
add_tags (GPtrArray *list, GPtrArray *tags, const char *const *words, gboolean searched)
{
  for (guint i = 0; i < tags->len; i++)
    if (is_searched (tags->pdata[i], words) == searched)
      g_ptr_array_add (list, tags->pdata[i]);
}

/**
 * chas_table_row_list_tags:
 *
 * Returns: (transfer container) (element-type utf8): the tags that are known, those that are
 * searched for first
 */
GPtrArray *
chas_table_row_list_tags (ChasTableRow *self)
{
  GPtrArray *list = g_ptr_array_new ();
  GPtrArray *tags;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (CHAS_IS_TABLE_ROW (self), list);
  tags = self->card ? chas_card_get_facts (self->card)->tags : NULL;
  if (!tags)
    return list;
  words = chas_found_split (self->search ? self->search : "");
  add_tags (list, tags, (const char *const *) words, TRUE);
  add_tags (list, tags, (const char *const *) words, FALSE);
  return list;
}
