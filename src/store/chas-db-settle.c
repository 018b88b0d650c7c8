// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Settling what waits for a person's choice. */

#include "config.h"

#include "chas-db-conflicts-private.h"

#include <glib/gi18n-lib.h>

#include "chas-field-check.h"
#include "chas-phone.h"
#include "chas-queries.h"
#include "chas-writer.h"

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
write_field (ChasWriter *writer, const ChasConflict *self, const char *text, GError **error)
{
  return write_versions (writer, self, text, TRUE, error) &&
         write_versions (writer, self, text, FALSE, error) &&
         write_value (writer, self, text, error);
}

/* With a number as it was typed goes the one that can be dialled. */
static gboolean
write_full_number (ChasWriter *writer, const ChasConflict *typed, const char *text, GError **error)
{
  g_autoptr (ChasConflict) full = chas_conflict_new (typed->entity, typed->id, "phone_e164");
  g_autofree char *e164 = text ? chas_phone_to_e164 (text) : NULL;

  return chas_db_read_versions (chas_writer_get_db (writer), full, full->field, error) &&
         write_field (writer, full, e164, error);
}

static gboolean
write_all (ChasWriter *writer, const ChasConflict *self, const char *text, GError **error)
{
  return write_field (writer, self, text, error) && (g_strcmp0 (self->field, "phone_raw") != 0 ||
                                                     write_full_number (writer, self, text, error));
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

/* What stands against each other again is told as a change of its own. */
static gboolean
run_for_step (ChasDb *db, const char *query, gint64 step, ChasChanges *changes, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, query, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, step);
  if (!chas_db_run (db, stmt, error))
    return FALSE;
  if (sqlite3_changes64 (chas_db_get_handle (db)) > 0)
    chas_changes_add (changes, CHAS_CHANGES_CONFLICT, "");
  return TRUE;
}

/**
 * chas_db_reopen_conflict:
 * @step: an undo step whose edits were just taken back, in whose transaction this runs
 * @changes: gets told of it
 *
 * If the step settled a conflict, or deleted a record with one, what stood against each other does
 * so again; where a friend has seen the choice meanwhile, their next file settles it again. What
 * undo itself wrote stands too: it is what is shown, and what others choose meanwhile stands
 * against it. Nothing for any other step.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_reopen_conflict (ChasDb *db, gint64 step, ChasChanges *changes, GError **error)
{
  return run_for_step (db, chas_query_reopen_versions, step, changes, error) &&
         chas_db_reopen_restored (db, step, changes, error);
}

/**
 * chas_db_reopen_restored:
 * @step: an undo step whose edits were just made, or made again, in whose transaction this runs
 * @changes: gets told of it
 *
 * If the step brought records back from the trash, what stood against each other in them when they
 * were deleted here does so again. Nothing for any other step.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_reopen_restored (ChasDb *db, gint64 step, ChasChanges *changes, GError **error)
{
  return run_for_step (db, chas_query_reopen_deleted, step, changes, error);
}
