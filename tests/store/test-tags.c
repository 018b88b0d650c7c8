// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-bulk-option.h"
#include "chas-db-bulk.h"
#include "chas-db-merge-records.h"
#include "chas-db-tags.h"
#include "chas-model-error.h"
#include "chas-undo.h"
#include "sync-replica.h"

#define TAGS                                                                                       \
  "SELECT group_concat(x, ',') FROM (SELECT c.name || '=' || t.name AS x FROM company_tag t"       \
  " JOIN company c ON c.id = t.company_id ORDER BY 1)"

typedef struct
{
  ChasDb *db;
  char *group;
  char *leads[3];
} Case;

static void
tag (Case *self, guint n_lead, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_bulk_change (self->db, CHAS_BULK_TAGS,
                       (const char *const[]) { self->leads[n_lead], NULL },
                       (const char *const[]) { name, NULL }, (const char *const[]) { NULL },
                       &changes, &error);
  g_assert_no_error (error);
}

/* A has AI and spel, B has ai, C has spel. */
static void
case_begin (Case *self)
{
  static const char *const names[] = { "A", "B", "C" };

  self->db = test_db_with_group (&self->group);
  for (guint i = 0; i < 3; i++)
    self->leads[i] = test_add_lead (self->db, self->group, names[i]);
  tag (self, 0, "AI");
  tag (self, 0, "spel");
  tag (self, 1, "ai");
  tag (self, 2, "spel");
}

static void
case_end (Case *self)
{
  for (guint i = 0; i < 3; i++)
    g_free (self->leads[i]);
  g_free (self->group);
  g_object_unref (self->db);
}

static void
rename_tag (Case *self, const char *name, const char *new_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_rename_tag (self->db, name, new_name, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has_entity (changes, "company_tag"));
}

static void
step_back (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static void
assert_list (Case *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tags = chas_db_list_tags (self->db, &error);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < tags->len; i++)
    {
      const ChasBulkOption *option = tags->pdata[i];

      g_string_append_printf (found, "%s%s %u", i ? "," : "", option->name, option->n_leads);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_list_counts_leads (void)
{
  Case self;

  case_begin (&self);
  test_exec (self.db,
             "INSERT INTO company (id, name) VALUES ('z', 'Z');"
             "INSERT INTO company_tag (id, company_id, name) VALUES ('z:övrigt', 'z', 'övrigt')");
  assert_list (&self, "AI 1,ai 1,spel 2,övrigt 0");
  case_end (&self);
}

static void
test_renaming_reaches_all (void)
{
  Case self;

  case_begin (&self);
  rename_tag (&self, "spel", "  Spelstudio ");
  test_assert_text (self.db, TAGS, "A=AI,A=Spelstudio,B=ai,C=Spelstudio");
  step_back (&self);
  test_assert_text (self.db, TAGS, "A=AI,A=spel,B=ai,C=spel");
  case_end (&self);
}

static void
test_other_spelling_is_a_name_too (void)
{
  Case self;

  case_begin (&self);
  rename_tag (&self, "spel", "SPEL");
  test_assert_text (self.db, TAGS, "A=AI,A=SPEL,B=ai,C=SPEL");
  rename_tag (&self, "ai", "AI");
  assert_list (&self, "AI 2,SPEL 2");
  case_end (&self);
}

static void
test_renaming_to_another_merges (void)
{
  Case self;

  case_begin (&self);
  rename_tag (&self, "AI", "spel");
  test_assert_text (self.db, TAGS, "A=spel,B=ai,C=spel");
  step_back (&self);
  test_assert_text (self.db, TAGS, "A=AI,A=spel,B=ai,C=spel");
  case_end (&self);
}

static void
test_deleting_is_one_step (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  chas_db_delete_tag (self.db, "spel", &changes, &error);
  g_assert_no_error (error);
  test_assert_text (self.db, TAGS, "A=AI,B=ai");
  step_back (&self);
  test_assert_text (self.db, TAGS, "A=AI,A=spel,B=ai,C=spel");
  case_end (&self);
}

static void
test_what_cannot_be_is_refused (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  g_assert_false (chas_db_rename_tag (self.db, "nope", "x", &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (chas_db_rename_tag (self.db, "spel", "  ", &changes, &error));
  g_assert_error (error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_REQUIRED);
  g_clear_error (&error);
  g_assert_false (chas_db_delete_tag (self.db, "nope", &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  test_assert_text (self.db, TAGS, "A=AI,A=spel,B=ai,C=spel");
  case_end (&self);
}

/* Of companies that are one the tags are counted once. */
static void
test_merged_companies_count_once (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasMergePlan) plan = NULL;
  g_autofree char *a = NULL;
  g_autofree char *c = NULL;

  case_begin (&self);
  a = test_company_of (self.db, self.leads[0]);
  c = test_company_of (self.db, self.leads[2]);
  plan = chas_db_plan_merge (self.db, "company", a, c, &error);
  g_assert_no_error (error);
  chas_db_merge_records (self.db, plan, &changes, &error);
  g_assert_no_error (error);
  assert_list (&self, "AI 1,ai 1,spel 1");
  rename_tag (&self, "spel", "Spel");
  assert_list (&self, "AI 1,ai 1,Spel 1");
  case_end (&self);
}

static void
test_renaming_travels (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (Replica) ana = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) ben = replica_new ("bbbbbbbb", 0);

  replica_exec (ana,
                "INSERT INTO company (id, name) VALUES ('c', 'C');"
                "INSERT INTO company_tag (id, company_id, name) VALUES ('c:spel', 'c', 'spel')");
  replica_swap (ana, ben);
  true_ms += 1000;
  chas_db_rename_tag (ana->db, "spel", "Spel", &changes, &error);
  g_assert_no_error (error);
  replica_swap (ana, ben);
  replica_assert_text (ben, "Spel", "SELECT group_concat(name) FROM company_tag");
  replica_assert_same (ana, ben);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add_func ("/store/tags/" name, func)
  ADD ("list-counts-leads", test_list_counts_leads);
  ADD ("renaming-reaches-all", test_renaming_reaches_all);
  ADD ("other-spelling-is-a-name-too", test_other_spelling_is_a_name_too);
  ADD ("renaming-to-another-merges", test_renaming_to_another_merges);
  ADD ("deleting-is-one-step", test_deleting_is_one_step);
  ADD ("what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  ADD ("merged-companies-count-once", test_merged_companies_count_once);
  ADD ("renaming-travels", test_renaming_travels);
#undef ADD
  return g_test_run ();
}
