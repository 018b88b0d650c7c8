// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the timeline says, and how it stands on paper. Needs no screen. */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "chas-instant.h"
#include "chas-timeline-sheet.h"
#include "chas-timeline-words.h"

#define NOW "2026-11-24T09:00:00Z"
#define WIDTH 480.0 /* points */
#define HEIGHT 720.0

static ChasEnv *
new_env (void)
{
  gint64 now;

  g_assert_true (chas_instant_parse (NOW, &now));
  return chas_env_new_fixed (now * G_USEC_PER_SEC, "Europe/Stockholm", 1);
}

static ChasTimelineEntry *
new_contact (const char *who, const char *person)
{
  ChasTimelineEntry *entry = chas_timeline_entry_new (CHAS_TIMELINE_CONTACT);

  entry->id = g_strdup ("c");
  entry->at = g_strdup ("2026-11-23T14:05:00Z");
  entry->who = g_strsplit (who, ",", -1);
  entry->person = g_strdup (person);
  entry->channel = CHAS_CHANNEL_PHONE;
  entry->direction = CHAS_DIRECTION_OUT;
  entry->outcome = CHAS_OUTCOME_NO_ANSWER;
  return entry;
}

static void
assert_line (const ChasTimelineEntry *entry, const char *expected)
{
  g_autoptr (ChasEnv) env = new_env ();
  g_autofree char *line = chas_timeline_words_dup_line (entry, env);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_sentence_follows_the_contact (void)
{
  g_autoptr (ChasTimelineEntry) entry = new_contact ("Amira", "Karin Fjällmo");
  g_autoptr (ChasTimelineEntry) nobody = new_contact ("Amira", NULL);

  assert_line (entry, "Amira called Karin Fjällmo");
  assert_line (nobody, "Amira called the company");
  entry->direction = CHAS_DIRECTION_IN;
  assert_line (entry, "Karin Fjällmo called Amira");
  entry->channel = CHAS_CHANNEL_MEETING;
  entry->direction = CHAS_DIRECTION_OUT;
  entry->outcome = CHAS_OUTCOME_MISSED;
  assert_line (entry, "Amira was to meet Karin Fjällmo");
  nobody->outcome = CHAS_OUTCOME_RECEPTION;
  assert_line (nobody, "Amira called the switchboard");
}

static void
test_event_says_at_what_time (void)
{
  g_autoptr (ChasEnv) env = new_env ();
  g_autoptr (ChasTimelineEntry) entry = chas_timeline_entry_new (CHAS_TIMELINE_EVENT);
  g_autofree char *when = NULL;

  entry->at = g_strdup ("2026-11-24T12:15:00Z");
  entry->who = g_new0 (char *, 1);
  entry->event = CHAS_EVENT_KIND_OTHER; /* the title says what it is */
  entry->text = g_strdup ("Teams");
  entry->status = CHAS_EVENT_STATUS_PLANNED;
  assert_line (entry, "13:15 · Teams · Planned");
  when = chas_timeline_words_dup_when (entry, env);
  g_assert_cmpstr (when, ==, "Today");
  entry->event = CHAS_EVENT_KIND_STUDY_VISIT;
  g_set_str (&entry->at, "2026-11-30");
  assert_line (entry, "Study visit · Teams · Planned");
}

static void
test_several_people_are_one_list (void)
{
  g_autoptr (ChasTimelineEntry) entry = new_contact ("Amira,Elin,Jonas", "Vera Holmsund");

  entry->channel = CHAS_CHANNEL_VISIT;
  entry->outcome = CHAS_OUTCOME_HELD;
  entry->minutes = 90;
  entry->writer = g_strdup ("Yusuf");
  assert_line (entry,
               "Amira, Elin and Jonas visited Vera Holmsund · 90 minutes · written by Yusuf");
}

/* Names are text, whatever is in them. */
static void
test_names_are_not_read_as_formats (void)
{
  g_autoptr (ChasTimelineEntry) entry = new_contact ("A%s", "%n Karin");

  assert_line (entry, "A%s called %n Karin");
}

static void
test_channel_and_direction_all_have_words (void)
{
  g_autoptr (ChasEnv) env = new_env ();
  g_autoptr (ChasTimelineEntry) entry = new_contact ("Amira", "Karin");

  for (int channel = CHAS_CHANNEL_UNSET; channel < CHAS_CHANNEL_N_VALUES; channel++)
    for (int direction = CHAS_DIRECTION_UNSET; direction < CHAS_DIRECTION_N_VALUES; direction++)
      {
        g_autofree char *line = NULL;

        entry->channel = channel;
        entry->direction = direction;
        line = chas_timeline_words_dup_line (entry, env);
        g_assert_nonnull (strstr (line, "Amira"));
        g_assert_nonnull (strstr (line, "Karin"));
        g_assert_null (strchr (line, '%'));
        g_assert_nonnull (chas_timeline_words_get_icon (entry));
      }
}

static void
test_stage_tells_why_it_moved (void)
{
  g_autoptr (ChasTimelineEntry) entry = chas_timeline_entry_new (CHAS_TIMELINE_STAGE);
  g_autofree char *title = NULL;

  entry->who = g_strsplit ("Amira", ",", -1);
  entry->from = CHAS_STAGE_NEW;
  entry->to = CHAS_STAGE_READY;
  entry->cause = CHAS_STAGE_CAUSE_LOG;
  title = chas_timeline_words_dup_title (entry);
  g_assert_cmpstr (title, ==, "New → Ready to contact");
  assert_line (entry, "Amira logged a contact");
  entry->from = CHAS_STAGE_UNSET;
  assert_line (entry, "Amira added the lead");
}

static void
test_when_is_the_time_today_and_the_day_else (void)
{
  g_autoptr (ChasEnv) env = new_env ();
  g_autoptr (ChasTimelineEntry) entry = new_contact ("Amira", NULL);
  g_autofree char *yesterday = chas_timeline_words_dup_when (entry, env);
  g_autofree char *exact = chas_timeline_words_dup_exact (entry->at, env);
  g_autofree char *today = NULL;
  g_autofree char *day = NULL;

  g_set_str (&entry->at, "2026-11-24T08:05:00Z");
  today = chas_timeline_words_dup_when (entry, env);
  g_set_str (&entry->at, "2026-12-03");
  day = chas_timeline_words_dup_when (entry, env);
  g_assert_cmpstr (yesterday, ==, "Yesterday");
  g_assert_cmpstr (exact, ==, "Monday 23 November 2026, 15:05");
  g_assert_cmpstr (today, ==, "09:05");
  g_assert_cmpstr (day, ==, "Thu 3 Dec");
}

/* Paper */

static ChasTimelinePage *
new_page (guint n, const char *text)
{
  ChasTimelinePage *page = chas_timeline_page_new ();

  for (guint i = 0; i < n; i++)
    {
      ChasTimelineEntry *entry = new_contact ("Amira", "Karin Fjällmo");

      entry->text = g_strdup_printf ("%s %u", text, i);
      g_ptr_array_add (page->entries, entry);
    }
  return page;
}

static ChasTimelineSheet *
new_sheet (const ChasTimelinePage *page)
{
  g_autoptr (ChasEnv) env = new_env ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  ChasTimelineSheet *sheet =
    chas_timeline_sheet_new (context, "Tallvik Systems", page, env, WIDTH, HEIGHT);

  g_object_unref (context);
  return sheet;
}

static void
test_each_page_has_its_head_and_number (void)
{
  g_autoptr (ChasTimelinePage) page = new_page (60, "Hej");
  g_autoptr (ChasTimelineSheet) sheet = new_sheet (page);
  guint n_pages = chas_timeline_sheet_get_n_pages (sheet);

  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text = chas_timeline_sheet_dup_text (sheet, i);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);

      g_assert_true (g_str_has_prefix (text, "Tallvik Systems\n"));
      g_assert_nonnull (strstr (text, "23 Nov 2026\tNo answer"));
      g_assert_nonnull (strstr (text, number));
      g_assert_nonnull (strstr (text, "Tuesday 24 November 2026"));
    }
}

