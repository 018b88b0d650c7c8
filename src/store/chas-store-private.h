// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-folder.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* What a call carries to the database thread: copies of its arguments. */
typedef struct
{
  char *texts[4];
  GStrv ids;
  int number;
  gpointer boxed;
  GDestroyNotify free_boxed;
} ChasStoreRequest;

/* Runs on the database thread. Sets `result`; a change also gives what it touched. */
typedef gboolean (*ChasStoreFunc) (ChasDb *db,
                                   const ChasStoreRequest *request,
                                   GValue *result,
                                   ChasChanges **out_changes,
                                   GError **error);

ChasStoreRequest *chas_store_request_new (const char *first,
                                          const char *second,
                                          const char *third,
                                          const char *fourth);
void chas_store_request_free (ChasStoreRequest *request);

DexFuture *chas_store_call (ChasStore *self, ChasStoreFunc func, ChasStoreRequest *request);

G_END_DECLS
