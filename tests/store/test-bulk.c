// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-bulk.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define NOTHING ((const char *const[]) { NULL })
#define TAGS                                                                                       \
  "SELECT group_concat(x) FROM (SELECT c.name || '=' || t.name AS x FROM company_tag t JOIN company c ON c.id = t.company_id ORDER BY 1)"
#define STEPS                                                                                      \
  "SELECT group_concat(x) FROM (SELECT kind || ' ' || due_date || ' ' || state AS x FROM follow_up ORDER BY 1)"

typedef struct
{
  ChasDb *db;
  char *leads[3]; /* of Alfa and Beta, then NULL */
} Case;

static void
case_begin (Case *self)
{
  g_autofree char *group = NULL;

  self->db = test_db_with_group (&group);
  self->leads[0] = test_add_lead (self->db, group, "Alfa");
  self->leads[1] = test_add_lead (self->db, group, "Beta");
  self->leads[2] = NULL;
}

static void
case_end (Case *self)
{
  g_free (self->leads[0]);
  g_free (self->leads[1]);
  g_object_unref (self->db);
}

static const char *const *
both (const Case *self)
{
  return (const char *const *) self->leads;
}

static void
change (Case *self,
        ChasBulkKind kind,
        const char *const *leads,
        const char *const *add,
        const char *const *remove)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_bulk_change (self->db, kind, leads, add, remove, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", leads[0]));
}

static void
step_back (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
}

