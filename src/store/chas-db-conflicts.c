// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-conflicts.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-db-trash.h"
#include "chas-field-check.h"
#include "chas-instant.h"
#include "chas-merge-title.h"
#include "chas-merge-value.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

static ChasConflictVersion *
take_version (ChasStmt *stmt)
{
  g_autofree char *text = chas_merge_value_unquote (chas_stmt_get_text (stmt, 0));
  g_autofree char *at = chas_instant_dup_text (chas_stmt_get_int64 (stmt, 2) / 1000);

  return chas_conflict_version_new (text, chas_stmt_get_text (stmt, 1), at,
                                    chas_stmt_get_int64 (stmt, 4) != 0);
}

/* Two who wrote the same have no quarrel. */
static gboolean
has_text (GPtrArray *versions, const char *text)
{
  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (((const ChasConflictVersion *) versions->pdata[i])->text, text) == 0)
      return TRUE;
  return FALSE;
}

/* Newest first: what is open stands against each other; the first closed one that comes after all
 * of them is what both had seen. */
static gboolean
read_versions (ChasDb *db, ChasConflict *self, const char *field, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_conflict_versions, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->entity);
  chas_stmt_bind_text (stmt, 2, self->id);
  chas_stmt_bind_text (stmt, 3, field);
  while (chas_db_step (db, stmt, &row, error))
    {
      g_autoptr (ChasConflictVersion) version = row ? take_version (stmt) : NULL;
      gboolean is_open = row && chas_stmt_get_int64 (stmt, 3) != 0;

      if (!row)
        return TRUE;
      if (is_open)
        g_clear_pointer (&self->before, chas_conflict_version_free);
      if (is_open && !has_text (self->versions, version->text))
        g_ptr_array_add (self->versions, g_steal_pointer (&version));
      else if (!is_open && self->before == NULL)
        self->before = g_steal_pointer (&version);
    }
  return FALSE;
}

/* Nobody knows people and companies by their ids. */
static gboolean
read_title (ChasDb *db, const char *entity, ChasConflictVersion *version, GError **error)
{
  if (version == NULL || version->text == NULL)
    return TRUE;
  return chas_db_get_title (db, entity, version->text, &version->title, error) &&
         (version->title != NULL ||
          chas_merge_dup_title (db, entity, version->text, &version->title, error));
}

static gboolean
read_titles (ChasDb *db, ChasConflict *self, GError **error)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (self);

  if (field == NULL || field->type != CHAS_FIELD_REF)
    return TRUE;
  for (guint i = 0; i < self->versions->len; i++)
    if (!read_title (db, field->ref, self->versions->pdata[i], error))
      return FALSE;
  return read_title (db, field->ref, self->before, error);
}

/* A field of a newer program has nobody here who could choose, and of a place only the newest
 * counts. */
static gboolean
is_asked (const ChasConflict *self)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (self->entity);
  const ChasFieldInfo *field = chas_conflict_get_field_info (self);

  return info && (!self->field || (field && field->merge != CHAS_MERGE_LWW));
}

static gboolean
read_conflict (ChasDb *db, ChasConflict *self, GPtrArray *conflicts, GError **error)
{
  gboolean exists = FALSE;

  if (!is_asked (self))
    return TRUE;
  if (!chas_row_exists (db, chas_entity_info_lookup (self->entity), self->id, &exists, error))
    return FALSE;
  if (!exists)
    return TRUE;
  if (!read_versions (db, self, self->field ? self->field : "_del", error) ||
      !read_titles (db, self, error) ||
      !chas_merge_dup_title (db, self->entity, self->id, &self->title, error))
    return FALSE;
  if (self->versions->len > (self->field ? 1 : 0))
    g_ptr_array_add (conflicts, chas_conflict_copy (self));
  return TRUE;
}

