// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "unite-case.h"

#include "chas-db-field.h"
#include "chas-db-merge-records.h"
#include "chas-undo.h"

/* The companies themselves are to become one, unless a test says otherwise. */
void
unite_case_begin (UniteCase *self, const char *first_company, const char *second_company)
{
  self->db = test_db_with_group (&self->group);
  self->entity = "company";
  for (guint i = 0; i < 2; i++)
    {
      self->leads[i] = test_add_lead (self->db, self->group, i ? second_company : first_company);
      self->companies[i] = test_company_of (self->db, self->leads[i]);
      self->ids[i] = self->companies[i];
    }
}

void
unite_case_end (UniteCase *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->leads[i]);
      g_free (self->companies[i]);
    }
  g_free (self->group);
  g_object_unref (self->db);
}

void
unite_case_set_field (UniteCase *self,
                      const char *entity,
                      const char *id,
                      const char *field,
                      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_set_field (self->db, entity, id, field, text, &changes, &error);
  g_assert_no_error (error);
}

ChasMergePlan *
unite_case_plan (UniteCase *self)
{
  g_autoptr (GError) error = NULL;
  ChasMergePlan *plan =
    chas_db_plan_merge (self->db, self->entity, self->ids[0], self->ids[1], &error);

  g_assert_no_error (error);
  return plan;
}

static void
assert_both_leads_are_told (UniteCase *self, ChasChanges *changes)
{
  for (guint i = 0; i < 2; i++)
    g_assert_true (chas_changes_has (changes, "lead", self->leads[i]));
}

void
unite_case_merge (UniteCase *self, const ChasMergePlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_usleep (1500); /* nobody decides within the millisecond in which something was written */
  chas_db_merge_records (self->db, plan, &changes, &error);
  g_assert_no_error (error);
  assert_both_leads_are_told (self, changes);
}

void
unite_case_merge_as_proposed (UniteCase *self)
{
  g_autoptr (ChasMergePlan) plan = unite_case_plan (self);

  unite_case_merge (self, plan);
}

void
unite_case_split_record (UniteCase *self, const char *entity, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_split_record (self->db, entity, id, &changes, &error);
  g_assert_no_error (error);
  assert_both_leads_are_told (self, changes);
}

void
unite_case_split (UniteCase *self)
{
  unite_case_split_record (self, self->entity, self->ids[1]);
}

void
unite_case_step_back (UniteCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  g_assert_true (chas_changes_has (changes, "lead", self->leads[0]));
}
