// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conflict-case.h"

G_BEGIN_DECLS

/* A record that Ben deleted while Ana went on with it, and that somebody keeps. */

#define KEEP_NOTES "SELECT group_concat(text, ' ') FROM (SELECT text FROM note ORDER BY id)"

void keep_add_notes (ConflictPair *self);
void keep_begin (ConflictPair *self);
gboolean keep_record (Replica *self, const char *entity, const char *id);
gboolean keep_lead (Replica *self);
guint keep_walk (Replica *self, gboolean is_undo);
char *keep_dump (Replica *self);
void keep_assert_waits (Replica *self, const char *deleted_at);
void keep_assert_kept (Replica *self);
char *keep_dup_deleted_at (Replica *self);

G_END_DECLS
