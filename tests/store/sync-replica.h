// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export.h"
#include "chas-merge.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

/* One student's database, with a clock that may be wrong. Every step that fails ends the test. */
typedef struct _Replica Replica;

struct _Replica
{
  ChasDb *db;
  char dev[CHAS_DEVICE_LENGTH + 1];
  gint64 clock_ms; /* how far its clock is off */
  gboolean bare;   /* put the triggers aside with the first new record of an import */
  Replica *twin;   /* (nullable): what is typed here is typed there too */
};

/* The one true time of a test, in milliseconds since 1970; moves on by itself a little. */
extern gint64 true_ms;

Replica *replica_new (const char *dev, gint64 clock_ms);
void replica_free (Replica *self);
void replica_exec (Replica *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean replica_try (Replica *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
gint64 replica_int (Replica *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
char *replica_text (Replica *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
char *replica_dump (Replica *self);      /* the whole set, one version per line */
char *replica_dump_rows (Replica *self); /* what is shown */
void replica_assert_sound (Replica *self);
void replica_assert_text (Replica *self, const char *expected, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
void replica_assert_same (Replica *a, Replica *b);
void assert_same_lines (const char *expected, const char *found);

/* A file in memory. */
typedef struct
{
  ChasFileInfo *info;
  GPtrArray *records;
} Parcel;

Parcel *parcel_new (void);
void parcel_free (Parcel *self);
ChasRecord *parcel_add (Parcel *self, const char *entity, const char *id);
void parcel_add_value (ChasRecord *record, const char *field, const char *json);
void parcel_add_version (ChasRecord *record,
                         const char *field,
                         const char *stamp,
                         const char *json,
                         ChasVersionState state);
Parcel *replica_export (Replica *self, ChasExportKind kind, const char *peer);
Parcel *replica_export_group (Replica *self, ChasExportKind kind, const char *group_id);
Parcel *replica_export_leads (Replica *self, const char *const *lead_ids);
ChasMergeReport *replica_import (Replica *self, Parcel *parcel);
ChasMergeReport *replica_preview (Replica *self, Parcel *parcel);
gboolean replica_keeps (Replica *self, const char *entity, const char *id);
void replica_send (Replica *from, Replica *to); /* everything, one way */
void replica_swap (Replica *a, Replica *b);     /* everything, both ways; then they are the same */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Replica, replica_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parcel, parcel_free)

G_END_DECLS
