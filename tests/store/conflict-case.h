// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-conflict.h"
#include "sync-replica.h"

G_BEGIN_DECLS

/* Ana's and Ben's, who have the same lead. */
typedef struct
{
  Replica *ana;
  Replica *ben;
} ConflictPair;

void conflict_tick (void);
void conflict_pair_begin (ConflictPair *self);
void conflict_pair_end (ConflictPair *self);
void conflict_pair_write (ConflictPair *self, const char *field, const char *ana, const char *ben);
GPtrArray *conflict_list (Replica *replica, guint n_expected);
void conflict_assert_none (Replica *replica);
const ChasConflictVersion *conflict_version_at (GPtrArray *conflicts, guint n_version);
void conflict_resolve (Replica *replica, const char *text);

G_END_DECLS