static GPtrArray *
list (ChasDb *db, ChasStmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) conflicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_free);
  gboolean row;

  while (chas_db_step (db, stmt, &row, error))
    {
      g_autoptr (ChasConflict) conflict = NULL;

      if (!row)
        return g_steal_pointer (&conflicts);
      conflict = chas_conflict_new (chas_stmt_get_text (stmt, 0), chas_stmt_get_text (stmt, 1),
                                    chas_stmt_get_text (stmt, 2));
      if (!read_conflict (db, conflict, conflicts, error))
        return NULL;
    }
  return NULL;
}

/**
 * chas_db_list_conflicts:
 *
 * Returns: (transfer full) (element-type ChasConflict): what waits for a person's choice; %NULL
 * with @error set
 */
GPtrArray *
chas_db_list_conflicts (ChasDb *db, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, chas_query_conflicts, error);

  return stmt ? list (db, stmt, error) : NULL;
}

static gboolean
has_before (GPtrArray *conflicts, guint place)
{
  const ChasConflict *conflict = conflicts->pdata[place];

  for (guint i = 0; i < place; i++)
    if (chas_conflict_is_about (conflicts->pdata[i], conflict->entity, conflict->id,
                                conflict->field))
      return TRUE;
  return FALSE;
}

/**
 * chas_db_list_conflicts_of_lead:
 * @company_id: (nullable): of the lead, or the one that stands for it
 *
 * Returns: (transfer full) (element-type ChasConflict): what waits for a person's choice of the
 * lead, its company and who works there; %NULL with @error set
 */
GPtrArray *
chas_db_list_conflicts_of_lead (ChasDb *db,
                                const char *lead_id,
                                const char *company_id,
                                GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_lead_conflicts, error);
  GPtrArray *conflicts;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, company_id);
  conflicts = list (db, stmt, error);
  for (guint i = conflicts ? conflicts->len : 0; i-- > 0;)
    if (has_before (conflicts, i))
      g_ptr_array_remove_index (conflicts, i);
  return conflicts;
}

static gboolean
write_value (ChasWriter *writer, const ChasConflict *self, const char *text, GError **error)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (self);

  if (text == NULL)
    return chas_writer_unset (writer, self->entity, self->id, self->field, error);
  if (chas_field_info_is_int (field))
    return chas_writer_set_int (writer, self->entity, self->id, self->field,
                                g_ascii_strtoll (text, NULL, 10), error);
  return chas_writer_set_text (writer, self->entity, self->id, self->field, text, error);
}

/* Those that are what was chosen, or those that are not. */
static gboolean
write_versions (ChasWriter *writer,
                const ChasConflict *self,
                const char *text,
                gboolean chosen,
                GError **error)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (self);

  for (guint i = 0; i < self->versions->len; i++)
    {
      const ChasConflictVersion *version = self->versions->pdata[i];

      if ((g_strcmp0 (version->text, text) == 0) == chosen &&
          (version->text != NULL || !field->required) &&
          !write_value (writer, self, version->text, error))
        return FALSE;
    }
  return TRUE;
}

/* An edit closes what its writer saw, and of a long text only what was shown. So each value is
 * shown once before the chosen one is: ordinary edits, which merge, travel and are undone like any
 * other. In this order each value that stood is replaced in the end, by which undo knows it. */
static gboolean
write_all (ChasWriter *writer, const ChasConflict *self, const char *text, GError **error)
{
  return write_versions (writer, self, text, TRUE, error) &&
         write_versions (writer, self, text, FALSE, error) &&
         write_value (writer, self, text, error);
}

/**
 * chas_db_resolve_conflict:
 * @conflict: as it was listed
 * @text: (nullable): what stands from now on, as stored
 * @out_changes: (out) (transfer full): what was touched
 *
 * Writes what a person chose instead of all the values that stood against each other. After an undo
 * they do so again.
 *
 * Errors: %CHAS_MODEL_ERROR for a value that the field table refuses; `NOT_FOUND`; `INVALID`.
 *
 * Returns: whether it is settled
 */
