// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-json-source.h"

G_BEGIN_DECLS

#define CHAS_JSON_RECORD_BYTES (4 * 1024 * 1024)

/* Reads over one JSON value of any size, keeping its text or not: knows strings and brackets only.
 */
typedef struct
{
  ChasJsonSource source;
  GString *text;        /* the value read last, without the space between its tokens */
  ChasSharePlace place; /* where it began */
  const char *subject;  /* what errors are about, set by the user of the scanner */

  gboolean keep;
  const char *run;     /* what was read from here on is still to be added to text */
  gboolean gap;        /* white space came after the last byte of text */
  gboolean after_word; /* that byte belonged to a number or literal */
  gboolean in_string;
  gboolean escaped;
  guint depth;
  guint64 objects; /* bit per open bracket: an object */
} ChasJsonScanner;

void chas_json_scanner_init (ChasJsonScanner *self, GInputStream *stream);
void chas_json_scanner_clear (ChasJsonScanner *self);
gboolean chas_json_scanner_read_value (ChasJsonScanner *self,
                                       gboolean keep,
                                       GCancellable *cancellable,
                                       GError **error);
gboolean chas_json_scanner_fail (ChasJsonScanner *self,
                                 GError **error,
                                 ChasShareError code,
                                 const char *message);
gboolean chas_json_scanner_fail_syntax (ChasJsonScanner *self, GError **error);

G_END_DECLS
