// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-draft.h"
#include "chas-db-duplicates.h"
#include "chas-db-lead.h"
#include "chas-db-trash.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* A company that is added anew while it, or its lead, lies in the trash. */

#define STATE                                                                                      \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, name, municipality) AS x FROM company"                                    \
  " UNION ALL SELECT json_array(id, group_id, company_id, stage, order_key) FROM lead"             \
  " UNION ALL SELECT json_array(id, lead_id, from_stage, to_stage) FROM stage_change ORDER BY 1)"

/* A group with a lead for Nordkod in dialogue, and one for Sigma. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  char *company;
} World;

static void
world_begin (World *self)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod AB");
  self->company = test_company_of (self->db, self->lead);
  g_free (test_add_lead (self->db, self->group, "Sigma"));
  test_exec (self->db, "UPDATE lead SET stage = 'dialogue' WHERE id IN (SELECT l.id FROM lead l"
                       " JOIN company c ON c.id = l.company_id WHERE c.name = 'Nordkod AB')");
}

static void
world_end (World *self)
{
  g_object_unref (self->db);
  g_free (self->group);
  g_free (self->lead);
  g_free (self->company);
}

static void
delete_lead (World *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_delete_leads (self->db, (const char *const[]) { self->lead, NULL }, &changes, &error);
  g_assert_no_error (error);
}

/* As a file of the others would have done it. */
static void
delete_elsewhere (World *self, const char *company_id)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM company WHERE id = '%s'", company_id);

  test_exec (self->db, sql);
  test_exec (self->db, "UPDATE version SET dev = 'of-erik0' WHERE field = '_del'");
}

