// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What happened to the leads of the sample: a story is a row of steps, each so many working days
 * after the one before. Stages, contacts and follow-ups all follow from it, so they agree. */

#include "config.h"

#include "chas-sample-story.h"

#include "chas-instant.h"
#include "chas-workday.h"

static const char *const communicators[] = { "Amira", "Yusuf", "Mateo" };

/* Where the telling of a story stands. */
typedef struct
{
  ChasSampleRun *run;
  ChasSampleLead *lead;
  const ChasSampleMember *by;
  const char *stage; /* that the lead is in at this point */
} Telling;

static JsonArray *
get_steps (const ChasSampleLead *lead)
{
  return json_object_get_array_member (lead->story, "steps");
}

static int
get_gap (JsonObject *step)
{
  return (int) json_object_get_int_member_with_default (step, "gap", 0);
}

/* The last step lies where the row says; the others go back from it. */
static void
set_days (ChasSampleRun *run, ChasSampleLead *lead)
{
  JsonArray *steps = get_steps (lead);
  int days = 0;

  for (guint i = 0; i < json_array_get_length (steps); i++)
    days += get_gap (json_array_get_object_element (steps, i));
  lead->last_on =
    chas_sample_run_workday (run, -(int) json_object_get_int_member (lead->row, "last"));
  lead->first_on = chas_workday_add (lead->last_on, -days, NULL);
}

static gboolean
has_contact (const ChasSampleLead *lead)
{
  JsonArray *steps = get_steps (lead);

  return json_array_get_length (steps) > 0 &&
         json_object_has_member (json_array_get_object_element (steps, 0), "channel");
}

/**
 * chas_sample_story_choose:
 * @run: a run
 * @lead: a lead with its row, stage and owners
 *
 * Chooses what happened to the lead and when it was found and made ready.
 */
void
chas_sample_story_choose (ChasSampleRun *run, ChasSampleLead *lead)
{
  JsonObject *all = json_object_get_object_member (run->data, "stories");
  JsonArray *stories = json_object_get_array_member (all, lead->stage);
  guint n = json_object_get_int_member_with_default (lead->row, "story", lead->n_of_stage);
  ChasDate day;

  lead->story = json_array_get_object_element (stories, n % json_array_get_length (stories));
  set_days (run, lead);
  day = lead->first_on;
  if (g_str_equal (lead->stage, "ready"))
    lead->ready_at = chas_sample_run_office_hour (run, day);
  else if (has_contact (lead))
    {
      day = chas_workday_add (day, -g_rand_int_range (run->rand, 1, 6), NULL);
      lead->ready_at = chas_sample_run_office_hour (run, day);
      lead->informed = lead->first_on;
    }
  if (!g_str_equal (lead->stage, "new"))
    day = chas_workday_add (day, -g_rand_int_range (run->rand, 1, 8), NULL);
  lead->found_at = chas_sample_run_office_hour (run, day);
}

static void
add_stage_change (Telling *telling, const char *to, gint64 at, const char *cause)
{
  g_autofree char *at_text = chas_instant_dup_text (at);
  const ChasSampleField fields[] = {
    { "lead_id", telling->lead->id },
    { "from_stage", telling->stage },
    { "to_stage", to },
    { "at", at_text },
    { "by", telling->by->id },
    { "cause", cause },
    { NULL },
  };

  chas_sample_run_add (telling->run, "stage_change", NULL, at, telling->by, fields);
  telling->stage = to;
}

/* Fills in {person} and {education}. */
static char *
dup_filled (Telling *telling, const char *text)
{
  JsonArray *educations = json_object_get_array_member (telling->lead->row, "for");
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "{person}", telling->lead->person_name, 0);
  g_string_replace (filled, "{education}", json_array_get_string_element (educations, 0), 0);
  return g_string_free_and_steal (g_steal_pointer (&filled));
}

/* Whether the contact was with a person and not with a machine or the switchboard. */
static gboolean
reached (const char *outcome)
{
  static const char *const nobody[] = { "no_answer", "voicemail", "reception", "bounced", NULL };

  return !g_strv_contains (nobody, outcome);
}

