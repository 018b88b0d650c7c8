// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "merge-case.h"

#include <string.h>

/* Two groups on one computer, and a file of one of them. What is of Vega has ids that begin with
 * "v" and says "vega" somewhere; Orion and Vega both know the company "oc2". */

static const char orion[] =
  "INSERT INTO education (id, name, short) VALUES ('e1', 'Web', 'W');"
  "INSERT INTO participant (id, given_name, education_id) VALUES ('op1', 'Ana', 'e1');"
  "INSERT INTO career_group (id, name) VALUES ('og', 'Orion');"
  "INSERT INTO device (id, participant_id) VALUES ('odevice1', 'op1');"
  "INSERT INTO setting (id, group_id, name) VALUES ('og:days', 'og', 'days');"
  "INSERT INTO saved_view (id, group_id, name) VALUES ('os1', 'og', 'Mine');"
  "INSERT INTO membership (id, group_id, participant_id) VALUES ('om1', 'og', 'op1');"
  "INSERT INTO role_period (id, participant_id, role) VALUES ('or1', 'op1', 'pa');"
  "INSERT INTO help_mark (id, participant_id) VALUES ('oh1', 'op1');"
  "INSERT INTO company (id, name) VALUES ('oc1', 'Nordkod'), ('oc2', 'Both'), ('oc3', 'Former');"
  "INSERT INTO company (id, name, merged_into) VALUES ('oc4', 'Nordkod AB', 'oc1');"
  "INSERT INTO company_tag (id, company_id, name) VALUES ('oc1:x', 'oc1', 'x');"
  "INSERT INTO person (id, given_name) VALUES ('oq1', 'Kim'), ('oq2', 'Lo'), ('oq3', 'Mo');"
  "INSERT INTO employment (id, person_id, company_id) VALUES ('oy1', 'oq1', 'oc1'),"
  " ('oy2', 'oq2', 'oc2'), ('oy3', 'oq1', 'oc3'), ('oy4', 'oq3', 'oc4');"
  "INSERT INTO acquaintance (id, participant_id, person_id) VALUES ('op1:oq1', 'op1', 'oq1');"
  "INSERT INTO not_duplicate (id, company_id, other_id) VALUES ('oc1:oc2', 'oc1', 'oc2');"
  "INSERT INTO event (id, group_id, title) VALUES ('ov1', 'og', 'Fair');"
  "INSERT INTO event_answer (id, event_id, participant_id) VALUES ('ov1:op1', 'ov1', 'op1');"
  "INSERT INTO event (id, company_id, title) VALUES ('ov2', 'oc1', 'Of no group');"
  "INSERT INTO meeting (id, group_id) VALUES ('oe1', 'og');"
  "INSERT INTO agenda_item (id, meeting_id, title) VALUES ('oa1', 'oe1', 'First');"
  "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by)"
  " VALUES ('ol1', 'og', 'oc1', 'new', 'a1', 'op1'), ('ol2', 'og', 'oc2', 'new', 'a2', 'op1');"
  "INSERT INTO contact (id, lead_id, person_id) VALUES ('ok1', 'ol1', 'oq1'), ('ok2', 'ol1', NULL);"
  "INSERT INTO contact_participant (id, contact_id, participant_id)"
  " VALUES ('ok1:op1', 'ok1', 'op1');"
  "INSERT INTO note (id, company_id, text) VALUES ('on1', 'oc1', 'old house');"
  "DELETE FROM contact WHERE id = 'ok2'; DELETE FROM company_tag WHERE id = 'oc1:x';";