static void
undo (World *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static void
redo (World *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_redo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static ChasLeadDraft *
draft_new (const char *name)
{
  ChasLeadDraft *draft = chas_lead_draft_new ();

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, name);
  return draft;
}

/* Returns: (transfer full) (nullable): what lies in the trash of that name. */
static ChasTrashEntry *
find (World *self, const char *name)
{
  g_autoptr (ChasLeadDraft) draft = draft_new (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matches = chas_db_find_duplicates (self->db, self->group, draft, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < matches->len; i++)
    {
      const ChasCompanyMatch *match = matches->pdata[i];

      if (match->trashed)
        return chas_trash_entry_copy (match->trashed);
    }
  return NULL;
}

static void
assert_found (World *self, const char *name, const char *entity, const char *id)
{
  g_autoptr (ChasTrashEntry) found = find (self, name);

  g_assert_nonnull (found);
  g_assert_cmpstr (found->entity, ==, entity);
  g_assert_cmpstr (found->id, ==, id);
}

static void
assert_not_found (World *self)
{
  g_autoptr (ChasTrashEntry) found = find (self, "Nordkod");

  g_assert_null (found);
}

/* Adds what the trash is told to have, with a town, and something new. */
static char **
restore_with (World *self, const char *entity, const char *id)
{
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  ChasLeadDraft *draft = draft_new ("Nordkod");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  GStrv ids = NULL;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_TOWN, "Solna");
  draft->company_id = g_strdup (self->company);
  draft->trashed_entity = g_strdup (entity);
  draft->trashed_id = g_strdup (id);
  g_ptr_array_add (drafts, draft);
  g_ptr_array_add (drafts, draft_new ("Fjärilsdata"));
  chas_db_add_drafts (self->db, self->group, drafts, &ids, &changes, &error);
  g_assert_no_error (error);
  return ids;
}

static void
test_lead_is_told_with_who_deleted_it (void)
{
  World world;
  g_autoptr (ChasTrashEntry) entry = NULL;

  world_begin (&world);
  assert_not_found (&world);
  delete_lead (&world);
  assert_found (&world, "Nordkod", "lead", world.lead);
  entry = find (&world, "Nordkod");
  g_assert_true (entry->mine);
  g_assert_nonnull (entry->at);
  world_end (&world);
}

/* A group knows nothing of what another one deleted. */
static void
test_only_leads_of_the_group_are_told (void)
{
  World world;
  g_autofree char *own = NULL;

  world_begin (&world);
  delete_lead (&world);
  own = g_steal_pointer (&world.group);
  world.group = g_strdup ("other");
  test_exec (world.db, "INSERT INTO career_group (id, name) VALUES ('other', 'The others')");
  assert_not_found (&world);
  world_end (&world);
}

/* The lead brings its company back with it. */
static void
test_company_is_told_by_its_lead (void)
{
  World world;

  world_begin (&world);
  delete_elsewhere (&world, world.company);
  assert_found (&world, "Nordkod", "lead", world.lead);
  world_end (&world);
}

static void
test_company_without_a_lead_is_told (void)
{
  World world;

  world_begin (&world);
  test_exec (world.db, "INSERT INTO company (id, name) VALUES ('alone', 'Kornblå')");
  delete_elsewhere (&world, "alone");
  assert_found (&world, "Kornblå AB", "company", "alone");
  world_end (&world);
}

/* Who takes back what was pasted and pastes it again finds it new, not deleted. */
static void
test_what_undo_took_back_is_not_told (void)
{
  World world;
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  g_autoptr (ChasTrashEntry) found = NULL;

  world_begin (&world);
  g_ptr_array_add (drafts, draft_new ("Fjärilsdata"));
  chas_db_add_drafts (world.db, world.group, drafts, &ids, &changes, &error);
  g_assert_no_error (error);
  undo (&world);
  found = find (&world, "Fjärilsdata");
  g_assert_null (found);
  g_free (test_add_lead (world.db, world.group, "Ett annat"));
  found = find (&world, "Fjärilsdata");
  g_assert_null (found);
  world_end (&world);
}

/* Likewise of a lead for a company that stays; what was deleted before is told again. */
static void
test_lead_that_undo_took_back_is_not_told (void)
{
  World world;
  g_autofree char *again = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  world_begin (&world);
  test_exec (world.db, "INSERT INTO company (id, name) VALUES ('alone', 'Kornblå')");
  chas_db_add_lead (world.db, world.group, NULL, "alone", &again, &changes, &error);
  g_assert_no_error (error);
  undo (&world);
  g_assert_null (find (&world, "Kornblå"));
  delete_lead (&world);
  g_strfreev (restore_with (&world, "lead", world.lead));
  undo (&world);
  assert_found (&world, "Nordkod", "lead", world.lead);
  world_end (&world);
}

/* As it was, where it was; undo takes all of the step back, and the trash is told again. */
static void
test_it_comes_back_in_one_step (void)
{
  World world;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  delete_lead (&world);
  before = test_text (world.db, STATE);
  ids = restore_with (&world, "lead", world.lead);
  g_assert_cmpstr (ids[0], ==, world.lead);
  test_assert_text (world.db,
                    "SELECT group_concat(c.name || ' ' || l.stage || ' ' ||"
                    " ifnull(c.municipality, '-'), ', ' ORDER BY c.name)"
                    " FROM lead l JOIN company c ON c.id = l.company_id",
                    "Fjärilsdata new -, Nordkod AB dialogue Solna, Sigma new -");
  assert_not_found (&world);
  after = test_text (world.db, STATE);
  undo (&world);
  test_assert_text (world.db, STATE, before);
  assert_found (&world, "Nordkod", "lead", world.lead);
  redo (&world);
  test_assert_text (world.db, STATE, after);
  undo (&world);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

static void
test_company_comes_back_with_its_lead (void)
{
  World world;
  g_autofree char *before = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  delete_elsewhere (&world, world.company);
  before = test_text (world.db, STATE);
  ids = restore_with (&world, "lead", world.lead);
  g_assert_cmpstr (ids[0], ==, world.lead);
  test_assert_text (world.db, "SELECT municipality FROM company WHERE name = 'Nordkod AB'",
                    "Solna");
  undo (&world);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

/* Somebody was faster: what is said goes to the lead that is there now. */
static void
test_another_lead_has_come_meanwhile (void)
{
  World world;
  g_autofree char *again = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  delete_lead (&world);
  chas_db_add_lead (world.db, world.group, NULL, world.company, &again, &changes, &error);
  g_assert_no_error (error);
  assert_not_found (&world);
  ids = restore_with (&world, "lead", world.lead);
  g_assert_cmpstr (ids[0], ==, again);
  test_assert_text (world.db, "SELECT municipality FROM company WHERE name = 'Nordkod AB'",
                    "Solna");
  world_end (&world);
}

/* That it is another one than the deleted one cannot be kept, and need not. */
static void
test_another_company_can_be_added (void)
{
  World world;
  g_autoptr (ChasLeadDraft) draft = draft_new ("Nordkod");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  world_begin (&world);
  delete_elsewhere (&world, world.company);
  draft->other_ids = g_strdupv ((char *[]) { world.company, NULL });
  chas_db_add_draft (world.db, world.group, draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM not_duplicate"), ==, 0);
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM company WHERE name = 'Nordkod'"), ==,
                   1);
  world_end (&world);
}

/* It went with the lead of others: that comes back too, and this group gets one of its own. */
static void
test_company_with_the_lead_of_others_comes_back (void)
{
  World world;
  g_autofree char *theirs = NULL;
  g_autofree char *before = NULL;
  g_auto (GStrv) ids = NULL;

  world_begin (&world);
  test_exec (world.db, "INSERT INTO career_group (id, name) VALUES ('other', 'The others')");
  theirs = test_add_lead (world.db, "other", "Kornblå");
  g_set_str (&world.company, NULL);
  world.company = test_company_of (world.db, theirs);
  delete_elsewhere (&world, world.company);
  assert_found (&world, "Kornblå AB", "company", world.company);
  before = test_text (world.db, STATE);
  ids = restore_with (&world, "company", world.company);
  test_assert_text (world.db,
                    "SELECT group_concat(iif(l.group_id = 'other', 'theirs', 'ours'), ', '"
                    " ORDER BY l.group_id = 'other')"
                    " FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = 'Kornblå'",
                    "ours, theirs");
  undo (&world);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

/* It was deleted for ever since somebody looked: nothing is added. */
static void
test_what_has_gone_for_ever_is_refused (void)
{
  World world;
  g_autofree char *before = NULL;
  g_autoptr (ChasLeadDraft) draft = draft_new ("Nordkod");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  world_begin (&world);
  delete_elsewhere (&world, world.company);
  test_exec (world.db, "DELETE FROM version WHERE entity IN ('lead', 'company')");
  before = test_text (world.db, STATE);
  draft->company_id = g_strdup (world.company);
  draft->trashed_entity = g_strdup ("lead");
  draft->trashed_id = g_strdup (world.lead);
  g_assert_false (chas_db_add_draft (world.db, world.group, draft, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  test_assert_text (world.db, STATE, before);
  world_end (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/trashed/lead-is-told-with-who-deleted-it",
                   test_lead_is_told_with_who_deleted_it);
  g_test_add_func ("/store/trashed/only-leads-of-the-group-are-told",
                   test_only_leads_of_the_group_are_told);
  g_test_add_func ("/store/trashed/company-is-told-by-its-lead", test_company_is_told_by_its_lead);
  g_test_add_func ("/store/trashed/company-without-a-lead-is-told",
                   test_company_without_a_lead_is_told);
  g_test_add_func ("/store/trashed/what-undo-took-back-is-not-told",
                   test_what_undo_took_back_is_not_told);
  g_test_add_func ("/store/trashed/lead-that-undo-took-back-is-not-told",
                   test_lead_that_undo_took_back_is_not_told);
  g_test_add_func ("/store/trashed/it-comes-back-in-one-step", test_it_comes_back_in_one_step);
  g_test_add_func ("/store/trashed/company-comes-back-with-its-lead",
                   test_company_comes_back_with_its_lead);
  g_test_add_func ("/store/trashed/company-with-the-lead-of-others-comes-back",
                   test_company_with_the_lead_of_others_comes_back);
  g_test_add_func ("/store/trashed/what-has-gone-for-ever-is-refused",
                   test_what_has_gone_for_ever_is_refused);
  g_test_add_func ("/store/trashed/another-lead-has-come-meanwhile",
                   test_another_lead_has_come_meanwhile);
  g_test_add_func ("/store/trashed/another-company-can-be-added",
                   test_another_company_can_be_added);
  return g_test_run ();
}
