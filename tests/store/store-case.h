// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-group-draft.h"
#include "chas-store.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

/* What came of a future. */
typedef struct
{
  gboolean done;
  GValue value;
  GError *error;
} StoreOutcome;

/* What a store told of its changes. */
typedef struct
{
  guint n;
  ChasChanges *last;
} StoreHeard;

/* A store that is closed when it is let go. */
typedef ChasStore OpenStore;

void store_settle (DexFuture *future, StoreOutcome *outcome);
void store_outcome_clear (StoreOutcome *outcome);
void store_close (ChasStore *store);
ChasStore *store_open (const char *dir);
void store_succeed (DexFuture *future);
char *store_get_string (DexFuture *future);
void store_fail (DexFuture *future, ChasStoreError code);
char *store_create_group (ChasStore *store);
void store_on_changed_cb (ChasStore *store, ChasChanges *changes, gpointer data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoreOutcome, store_outcome_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenStore, store_close)

G_END_DECLS
