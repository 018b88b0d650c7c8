// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libdex.h>

#include "chas-changes.h"
#include "chas-db.h"
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

typedef struct _ChasStoreJob ChasStoreJob;

/* What goes to a thread and comes back to the main thread with what came of it. */
struct _ChasStoreJob
{
  ChasStore *store;
  void (*work) (ChasStore *store, ChasStoreJob *job); /* in a thread */
  void (*after) (ChasStore *store); /* nullable: on the main thread, if all went well */
  gboolean writes;                  /* waits until no exclusive run goes on */
  ChasStoreFunc func;               /* of a call, with its request */
  ChasStoreRequest *request;
  char *name;          /* of a run */
  ChasDbFunc run_func; /* of a run, with its data; NULL: it has func and a request too */
  gpointer run_data;
  GDestroyNotify run_destroy;
  DexPromise *promise;

  GValue result;
  ChasChanges *changes;
  gboolean has_names;
  gint64 undo_step;
  char *undo_name;
  char *redo_name;
  GError *error;
};

ChasStoreRequest *chas_store_request_new (const char *first,
                                          const char *second,
                                          const char *third,
                                          const char *fourth);
void chas_store_request_free (ChasStoreRequest *request);

ChasStoreJob *chas_store_job_new (ChasStore *store,
                                  void (*work) (ChasStore *store, ChasStoreJob *job));
void chas_store_job_free (ChasStoreJob *job);
void chas_store_job_set_true (ChasStoreJob *job);

G_END_DECLS
