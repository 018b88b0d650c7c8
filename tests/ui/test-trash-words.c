// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the trash calls what lies in it. Needs no screen. */

#include "chas-entities.h"
#include "chas-instant.h"
#include "chas-trash-words.h"

#define NOW "2026-11-24T09:00:00Z"

static ChasEnv *
new_env (void)
{
  gint64 now;

  g_assert_true (chas_instant_parse (NOW, &now));
  return chas_env_new_fixed (now * G_USEC_PER_SEC, "Europe/Stockholm", 1);
}

/* @record: (transfer full) */
static ChasTrashEntry *
new_entry (gpointer record, const char *title, const char *place)
{
  g_autoptr (ChasEntity) owned = record;
  ChasTrashEntry *entry = chas_trash_entry_new (owned);

  entry->title = g_strdup (title);
  entry->place = g_strdup (place);
  entry->at = g_strdup (NOW);
  entry->mine = TRUE;
  return entry;
}

static ChasContact *
new_contact (ChasChannel channel, ChasDirection direction)
{
  ChasContact *contact = chas_contact_new ("k");

  chas_contact_set_channel (contact, channel);
  chas_contact_set_direction (contact, direction);
  chas_contact_set_at (contact, "2026-11-12T23:30:00Z"); /* the 13th, here */
  return contact;
}

static void
assert_says (ChasTrashEntry *entry, const char *title, const char *story)
{
  g_autoptr (ChasEnv) env = new_env ();
  g_autofree char *its_title = chas_trash_words_dup_title (entry, env);
  g_autofree char *its_story = chas_trash_words_dup_story (entry, env);

  g_assert_cmpstr (its_title, ==, title);
  g_assert_cmpstr (its_story, ==, story);
  chas_trash_entry_free (entry);
}

static void
test_contact_says_what_it_was (void)
{
  assert_says (new_entry (new_contact (CHAS_CHANNEL_PHONE, CHAS_DIRECTION_OUT), NULL, "Nordkod"),
               "Phone call to Nordkod, Fri 13 Nov", "Contact · You · Today, 10:00");
  assert_says (new_entry (new_contact (CHAS_CHANNEL_MAIL, CHAS_DIRECTION_IN),
                          "Vill veta mer.\nRing i vår.", "Nordkod"),
               "Mail from Nordkod, Fri 13 Nov", "Contact · Vill veta mer. · You · Today, 10:00");
  assert_says (new_entry (new_contact (CHAS_CHANNEL_UNSET, CHAS_DIRECTION_OUT), NULL, "Nordkod"),
               "Contact with Nordkod, Fri 13 Nov", "Contact · You · Today, 10:00");
}

/* A newer program may have written what this one cannot read. */
static void
test_contact_of_an_unknown_company_says_what_it_can (void)
{
  assert_says (new_entry (new_contact (CHAS_CHANNEL_PHONE, CHAS_DIRECTION_OUT), NULL, NULL),
               "Contact", "Contact · You · Today, 10:00");
  assert_says (new_entry (chas_contact_new ("k"), NULL, "Nordkod"), "Contact with Nordkod",
               "Contact · You · Today, 10:00");
}

static void
test_next_step_says_what_was_to_be_done (void)
{
  ChasFollowUp *step = chas_follow_up_new ("f");

  chas_follow_up_set_kind (step, CHAS_FOLLOW_UP_KIND_CALL);
  chas_follow_up_set_due_date (step, "2026-11-25");
  assert_says (new_entry (step, NULL, "Nordkod"), "Next step with Nordkod: Call, tomorrow",
               "Follow up · You · Today, 10:00");
}

static void
test_event_says_when (void)
{
  ChasEvent *event = chas_event_new ("e");

  chas_event_set_title (event, "Meeting with Nordkod");
  chas_event_set_start (event, "2026-12-01T08:00:00Z");
  assert_says (new_entry (event, "Meeting with Nordkod", NULL), "Meeting with Nordkod, Tue 1 Dec",
               "Event · You · Today, 10:00");
}

static void
test_what_has_a_name_goes_by_it (void)
{
  ChasTrashEntry *lead = new_entry (chas_lead_new ("l"), "Nordkod", NULL);

  lead->n_more = 2;
  assert_says (lead, "Nordkod", "Lead and 2 more records · You · Today, 10:00");
  assert_says (new_entry (chas_note_new ("n"), "Ring Kim\nSnart", "Nordkod"), "Ring Kim",
               "Note · Nordkod · You · Today, 10:00");
}

#define ADD(name, function) g_test_add_func ("/ui/trash-words/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("contact-says-what-it-was", test_contact_says_what_it_was);
  ADD ("contact-of-an-unknown-company-says-what-it-can",
       test_contact_of_an_unknown_company_says_what_it_can);
  ADD ("next-step-says-what-was-to-be-done", test_next_step_says_what_was_to_be_done);
  ADD ("event-says-when", test_event_says_when);
  ADD ("what-has-a-name-goes-by-it", test_what_has_a_name_goes_by_it);
  return g_test_run ();
}
