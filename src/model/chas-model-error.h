// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChasModelError:
 * @CHAS_MODEL_ERROR_ID: the id is not 1 to 80 of [A-Za-z0-9:_-], or not the one its members make
 * @CHAS_MODEL_ERROR_REQUIRED: a required field has no value
 * @CHAS_MODEL_ERROR_TOO_LONG: a text has more characters than its field allows
 * @CHAS_MODEL_ERROR_RANGE: an integer is outside its bounds, or an organisation number has not ten
 *   digits
 * @CHAS_MODEL_ERROR_CODE: an enumeration has no such code
 * @CHAS_MODEL_ERROR_SYNTAX: not a date, time, instant, week, id, phone number or domain
 * @CHAS_MODEL_ERROR_CHECK_DIGIT: a mistyped organisation number
 * @CHAS_MODEL_ERROR_PERSONAL: the personal identity number of a sole trader; must not be stored
 */
typedef enum
{
  CHAS_MODEL_ERROR_ID,
  CHAS_MODEL_ERROR_REQUIRED,
  CHAS_MODEL_ERROR_TOO_LONG,
  CHAS_MODEL_ERROR_RANGE,
  CHAS_MODEL_ERROR_CODE,
  CHAS_MODEL_ERROR_SYNTAX,
  CHAS_MODEL_ERROR_CHECK_DIGIT,
  CHAS_MODEL_ERROR_PERSONAL,
} ChasModelError;

#define CHAS_MODEL_ERROR (chas_model_error_quark ())
GQuark chas_model_error_quark (void);

void chas_model_error_set (GError **error,
                           ChasModelError code,
                           const char *field,
                           const char *format,
                           ...) G_GNUC_PRINTF (4, 5);
const char *chas_model_error_get_field (const GError *error);

G_END_DECLS
