// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-report.h"

G_DEFINE_BOXED_TYPE (ChasMergeReport,
                     chas_merge_report,
                     chas_merge_report_copy,
                     chas_merge_report_free)

static void
free_line (gpointer data)
{
  ChasMergeLine *line = data;

  g_free (line->entity);
  g_free (line->id);
  g_free (line->title);
  g_free (line->field);
  g_free (line);
}

static void
free_count (gpointer data)
{
  ChasMergeCount *count = data;

  g_free (count->entity);
  g_free (count);
}

/**
 * chas_merge_report_new:
 *
 * Returns: (transfer full): the report of an import that did nothing
 */
ChasMergeReport *
chas_merge_report_new (void)
{
  ChasMergeReport *self = g_new0 (ChasMergeReport, 1);

  self->counts = g_ptr_array_new_with_free_func (free_count);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  return self;
}

/**
 * chas_merge_report_copy:
 * @self: a report
 *
 * Returns: (transfer full): a deep copy
 */
ChasMergeReport *
chas_merge_report_copy (const ChasMergeReport *self)
{
  ChasMergeReport *copy = g_memdup2 (self, sizeof *self);

  copy->lost = g_strdupv (self->lost);
  copy->counts = g_ptr_array_new_with_free_func (free_count);
  copy->lines = g_ptr_array_new_with_free_func (free_line);
  for (guint i = 0; i < self->counts->len; i++)
    {
      ChasMergeCount *count = g_memdup2 (g_ptr_array_index (self->counts, i), sizeof *count);

      count->entity = g_strdup (count->entity);
      g_ptr_array_add (copy->counts, count);
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const ChasMergeLine *line = g_ptr_array_index (self->lines, i);

      chas_merge_report_add_line (copy, line->kind, line->entity, line->id, line->title,
                                  line->field);
    }
  return copy;
}

/**
 * chas_merge_report_free:
 * @self: (transfer full): a report
 */
void
chas_merge_report_free (ChasMergeReport *self)
{
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_strfreev);
  g_free (self);
}

static ChasMergeCount *
find_count (ChasMergeReport *self, const char *entity)
{
  ChasMergeCount *count;

  for (guint i = self->counts->len; i > 0; i--)
    {
      count = g_ptr_array_index (self->counts, i - 1);
      if (g_str_equal (count->entity, entity))
        return count;
    }
  count = g_new0 (ChasMergeCount, 1);
  count->entity = g_strdup (entity);
  g_ptr_array_add (self->counts, count);
  return count;
}

/**
 * chas_merge_report_count:
 * @self: a report
 * @entity: of the record
 * @kind: what happened
 *
 * Counts one thing, by entity and in all.
 */
void
chas_merge_report_count (ChasMergeReport *self, const char *entity, ChasMergeKind kind)
{
  gint64 *totals[] = {
    [CHAS_MERGE_ADDED] = &self->n_added,        [CHAS_MERGE_CHANGED] = &self->n_changed,
    [CHAS_MERGE_DELETED] = &self->n_deleted,    [CHAS_MERGE_RETURNED] = &self->n_returned,
    [CHAS_MERGE_CONFLICT] = &self->n_conflicts, [CHAS_MERGE_PARKED] = &self->n_parked,
  };

  find_count (self, entity)->counts[kind]++;
  (*totals[kind])++;
}

/**
 * chas_merge_report_count_of_file:
 * @self: a report
 * @entity: of a record of the file
 * @kind: what becomes of it
 *
 * Counts one record of the file, by entity and in all, beside chas_merge_report_count().
 */
void
chas_merge_report_count_of_file (ChasMergeReport *self, const char *entity, ChasMergeKind kind)
{
  find_count (self, entity)->of_file[kind]++;
  self->of_file[kind]++;
}

/**
 * chas_merge_report_has_room:
 * @self: a report
 * @entity: of a record
 *
 * Returns: whether one more line is kept; a group is told however much comes with it
 */
gboolean
chas_merge_report_has_room (const ChasMergeReport *self, const char *entity)
{
  return self->lines->len < CHAS_MERGE_LINES_MAX || g_str_equal (entity, "career_group");
}

/**
 * chas_merge_report_add_line:
 * @self: a report
 * @kind: what happened
 * @entity: of the record
 * @id: of the record
 * @title: (nullable): what a person calls it
 * @field: (nullable): of a conflict or a parked value
 *
 * Keeps one thing as an example, as long as there is room.
 */
void
chas_merge_report_add_line (ChasMergeReport *self,
                            ChasMergeKind kind,
                            const char *entity,
                            const char *id,
                            const char *title,
                            const char *field)
{
  ChasMergeLine *line;

  if (!chas_merge_report_has_room (self, entity))
    return;
  line = g_new0 (ChasMergeLine, 1);
  line->kind = kind;
  line->entity = g_strdup (entity);
  line->id = g_strdup (id);
  line->title = g_strdup (title);
  line->field = g_strdup (field);
  g_ptr_array_add (self->lines, line);
}

/**
 * chas_merge_report_is_empty:
 * @self: a report
 *
 * Returns: whether nobody would see a difference
 */
gboolean
chas_merge_report_is_empty (const ChasMergeReport *self)
{
  return self->counts->len == 0;
}

/**
 * chas_merge_report_count_same:
 * @self: a report
 *
 * Returns: how many records of the file were here already, as they are in it
 */
gint64
chas_merge_report_count_same (const ChasMergeReport *self)
{
  gint64 n = self->n_records - self->n_disputed - self->n_silent - self->n_trashed;

  for (guint i = 0; i < CHAS_MERGE_N_KINDS; i++)
    n -= self->of_file[i];
  return n;
}

/**
 * chas_merge_report_count_beside:
 * @self: a report
 *
 * Returns: to how many records something happens that are not in the file, but belong to what is
 */
gint64
chas_merge_report_count_beside (const ChasMergeReport *self)
{
  gint64 n = self->n_added + self->n_changed + self->n_deleted + self->n_returned;

  for (guint i = CHAS_MERGE_ADDED; i <= CHAS_MERGE_RETURNED; i++)
    n -= self->of_file[i];
  return n;
}