static const char vega[] =
  "INSERT INTO participant (id, given_name) VALUES ('vp1', 'Ben of vega');"
  "INSERT INTO career_group (id, name) VALUES ('vg', 'vega');"
  "INSERT INTO device (id, participant_id) VALUES ('vdevice1', 'vp1');"
  "INSERT INTO setting (id, group_id, name, value) VALUES ('vg:days', 'vg', 'days', 'vega');"
  "INSERT INTO saved_view (id, group_id, name) VALUES ('vs1', 'vg', 'vega');"
  "INSERT INTO membership (id, group_id, participant_id) VALUES ('vm1', 'vg', 'vp1');"
  "INSERT INTO role_period (id, participant_id, role, note) VALUES ('vr1', 'vp1', 'pa', 'vega');"
  "INSERT INTO help_mark (id, participant_id, text) VALUES ('vh1', 'vp1', 'vega');"
  "INSERT INTO company (id, name) VALUES ('vc1', 'vega AB'), ('vc2', 'of nobody, vega');"
  "INSERT INTO person (id, given_name) VALUES ('vq1', 'vega'), ('vq2', 'vega'), ('vq3', 'vega');"
  "INSERT INTO employment (id, person_id, company_id) VALUES ('vy1', 'vq1', 'vc1'),"
  " ('vy2', 'oq1', 'vc1'), ('vy3', 'vq3', 'oc3');"
  "INSERT INTO acquaintance (id, participant_id, person_id) VALUES ('vp1:oq1', 'vp1', 'oq1');"
  "INSERT INTO not_duplicate (id, company_id, other_id) VALUES ('vc1:oc2', 'vc1', 'oc2');"
  "INSERT INTO event (id, group_id, title) VALUES ('vv1', 'vg', 'vega');"
  "INSERT INTO event_answer (id, event_id, participant_id) VALUES ('vv1:op1', 'vv1', 'op1');"
  "INSERT INTO meeting (id, group_id, title) VALUES ('ve1', 'vg', 'vega');"
  "INSERT INTO agenda_item (id, meeting_id, title) VALUES ('va1', 've1', 'vega');"
  "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, why)"
  " VALUES ('vl1', 'vg', 'vc1', 'new', 'a1', 'vp1', 'vega'),"
  " ('vl2', 'vg', 'oc2', 'new', 'a2', 'vp1', 'vega');"
  "INSERT INTO outcome (id, participant_id, first_lead_id) VALUES ('ou1', 'op1', 'vl1');"
  "INSERT INTO contact (id, lead_id, text) VALUES ('vk1', 'vl2', 'vega'), ('vk2', 'vl1', 'vega');"
  "INSERT INTO note (id, company_id, text) VALUES ('vn1', 'vc1', 'vega');"
  "INSERT INTO note (id, lead_id, company_id, text) VALUES ('vn2', 'vl2', 'oc2', 'vega');"
  "DELETE FROM contact WHERE id = 'vk2'; DELETE FROM lead WHERE id = 'vl2';";

static Replica *
replica_of_both (void)
{
  Replica *self = replica_a ();

  replica_exec (self, "%s", orion);
  tick ();
  replica_exec (self, "%s", vega);
  tick ();
  return self;
}

static void
assert_without_vega (Parcel *parcel)
{
  for (guint i = 0; i < parcel->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (parcel->records, i);

      g_assert_cmpint (record->id[0], !=, 'v');
      for (guint j = 0; j < record->versions->len; j++)
        {
          const ChasVersion *version = &g_array_index (record->versions, ChasVersion, j);

          g_assert_true (!version->value || !strstr (version->value, "vega"));
        }
    }
}

static char *
dup_ids (Parcel *parcel)
{
  GString *ids = g_string_new (" ");

  for (guint i = 0; i < parcel->records->len; i++)
    g_string_append_printf (ids, "%s ", ((ChasRecord *) parcel->records->pdata[i])->id);
  return g_string_free_and_steal (ids);
}

static void
assert_has (Parcel *parcel, const char *id)
{
  g_autofree char *ids = dup_ids (parcel);
  g_autofree char *wanted = g_strdup_printf (" %s ", id);

  if (!strstr (ids, wanted))
    g_error ("%s is not among%s", id, ids);
}

/* Whatever the one says, of records whose ids begin so, stands in the other. */
static void
assert_holds (const char *all, const char *lines, const char *start)
{
  g_auto (GStrv) wanted = g_strsplit (lines, "\n", -1);

  for (guint i = 0; wanted[i]; i++)
    if (strstr (wanted[i], start) && !strstr (all, wanted[i]))
      g_error ("lost: %s", wanted[i]);
}

