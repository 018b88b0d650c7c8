// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-record.h"

G_BEGIN_DECLS

/* Makes records of the JSON text of records. Keeps its buffers from one to the next. */
typedef struct _ChasExchangeParser ChasExchangeParser;

ChasExchangeParser *chas_exchange_parser_new (void);
void chas_exchange_parser_free (ChasExchangeParser *self);
void chas_exchange_parser_give_back (ChasExchangeParser *self, ChasRecord *record);
ChasRecord *chas_exchange_parser_parse (ChasExchangeParser *self,
                                        const char *entity,
                                        const char *text,
                                        gsize length,
                                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasExchangeParser, chas_exchange_parser_free)

G_END_DECLS
