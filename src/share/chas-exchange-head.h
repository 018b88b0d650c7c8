// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-file-info.h"
#include "chas-json-splitter.h"

G_BEGIN_DECLS

#define CHAS_EXCHANGE_FORMAT "chas-career-exchange"
#define CHAS_EXCHANGE_FORMAT_VERSION 1

typedef struct
{
  char *entity;
  guint64 n_records;
} ChasExchangeCount;

/* What the members beside "records" say: the head proper and the sums of the records. */
typedef struct
{
  ChasFileInfo *info;
  gboolean has_format;
  gboolean has_sum;
  GArray *counts; /* of ChasExchangeCount, sorted */
  char *sha256;
} ChasExchangeHead;

extern const char *const chas_exchange_head_members[];

GArray *chas_exchange_counts_new (void);
void chas_exchange_counts_sort (GArray *counts);
void chas_exchange_append_head (GString *json, const ChasFileInfo *info);
void chas_exchange_append_tail (GString *json,
                                const ChasFileInfo *info,
                                GArray *counts,
                                const char *sha256);
void chas_exchange_head_init (ChasExchangeHead *self);
void chas_exchange_head_clear (ChasExchangeHead *self);
gboolean chas_exchange_head_take (ChasExchangeHead *self, const ChasJsonItem *item, GError **error);

G_END_DECLS