static void
test_nothing_of_another_group (void)
{
  static const char *const ids[] = { "og",  "og:days", "os1",     "om1", "op1",     "odevice1",
                                     "oh1", "oc1",     "oc2",     "oc3", "oc4",     "oc1:x",
                                     "oq1", "oq2",     "oq3",     "oy1", "oy2",     "oy3",
                                     "oy4", "op1:oq1", "oc1:oc2", "ov1", "ov1:op1", "ov2",
                                     "oe1", "oa1",     "ol1",     "ol2", "ok1",     "ok2",
                                     "on1", "e1",      "ok1:op1" };
  g_autoptr (Replica) a = replica_of_both ();
  g_autoptr (Parcel) parcel = replica_export_group (a, CHAS_EXPORT_ALL, "og");

  assert_without_vega (parcel);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_has (parcel, ids[i]);
  g_assert_cmpstr (parcel->info->scope, ==, "group");
  g_assert_cmpstr (parcel->info->group_id, ==, "og");
  g_assert_cmpstr (parcel->info->group_name, ==, "Orion");
}

static void
test_a_group_that_is_alone_is_everything (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (Parcel) second = NULL;

  replica_exec (a, "%s INSERT INTO company (id, name) VALUES ('c9', 'of nobody')", orion);
  parcel = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  g_assert_cmpstr (parcel->info->scope, ==, "all");
  assert_has (parcel, "c9");
  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('vg', 'vega');"
                   "DELETE FROM career_group WHERE id = 'vg'");
  second = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  g_assert_cmpstr (second->info->scope, ==, "group");
  assert_without_vega (second);
}

static void
test_exchange_of_one_group_loses_nothing (void)
{
  g_autoptr (Replica) a = replica_of_both ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) there = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  g_autoptr (Parcel) back = NULL;
  g_autoptr (Parcel) again = NULL;
  g_autoptr (ChasMergeReport) first = replica_import (b, there);
  g_autoptr (ChasMergeReport) second = NULL;
  g_autoptr (ChasMergeReport) third = NULL;
  g_autofree char *before = replica_dump (a);
  g_autofree char *after = NULL;
  g_autofree char *theirs = NULL;

  g_assert_false (first->partial);
  replica_assert_sound (b);
  replica_exec (b, "UPDATE lead SET why = 'from b' WHERE id = 'ol1';"
                   "UPDATE company SET name = 'Both of b' WHERE id = 'oc2';"
                   "INSERT INTO note (id, lead_id, text) VALUES ('on2', 'ol1', 'from b')");
  back = replica_export_group (b, CHAS_EXPORT_ALL, "og");
  second = replica_import (a, back);
  g_assert_false (second->partial);
  replica_assert_sound (a);
  replica_assert_text (a, "vega AB", "SELECT name FROM company WHERE id = 'vc1'");
  replica_assert_text (a, "from b", "SELECT why FROM lead WHERE id = 'ol1'");
  replica_exec (a, "UPDATE lead SET hook = 'from a' WHERE id = 'ol1'");
  again = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  third = replica_import (b, again);
  assert_without_vega (again);
  after = replica_dump (a);
  theirs = replica_dump (b);
  assert_holds (after, theirs, "");
  assert_holds (after, before, " v");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM versions WHERE id LIKE 'v%%'"), ==, 0);
}

static void
test_part_of_one_group (void)
{
  g_autoptr (Replica) a = replica_of_both ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) all = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  g_autoptr (Parcel) none = replica_export_group (a, CHAS_EXPORT_SINCE, "og");
  g_autoptr (Parcel) part = NULL;
  g_autoptr (ChasMergeReport) first = replica_import (b, all);
  g_autoptr (ChasMergeReport) report = NULL;
  g_autofree char *ids = NULL;

  g_assert_cmpuint (none->records->len, ==, 0);
  replica_exec (a, "UPDATE lead SET why = 'vega again' WHERE id = 'vl1';"
                   "UPDATE lead SET why = 'newer' WHERE id = 'ol1';"
                   "DELETE FROM contact WHERE id = 'ok1'");
  part = replica_export_group (a, CHAS_EXPORT_SINCE, "og");
  assert_without_vega (part);
  assert_has (part, "ol1");
  assert_has (part, "ok1");
  ids = dup_ids (part);
  g_assert_null (strstr (ids, " ol2 "));
  g_assert_cmpstr (part->info->scope, ==, "group_part");
  report = replica_import (b, part);
  g_assert_false (report->partial);
  replica_assert_sound (b);
  replica_assert_text (b, "newer", "SELECT why FROM lead WHERE id = 'ol1'");
}

