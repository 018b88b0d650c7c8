// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-field-edit-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"
#include "chas-orgnr.h"
#include "chas-timeline-words.h"

#define CHARACTERS_MAX 240 /* of a value: the text itself is on the lead's page */

static char *
dup_shortened (const char *text)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (text, -1) <= CHARACTERS_MAX)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, CHARACTERS_MAX);
  return g_strconcat (head, "…", NULL);
}

static char *
dup_enum (const ChasFieldInfo *field, const char *code)
{
  int value = chas_enum_info_find (field->enumeration, code);

  return g_strdup (value < 0 ? code : chas_enum_info_get_label (field->enumeration, value));
}

static char *
dup_date (const char *text, ChasEnv *env)
{
  ChasDate date = chas_date_from_text (text);

  return date == CHAS_DATE_NONE ? g_strdup (text)
                                : chas_day_words_dup_inside (date, chas_env_get_today (env));
}

static char *
dup_value (const ChasFieldInfo *field, const char *value, const char *name, ChasEnv *env)
{
  switch (field->type)
    {
    case CHAS_FIELD_BOOL:
      return g_strdup (g_str_equal (value, "1") ? _ ("yes") : _ ("no"));
    case CHAS_FIELD_DATE:
      return dup_date (value, env);
    case CHAS_FIELD_INSTANT:
      return chas_timeline_words_dup_exact (value, env);
    case CHAS_FIELD_ENUM:
      return dup_enum (field, value);
    case CHAS_FIELD_REF:
      return g_strdup (name ? name : _ ("something that is gone"));
    case CHAS_FIELD_TEXT:
      if (field->form == CHAS_FORM_ORGNR && strlen (value) == 10)
        return chas_orgnr_dup_display (value);
      return dup_shortened (value);
    case CHAS_FIELD_LONG:
    case CHAS_FIELD_INT:
    case CHAS_FIELD_TIME:
    case CHAS_FIELD_WEEK:
      return dup_shortened (value);
    }
  g_return_val_if_reached (NULL);
}

static char *
dup_side (const ChasFieldEdit *edit,
          gboolean known,
          const char *value,
          const char *name,
          ChasEnv *env)
{
  if (!known)
    return g_strdup (_ ("forgotten"));
  return value ? dup_value (edit->field, value, name, env) : g_strdup (_ ("empty"));
}

/**
 * chas_field_edit_words_dup_old:
 *
 * Returns: (transfer full): the value before
 */
char *
chas_field_edit_words_dup_old (const ChasFieldEdit *edit, ChasEnv *env)
{
  return dup_side (edit, edit->old_known, edit->old, edit->old_name, env);
}

/**
 * chas_field_edit_words_get_field:
 *
 * Returns: (transfer none): what people call the field; that a text is a note's is more than "Text"
 */
const char *
chas_field_edit_words_get_field (const ChasFieldEdit *edit)
{
  if (g_str_equal (edit->entity->name, "note"))
    return chas_entity_info_get_label (edit->entity);
  return chas_field_info_get_label (edit->field);
}

/**
 * chas_field_edit_words_dup_title:
 *
 * Returns: (transfer full): "Town: Solna → Kista"
 */
char *
chas_field_edit_words_dup_title (const ChasFieldEdit *edit, ChasEnv *env)
{
  g_autofree char *old = chas_field_edit_words_dup_old (edit, env);
  g_autofree char *value = dup_side (edit, edit->value_known, edit->value, edit->value_name, env);

  /* Translators: a field, its former and its new value: “Town: Solna → Kista” */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), chas_field_edit_words_get_field (edit), old,
                          value);
}

static char *
dup_time (const ChasFieldEdit *edit, ChasEnv *env)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  gint64 seconds;

  if (!chas_instant_parse (edit->at, &seconds))
    return g_strdup ("");
  utc = g_date_time_new_from_unix_utc (seconds);
  local = g_date_time_to_timezone (utc, chas_env_get_zone (env));
  return g_date_time_format (local, C_ ("time", "%H:%M"));
}

static char *
dup_stay (const ChasFieldEdit *edit, ChasEnv *env)
{
  ChasDate from = chas_instant_text_get_date (edit->since, chas_env_get_zone (env));
  ChasDate to = chas_instant_text_get_date (edit->at, chas_env_get_zone (env));

  /* Translators: how long a lead stood in the stage that it left */
  return g_strdup_printf (ngettext ("after %d day", "after %d days", to - from), to - from);
}

/**
 * chas_field_edit_words_dup_line:
 *
 * Returns: (transfer full): "Amira Lind · 10:42", and whose field it is unless that is the lead or
 * its company
 */
char *
chas_field_edit_words_dup_line (const ChasFieldEdit *edit, ChasEnv *env)
{
  g_autofree char *time = dup_time (edit, env);
  GString *line = g_string_new (edit->who ? edit->who : _ ("Somebody"));

  if (*time)
    g_string_append_printf (line, " · %s", time);
  if (edit->since)
    {
      g_autofree char *stay = dup_stay (edit, env);
      g_string_append_printf (line, " · %s", stay);
    }
  if (g_str_equal (edit->entity->name, "follow_up"))
    g_string_append_printf (line, " · %s", chas_entity_info_get_label (edit->entity));
  else if (edit->title && !g_str_equal (edit->entity->name, "lead") &&
           !g_str_equal (edit->entity->name, "company") &&
           !g_str_equal (edit->entity->name, "note"))
    g_string_append_printf (line, " · %s", edit->title);
  return g_string_free_and_steal (line);
}
