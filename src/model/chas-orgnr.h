// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHAS_ORGNR_SIZE 11 /* ten digits and the final NUL */

/**
 * ChasOrgnrResult:
 * @CHAS_ORGNR_VALID: an organisation number
 * @CHAS_ORGNR_LENGTH: not ten digits
 * @CHAS_ORGNR_CHECK_DIGIT: the last digit does not fit: mistyped
 * @CHAS_ORGNR_PERSONAL: the personal identity number of a sole trader: must not be stored
 */
typedef enum
{
  CHAS_ORGNR_VALID,
  CHAS_ORGNR_LENGTH,
  CHAS_ORGNR_CHECK_DIGIT,
  CHAS_ORGNR_PERSONAL,
} ChasOrgnrResult;

/* What the first digit tells of an organisation. */
typedef enum
{
  CHAS_ORGNR_KIND_UNKNOWN,
  CHAS_ORGNR_KIND_ESTATE,
  CHAS_ORGNR_KIND_PUBLIC,
  CHAS_ORGNR_KIND_FOREIGN,
  CHAS_ORGNR_KIND_LIMITED_COMPANY,
  CHAS_ORGNR_KIND_SIMPLE_PARTNERSHIP,
  CHAS_ORGNR_KIND_ECONOMIC_ASSOCIATION,
  CHAS_ORGNR_KIND_NON_PROFIT,
  CHAS_ORGNR_KIND_PARTNERSHIP,
} ChasOrgnrKind;

ChasOrgnrResult chas_orgnr_parse (const char *text, char orgnr[CHAS_ORGNR_SIZE]);
char *chas_orgnr_dup_display (const char *orgnr);
ChasOrgnrKind chas_orgnr_get_kind (const char *orgnr);

G_END_DECLS
