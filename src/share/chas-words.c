// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* gettext knows one language at a time, chosen for the whole process. So the catalogue of another
 * one is read here, in the form in which gettext keeps it. */

#include "config.h"

#include "chas-words.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <math.h>
#include <string.h>

#define MAGIC 0x950412deu
#define N_AT 8          /* where the number of texts stands, */
#define ORIGINALS_AT 12 /* the place of the table of msgids, */
#define WORDS_AT 16     /* and that of their translations */
#define ENTRY_BYTES 8   /* length and place of a text */
#define CONTEXT_END "\004"
#define WHOLE_FROM 10

static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

struct _ChasWords
{
  char *language;
  char *content; /* of the catalogue; NULL: the msgids themselves */
  gsize size;
  gboolean swapped;
  GHashTable *texts; /* msgid → translation, both in `content` */
};

static guint32
read_number (const ChasWords *self, gsize at)
{
  guint32 number;

  if (at > self->size || self->size - at < sizeof number)
    return G_MAXUINT32;
  memcpy (&number, self->content + at, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* NULL where the catalogue is damaged. */
static char *
read_text (const ChasWords *self, gsize table, guint i)
{
  gsize length = read_number (self, table + (gsize) i * ENTRY_BYTES);
  gsize at = read_number (self, table + (gsize) i * ENTRY_BYTES + 4);

  if (at >= self->size || length >= self->size - at || self->content[at + length] != '\0')
    return NULL;
  return self->content + at;
}

static void
read_catalogue (ChasWords *self)
{
  guint32 n, originals, translations;

  self->swapped = read_number (self, 0) == GUINT32_SWAP_LE_BE (MAGIC);
  if (read_number (self, 0) != MAGIC)
    return;
  n = read_number (self, N_AT);
  originals = read_number (self, ORIGINALS_AT);
  translations = read_number (self, WORDS_AT);
  for (guint i = 0; i < n; i++)
    {
      char *msgid = read_text (self, originals, i);
      char *translation = read_text (self, translations, i);

      if (!msgid || !translation)
        return;
      if (*msgid && *translation)
        g_hash_table_insert (self->texts, msgid, translation);
    }
}

/**
 * chas_words_new:
 * @language: its code, such as "sv"
 *
 * Reads the words of a language. What is not translated stays English.
 *
 * Returns: (transfer full): the words
 */
ChasWords *
chas_words_new (const char *language)
{
  ChasWords *self = g_new0 (ChasWords, 1);
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path = g_build_filename (folder ? folder : LOCALEDIR, language, "LC_MESSAGES",
                                            GETTEXT_PACKAGE ".mo", NULL);

  self->language = g_strdup (language);
  self->texts = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_file_get_contents (path, &self->content, &self->size, NULL))
    read_catalogue (self);
  return self;
}

void
chas_words_free (ChasWords *self)
{
  g_hash_table_unref (self->texts);
  g_free (self->content);
  g_free (self->language);
  g_free (self);
}

const char *
chas_words_get_language (const ChasWords *self)
{
  return self->language;
}

/**
 * chas_words_get:
 * @self: the words of a language
 * @msgid: the English ones
 *
 * Returns: (transfer none): what stands for them
 */
const char *
chas_words_get (const ChasWords *self, const char *msgid)
{
  const char *translation = g_hash_table_lookup (self->texts, msgid);

  return translation ? translation : msgid;
}

static const char *
get_in_context (const ChasWords *self, const char *context, const char *msgid)
{
  g_autofree char *key = g_strconcat (context, CONTEXT_END, msgid, NULL);
  const char *translation = g_hash_table_lookup (self->texts, key);

  return translation ? translation : msgid;
}

/**
 * chas_words_get_label:
 * @self: the words of a language
 * @info: an enumeration
 * @value: a value of its C enum
 *
 * Returns: (transfer none): the words for it, "" for unset
 */
const char *
chas_words_get_label (const ChasWords *self, const ChasEnumInfo *info, int value)
{
  if (value < 0 || (guint) value >= info->n_values)
    return "";
  return get_in_context (self, info->name, info->values[value].label);
}

/**
 * chas_words_dup_number:
 * @self: the words of a language
 * @number: a number
 *
 * Returns: (transfer full): it as the language writes it, with at most one decimal; from 10 on,
 *   where nobody asks for tenths, a whole number
 */
char *
chas_words_dup_number (const ChasWords *self, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double tenths = round (number * 10) / 10;
  double rounded = fabs (tenths) < WHOLE_FROM ? tenths : round (number);

  g_ascii_formatd (text, sizeof text, rounded == floor (rounded) ? "%.0f" : "%.1f", rounded);
  if (g_str_equal (self->language, "sv"))
    g_strdelimit (text, ".", ',');
  return g_strdup (text);
}

/**
 * chas_words_dup_date:
 * @self: the words of a language
 * @date: a day
 *
 * Returns: (transfer full): it as it will be true for ever: "24 Nov 2026"
 */
char *
chas_words_dup_date (const ChasWords *self, ChasDate date)
{
  int year, month, day;

  g_return_val_if_fail (date != CHAS_DATE_NONE, NULL);
  chas_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%d %s %d", day, get_in_context (self, "month", months[month - 1]), year);
}
