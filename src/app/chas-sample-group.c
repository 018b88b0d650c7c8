// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-sample-group.h"

#include "chas-instant.h"

/* The meeting that set up the group, and who wrote its records. */
typedef struct
{
  gint64 at;
  char *date;
  const ChasSampleMember *by;
} Beginning;

static void
add_educations (ChasSampleRun *run, const Beginning *beginning)
{
  JsonArray *educations = json_object_get_array_member (run->data, "educations");

  for (guint i = 0; i < json_array_get_length (educations); i++)
    {
      JsonObject *education = json_array_get_object_element (educations, i);
      const char *short_name = json_object_get_string_member (education, "short");
      g_autofree char *colour =
        g_strdup_printf ("%d", (int) json_object_get_int_member (education, "colour"));
      char *id = chas_sample_run_make_id (run, beginning->at);
      const ChasSampleField fields[] = {
        { "name", chas_sample_run_get_member_text (run, education, "name") },
        { "short", short_name },
        { "colour", colour },
        { NULL },
      };

      g_hash_table_insert (run->educations, (gpointer) short_name, id);
      chas_sample_run_add (run, "education", id, beginning->at, beginning->by, fields);
    }
}

/* Ids and devices come before any record: whoever writes one must be known. */
static void
name_members (ChasSampleRun *run, gint64 at)
{
  JsonArray *members = json_object_get_array_member (run->data, "members");

  for (guint i = 0; i < json_array_get_length (members); i++)
    {
      JsonObject *object = json_array_get_object_element (members, i);
      ChasSampleMember *member = g_new0 (ChasSampleMember, 1);

      member->given_name = json_object_get_string_member (object, "given");
      member->id = chas_sample_run_make_id (run, at);
      member->device = g_strdup_printf ("sample%02u", i + 1);
      g_ptr_array_add (run->members, member);
    }
}

static void
add_wishes (ChasSampleRun *run, JsonObject *object, const ChasSampleMember *member, gint64 at)
{
  JsonArray *wishes = json_object_get_array_member (object, "wishes");
  g_autofree char *wished_at = chas_instant_dup_text (at);

  for (guint i = 0; i < json_array_get_length (wishes); i++)
    {
      g_autofree char *rank = g_strdup_printf ("%u", i + 1);
      const ChasSampleField fields[] = {
        { "group_id", run->group_id },
        { "participant_id", member->id },
        { "role", json_array_get_string_element (wishes, i) },
        { "rank", rank },
        { "reason", i == 0 ? chas_sample_run_get_member_text (run, object, "reason") : NULL },
        { "wished_at", wished_at },
        { NULL },
      };

      chas_sample_run_add (run, "role_wish", NULL, at, member, fields);
    }
}

static void
add_participant (ChasSampleRun *run, JsonObject *object, const ChasSampleMember *member, gint64 at)
{
  const char *education = json_object_get_string_member (object, "education");
  g_autofree char *lower = g_utf8_strdown (member->given_name, -1);
  g_autofree char *mail = g_strdup_printf ("%s@vega.example", lower);
  g_autofree char *phone = chas_sample_run_dup_phone (run);
  const ChasSampleField participant[] = {
    { "kind", "student" },
    { "given_name", member->given_name },
    { "family_name", json_object_get_string_member (object, "family") },
    { "email", mail },
    { "phone", phone },
    { "education_id", g_hash_table_lookup (run->educations, education) },
    { "municipality", json_object_get_string_member (object, "town") },
    { "county", "01" },
    { NULL },
  };
  const ChasSampleField device[] = { { "participant_id", member->id }, { NULL } };

  chas_sample_run_add (run, "participant", member->id, at, member, participant);
  chas_sample_run_add (run, "device", member->device, at, member, device);
}

static void
add_members (ChasSampleRun *run, const Beginning *beginning, const char *roles_from)
{
  JsonArray *members = json_object_get_array_member (run->data, "members");

  for (guint i = 0; i < json_array_get_length (members); i++)
    {
      JsonObject *object = json_array_get_object_element (members, i);
      const ChasSampleMember *member = g_ptr_array_index (run->members, i);
      const ChasSampleField membership[] = {
        { "group_id", run->group_id },
        { "participant_id", member->id },
        { "from_date", beginning->date },
        { NULL },
      };
      const ChasSampleField role[] = {
        { "group_id", run->group_id },
        { "participant_id", member->id },
        { "role", json_object_get_string_member (object, "role") },
        { "from_date", roles_from },
        { NULL },
      };

      add_participant (run, object, member, beginning->at);
      chas_sample_run_add (run, "membership", NULL, beginning->at, member, membership);
      add_wishes (run, object, member, beginning->at + (i + 2) * 3600);
      chas_sample_run_add (run, "role_period", NULL, beginning->at, beginning->by, role);
    }
}

static void
add_needs (ChasSampleRun *run, const Beginning *beginning)
{
  const ChasSampleField needs[][5] = {
    { { "role", "project_leader" }, { "count", "1" } },
    { { "role", "researcher" }, { "count", "3" } },
    { { "role", "communicator" }, { "count", "3" } },
  };
  g_autofree char *noted_at = chas_instant_dup_text (beginning->at);

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      const ChasSampleField fields[] = {
        { "group_id", run->group_id }, needs[i][0], needs[i][1], { "noted_at", noted_at }, { NULL },
      };

      chas_sample_run_add (run, "role_need", NULL, beginning->at, beginning->by, fields);
    }
}

