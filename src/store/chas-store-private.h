// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-folder.h"
#include "chas-store-job.h"

G_BEGIN_DECLS

/* A connection waits this long for another one to give up the right to write. */
#define CHAS_STORE_BUSY_TIMEOUT_MS 120000

/* Main thread: the store and its properties. Database thread: `db`, which no other thread touches.
 * Run threads: one long job after the other, each on a connection of its own; while one of them
 * writes, edits stand in `waiting`, so that the database thread can go on answering. What a thread
 * has done comes back to the main thread in one piece (deliver_cb): names of the next undo and
 * redo, the signal, then the future. */
struct _ChasStore
{
  GObject parent_instance;

  ChasFolder *folder;
  ChasEnv *env;
  GMainContext *context;
  GThreadPool *db_thread;
  GThreadPool *run_threads;
  GMutex lock; /* of the next two */
  gboolean is_exclusive;
  GQueue waiting; /* of ChasStoreJob */
  ChasDb *db;
  gboolean is_backup_due; /* since it was opened */
  gint64 undo_step;       /* the one that has the name, or 0 */
  char *undo_name;
  char *redo_name;
};

DexFuture *chas_store_call (ChasStore *self, ChasStoreFunc func, ChasStoreRequest *request);
DexFuture *chas_store_call_beside (ChasStore *self,
                                   const char *name,
                                   ChasStoreFunc func,
                                   ChasStoreRequest *request);
DexFuture *chas_store_change (ChasStore *self, ChasStoreFunc func, ChasStoreRequest *request);
gboolean chas_store_read_names (ChasStore *self, ChasStoreJob *job, GError **error);
void chas_store_set_exclusive (ChasStore *self, gboolean is_exclusive);
DexFuture *chas_store_push (ChasStore *self, GThreadPool *pool, ChasStoreJob *job);
void chas_store_index_later (ChasStore *self);
void chas_store_begin_background (ChasStore *self);

G_END_DECLS
