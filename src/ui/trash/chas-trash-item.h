// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"

G_BEGIN_DECLS

/* A deletion in a list, with the words that tell of it. */
#define CHAS_TYPE_TRASH_ITEM (chas_trash_item_get_type ())
G_DECLARE_FINAL_TYPE (ChasTrashItem, chas_trash_item, CHAS, TRASH_ITEM, GObject)

ChasTrashItem *chas_trash_item_new (const ChasTrashEntry *entry, ChasEnv *env);
const ChasTrashEntry *chas_trash_item_get_entry (ChasTrashItem *self);
const char *chas_trash_item_get_title (ChasTrashItem *self);
const char *chas_trash_item_get_story (ChasTrashItem *self);
gboolean chas_trash_item_has_words (ChasTrashItem *self, const char *words);

G_END_DECLS
