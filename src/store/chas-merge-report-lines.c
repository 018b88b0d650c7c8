// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-private.h"

#include "chas-merge-title.h"

static gboolean
count (ChasMerge *self,
       ChasMergeKind kind,
       const char *entity,
       const char *id,
       const char *field,
       GError **error)
{
  g_autofree char *title = NULL;

  chas_merge_report_count (self->report, entity, kind);
  if (!chas_merge_report_has_room (self->report, entity))
    return TRUE;
  if (!chas_merge_dup_title (self->db, entity, id, &title, error))
    return FALSE;
  chas_merge_report_add_line (self->report, kind, entity, id, title, field);
  return TRUE;
}

/**
 * chas_merge_report_record:
 * @field: (nullable): of a conflict or a parked value; else it is told what becomes of a record of
 *   the file
 *
 * Counts one thing that the import did and keeps the first ones as examples.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_report_record (ChasMerge *self,
                          ChasMergeKind kind,
                          const char *entity,
                          const char *id,
                          const char *field,
                          GError **error)
{
  if (field == NULL)
    chas_merge_report_count_of_file (self->report, entity, kind);
  return count (self, kind, entity, id, field, error);
}

static gboolean
report_fields (ChasMerge *self, const ChasMergeState *state, GError **error)
{
  const ChasEntityInfo *info = state->table->info;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const ChasMergeField *field = &state->fields[i];

      if (!field->fresh)
        continue;
      if (field->conflict && !chas_merge_report_record (self, CHAS_MERGE_CONFLICT, info->name,
                                                        state->id, info->fields[i].name, error))
        return FALSE;
      if (field->parked && !chas_merge_report_record (self, CHAS_MERGE_PARKED, info->name,
                                                      state->id, info->fields[i].name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_shown (const ChasMergeState *state, ChasMergeShow show)
{
  return show == CHAS_MERGE_SHOW_SAME ? state->has_row : show != CHAS_MERGE_SHOW_REMOVED;
}

/* Somebody deleted the record for ever, but others went on with it: their work is not thrown away.
 */
static gboolean
is_kept (const ChasMergeState *state, ChasMergeShow show, ChasMergeTouched touched)
{
  return state->emptied && state->has_values && is_shown (state, show) &&
         touched != CHAS_MERGE_TOUCHED_NEW &&
         (state->fresh_emptied || show == CHAS_MERGE_SHOW_ADDED);
}

/* What a person would say happened to the record; -1: nothing. */
static int
choose_kind (const ChasMergeState *state, ChasMergeShow show, ChasMergeTouched touched)
{
  /* It is gone for ever, but somebody added something below it, which has no place now. */
  if (is_shown (state, show) && (state->erased || (state->emptied && !state->has_values)))
    return CHAS_MERGE_PARKED;
  if (touched == CHAS_MERGE_TOUCHED_NEW)
    return is_shown (state, show) ? CHAS_MERGE_ADDED : -1;
  if (is_kept (state, show, touched))
    return CHAS_MERGE_RETURNED;
  switch (show)
    {
    case CHAS_MERGE_SHOW_ADDED:
      return CHAS_MERGE_RETURNED;
    case CHAS_MERGE_SHOW_REMOVED:
      return state->has_versions ? CHAS_MERGE_DELETED : -1;
    case CHAS_MERGE_SHOW_CHANGED:
    case CHAS_MERGE_SHOW_SAME:
      if (state->fresh_deleted && chas_merge_state_is_live (state))
        return CHAS_MERGE_RETURNED;
      return show == CHAS_MERGE_SHOW_CHANGED ? CHAS_MERGE_CHANGED : -1;
    default:
      g_assert_not_reached ();
    }
}

/* Whether the record shows what it showed, with a question to answer or a value set aside. */
static gboolean
is_disputed (const ChasMergeState *state)
{
  for (guint i = 0; i < state->table->info->n_fields; i++)
    if (state->fields[i].fresh && (state->fields[i].conflict || state->fields[i].parked))
      return TRUE;
  return FALSE;
}

/* Something was made below a lead of the file that lay in the trash: it does not stay there. */
static gboolean
leaves_trash (ChasMerge *self, int kind, const ChasMergeState *state)
{
  if (kind != CHAS_MERGE_RETURNED || !g_str_equal (state->table->info->name, "lead") ||
      !g_hash_table_remove (self->trashed, state->id))
    return FALSE;
  self->report->n_trashed--;
  return TRUE;
}

static gboolean
report_kind (ChasMerge *self,
             int kind,
             const ChasMergeState *state,
             ChasMergeTouched touched,
             GError **error)
{
  const char *entity = state->table->info->name;

  if (touched == CHAS_MERGE_TOUCHED_BESIDE && !leaves_trash (self, kind, state))
    return kind < 0 || count (self, (ChasMergeKind) kind, entity, state->id, NULL, error);
  if (kind >= 0)
    return chas_merge_report_record (self, (ChasMergeKind) kind, entity, state->id, NULL, error);
  if (is_disputed (state))
    self->report->n_disputed++;
  else
    self->report->n_silent++;
  return TRUE;
}

/**
 * chas_merge_report_shown:
 * @data: the #ChasMerge
 *
 * A #ChasMergeShowFunc.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_report_shown (ChasMergeContext *context,
                         const ChasMergeState *state,
                         ChasMergeShow show,
                         ChasMergeTouched touched,
                         gpointer data,
                         GError **error)
{
  ChasMerge *self = data;
  int kind = choose_kind (state, show, touched);

  /* A parent of which nobody sent more than its id. */
  if (show == CHAS_MERGE_SHOW_ADDED && touched != CHAS_MERGE_TOUCHED_NEW && !state->has_versions)
    {
      self->report->n_missing++;
      return TRUE;
    }
  if (is_kept (state, show, touched))
    {
      self->report->n_kept++;
      self->report->n_kept_of_file += touched != CHAS_MERGE_TOUCHED_BESIDE;
    }
  return report_kind (self, kind, state, touched, error) && report_fields (self, state, error);
}
