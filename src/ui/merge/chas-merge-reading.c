// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-reading.h"

#include "chas-db-text.h"
#include "chas-queries.h"

/**
 * chas_merge_reading_new_for_person:
 * @company_id: where they work: colleagues come first
 */
ChasMergeReading *
chas_merge_reading_new_for_person (GtkWidget *dialog, const char *person_id, const char *company_id)
{
  ChasMergeReading *self = g_new0 (ChasMergeReading, 1);

  self->dialog = g_object_ref (dialog);
  self->ids[0] = g_strdup (person_id);
  self->company_id = g_strdup (company_id);
  return self;
}

/**
 * chas_merge_reading_new_for_leads:
 * @lead_ids: (array zero-terminated): one or two, whose companies are meant
 */
ChasMergeReading *
chas_merge_reading_new_for_leads (GtkWidget *dialog, const char *const *lead_ids)
{
  ChasMergeReading *self = g_new0 (ChasMergeReading, 1);

  self->dialog = g_object_ref (dialog);
  self->ids[0] = g_strdup (lead_ids[0]);
  self->ids[1] = g_strdup (lead_ids[1]);
  return self;
}

void
chas_merge_reading_free (gpointer reading)
{
  ChasMergeReading *self = reading;

  g_object_unref (self->dialog);
  g_free (self->ids[0]);
  g_free (self->ids[1]);
  g_free (self->company_id);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->one, chas_merge_candidate_free);
  g_free (self);
}

/* What is meant by one of the ids; NULL when it is gone. */
static gboolean
find_nth (ChasMergeReading *self,
          ChasDb *db,
          guint n,
          ChasMergeCandidate **out_found,
          GError **error)
{
  g_autofree char *company = NULL;
  const char *id = self->ids[n];

  *out_found = NULL;
  if (!id)
    return TRUE;
  if (!self->company_id)
    {
      if (!chas_db_find_text (db, chas_query_lead_company, id, &company, error))
        return FALSE;
      id = company;
    }
  *out_found = id ? chas_merge_candidates_find (self->others, id) : NULL;
  return TRUE;
}

static gboolean
read_all (ChasDb *db, gpointer data, GError **error)
{
  ChasMergeReading *self = data;
  ChasMergeCandidate *one;
  guint place;

  self->others = self->company_id ? chas_merge_candidates_list_people (db, self->company_id, error)
                                  : chas_merge_candidates_list_companies (db, error);
  if (!self->others || !find_nth (self, db, 0, &one, error))
    return FALSE;
  if (!one)
    return TRUE;
  g_ptr_array_find (self->others, one, &place);
  self->one = g_ptr_array_steal_index (self->others, place);
  chas_merge_candidates_sort (self->others, self->one);
  return find_nth (self, db, 1, &self->other, error);
}

/**
 * chas_merge_reading_run:
 *
 * Returns: a future that is resolved when all has been read; self has to live until then
 */
DexFuture *
chas_merge_reading_run (ChasMergeReading *self, ChasStore *store)
{
  return chas_store_run (store, "merge-candidates", read_all, self, NULL);
}