static void
add_doer (Telling *telling, const char *contact_id, const ChasSampleMember *doer, gint64 at)
{
  const ChasSampleField fields[] = {
    { "contact_id", contact_id },
    { "participant_id", doer->id },
    { NULL },
  };

  chas_sample_run_add (telling->run, "contact_participant", NULL, at, telling->by, fields);
}

/* A visit or meeting at the company: planned at `at`, held from `start`. */
typedef struct
{
  char *id;
  gboolean visit;
  gboolean done;
  gint64 at;
  gint64 start;
} Occasion;

static char *
dup_occasion_title (Telling *telling, const Occasion *occasion)
{
  static const char *const visits[] = { "Studiebesök hos %s", "Study visit at %s" };
  static const char *const meetings[] = { "Möte med %s", "Meeting with %s" };
  GString *title = g_string_new ((occasion->visit ? visits : meetings)[telling->run->language]);

  g_string_replace (title, "%s", telling->lead->name, 1);
  return g_string_free_and_steal (title);
}

static void
add_occasion (Telling *telling, const Occasion *occasion)
{
  g_autofree char *title = dup_occasion_title (telling, occasion);
  g_autofree char *start = chas_instant_dup_text (occasion->start);
  g_autofree char *end = chas_instant_dup_text (occasion->start + 90 * 60);
  const ChasSampleField fields[] = {
    { "kind", occasion->visit ? "study_visit" : "other" },
    { "title", title },
    { "start", start },
    { "end", end },
    { "zone", g_time_zone_get_identifier (telling->run->zone) },
    { "place", json_object_get_string_member (telling->lead->row, "town") },
    { "company_id", telling->lead->company_id },
    { "group_id", telling->run->group_id },
    { "status", occasion->done ? "done" : "confirmed" },
    { "uid", occasion->id },
    { NULL },
  };

  chas_sample_run_add (telling->run, "event", occasion->id, occasion->at, telling->by, fields);
}

/* A visit that was held had been put into the calendar the week before. */
static char *
add_held_visit (Telling *telling, gint64 at)
{
  g_autofree char *id = chas_sample_run_make_id (telling->run, at - 6 * 86400);
  Occasion occasion = { id, TRUE, TRUE, at - 6 * 86400, at };

  add_occasion (telling, &occasion);
  return g_steal_pointer (&id);
}

static void
add_contact (Telling *telling, JsonObject *step, gint64 at)
{
  ChasSampleLead *lead = telling->lead;
  const char *channel = json_object_get_string_member (step, "channel");
  const char *outcome = json_object_get_string_member (step, "outcome");
  const char *text = chas_sample_run_get_member_text (telling->run, step, "text");
  gint64 minutes = json_object_get_int_member_with_default (step, "minutes", 0);
  gint64 tone = json_object_get_int_member_with_default (step, "tone", 0);
  g_autofree char *id = chas_sample_run_make_id (telling->run, at);
  g_autofree char *visit = g_str_equal (channel, "visit") ? add_held_visit (telling, at) : NULL;
  g_autofree char *filled = text ? dup_filled (telling, text) : NULL;
  g_autofree char *at_text = chas_instant_dup_text (at);
  g_autofree char *minutes_text = g_strdup_printf ("%d", (int) minutes);
  g_autofree char *tone_text = g_strdup_printf ("%d", (int) tone);
  const ChasSampleField fields[] = {
    { "lead_id", lead->id },
    { "person_id", reached (outcome) ? lead->person_id : NULL },
    { "channel", channel },
    { "direction", json_object_get_string_member_with_default (step, "direction", "out") },
    { "outcome", outcome },
    { "at", at_text },
    { "minutes", minutes ? minutes_text : NULL },
    { "written_by", telling->by->id },
    { "text", filled },
    { "event_id", visit },
    { "tone", tone ? tone_text : NULL },
    { NULL },
  };

  chas_sample_run_add (telling->run, "contact", id, at, telling->by, fields);
  add_doer (telling, id, telling->by, at);
  if (lead->second_owner && lead->owner == telling->by)
    add_doer (telling, id, lead->second_owner, at);
}

static void
tell_step (Telling *telling, JsonObject *step, ChasDate day)
{
  gint64 at = chas_sample_run_office_hour (telling->run, day);
  const char *to = json_object_get_string_member_with_default (step, "to", NULL);

  if (json_object_has_member (step, "channel"))
    add_contact (telling, step, at);
  if (to)
    add_stage_change (telling, to, at,
                      json_object_get_string_member_with_default (step, "cause", "log"));
}

