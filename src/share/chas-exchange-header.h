// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHAS_EXCHANGE_FORMAT "chas-career-exchange"
#define CHAS_EXCHANGE_FORMAT_VERSION 1

typedef struct
{
  char *device;
  gint64
    n_versions; /* how many versions this author has written, as the writer of the file knows */
} ChasExchangeHave;

/* What an exchange file says about itself. Texts may be NULL where the file does not say. */
typedef struct
{
  gint64 format_version;
  char *app;     /* version of the program that wrote it */
  gint64 schema; /* of its field table, 0 when unknown */
  char *created; /* instant */
  char *device;  /* that wrote it */
  char *group_id;
  char *group_name;
  char *scope_kind;   /* "all", "part" or "leads" */
  gint64 scope_since; /* of a part: the writer's arrival number, else 0 */
  GArray *have;       /* of ChasExchangeHave, sorted by device */

  /* Found by the reader, ignored by the writer. */
  gboolean summed; /* the file carried counts and SHA-256, and they agree */
  char
    *sha256; /* of the records; equal for equal records, however the file was packed or indented */
  guint64 n_records;
  GHashTable *counts; /* entity → GUINT_TO_POINTER (records) */
} ChasExchangeHeader;

ChasExchangeHeader *chas_exchange_header_new (void);
void chas_exchange_header_free (ChasExchangeHeader *self);
void
chas_exchange_header_add_have (ChasExchangeHeader *self, const char *device, gint64 n_versions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExchangeHeader, chas_exchange_header_free)

G_END_DECLS
