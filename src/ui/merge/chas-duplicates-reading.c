// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicates-dialog-private.h"

#include <glib/gi18n.h>

/* Looks for the pairs, on a thread of its own. */

typedef struct
{
  ChasDuplicatesDialog *dialog;
  guint generation;
  GPtrArray *pairs[CHAS_DUPLICATES_N_KINDS]; /* what was found, in the thread of the run */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  for (ChasDuplicatesKind kind = 0; kind < CHAS_DUPLICATES_N_KINDS; kind++)
    g_clear_pointer (&reading->pairs[kind], g_ptr_array_unref);
  g_free (reading);
}

static gboolean
look_for_pairs (ChasDb *db, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->pairs[CHAS_DUPLICATES_COMPANIES] = chas_duplicates_find_companies (db, error);
  if (reading->pairs[CHAS_DUPLICATES_COMPANIES])
    reading->pairs[CHAS_DUPLICATES_PEOPLE] = chas_duplicates_find_people (db, error);
  return reading->pairs[CHAS_DUPLICATES_PEOPLE] != NULL;
}

/* Once: whoever goes on from there is not brought back. */
static void
go_to_wanted (ChasDuplicatesDialog *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  for (guint i = 0;
       wanted && i < chas_duplicates_dialog_get_n_pairs (self, CHAS_DUPLICATES_COMPANIES); i++)
    {
      const ChasDuplicatePair *pair = self->pairs[CHAS_DUPLICATES_COMPANIES]->pdata[i];
      g_autofree char *ids = g_strjoin (" ", pair->ids[0], pair->ids[1], NULL);

      if (g_str_equal (ids, wanted))
        self->current[CHAS_DUPLICATES_COMPANIES] = i;
    }
}

static void
take_pairs (ChasDuplicatesDialog *self, Reading *reading)
{
  for (ChasDuplicatesKind kind = 0; kind < CHAS_DUPLICATES_N_KINDS; kind++)
    {
      g_clear_pointer (&self->pairs[kind], g_ptr_array_unref);
      self->pairs[kind] = g_steal_pointer (&reading->pairs[kind]);
      self->current[kind] =
        MIN (self->current[kind], MAX (chas_duplicates_dialog_get_n_pairs (self, kind), 1) - 1);
    }
  go_to_wanted (self);
  /* What is left waits with the other kind. */
  if (chas_duplicates_dialog_get_n_pairs (self, self->kind) == 0 &&
      chas_duplicates_dialog_get_n_pairs (self, CHAS_DUPLICATES_N_KINDS - 1 - self->kind) > 0)
    self->kind = CHAS_DUPLICATES_N_KINDS - 1 - self->kind;
}

static DexFuture *
on_found_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasDuplicatesDialog *self = reading->dialog;
  gboolean had_some = chas_duplicates_dialog_get_current (self) != NULL;
  g_autoptr (GError) error = NULL;

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!dex_future_get_value (future, &error))
    {
      g_debug ("Looking for duplicates failed: %s", error->message);
      chas_duplicates_dialog_tell (self, _ ("They could not be compared. Nothing was changed."),
                                   FALSE);
      return dex_future_new_true ();
    }
  take_pairs (self, reading);
  chas_duplicates_dialog_show_kinds (self);
  chas_duplicates_dialog_show_current (self);
  if (had_some && !chas_duplicates_dialog_get_current (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("No Duplicates"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return dex_future_new_true ();
}

/**
 * chas_duplicates_dialog_look_again:
 *
 * Reads what pairs there are now, and shows them.
 */
void
chas_duplicates_dialog_look_again (ChasDuplicatesDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_future_finally (chas_store_run (self->store, "duplicates", look_for_pairs,
                                                         reading, NULL),
                                         on_found_cb, reading, reading_free));
}
