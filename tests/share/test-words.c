// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-words.h"

#include <glib/gstdio.h>
#include <libintl.h>

#include "chas-enums.h"

/* Pairs of msgid and translation, sorted as msgfmt sorts them. */
static const char *const texts[][2] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "Flow", "Flöde" },
  { "month\004Dec", "dec" },
  { "phase\004Phase 2", "Fas 2" },
};

#define N_TEXTS G_N_ELEMENTS (texts)
#define HEAD_BYTES 28
#define TABLE_BYTES (N_TEXTS * 8)

static void
append_number (GByteArray *bytes, guint32 number, gboolean swapped)
{
  number = swapped ? GUINT32_SWAP_LE_BE (number) : number;
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

/* A catalogue as msgfmt makes it, on a machine of this or the other order of bytes. */
static GByteArray *
make_catalogue (gboolean swapped)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 at = HEAD_BYTES + 2 * TABLE_BYTES;
  const guint32 head[] = {
    0x950412de, 0, N_TEXTS, HEAD_BYTES, HEAD_BYTES + TABLE_BYTES, 0, at,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (head); i++)
    append_number (bytes, head[i], swapped);
  for (int side = 0; side < 2; side++)
    for (gsize i = 0; i < N_TEXTS; i++)
      {
        append_number (bytes, (guint32) strlen (texts[i][side]), swapped);
        append_number (bytes, at, swapped);
        at += (guint32) strlen (texts[i][side]) + 1;
      }
  for (int side = 0; side < 2; side++)
    for (gsize i = 0; i < N_TEXTS; i++)
      g_byte_array_append (bytes, (const guint8 *) texts[i][side],
                           (guint) strlen (texts[i][side]) + 1);
  return bytes;
}

static ChasWords *
read_swedish (GByteArray *bytes, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("chas-words-XXXXXX", NULL);
  g_autofree char *swedish = g_build_filename (folder, "sv", NULL);
  g_autofree char *messages = g_build_filename (swedish, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  ChasWords *words;

  g_assert_no_errno (g_mkdir_with_parents (messages, 0700));
  g_assert_true (g_file_set_contents (file, (const char *) bytes->data, (gssize) length, NULL));
  bindtextdomain (GETTEXT_PACKAGE, folder);
  words = chas_words_new ("sv");
  g_assert_no_errno (g_unlink (file));
  g_assert_no_errno (g_rmdir (messages));
  g_assert_no_errno (g_rmdir (swedish));
  g_assert_no_errno (g_rmdir (folder));
  return words;
}

static void
test_words_are_those_of_the_language (void)
{
  for (int swapped = 0; swapped < 2; swapped++)
    {
      g_autoptr (GByteArray) bytes = make_catalogue (swapped);
      g_autoptr (ChasWords) words = read_swedish (bytes, bytes->len);

      g_assert_cmpstr (chas_words_get (words, "Flow"), ==, "Flöde");
      g_assert_cmpstr (chas_words_get_label (words, &chas_phase_info, CHAS_PHASE_ROLES), ==,
                       "Fas 2");
      g_assert_cmpstr (chas_words_get_language (words), ==, "sv");
    }
}

static void
test_what_is_not_translated_stays_english (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue (FALSE);
  g_autoptr (ChasWords) words = read_swedish (bytes, bytes->len);
  g_autoptr (ChasWords) english = chas_words_new ("en");

  g_assert_cmpstr (chas_words_get (words, "Wins"), ==, "Wins");
  g_assert_cmpstr (chas_words_get (words, ""), ==, "");
  g_assert_cmpstr (chas_words_get_label (words, &chas_phase_info, CHAS_PHASE_COMMON), ==,
                   "Phase 1");
  g_assert_cmpstr (chas_words_get_label (words, &chas_phase_info, CHAS_PHASE_UNSET), ==, "");
  g_assert_cmpstr (chas_words_get (english, "Flow"), ==, "Flow");
}

/* Wherever it ends, and whatever its numbers say, nothing outside of it is read. */
static void
test_damaged_catalogue_does_no_harm (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue (FALSE);

  for (guint length = 0; length < bytes->len; length += 3)
    {
      g_autoptr (ChasWords) words = read_swedish (bytes, length);

      g_assert_nonnull (chas_words_get (words, "Flow"));
    }
  for (guint at = 0; at + 4 <= HEAD_BYTES + 2 * TABLE_BYTES; at += 4)
    {
      g_autoptr (GByteArray) damaged = make_catalogue (FALSE);
      g_autoptr (ChasWords) words = NULL;

      memset (damaged->data + at, 0xff, 4);
      words = read_swedish (damaged, damaged->len);
      g_assert_nonnull (chas_words_get (words, "Flow"));
    }
}

static void
test_numbers_are_written_as_the_language_does (void)
{
  g_autoptr (ChasWords) swedish = chas_words_new ("sv");
  g_autoptr (ChasWords) english = chas_words_new ("en");
  g_autofree char *here = chas_words_dup_number (swedish, 9.54);
  g_autofree char *there = chas_words_dup_number (english, 9.54);
  g_autofree char *whole = chas_words_dup_number (swedish, 2.96);
  g_autofree char *nearly = chas_words_dup_number (english, 9.96);
  g_autofree char *large = chas_words_dup_number (english, 11.9);
  g_autofree char *larger = chas_words_dup_number (swedish, 1234.4);

  g_assert_cmpstr (here, ==, "9,5");
  g_assert_cmpstr (there, ==, "9.5");
  g_assert_cmpstr (whole, ==, "3");
  g_assert_cmpstr (nearly, ==, "10");
  g_assert_cmpstr (large, ==, "12");
  g_assert_cmpstr (larger, ==, "1234");
}

static void
test_days_are_written_as_the_language_does (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue (FALSE);
  g_autoptr (ChasWords) swedish = read_swedish (bytes, bytes->len);
  g_autoptr (ChasWords) english = chas_words_new ("en");
  g_autofree char *here = chas_words_dup_date (swedish, chas_date_from_text ("2026-12-01"));
  g_autofree char *there = chas_words_dup_date (english, chas_date_from_text ("2026-12-01"));
  g_autofree char *first = chas_words_dup_date (english, chas_date_from_text ("2027-01-31"));

  g_assert_cmpstr (here, ==, "1 dec 2026");
  g_assert_cmpstr (there, ==, "1 Dec 2026");
  g_assert_cmpstr (first, ==, "31 Jan 2027");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, name) g_test_add_func ("/share/words/" path, test_##name)
  ADD ("days-are-written-as-the-language-does", days_are_written_as_the_language_does);
  ADD ("words-are-those-of-the-language", words_are_those_of_the_language);
  ADD ("what-is-not-translated-stays-english", what_is_not_translated_stays_english);
  ADD ("damaged-catalogue-does-no-harm", damaged_catalogue_does_no_harm);
  ADD ("numbers-are-written-as-the-language-does", numbers_are_written_as_the_language_does);
  return g_test_run ();
}