static void
test_every_entry_stands_on_one_page (void)
{
  g_autoptr (ChasTimelinePage) page = new_page (60, "Hej");
  g_autoptr (ChasTimelineSheet) sheet = new_sheet (page);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < chas_timeline_sheet_get_n_pages (sheet); i++)
    {
      g_autofree char *text = chas_timeline_sheet_dup_text (sheet, i);
      g_auto (GStrv) titles = g_strsplit (text, "No answer", -1);
      g_auto (GStrv) notes = g_strsplit (text, "Hej ", -1);

      g_assert_cmpuint (g_strv_length (titles), ==, g_strv_length (notes));
      g_string_append (all, text);
    }
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *note = g_strdup_printf ("Hej %u\n", i);

      g_assert_nonnull (strstr (all->str, note));
    }
}

static void
assert_title (const ChasTimelineEntry *entry, const char *expected, const char *text)
{
  g_autofree char *title = chas_timeline_words_dup_title (entry);

  g_assert_cmpstr (title, ==, expected);
  g_assert_cmpstr (chas_timeline_words_get_text (entry), ==, text);
}

/* Words that begin with the kind of the step say it already. */
static void
test_step_is_told_once (void)
{
  g_autoptr (ChasTimelineEntry) entry = chas_timeline_entry_new (CHAS_TIMELINE_STEP_OPENED);

  entry->step = CHAS_FOLLOW_UP_KIND_CALL;
  assert_title (entry, "Next step: Call", NULL);
  entry->text = g_strdup ("call back");
  assert_title (entry, "Next step: call back", NULL);
  g_set_str (&entry->text, "Callisto wants slides");
  assert_title (entry, "Next step: Call", "Callisto wants slides");
  g_set_str (&entry->text, "call\nor write");
  assert_title (entry, "Next step: Call", "call\nor write");
}

