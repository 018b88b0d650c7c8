// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-field-check.h"

#include "chas-date.h"
#include "chas-domain.h"
#include "chas-instant.h"
#include "chas-orgnr.h"
#include "chas-phone.h"
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
normalise_orgnr (const ChasFieldInfo *field, const char *text, char **out_normal, GError **error)
{
  char orgnr[CHAS_ORGNR_SIZE];

  switch (chas_orgnr_parse (text, orgnr))
    {
    case CHAS_ORGNR_VALID:
      *out_normal = g_strdup (orgnr);
      return TRUE;
    case CHAS_ORGNR_LENGTH:
      chas_model_error_set (error, CHAS_MODEL_ERROR_RANGE, field->name, "not ten digits");
      break;
    case CHAS_ORGNR_CHECK_DIGIT:
      chas_model_error_set (error, CHAS_MODEL_ERROR_CHECK_DIGIT, field->name,
                            "the check digit does not fit");
      break;
    case CHAS_ORGNR_PERSONAL:
      /* Not even the log may have the number. */
      chas_model_error_set (error, CHAS_MODEL_ERROR_PERSONAL, field->name,
                            "a personal identity number");
      break;
    }
  return FALSE;
}

/**
 * chas_field_info_normalise:
 * @field: a field that is no integer
 * @text: (nullable): what somebody typed
 * @out_normal: (out) (transfer full) (nullable): what the field shall hold; %NULL if @text is empty
 * @error: return location
 *
 * Brings @text into the form that the field asks for. chas_field_info_check_text() judges the
 * result.
 *
 * Errors: %CHAS_MODEL_ERROR with SYNTAX, RANGE, CHECK_DIGIT or PERSONAL; it knows the field.
 *
 * Returns: whether it can be brought into that form
 */
gboolean
chas_field_info_normalise (const ChasFieldInfo *field,
                           const char *text,
                           char **out_normal,
                           GError **error)
{
  g_autofree char *plain = chas_field_normalise_text (text);
  g_autofree char *normal = NULL;

  if (plain != NULL && field->form == CHAS_FORM_ORGNR)
    return normalise_orgnr (field, plain, out_normal, error);
  if (plain != NULL && field->form == CHAS_FORM_PHONE)
    normal = chas_phone_to_e164 (plain);
  else if (plain != NULL && field->form == CHAS_FORM_DOMAIN)
    normal = chas_domain_normalise (plain);
  else
    normal = g_strdup (plain);

  if (plain != NULL && normal == NULL)
    {
      chas_model_error_set (error, CHAS_MODEL_ERROR_SYNTAX, field->name, "malformed value");
      return FALSE;
    }
  *out_normal = g_steal_pointer (&normal);
  return TRUE;
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

/* Whether the text is already in the form that its field asks for. */
static gboolean
check_form (const ChasFieldInfo *field, const char *text, GError **error)
{
  g_autofree char *normal = NULL;

  if (field->form == CHAS_FORM_PLAIN)
    return TRUE;
  if (!chas_field_info_normalise (field, text, &normal, error))
    return FALSE;
  if (g_strcmp0 (normal, text) == 0)
    return TRUE;
  chas_model_error_set (error, CHAS_MODEL_ERROR_SYNTAX, field->name, "not in its normal form");
  return FALSE;
}

static gboolean
check_length (const ChasFieldInfo *field, const char *text, GError **error)
{
  glong n_characters = g_utf8_strlen (text, -1);

  if (n_characters <= field->max)
    return TRUE;
  chas_model_error_set (error, CHAS_MODEL_ERROR_TOO_LONG, field->name,
                        "%ld characters, at most %" G_GINT64_FORMAT " are allowed", n_characters,
                        field->max);
  return FALSE;
}

/**
 * chas_field_info_check_text:
 * @field: a field that is no integer
 * @text: a value for it
 * @error: return location
 *
 * Errors: %CHAS_MODEL_ERROR with TOO_LONG, CODE, SYNTAX, RANGE, CHECK_DIGIT or PERSONAL; it knows
 * the field.
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
  return check_length (field, text, error) && check_form (field, text, error);
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
