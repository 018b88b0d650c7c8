// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "purge-case.h"

#include "chas-db-draft.h"
#include "chas-db-duplicates.h"

/* One brings a company back from the trash through a list, while another does something else with
 * it. */

#define SHOWN                                                                                      \
  "SELECT group_concat(json_array(c.name, c.municipality, l.why, (SELECT group_concat(text, ',')"  \
  " FROM note WHERE lead_id = l.id)), ' ' ORDER BY l.id)"                                          \
  " FROM company c LEFT JOIN lead l ON l.company_id = c.id"

#define SHOWN_WHOLE                                                                                \
  "[\"SECRET one\",\"Solna\",\"SECRET second\",\"SECRET note\"]"                                   \
  " [\"Sydkod\",null,\"kept\",null]"

typedef struct
{
  Replica *a;
  Replica *b;
} World;

/* Both had it, and know that a third one deleted it. */
static void
world_begin (World *self)
{
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);

  self->a = purge_replica_a ();
  self->b = purge_replica_b ();
  purge_set_up (self->a);
  replica_send (self->a, c);
  replica_exec (c, "DELETE FROM company WHERE id = 'c1'");
  true_ms += 1000;
  replica_send (c, self->a);
  replica_send (c, self->b);
}

static void
world_end (World *self)
{
  replica_free (self->a);
  replica_free (self->b);
}

/* As it is found by its name, with a town that nobody had written down. */
static void
restore_through_list (Replica *self)
{
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  ChasLeadDraft *draft = chas_lead_draft_new ();
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  const ChasCompanyMatch *match;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, "SECRET one");
  g_ptr_array_add (drafts, draft);
  matches = chas_db_find_duplicates (self->db, "g1", draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (matches->len, ==, 1);
  match = matches->pdata[0];
  g_assert_nonnull (match->trashed);
  draft->company_id = g_strdup (match->company_id);
  draft->trashed_entity = g_strdup (match->trashed->entity);
  draft->trashed_id = g_strdup (match->trashed->id);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_TOWN, "Solna");
  chas_db_add_drafts (self->db, "g1", drafts, &ids, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ids[0], ==, "l1");
  true_ms += 1000;
}

/* Nobody who deletes for ever takes away what somebody has fetched back unseen. */
static void
test_deleted_for_ever_meanwhile (void)
{
  World world;

  world_begin (&world);
  restore_through_list (world.a);
  purge_all (world.b);
  purge_assert_gone (world.b);
  replica_swap (world.a, world.b);
  replica_swap (world.a, world.b);
  replica_assert_same (world.a, world.b);
  replica_assert_sound (world.a);
  replica_assert_text (world.a, SHOWN_WHOLE, SHOWN);
  world_end (&world);
}

/* In either order: what was deleted for ever after that is gone. */
static void
test_deleted_for_ever_after_it (void)
{
  World world;

  world_begin (&world);
  restore_through_list (world.a);
  replica_swap (world.a, world.b);
  purge_company (world.b);
  replica_swap (world.a, world.b);
  purge_assert_gone (world.a);
  purge_assert_gone (world.b);
  world_end (&world);
}

/* Two who bring it back have one. */
static void
test_both_bring_it_back (void)
{
  World world;

  world_begin (&world);
  restore_through_list (world.a);
  restore_through_list (world.b);
  replica_swap (world.a, world.b);
  replica_assert_same (world.a, world.b);
  replica_assert_sound (world.a);
  replica_assert_text (world.a, SHOWN_WHOLE, SHOWN);
  world_end (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/trashed-sync/deleted-for-ever-meanwhile",
                   test_deleted_for_ever_meanwhile);
  g_test_add_func ("/store/trashed-sync/deleted-for-ever-after-it", test_deleted_for_ever_after_it);
  g_test_add_func ("/store/trashed-sync/both-bring-it-back", test_both_bring_it_back);
  return g_test_run ();
}
