// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"
#include "chas-trash-entry.h"

G_BEGIN_DECLS

char *chas_trash_words_dup_title (const ChasTrashEntry *entry, ChasEnv *env);
char *chas_trash_words_dup_story (const ChasTrashEntry *entry, ChasEnv *env);

G_END_DECLS