/* The company and its people are old here, but the readers of this group have never heard of it. */
static void
test_part_tells_of_an_old_company_what_it_takes (void)
{
  g_autoptr (Replica) a = replica_of_both ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) all = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  g_autoptr (Parcel) part = NULL;
  g_autoptr (ChasMergeReport) first = replica_import (b, all);
  g_autoptr (ChasMergeReport) report = NULL;

  replica_exec (a, "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                   " VALUES ('ol3', 'og', 'vc1', 'new', 'a3')");
  part = replica_export_group (a, CHAS_EXPORT_SINCE, "og");
  report = replica_import (b, part);
  g_assert_false (report->partial);
  replica_assert_sound (b);
  replica_assert_text (b, "vega AB", "SELECT name FROM company WHERE id = 'vc1'");
  replica_assert_text (b, "vega", "SELECT given_name FROM person WHERE id = 'vq1'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM versions WHERE id IN"
                                   " ('vl1', 'vl2', 'vk1', 'vg', 'vp1', 'vn2')"),
                   ==, 0);
}

/* The reader has plenty by that author, but of the other group. */
static void
test_lost_part_of_one_group_is_noticed (void)
{
  g_autoptr (Replica) a = replica_of_both ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) other = replica_export_group (a, CHAS_EXPORT_ALL, "vg");
  g_autoptr (Parcel) lost = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  g_autoptr (Parcel) part = NULL;
  g_autoptr (Parcel) all = NULL;
  g_autoptr (ChasMergeReport) first = replica_import (b, other);
  g_autoptr (ChasMergeReport) report = NULL;
  g_autoptr (ChasMergeReport) healed = NULL;

  replica_exec (a, "UPDATE lead SET hook = 'x' WHERE id = 'ol1'");
  part = replica_export_group (a, CHAS_EXPORT_SINCE, "og");
  report = replica_import (b, part);
  g_assert_true (report->partial);
  all = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  healed = replica_import (b, all);
  g_assert_false (healed->partial);
}

/* Whoever has it still must lose it, and nothing in it says whose it was. */
static void
test_what_is_gone_for_ever_goes_along_blank (void)
{
  g_autoptr (Replica) a = replica_of_both ();
  g_autoptr (Parcel) parcel = NULL;

  replica_exec (a, "DELETE FROM contact WHERE id = 'ok1';"
                   "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
                   " SELECT entity, id, '_purge', hlc + 1, dev, '1', 1, 0, seq FROM version"
                   " WHERE id IN ('ok1', 'vk2') AND field = '_del';"
                   "UPDATE version SET val = NULL, known = 0 WHERE id = 'ok1' AND field NOT IN"
                   " ('_live', '_del', '_purge')");
  parcel = replica_export_group (a, CHAS_EXPORT_ALL, "og");
  assert_has (parcel, "ok1");
  assert_without_vega (parcel);
}

/* However much comes with it: what it brings is listed after its leads where it was edited. */
static void
test_new_group_is_told (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;
  const char *told = NULL;

  replica_exec (a,
                "%s WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
                " INSERT INTO lead (id, group_id, company_id) SELECT 'on' || i, 'og', 'oc1' FROM n;"
                "UPDATE lead SET why = 'x'; UPDATE career_group SET name = 'Orion II'",
                orion);
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  report = replica_preview (b, parcel);
  for (guint i = 0; i < report->lines->len; i++)
    {
      const ChasMergeLine *line = g_ptr_array_index (report->lines, i);

      if (g_str_equal (line->entity, "career_group") && line->kind == CHAS_MERGE_ADDED)
        told = line->title;
    }
  g_assert_cmpstr (told, ==, "Orion II");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/store/merge-group/" name, func)
  ADD ("nothing-of-another-group", test_nothing_of_another_group);
  ADD ("a-group-that-is-alone-is-everything", test_a_group_that_is_alone_is_everything);
  ADD ("exchange-of-one-group-loses-nothing", test_exchange_of_one_group_loses_nothing);
  ADD ("part-of-one-group", test_part_of_one_group);
  ADD ("part-tells-of-an-old-company-what-it-takes",
       test_part_tells_of_an_old_company_what_it_takes);
  ADD ("lost-part-of-one-group-is-noticed", test_lost_part_of_one_group_is_noticed);
  ADD ("what-is-gone-for-ever-goes-along-blank", test_what_is_gone_for_ever_goes_along_blank);
  ADD ("new-group-is-told", test_new_group_is_told);
#undef ADD
  return g_test_run ();
}
