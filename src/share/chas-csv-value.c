// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-value.h"

#include <stdio.h>
#include <string.h>

#include "chas-csv-alias.h"

/* What else people call the values of an enumeration, folded; Swedish labels are understood in
 * every language. */
typedef struct
{
  const char *enumeration;
  const char *code;
  const char *names;
} ValueNames;

static const ValueNames value_names[] = {
  { "stage", "new", "ny nya open lead" },
  { "stage", "ready", "redo redoattkontakta attkontakta" },
  { "stage", "contacted", "kontaktad kontaktade attemptedtocontact inprogress" },
  { "stage", "dialogue", "dialog idialog dialogue connected" },
  { "stage", "booked", "bokad bokat motebokat mote" },
  { "stage", "met", "traffad traffade traffadfoljupp" },
  { "stage", "opportunity", "mojlighet opendeal" },
  { "stage", "partner", "varm varmkontakt" },
  { "stage", "resting", "vilande vilar badtiming" },
  { "stage", "declined", "tackadenej nej" },
  { "stage", "unfit", "inteaktuell ejaktuell unqualified" },
  { "source", "search", "egensokning sokning" },
  { "source", "job_ad", "annons jobbannons platsannons" },
  { "source", "event", "evenemang massa" },
  { "source", "network", "natverk" },
  { "source", "teacher", "utbildare larare" },
  { "source", "backoffice", "skolan" },
  { "source", "inbound", "foretagethordeavsig inkommande" },
  { "source", "other", "annat ovrigt" },
  { "person_role", "hr", "hr rekrytering hrrekrytering rekryterare recruiter" },
  { "person_role", "manager", "chef" },
  { "person_role", "developer", "utvecklare specialist utvecklarespecialist" },
  { "person_role", "owner", "agare" },
  { "person_role", "alumnus", "tidigarestuderande alumn" },
  { "person_role", "reception", "vaxel vaxelreception" },
  { "person_role", "other", "annan annat" },
  { "county", "14", "vastragotalandsregionen" },
};

static gboolean
has_word (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

static gboolean
folds_to (const char *text, const char *folded)
{
  g_autofree char *other = chas_csv_alias_fold (text);

  return g_str_equal (other, folded);
}

static gboolean
names_value (const ChasEnumInfo *info, int value, const char *folded)
{
  const char *code = info->values[value].code;

  if (folds_to (code, folded) || folds_to (info->values[value].label, folded) ||
      folds_to (chas_enum_info_get_label (info, value), folded))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (value_names); i++)
    if (g_str_equal (value_names[i].enumeration, info->name) &&
        g_str_equal (value_names[i].code, code) && has_word (value_names[i].names, folded))
      return TRUE;
  return FALSE;
}

/* As most tables have it, and quickly told. */
static gboolean
is_written_out (const ChasEnumInfo *info, int value, const char *text)
{
  return g_ascii_strcasecmp (info->values[value].code, text) == 0 ||
         g_ascii_strcasecmp (info->values[value].label, text) == 0 ||
         g_str_equal (chas_enum_info_get_label (info, value), text);
}

/* "Kronobergs län", "Stockholm county": the name without the word, and without the genitive. */
static char *
fold_county (const char *text)
{
  static const char *const ends[] = { "slan", "lan", "county" };
  char *folded = chas_csv_alias_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (folded, ends[i]) && !g_str_equal (folded, ends[i]))
      {
        folded[strlen (folded) - strlen (ends[i])] = '\0';
        return folded;
      }
  return folded;
}

/**
 * chas_csv_value_parse_enum:
 * @info: an enumeration
 * @text: a code, or a label in Swedish, English or the user's language, in any case
 *
 * Source: features.md, row X1
 *
 * Returns: the value of the C enum, or -1
 */
int
chas_csv_value_parse_enum (const ChasEnumInfo *info, const char *text)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < info->n_values; i++)
    if (is_written_out (info, i, text))
      return i;

  folded = g_str_equal (info->name, "county") ? fold_county (text) : chas_csv_alias_fold (text);
  if (*folded == '\0')
    return -1;
  for (guint i = 0; i < info->n_values; i++)
    if (names_value (info, i, folded))
      return i;
  return -1;
}

/* Reads a number with spaces or points between its thousands; returns -1 if there is none. */
static gint64
read_count (const char **at)
{
  gint64 count = -1;

  while (**at && !g_ascii_isdigit (**at))
    (*at)++;
  for (; g_ascii_isdigit (**at) ||
         (count >= 0 && strchr (" .,", **at) && **at && g_ascii_isdigit ((*at)[1]));
       (*at)++)
    if (g_ascii_isdigit (**at))
      count = MIN (MAX (count, 0) * 10 + g_ascii_digit_value (**at), G_MAXINT32);
  return count;
}