static void
add_possibility (Telling *telling)
{
  const ChasSampleField fields[] = {
    { "lead_id", telling->lead->id },
    { "kind",
      json_object_get_string_member_with_default (telling->lead->story, "possibility", NULL) },
    { NULL },
  };
  gint64 at = chas_sample_run_instant (telling->run, telling->lead->last_on, 16 * 60 + 45);

  if (fields[1].value)
    chas_sample_run_add (telling->run, "lead_possibility", NULL, at, telling->by, fields);
}

/* What is planned: the visit or meeting itself, and the next thing to do. */
static void
add_coming_occasion (Telling *telling, gint64 at)
{
  const char *kind =
    json_object_get_string_member_with_default (telling->lead->story, "event", NULL);
  int days = (int) json_object_get_int_member_with_default (telling->lead->row, "event", 0);
  g_autofree char *id = chas_sample_run_make_id (telling->run, at);
  Occasion occasion = { .id = id, .at = at };

  if (!kind || !days)
    return;
  occasion.visit = g_str_equal (kind, "study_visit");
  occasion.start =
    chas_sample_run_instant (telling->run, chas_sample_run_workday (telling->run, days),
                             occasion.visit ? 13 * 60 : 10 * 60);
  add_occasion (telling, &occasion);
}

static void
add_follow_up (Telling *telling, gint64 at)
{
  ChasSampleLead *lead = telling->lead;
  JsonObject *next = json_object_get_object_member (lead->story, "next");
  const char *text = chas_sample_run_get_member_text (telling->run, lead->row, "text");
  int days = (int) json_object_get_int_member (lead->row, "due");
  g_autofree char *due = chas_date_dup_text (chas_sample_run_workday (telling->run, days));
  const ChasSampleField fields[] = {
    { "lead_id", lead->id },
    { "person_id", lead->person_id },
    { "kind", json_object_get_string_member (next, "kind") },
    { "due_date", due },
    { "assignee_id", lead->owner ? lead->owner->id : NULL },
    { "text", text ? text : chas_sample_run_get_member_text (telling->run, next, "text") },
    { "state", "open" },
    { "origin", days % 2 ? "rule" : "person" },
    { NULL },
  };

  chas_sample_run_add (telling->run, "follow_up", NULL, at, telling->by, fields);
}

static void
tell_beginning (Telling *telling)
{
  ChasSampleLead *lead = telling->lead;

  telling->by = lead->finder;
  add_stage_change (telling, "new", lead->found_at, "menu");
  if (lead->ready_at)
    add_stage_change (telling, "ready", lead->ready_at, "drag");
}

static void
tell_steps (Telling *telling)
{
  JsonArray *steps = get_steps (telling->lead);
  ChasDate day = telling->lead->first_on;

  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      JsonObject *step = json_array_get_object_element (steps, i);

      day = chas_workday_add (day, get_gap (step), NULL);
      tell_step (telling, step, day);
    }
}

/* Who makes the contacts: the owner, else one of the communicators. */
static const ChasSampleMember *
find_contacter (ChasSampleRun *run, const ChasSampleLead *lead)
{
  if (!has_contact (lead))
    return lead->finder;
  if (lead->owner)
    return lead->owner;
  return chas_sample_run_find_member (run, communicators[lead->n % G_N_ELEMENTS (communicators)]);
}

/**
 * chas_sample_story_tell:
 * @run: a run
 * @lead: a lead that has been made, with its story
 *
 * Makes what happened to the lead and what is to happen next.
 */
void
chas_sample_story_tell (ChasSampleRun *run, ChasSampleLead *lead)
{
  Telling telling = { .run = run, .lead = lead };
  gint64 last_at;

  tell_beginning (&telling);
  telling.by = find_contacter (run, lead);
  tell_steps (&telling);
  last_at = chas_sample_run_instant (run, lead->last_on, 16 * 60 + 50);
  add_possibility (&telling);
  add_coming_occasion (&telling, last_at);
  if (json_object_has_member (lead->row, "due"))
    add_follow_up (&telling, last_at);
}
