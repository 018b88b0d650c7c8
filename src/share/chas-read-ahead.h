// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-exchange-reader.h"

G_BEGIN_DECLS

/* Reads the records of an exchange file while its caller takes in those before. */
typedef struct _ChasReadAhead ChasReadAhead;

ChasReadAhead *chas_read_ahead_new (ChasExchangeReader *reader, GCancellable *cancellable);
void chas_read_ahead_free (ChasReadAhead *self);
gboolean chas_read_ahead_next (ChasReadAhead *self, ChasRecord **out_record, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasReadAhead, chas_read_ahead_free)

G_END_DECLS
