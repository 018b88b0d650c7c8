// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-item.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-fields.h"

struct _ChasTrashItem
{
  GObject parent_instance;
  ChasTrashEntry *entry;
  char *title;
  char *story;
};

G_DEFINE_FINAL_TYPE (ChasTrashItem, chas_trash_item, G_TYPE_OBJECT)

static char *
dup_kind (const ChasTrashEntry *entry)
{
  const char *kind = chas_entity_info_get_label (chas_entity_info_lookup (entry->entity));

  if (entry->n_more == 0)
    return g_strdup (kind);
  /* Translators: %s is what was deleted, such as “Lead”, %u what belonged to it and went too */
  return g_strdup_printf (ngettext ("%s and %u more record", "%s and %u more records",
                                    entry->n_more),
                          kind, entry->n_more);
}

static char *
dup_story (const ChasTrashEntry *entry, ChasEnv *env)
{
  g_autofree char *kind = dup_kind (entry);
  g_autofree char *moment = chas_day_words_dup_moment (entry->at, env);
  g_autoptr (GString) story = g_string_new (kind);

  if (entry->place)
    g_string_append_printf (story, " · %s", entry->place);
  if (entry->mine || entry->author)
    g_string_append_printf (story, " · %s", entry->mine ? _ ("You") : entry->author);
  g_string_append_printf (story, " · %s", moment);
  return g_string_free_and_steal (g_steal_pointer (&story));
}

/* Of long texts the first line says which one it is. */
static char *
dup_title (const ChasTrashEntry *entry)
{
  g_auto (GStrv) lines = g_strsplit (entry->title ? entry->title : "", "\n", 2);

  return g_strdup (lines[0] && *lines[0]
                     ? lines[0]
                     : chas_entity_info_get_label (chas_entity_info_lookup (entry->entity)));
}

static void
chas_trash_item_finalize (GObject *object)
{
  ChasTrashItem *self = CHAS_TRASH_ITEM (object);

  chas_trash_entry_free (self->entry);
  g_free (self->title);
  g_free (self->story);
  G_OBJECT_CLASS (chas_trash_item_parent_class)->finalize (object);
}

static void
chas_trash_item_class_init (ChasTrashItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_trash_item_finalize;
}

static void
chas_trash_item_init (ChasTrashItem *self)
{
}

ChasTrashItem *
chas_trash_item_new (const ChasTrashEntry *entry, ChasEnv *env)
{
  ChasTrashItem *self = g_object_new (CHAS_TYPE_TRASH_ITEM, NULL);

  self->entry = chas_trash_entry_copy (entry);
  self->title = dup_title (entry);
  self->story = dup_story (entry, env);
  return self;
}

const ChasTrashEntry *
chas_trash_item_get_entry (ChasTrashItem *self)
{
  return self->entry;
}

/**
 * chas_trash_item_get_title:
 *
 * Returns: what a person calls what was deleted
 */
const char *
chas_trash_item_get_title (ChasTrashItem *self)
{
  return self->title;
}

/**
 * chas_trash_item_get_story:
 *
 * Returns: what it was, where it stood, who deleted it and when
 */
const char *
chas_trash_item_get_story (ChasTrashItem *self)
{
  return self->story;
}

/**
 * chas_trash_item_has_words:
 * @words: what a person looks for; accents and case are forgiven
 *
 * Returns: whether each of the words begins one of the item's
 */
gboolean
chas_trash_item_has_words (ChasTrashItem *self, const char *words)
{
  g_autofree char *text = g_strconcat (self->title, " ", self->story, NULL);

  return g_str_match_string (words, text, TRUE);
}
