// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync-replica.h"

G_BEGIN_DECLS

/* Companies with a lead, of which one is deleted for ever: the word SECRET stands in all of it. */
Replica *purge_replica_a (void);
Replica *purge_replica_b (void);
void purge_set_up (Replica *a);
gint64
purge_count_secrets (Replica *self); /* rows of any table, journals included, with the word */
void purge_assert_gone (Replica *self);
GPtrArray *purge_list_trash (Replica *self);
void purge_restore (Replica *self);  /* all of the trash */
guint purge_all (Replica *self);     /* of the trash; returns how many records */
guint purge_company (Replica *self); /* deletes it, and then all of the trash for ever */

G_END_DECLS