/* "name number" of each, in their order */
static void
assert_options (Case *self, ChasBulkKind kind, const char *const *leads, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) options = chas_db_list_bulk_options (self->db, kind, leads, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < options->len; i++)
    {
      const ChasBulkOption *option = options->pdata[i];

      g_string_append_printf (text, "%s%s %u", i ? ", " : "", option->name, option->n_leads);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
plan (Case *self, const char *day, gboolean replace)
{
  const ChasStepDraft step = { .kind = CHAS_FOLLOW_UP_KIND_CALL, .due_date = (char *) day };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_bulk_plan (self->db, both (self), &step, replace, &changes, &error);
  g_assert_no_error (error);
}

static void
test_tags_come_and_go_in_one_step (void)
{
  Case self;

  case_begin (&self);
  change (&self, CHAS_BULK_TAGS, both (&self), (const char *const[]) { " AI ", "moln", NULL },
          NOTHING);
  test_assert_text (self.db, TAGS, "Alfa=AI,Alfa=moln,Beta=AI,Beta=moln");
  change (&self, CHAS_BULK_TAGS, both (&self), (const char *const[]) { "spel", NULL },
          (const char *const[]) { "AI", "moln", NULL });
  test_assert_text (self.db, TAGS, "Alfa=spel,Beta=spel");
  step_back (&self);
  test_assert_text (self.db, TAGS, "Alfa=AI,Alfa=moln,Beta=AI,Beta=moln");
  step_back (&self);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM company_tag"), ==, 0);
  case_end (&self);
}

static void
test_what_is_so_already_stays (void)
{
  Case self;
  const char *const ai[] = { "AI", NULL };

  case_begin (&self);
  change (&self, CHAS_BULK_TAGS, (const char *const[]) { self.leads[1], NULL }, ai, NOTHING);
  change (&self, CHAS_BULK_TAGS, both (&self), ai, NOTHING);
  test_assert_text (self.db, TAGS, "Alfa=AI,Beta=AI");
  step_back (&self);
  test_assert_text (self.db, TAGS, "Beta=AI");
  case_end (&self);
}

static void
test_options_say_how_many_have_them (void)
{
  Case self;

  case_begin (&self);
  change (&self, CHAS_BULK_TAGS, both (&self), (const char *const[]) { "ö", NULL }, NOTHING);
  change (&self, CHAS_BULK_TAGS, (const char *const[]) { self.leads[1], NULL },
          (const char *const[]) { "z", NULL }, NOTHING);
  assert_options (&self, CHAS_BULK_TAGS, both (&self), "z 1, ö 2");
  assert_options (&self, CHAS_BULK_TAGS, (const char *const[]) { self.leads[0], NULL }, "z 0, ö 1");
  case_end (&self);
}

static void
test_educations_come_and_go (void)
{
  Case self;
  const char *const data[] = { "e-data", NULL };

  case_begin (&self);
  test_exec (self.db, "DELETE FROM education; INSERT INTO education (id, name, short) VALUES"
                      " ('e-data', 'Data Engineer', 'Data'), ('e-ux', 'UX-designer', 'UX')");
  change (&self, CHAS_BULK_EDUCATIONS, both (&self), data, NOTHING);
  assert_options (&self, CHAS_BULK_EDUCATIONS, both (&self), "Data Engineer 2, UX-designer 0");
  change (&self, CHAS_BULK_EDUCATIONS, (const char *const[]) { self.leads[0], NULL }, NOTHING,
          data);
  assert_options (&self, CHAS_BULK_EDUCATIONS, both (&self), "Data Engineer 1, UX-designer 0");
  case_end (&self);
}

static void
test_refused_tag_changes_nothing (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  const char *const add[] = { "AI", "a tag that has more letters than forty, and then some", NULL };

  case_begin (&self);
  g_assert_false (chas_db_bulk_change (self.db, CHAS_BULK_TAGS, both (&self), add, NOTHING,
                                       &changes, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM company_tag"), ==, 0);
  case_end (&self);
}

static void
test_lead_that_is_gone_stops_all (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  const ChasStepDraft step = { .kind = CHAS_FOLLOW_UP_KIND_CALL,
                               .due_date = (char *) "2026-11-30" };

  case_begin (&self);
  g_assert_false (chas_db_bulk_plan (self.db, (const char *const[]) { self.leads[0], "gone", NULL },
                                     &step, FALSE, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up"), ==, 0);
  case_end (&self);
}

static void
test_step_is_planned_for_all (void)
{
  Case self;

  case_begin (&self);
  test_exec (self.db, "UPDATE lead SET no_next_step = 'They call'");
  plan (&self, "2026-11-30", FALSE);
  test_assert_text (self.db, STEPS, "call 2026-11-30 open,call 2026-11-30 open");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM lead WHERE no_next_step IS NOT NULL"),
                   ==, 0);
  g_assert_cmpint (test_int (self.db,
                             "SELECT count(*) FROM follow_up f JOIN lead l ON l.id = f.lead_id"
                             " WHERE f.origin = 'person' AND f.assignee_id IS NOT NULL"),
                   ==, 2);
  case_end (&self);
}

static void
test_new_step_replaces_the_old_one_if_asked_to (void)
{
  Case self;

  case_begin (&self);
  plan (&self, "2026-11-24", FALSE);
  plan (&self, "2026-11-30", TRUE);
  test_assert_text (self.db, STEPS,
                    "call 2026-11-24 dropped,call 2026-11-24 dropped,"
                    "call 2026-11-30 open,call 2026-11-30 open");
  step_back (&self);
  test_assert_text (self.db, STEPS, "call 2026-11-24 open,call 2026-11-24 open");
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/bulk/tags-come-and-go-in-one-step", test_tags_come_and_go_in_one_step);
  g_test_add_func ("/store/bulk/what-is-so-already-stays", test_what_is_so_already_stays);
  g_test_add_func ("/store/bulk/options-say-how-many-have-them",
                   test_options_say_how_many_have_them);
  g_test_add_func ("/store/bulk/educations-come-and-go", test_educations_come_and_go);
  g_test_add_func ("/store/bulk/refused-tag-changes-nothing", test_refused_tag_changes_nothing);
  g_test_add_func ("/store/bulk/lead-that-is-gone-stops-all", test_lead_that_is_gone_stops_all);
  g_test_add_func ("/store/bulk/step-is-planned-for-all", test_step_is_planned_for_all);
  g_test_add_func ("/store/bulk/new-step-replaces-the-old-one-if-asked-to",
                   test_new_step_replaces_the_old_one_if_asked_to);
  return g_test_run ();
}
