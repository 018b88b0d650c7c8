// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-file-info.h"

G_BEGIN_DECLS

/* Writes an exchange file: the same head and records give the same bytes. */
typedef struct _ChasExchangeWriter ChasExchangeWriter;

ChasExchangeWriter *
chas_exchange_writer_new (GOutputStream *stream, const ChasFileInfo *info, gboolean gzip);
void chas_exchange_writer_free (ChasExchangeWriter *self);
gboolean chas_exchange_writer_add (ChasExchangeWriter *self,
                                   const ChasRecord *record,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean chas_exchange_writer_add_born (ChasExchangeWriter *self,
                                        const ChasBornRecord *record,
                                        GCancellable *cancellable,
                                        GError **error);
gboolean
chas_exchange_writer_finish (ChasExchangeWriter *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExchangeWriter, chas_exchange_writer_free)

G_END_DECLS