gboolean
chas_db_resolve_conflict (ChasDb *db,
                          const ChasConflict *conflict,
                          const char *text,
                          ChasChanges **out_changes,
                          GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;

  if (chas_conflict_get_field_info (conflict) == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "%s has no field %s",
                   conflict->entity, conflict->field);
      return FALSE;
    }
  writer = chas_writer_begin (db, N_ ("Settle"), conflict->title, error);
  return writer != NULL && write_all (writer, conflict, text, error) &&
         chas_writer_commit (writer, out_changes, error);
}

static gboolean
write_answers (ChasWriter *writer, GPtrArray *conflicts, gboolean mine, GError **error)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const ChasConflictVersion *answer = chas_conflict_find_answer (conflicts->pdata[i], mine);

      if (answer && !write_all (writer, conflicts->pdata[i], answer->text, error))
        return FALSE;
    }
  return TRUE;
}

/* The first one's name, with how many more there are: "Nordkod AB +2" */
static char *
dup_subject (GPtrArray *conflicts, gboolean mine)
{
  const char *first = NULL;
  guint n = 0;

  for (guint i = 0; i < conflicts->len; i++)
    if (chas_conflict_find_answer (conflicts->pdata[i], mine) && n++ == 0)
      first = ((const ChasConflict *) conflicts->pdata[i])->title;
  return first && n > 1 ? g_strdup_printf ("%s +%u", first, n - 1) : g_strdup (first);
}

/**
 * chas_db_resolve_alike:
 * @conflicts: (element-type ChasConflict): as they were listed
 * @mine: whose words stand from now on: those of who sits here, or the newest of the others'
 * @out_changes: (out) (transfer full): what was touched
 *
 * Settles many conflicts in one step. Left open is what has no such words, and each record that
 * somebody deleted. Errors: as of chas_db_resolve_conflict().
 *
 * Returns: whether they are settled
 */
gboolean
chas_db_resolve_alike (ChasDb *db,
                       GPtrArray *conflicts,
                       gboolean mine,
                       ChasChanges **out_changes,
                       GError **error)
{
  g_autofree char *subject = dup_subject (conflicts, mine);
  g_autoptr (ChasWriter) writer = chas_writer_begin (db, N_ ("Settle"), subject, error);

  return writer != NULL && write_answers (writer, conflicts, mine, error) &&
         chas_writer_commit (writer, out_changes, error);
}

static gboolean
run_for_step (ChasDb *db, const char *query, gint64 step, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, query, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, step);
  return chas_db_run (db, stmt, error);
}

/**
 * chas_db_reopen_conflict:
 * @step: an undo step whose edits were just taken back, in whose transaction this runs
 *
 * If the step settled a conflict, what stood against each other does so again; where a friend has
 * seen the choice meanwhile, their next file settles it again. Nothing for any other step.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_reopen_conflict (ChasDb *db, gint64 step, GError **error)
{
  return run_for_step (db, chas_query_reopen_versions, step, error) &&
         run_for_step (db, chas_query_close_undone, step, error);
}

/* What a record that is typed again does: the mark of who deleted it is closed. */
static gboolean
close_deletion (ChasDb *db, const char *entity, const char *id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                            " WHERE entity = ?1 AND id = ?2 AND field = '_del' AND dead = 0",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, id);
  return chas_db_run (db, stmt, error);
}

/**
 * chas_db_keep_record:
 * @out_n_restored: (out): how many records came back with it: if any did, that is a step
 * @out_changes: (out) (transfer full): what was touched
 *
 * Settles that a record stays which somebody deleted while somebody else went on with it, and
 * brings back what was deleted with it. Errors: `NOT_FOUND`, `INVALID`.
 *
 * Returns: whether it is settled
 */
gboolean
chas_db_keep_record (ChasDb *db,
                     const char *entity,
                     const char *id,
                     guint *out_n_restored,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (chas_entity_info_lookup (entity) == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "No entity %s", entity);
      return FALSE;
    }
  if (!chas_merge_dup_title (db, entity, id, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Restore"), subject, error)) ||
      !chas_db_restore_gone_with (writer, entity, id, out_n_restored, error) ||
      !close_deletion (db, entity, id, error) || !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  return chas_row_touch (db, chas_entity_info_lookup (entity), id, *out_changes, error);
}
