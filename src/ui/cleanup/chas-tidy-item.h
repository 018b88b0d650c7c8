// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-tidy.h"

G_BEGIN_DECLS

/* A lead of the tidy-up list, with its words. */
#define CHAS_TYPE_TIDY_ITEM (chas_tidy_item_get_type ())
G_DECLARE_FINAL_TYPE (ChasTidyItem, chas_tidy_item, CHAS, TIDY_ITEM, GObject)

ChasTidyItem *chas_tidy_item_new (const ChasTidyEntry *entry);
const ChasTidyEntry *chas_tidy_item_get_entry (ChasTidyItem *self);
const char *chas_tidy_item_get_story (ChasTidyItem *self);
gboolean chas_tidy_item_shows (ChasTidyItem *self, const ChasTidyEntry *entry);

G_END_DECLS
