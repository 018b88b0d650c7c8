// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-item.h"

#include <glib/gi18n.h>

struct _ChasTidyItem
{
  GObject parent_instance;

  ChasTidyEntry *entry;
  char *story;
};

G_DEFINE_FINAL_TYPE (ChasTidyItem, chas_tidy_item, G_TYPE_OBJECT)

static const char *
get_unready_words (const ChasTidyEntry *entry)
{
  if (entry->has_why)
    return _ ("Nobody said for whom it is relevant");
  return entry->has_education ? _ ("Nobody said why it is relevant")
                              : _ ("Nobody said why, or for whom, it is relevant");
}

static const char *
get_other_name (const ChasTidyEntry *entry)
{
  gboolean is_first = g_str_equal (entry->pair->ids[0], entry->company_id);

  return entry->pair->names[is_first ? 1 : 0];
}

/* "No next step · Nothing done for 16 days" */
static char *
dup_story (const ChasTidyEntry *entry)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (entry->kinds & CHAS_TIDY_NO_STEP)
    g_strv_builder_add (builder, _ ("No next step"));
  if (entry->kinds & CHAS_TIDY_STALE)
    g_strv_builder_take (builder, g_strdup_printf (ngettext ("Nothing done for %d day",
                                                             "Nothing done for %d days",
                                                             (gulong) entry->idle_days),
                                                   entry->idle_days));
  if (entry->kinds & CHAS_TIDY_NO_CHANNEL)
    g_strv_builder_add (builder, _ ("No way to reach them"));
  if (entry->kinds & CHAS_TIDY_DUPLICATE)
    /* Translators: %s is another company */
    g_strv_builder_take (builder,
                         g_strdup_printf (_ ("May be the same as %s"), get_other_name (entry)));
  if (entry->kinds & CHAS_TIDY_UNREADY)
    g_strv_builder_add (builder, get_unready_words (entry));
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
chas_tidy_item_finalize (GObject *object)
{
  ChasTidyItem *self = CHAS_TIDY_ITEM (object);

  chas_tidy_entry_free (self->entry);
  g_free (self->story);
  G_OBJECT_CLASS (chas_tidy_item_parent_class)->finalize (object);
}

static void
chas_tidy_item_class_init (ChasTidyItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_tidy_item_finalize;
}

static void
chas_tidy_item_init (ChasTidyItem *self)
{
}

ChasTidyItem *
chas_tidy_item_new (const ChasTidyEntry *entry)
{
  ChasTidyItem *self = g_object_new (CHAS_TYPE_TIDY_ITEM, NULL);

  self->entry = chas_tidy_entry_copy (entry);
  self->story = dup_story (entry);
  return self;
}

const ChasTidyEntry *
chas_tidy_item_get_entry (ChasTidyItem *self)
{
  g_return_val_if_fail (CHAS_IS_TIDY_ITEM (self), NULL);
  return self->entry;
}

/**
 * chas_tidy_item_get_story:
 *
 * Returns: what is not in order, in the user's words
 */
const char *
chas_tidy_item_get_story (ChasTidyItem *self)
{
  g_return_val_if_fail (CHAS_IS_TIDY_ITEM (self), NULL);
  return self->story;
}

/**
 * chas_tidy_item_shows:
 *
 * Returns: whether the entry would look the same
 */
gboolean
chas_tidy_item_shows (ChasTidyItem *self, const ChasTidyEntry *entry)
{
  g_autofree char *story = NULL;

  if (!g_str_equal (self->entry->lead_id, entry->lead_id) ||
      !g_str_equal (self->entry->company_name, entry->company_name) ||
      self->entry->stage != entry->stage || self->entry->kinds != entry->kinds ||
      self->entry->points != entry->points ||
      g_strcmp0 (self->entry->owner_id, entry->owner_id) != 0)
    return FALSE;
  story = dup_story (entry);
  return g_str_equal (self->story, story);
}