static void
add_career_group (ChasSampleRun *run, const Beginning *beginning, const char *roles_from)
{
  JsonObject *group = json_object_get_object_member (run->data, "group");
  g_autofree char *phase3 =
    chas_date_dup_text (run->today + json_object_get_int_member (group, "phase3_days_ahead"));
  const ChasSampleField fields[] = {
    { "name", json_object_get_string_member (group, "name") },
    { "county", json_object_get_string_member (group, "county") },
    { "phase", json_object_get_string_member (group, "phase") },
    { "phase1_start", beginning->date },
    { "phase2_start", roles_from },
    { "phase3_start", phase3 },
    { NULL },
  };

  chas_sample_run_add (run, "career_group", run->group_id, beginning->at, beginning->by, fields);
}

/**
 * chas_sample_add_group:
 * @run: a run
 *
 * Makes the group: educations, members with their wishes and roles, needs.
 */
void
chas_sample_add_group (ChasSampleRun *run)
{
  JsonObject *group = json_object_get_object_member (run->data, "group");
  ChasDate phase1 =
    chas_sample_run_workday (run, -json_object_get_int_member (group, "phase1_days_ago"));
  ChasDate phase2 =
    chas_sample_run_workday (run, -json_object_get_int_member (group, "phase2_days_ago"));
  g_autofree char *date = chas_date_dup_text (phase1);
  g_autofree char *roles_from = chas_date_dup_text (phase2);
  Beginning beginning = { .at = chas_sample_run_instant (run, phase1, 9 * 60), .date = date };

  name_members (run, beginning.at);
  beginning.by = g_ptr_array_index (run->members, 0);
  run->group_id = chas_sample_run_make_id (run, beginning.at);
  add_educations (run, &beginning);
  add_career_group (run, &beginning, roles_from);
  add_members (run, &beginning, roles_from);
  add_needs (run, &beginning);
}

static void
add_answers (ChasSampleRun *run, JsonObject *object, const char *event_id, gint64 at)
{
  static const char *const answers[] = { "going", "maybe", "no" };
  gboolean done = g_str_equal (json_object_get_string_member (object, "status"), "done");
  guint n_member = 0;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    for (gint64 left = json_object_get_int_member_with_default (object, answers[i], 0);
         left > 0 && n_member < run->members->len; left--)
      {
        const ChasSampleMember *member = g_ptr_array_index (run->members, n_member++);
        const ChasSampleField fields[] = {
          { "event_id", event_id },
          { "participant_id", member->id },
          { "answer", answers[i] },
          { "attended", done ? "1" : NULL },
          { NULL },
        };

        chas_sample_run_add (run, "event_answer", NULL, at, member, fields);
      }
}

static void
add_event_educations (ChasSampleRun *run,
                      JsonObject *object,
                      const char *event_id,
                      gint64 at,
                      const ChasSampleMember *by)
{
  JsonArray *educations =
    json_object_has_member (object, "for") ? json_object_get_array_member (object, "for") : NULL;

  for (guint i = 0; educations && i < json_array_get_length (educations); i++)
    {
      const char *short_name = json_array_get_string_element (educations, i);
      const ChasSampleField fields[] = {
        { "event_id", event_id },
        { "education_id", g_hash_table_lookup (run->educations, short_name) },
        { NULL },
      };

      chas_sample_run_add (run, "event_education", NULL, at, by, fields);
    }
}

static void
add_event (ChasSampleRun *run, JsonObject *object)
{
  int days = json_object_get_int_member (object, "days"), minutes;
  gint64 at = chas_sample_run_office_hour (run, chas_sample_run_workday (run, MIN (days, 0) - 14));
  const char *tipped_by = json_object_get_string_member_with_default (object, "tipped_by", NULL);
  const ChasSampleMember *by = chas_sample_run_find_member (run, tipped_by ? tipped_by : "Saga");
  g_autofree char *id = chas_sample_run_make_id (run, at);
  gint64 start;

  chas_date_parse_time (json_object_get_string_member (object, "time"), &minutes);
  start = chas_sample_run_instant (run, chas_sample_run_workday (run, days), minutes);
  {
    g_autofree char *start_text = chas_instant_dup_text (start);
    g_autofree char *end_text =
      chas_instant_dup_text (start + json_object_get_int_member (object, "hours") * 3600);
    const ChasSampleField fields[] = {
      { "kind", json_object_get_string_member (object, "kind") },
      { "title", chas_sample_run_get_member_text (run, object, "title") },
      { "start", start_text },
      { "end", end_text },
      { "zone", g_time_zone_get_identifier (run->zone) },
      { "place", json_object_get_string_member (object, "place") },
      { "group_id", run->group_id },
      { "host", json_object_get_string_member_with_default (object, "host", NULL) },
      { "tipped_by", tipped_by ? by->id : NULL },
      { "status", json_object_get_string_member (object, "status") },
      { "uid", id },
      { NULL },
    };

    chas_sample_run_add (run, "event", id, at, by, fields);
  }
  add_event_educations (run, object, id, at, by);
  add_answers (run, object, id, at);
}

/**
 * chas_sample_add_events:
 * @run: a run
 *
 * Makes the events that belong to no company: fairs, hackathons, meetups, workshops.
 */
void
chas_sample_add_events (ChasSampleRun *run)
{
  JsonArray *events = json_object_get_array_member (run->data, "events");

  for (guint i = 0; i < json_array_get_length (events); i++)
    add_event (run, json_array_get_object_element (events, i));
}
