// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-file-info.h"

G_BEGIN_DECLS

/* Reads an exchange file, plain or gzip. chas_exchange_reader_read_header () reads the whole file
 * once and checks everything about it, so that nothing is begun with a bad file;
 * chas_exchange_reader_next () then gives the records. Memory stays constant. The stream must be
 * seekable. */
typedef struct _ChasExchangeReader ChasExchangeReader;

ChasExchangeReader *chas_exchange_reader_new (GInputStream *stream);
void chas_exchange_reader_free (ChasExchangeReader *self);
const ChasFileInfo *chas_exchange_reader_read_header (ChasExchangeReader *self,
                                                      GCancellable *cancellable,
                                                      GError **error);
guint64 chas_exchange_reader_get_n_records (ChasExchangeReader *self);
guint64 chas_exchange_reader_get_n_bytes (ChasExchangeReader *self);
void chas_exchange_reader_give_back (ChasExchangeReader *self, ChasRecord *record);
gboolean chas_exchange_reader_next (ChasExchangeReader *self,
                                    ChasRecord **out_record,
                                    GCancellable *cancellable,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExchangeReader, chas_exchange_reader_free)

G_END_DECLS
