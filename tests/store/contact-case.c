// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "contact-case.h"

#include "chas-db-contact.h"
#include "chas-db-move.h"
#include "chas-undo.h"

void
contact_case_begin (ContactCase *self, ChasChannel channel, ChasOutcome outcome)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  self->draft = chas_contact_draft_new (self->lead);
  self->draft->channel = channel;
  self->draft->outcome = outcome;
}

void
contact_case_end (ContactCase *self)
{
  chas_contact_draft_free (self->draft);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

void
contact_case_log (ContactCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  chas_db_log_contact (self->db, self->draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
  g_assert_nonnull (id);
}

void
contact_case_step_back (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

gint64
contact_case_move (ContactCase *self, ChasStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (self->db, (const char *const[]) { self->lead, NULL }, stage, NULL,
                      CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
  return chas_changes_get_step (changes);
}
