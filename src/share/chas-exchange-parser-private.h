// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-exchange-parser.h"
#include "chas-json-value.h"
#include "chas-share-error.h"

G_BEGIN_DECLS

struct _ChasExchangeParser
{
  ChasJsonCursor cursor;
  ChasRecord *record; /* being made; shown values have no stamp until the end */
  GPtrArray *spare;   /* cleared records, to be made anew */

  /* What "_s" says. */
  gboolean has_state;
  gboolean has_birth;
  ChasStamp birth;       /* "t" */
  GHashTable *stamps;    /* "f": field → ChasStamp */
  GHashTable *dead;      /* "d" */
  gboolean all_dead;     /* "d":"*" */
  GHashTable *histories; /* "more": fields that have other versions */

  GString *name; /* one per level of nesting */
  GString *field;
  GString *key;
  GString *value;
};

gboolean chas_exchange_parser_fail (GError **error,
                                    ChasShareError code,
                                    const char *what,
                                    const char *message);
gboolean chas_exchange_parser_check_name (const char *name, GError **error);
gboolean chas_exchange_parser_read_name (ChasExchangeParser *self,
                                         GString *name,
                                         gboolean *out_more,
                                         GError **error);
gboolean chas_exchange_parser_read_string (ChasExchangeParser *self, GError **error);
gboolean chas_exchange_parser_read_value (ChasExchangeParser *self, GError **error);
gboolean
chas_exchange_parser_read_stamp (ChasExchangeParser *self, ChasStamp *out_stamp, GError **error);
char *chas_exchange_parser_take_value (ChasExchangeParser *self);

gboolean chas_exchange_parser_read_state (ChasExchangeParser *self, GError **error);

G_END_DECLS
