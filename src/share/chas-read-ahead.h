// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-exchange-reader.h"

G_BEGIN_DECLS

/* Reads an exchange file in a thread of its own: while the caller takes in some records, the next
 * ones are read. */
typedef struct _ChasReadAhead ChasReadAhead;

ChasReadAhead *chas_read_ahead_new (GInputStream *stream, GCancellable *cancellable);
void chas_read_ahead_free (ChasReadAhead *self);
const ChasFileInfo *chas_read_ahead_get_header (ChasReadAhead *self, GError **error);
guint64 chas_read_ahead_get_n_records (ChasReadAhead *self);
gboolean chas_read_ahead_next (ChasReadAhead *self, const ChasRecord **out_record, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasReadAhead, chas_read_ahead_free)

G_END_DECLS