/**
 * chas_csv_value_parse_size:
 * @text: a number of employees, or a span such as "11-50 employees"
 *
 * Of a span the smaller end decides, so that LinkedIn's 11-50 and 51-200 fall where most of the
 * span lies.
 *
 * Returns: (nullable): code of the size band
 */
const char *
chas_csv_value_parse_size (const char *text)
{
  gint64 count = read_count (&text);

  if (count < 1)
    return NULL;
  if (count == 1)
    return *text == '-' || g_str_has_prefix (text, "–") ? "2-9" : "1";
  if (count < 10)
    return "2-9";
  if (count < 50)
    return "10-49";
  return count < 250 ? "50-249" : "250+";
}

static char *
format_date (int year, int month, int day)
{
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2999 ||
      !g_date_valid_dmy (day, month, year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* "mar", "March", "maj", "oktober": the first three letters tell. */
static int
parse_month (const char *text)
{
  static const char months[] = "janfebmaraprmajjunjulaugsepoktnovdec";
  static const char *const english[] = { "may", "oct" };
  g_autofree char *folded = chas_csv_alias_fold (text);

  for (int i = 0; i < 12 && strlen (folded) >= 3; i++)
    if (strncmp (months + i * 3, folded, 3) == 0)
      return i + 1;
  if (g_str_has_prefix (folded, english[0]))
    return 5;
  return g_str_has_prefix (folded, english[1]) ? 10 : 0;
}

static char *
parse_worded_date (const char *text)
{
  char month[32];
  int day, year;

  if (sscanf (text, "%2d%*[. -]%31[^0-9 .,-]%*[., -]%4d", &day, month, &year) == 3 ||
      sscanf (text, "%31[^0-9 .,-]%*[. ]%2d%*[, ]%4d", month, &day, &year) == 3)
    return format_date (year, parse_month (month), day);
  return NULL;
}

/**
 * chas_csv_value_parse_date:
 * @text: a date, perhaps with a time behind it, which is left away
 *
 * Understands 2026-03-12, 20260312, 2026/3/12, 12.3.2026, 12/3/2026 (day first unless only the
 * second number can be one), 12 Mar 2026 and March 12, 2026.
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD
 */
char *
chas_csv_value_parse_date (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");
  int a, b, c;

  if (n_digits == 4 && (sscanf (text, "%4d-%2d-%2d", &a, &b, &c) == 3 ||
                        sscanf (text, "%4d/%2d/%2d", &a, &b, &c) == 3))
    return format_date (a, b, c);
  if (n_digits == 8 && sscanf (text, "%4d%2d%2d", &a, &b, &c) == 3)
    return format_date (a, b, c);
  if (sscanf (text, "%2d.%2d.%4d", &a, &b, &c) == 3 ||
      sscanf (text, "%2d/%2d/%4d", &a, &b, &c) == 3)
    return b > 12 ? format_date (c, a, b) : format_date (c, b, a);
  return parse_worded_date (text);
}

/**
 * chas_csv_value_split_name:
 * @text: a person's name, "Kim Ek" or "Ek, Kim"
 * @out_given_name: (out): what comes before the last word
 * @out_family_name: (out) (nullable): the last word, %NULL when there is only one
 *
 * A full name cannot be split with certainty; this is right for most.
 */
void
chas_csv_value_split_name (const char *text, char **out_given_name, char **out_family_name)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  char *comma = strchr (name, ',');
  char *space = strrchr (name, ' ');

  *out_family_name = NULL;
  if (comma && comma[1 + strspn (comma + 1, " ")] != '\0')
    {
      *comma = '\0';
      *out_given_name = g_strstrip (g_strdup (comma + 1));
      *out_family_name = g_strstrip (g_strdup (name));
    }
  else if (space)
    {
      *space = '\0';
      *out_given_name = g_strstrip (g_strdup (name));
      *out_family_name = g_strdup (space + 1);
    }
  else
    *out_given_name = g_strdup (name);
}

/**
 * chas_csv_value_split_list:
 * @text: several texts in one cell, with commas, semicolons, bars or line breaks between
 *
 * Returns: (transfer full): the texts, trimmed, none empty, none twice in other case
 */
char **
chas_csv_value_split_list (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;|\n", -1);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char **part = parts; *part; part++)
    {
      g_strstrip (*part);
      if (**part != '\0' && g_hash_table_add (seen, g_utf8_casefold (*part, -1)))
        g_strv_builder_add (list, *part);
    }
  return g_strv_builder_end (list);
}