static void
test_day_that_is_past_was_due (void)
{
  g_autoptr (ChasTimelineEntry) entry = chas_timeline_entry_new (CHAS_TIMELINE_STEP_OPENED);

  entry->at = g_strdup ("2026-11-20T09:00:00Z");
  entry->who = g_strsplit ("Amira", ",", -1);
  entry->due = g_strdup ("2026-11-20");
  assert_line (entry, "Amira planned it · was due Fri 20 Nov");
  g_set_str (&entry->due, "2026-11-24");
  assert_line (entry, "Amira planned it · due today");
}

/* A text that is longer than a page goes on on the next one. */
static void
test_long_text_loses_nothing (void)
{
  g_autofree char *words = g_strnfill (9000, 'x');
  g_autoptr (ChasTimelinePage) page = NULL;
  g_autoptr (ChasTimelineSheet) sheet = NULL;
  guint n = 0;

  for (guint i = 5; i < 9000; i += 6)
    words[i] = ' ';
  page = new_page (1, words);
  sheet = new_sheet (page);
  g_assert_cmpuint (chas_timeline_sheet_get_n_pages (sheet), >, 1);
  for (guint i = 0; i < chas_timeline_sheet_get_n_pages (sheet); i++)
    {
      g_autofree char *text = chas_timeline_sheet_dup_text (sheet, i);

      for (const char *p = text; *p; p++)
        n += *p == 'x';
    }
  g_assert_cmpuint (n, ==, 7500);
}

static void
test_nothing_makes_one_page (void)
{
  g_autoptr (ChasTimelinePage) page = new_page (0, "");
  g_autoptr (ChasTimelineSheet) sheet = new_sheet (page);

  g_assert_cmpuint (chas_timeline_sheet_get_n_pages (sheet), ==, 1);
}

static void
test_pages_are_drawn (void)
{
  g_autoptr (ChasTimelinePage) page = new_page (60, "Hej <b>&");
  g_autoptr (ChasTimelineSheet) sheet = new_sheet (page);
  g_autofree char *path = g_strdup (g_getenv ("CHAS_SHEET"));
  g_autofree char *content = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;

  if (!path)
    path = g_build_filename (g_get_user_cache_dir (), "sheet.pdf", NULL);
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cr = cairo_create (surface);
  for (guint i = 0; i < chas_timeline_sheet_get_n_pages (sheet); i++)
    {
      chas_timeline_sheet_draw (sheet, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define TEST(path, func) g_test_add_func ("/ui/timeline/" path, func)
  TEST ("sentence-follows-the-contact", test_sentence_follows_the_contact);
  TEST ("event-says-at-what-time", test_event_says_at_what_time);
  TEST ("several-people-are-one-list", test_several_people_are_one_list);
  TEST ("names-are-not-read-as-formats", test_names_are_not_read_as_formats);
  TEST ("channel-and-direction-all-have-words", test_channel_and_direction_all_have_words);
  TEST ("stage-tells-why-it-moved", test_stage_tells_why_it_moved);
  TEST ("step-is-told-once", test_step_is_told_once);
  TEST ("day-that-is-past-was-due", test_day_that_is_past_was_due);
  TEST ("when-is-the-time-today-and-the-day-else", test_when_is_the_time_today_and_the_day_else);
  TEST ("each-page-has-its-head-and-number", test_each_page_has_its_head_and_number);
  TEST ("every-entry-stands-on-one-page", test_every_entry_stands_on_one_page);
  TEST ("long-text-loses-nothing", test_long_text_loses_nothing);
  TEST ("nothing-makes-one-page", test_nothing_makes_one_page);
  TEST ("pages-are-drawn", test_pages_are_drawn);
  return g_test_run ();
}
