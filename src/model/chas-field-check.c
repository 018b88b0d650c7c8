// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-field-check.h"

#include "chas-date.h"
#include "chas-instant.h"
#include "chas-uuid.h"

/**
 * chas_field_info_is_int:
 * @field: a field
 *
 * Returns: whether its values are integers (int, bool) rather than text
 */
gboolean
chas_field_info_is_int (const ChasFieldInfo *field)
{
  return field->type == CHAS_FIELD_INT || field->type == CHAS_FIELD_BOOL;
}

static gboolean
is_plain_ascii (const char *text)
{
  gsize length = strlen (text);

  if (length > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1])))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
    }
  return TRUE;
}

/* Returns where the text starts and cuts its end, by Unicode's idea of a space. */
static char *
trim (char *text)
{
  char *start = text;
  char *end;

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start + strlen (start); end > start;)
    {
      char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  *end = '\0';
  return start;
}

/**
 * chas_field_normalise_text:
 * @text: (nullable): what somebody typed or a file holds, any bytes
 *
 * Makes text as it is stored: valid UTF-8 (bad bytes become U+FFFD), NFC, trimmed.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing is left. Source: domain.md,
 * section 1
 */
char *
chas_field_normalise_text (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  char *trimmed;

  if (text == NULL || text[0] == '\0')
    return NULL;
  if (is_plain_ascii (text))
    return g_strdup (text);
  valid = g_utf8_make_valid (text, -1);
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  trimmed = trim (composed);
  return trimmed[0] != '\0' ? g_strdup (trimmed) : NULL;
}

static gboolean
has_syntax (const ChasFieldInfo *field, const char *text)
{
  switch (field->type)
    {
    case CHAS_FIELD_DATE:
      return chas_date_parse (text, NULL);
    case CHAS_FIELD_TIME:
      return chas_date_parse_time (text, NULL);
    case CHAS_FIELD_INSTANT:
      return chas_instant_parse (text, NULL);
    case CHAS_FIELD_WEEK:
      return chas_date_parse_week (text, NULL);
    case CHAS_FIELD_REF:
      return chas_id_is_valid (text);
    case CHAS_FIELD_TEXT:
    case CHAS_FIELD_LONG:
    case CHAS_FIELD_ENUM:
    case CHAS_FIELD_INT:
    case CHAS_FIELD_BOOL:
      break;
    }
  return g_utf8_validate (text, -1, NULL);
}

/**
 * chas_field_info_check_text:
 * @field: a field that is no integer
 * @text: a value for it
 * @error: return location
 *
 * Errors: %CHAS_MODEL_ERROR with TOO_LONG, CODE or SYNTAX; it knows the field.
 *
 * Returns: whether the field may hold @text
 */
gboolean
chas_field_info_check_text (const ChasFieldInfo *field, const char *text, GError **error)
{
  g_return_val_if_fail (!chas_field_info_is_int (field), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!has_syntax (field, text))
    {
      chas_model_error_set (error, CHAS_MODEL_ERROR_SYNTAX, field->name, "malformed value");
      return FALSE;
    }
  if (field->enumeration != NULL && chas_enum_info_find (field->enumeration, text) < 0)
    {
      chas_model_error_set (error, CHAS_MODEL_ERROR_CODE, field->name, "no %s is named '%s'",
                            field->enumeration->name, text);
      return FALSE;
    }
  if (g_utf8_strlen (text, -1) > field->max)
    {
      chas_model_error_set (error, CHAS_MODEL_ERROR_TOO_LONG, field->name,
                            "%ld characters, at most %" G_GINT64_FORMAT " are allowed",
                            g_utf8_strlen (text, -1), field->max);
      return FALSE;
    }
  return TRUE;
}

/**
 * chas_field_info_check_int:
 * @field: an integer field
 * @value: a value for it
 * @error: return location
 *
 * Errors: %CHAS_MODEL_ERROR with RANGE; it knows the field.
 *
 * Returns: whether the field may hold @value
 */
gboolean
chas_field_info_check_int (const ChasFieldInfo *field, gint64 value, GError **error)
{
  g_return_val_if_fail (chas_field_info_is_int (field), FALSE);

  if (value >= field->min && value <= field->max)
    return TRUE;
  chas_model_error_set (error, CHAS_MODEL_ERROR_RANGE, field->name,
                        "%" G_GINT64_FORMAT " is not from %" G_GINT64_FORMAT
                        " to %" G_GINT64_FORMAT,
                        value, field->min, field->max);
  return FALSE;
}
