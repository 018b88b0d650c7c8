// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-item.h"

#include "chas-trash-words.h"

struct _ChasTrashItem
{
  GObject parent_instance;
  ChasTrashEntry *entry;
  char *title;
  char *story;
};

G_DEFINE_FINAL_TYPE (ChasTrashItem, chas_trash_item, G_TYPE_OBJECT)

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
  self->title = chas_trash_words_dup_title (entry, env);
  self->story = chas_trash_words_dup_story (entry, env);
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
