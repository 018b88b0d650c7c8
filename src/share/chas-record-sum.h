// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>
#include <nettle/sha2.h>

G_BEGIN_DECLS

/* The sum of an exchange file: SHA-256 over each record's text and a line feed. Source: sync
 * design, section 6 */
typedef struct
{
  struct sha256_ctx context;
} ChasRecordSum;

void chas_record_sum_init (ChasRecordSum *self);
void chas_record_sum_add (ChasRecordSum *self, const char *text, gsize length);
char *chas_record_sum_end (ChasRecordSum *self);

G_END_DECLS
