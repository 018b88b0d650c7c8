// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-writer-private.h"

#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-search.h"
#include "chas-trace.h"
#include "chas-undo.h"

/* Takes the way back to the last committed state. */
static void
roll_back (ChasWriter *self)
{
  if (!self->open)
    return;
  self->open = FALSE;
  if (!sqlite3_get_autocommit (chas_db_get_handle (self->db)))
    chas_db_exec (self->db, "ROLLBACK", NULL);
}

static gboolean
add_step (ChasWriter *self, const char *name, const char *subject, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db,
                                           "INSERT INTO undo_step (name, subject, at, kind, state) "
                                           "VALUES (?1, ?2, ?3, 'edit', 'done')",
                                           error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (self->db));

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, name);
  chas_stmt_bind_text (stmt, 2, subject);
  chas_stmt_bind_text (stmt, 3, now);
  if (!chas_db_run (self->db, stmt, error))
    return FALSE;
  self->step = sqlite3_last_insert_rowid (chas_db_get_handle (self->db));
  return TRUE;
}

/* The newest step, when it is that one and nothing of it was undone. */
static gboolean
find_step (ChasWriter *self, const char *name, const char *subject, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->db,
    "SELECT id, (SELECT max(n) FROM undo_edit WHERE step = s.id) FROM undo_step s"
    " WHERE id = (SELECT max(id) FROM undo_step) AND state = 'done' AND kind = 'edit'"
    " AND name = ?1 AND subject IS ?2",
    error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, name);
  chas_stmt_bind_text (stmt, 2, subject);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      self->step = chas_stmt_get_int64 (stmt, 0);
      self->n_edits = chas_stmt_get_int64 (stmt, 1);
    }
  sqlite3_reset (stmt);
  return TRUE;
}

static ChasWriter *
open_writer (ChasDb *db, GError **error)
{
  g_autoptr (ChasWriter) self = g_new0 (ChasWriter, 1);

  self->db = g_object_ref (db);
  self->changes = chas_changes_new ();
  if (!chas_db_exec (db, "BEGIN IMMEDIATE", error))
    return NULL;
  self->open = TRUE;
  return g_steal_pointer (&self);
}

/**
 * chas_writer_continue:
 * @step_name: what the user did just before
 * @subject: (nullable): what it was done to
 *
 * Goes on with an action that is on the disk already, so that one undo takes back both. If it is
 * not the newest any more, this is an action of its own. Errors: as chas_writer_begin()
 *
 * Returns: (transfer full): a writer, to be committed
 */
ChasWriter *
chas_writer_continue (ChasDb *db, const char *step_name, const char *subject, GError **error)
{
  g_autoptr (ChasWriter) self = open_writer (db, error);

  if (self == NULL || !find_step (self, step_name, subject, error))
    return NULL;
  if (self->step == 0 && !add_step (self, step_name, subject, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_writer_begin:
 * @step_name: English msgid of what the user does, such as "Move"
 * @subject: (nullable): what it is done to, such as a company's name
 *
 * Begins an action of the user. No other transaction may be open on @db. Errors: `BUSY`, `FULL`,
 * `READ_ONLY`.
 *
 * Returns: (transfer full): a writer, to be committed
 */
ChasWriter *
chas_writer_begin (ChasDb *db, const char *step_name, const char *subject, GError **error)
{
  g_autoptr (ChasWriter) self = open_writer (db, error);

  if (self == NULL || !add_step (self, step_name, subject, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * chas_writer_begin_rule:
 *
 * Begins what a rule does by itself: undo passes it by, and what was undone can still be done
 * again. Errors: as chas_writer_begin()
 *
 * Returns: (transfer full): a writer, to be committed
 */
ChasWriter *
chas_writer_begin_rule (ChasDb *db, GError **error)
{
  ChasWriter *self = chas_writer_begin (db, "Rule", NULL, error);

  if (self != NULL)
    self->is_rule = TRUE;
  return self;
}

/**
 * chas_writer_change_everything:
 *
 * Says that so much will be written that a list of it would fill memory: the changes are
 * everything.
 */
void
chas_writer_change_everything (ChasWriter *self)
{
  chas_changes_unref (self->changes);
  self->changes = chas_changes_new_everything ();
}

/**
 * chas_writer_get_db:
 *
 * Returns: (transfer none): the connection, for reading inside the action
 */
ChasDb *
chas_writer_get_db (ChasWriter *self)
{
  return self->db;
}

const ChasEntityInfo *
chas_writer_find_entity (const char *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);

  if (info == NULL)
    g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "No entity %s", entity);
  return info;
}

gboolean
chas_writer_add_edit (ChasWriter *self,
                      const ChasEntityInfo *info,
                      const char *id,
                      const char *op,
                      const char *before,
                      const char *after,
                      GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db,
                            "INSERT INTO undo_edit (step, n, entity, id, op, before, after) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->step);
  chas_stmt_bind_int64 (stmt, 2, ++self->n_edits);
  chas_stmt_bind_text (stmt, 3, info->name);
  chas_stmt_bind_text (stmt, 4, id);
  chas_stmt_bind_text (stmt, 5, op);
  chas_stmt_bind_text (stmt, 6, before);
  chas_stmt_bind_text (stmt, 7, after);
  return chas_db_run (self->db, stmt, error);
}

/* A member of a set, or a record whose maker left it to us, gets its id here. */
static ChasEntity *
with_id (ChasWriter *self, ChasEntity *entity)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autofree char *id = NULL;
  ChasEntity *copy;

  if (chas_entity_get_id (entity) != NULL)
    return g_object_ref (entity);
  id = info->member ? chas_entity_make_member_id (entity)
                    : chas_env_dup_uuid (chas_db_get_env (self->db));
  copy = chas_entity_new (info, id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      if (!chas_entity_has_at (entity, i))
        continue;
      if (chas_field_info_is_int (&info->fields[i]))
        chas_entity_set_int_at (copy, i, chas_entity_get_int_at (entity, i));
      else
        chas_entity_set_text_at (copy, i, chas_entity_get_text_at (entity, i));
    }
  return copy;
}

static void
bind_field (ChasStmt *stmt, int index, ChasEntity *entity, guint n_field)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];

  if (!chas_entity_has_at (entity, n_field))
    chas_stmt_bind_text (stmt, index, NULL);
  else if (chas_field_info_is_int (field))
    chas_stmt_bind_int64 (stmt, index, chas_entity_get_int_at (entity, n_field));
  else
    chas_stmt_bind_text (stmt, index, chas_entity_get_text_at (entity, n_field));
}

/* The fields as one JSON object, made by SQLite so that it is spelled as SQLite spells it. */
static char *
make_json (ChasDb *db, ChasEntity *entity, const guint *n_fields, guint n, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autoptr (GString) sql = g_string_new ("SELECT json_object(");
  ChasStmt *stmt;
  char *json;
  gboolean row;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s'%s', ?%u", i ? ", " : "", info->fields[n_fields[i]].name,
                            i + 1);
  g_string_append (sql, ")");
  if (!(stmt = chas_db_prepare_cached (db, sql->str, error)))
    return NULL;
  for (guint i = 0; i < n; i++)
    bind_field (stmt, i + 1, entity, n_fields[i]);
  if (!chas_db_step (db, stmt, &row, error))
    return NULL;
  json = g_strdup (chas_stmt_get_text (stmt, 0));
  sqlite3_reset (stmt);
  return json;
}

static char *
make_whole_json (ChasDb *db, ChasEntity *entity, GError **error)
{
  guint n = chas_entity_get_info (entity)->n_fields;
  g_autofree guint *n_fields = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    n_fields[i] = i;
  return make_json (db, entity, n_fields, n, error);
}

/* Adding a member that is there already writes what else is said of it. */
static gboolean
update_member (ChasWriter *self, ChasEntity *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    if (chas_entity_has_at (entity, i) && !g_strv_contains (info->member, info->fields[i].name))
      g_strv_builder_add (fields, info->fields[i].name);
  names = g_strv_builder_end (fields);
  return names[0] == NULL || chas_writer_update (self, entity, (const char *const *) names, error);
}

static gboolean
insert_row (ChasWriter *self, ChasEntity *entity, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  const char *id = chas_entity_get_id (entity);
  g_autofree char *json = make_whole_json (self->db, entity, error);

  return json != NULL && chas_row_insert_json (self->db, info, id, json, error) &&
         chas_writer_add_edit (self, info, id, "insert", NULL, json, error) &&
         chas_row_touch (self->db, info, id, self->changes, error);
}

/**
 * chas_writer_insert:
 * @entity: a record made here; without an id it gets one
 *
 * Adds the record. A member of a set that is there already is no error: its other fields are
 * written.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses; `CONFLICT` if the id is taken;
 * `INVALID` if a parent is missing.
 *
 * Returns: whether it was added
 */
gboolean
chas_writer_insert (ChasWriter *self, ChasEntity *entity, GError **error)
{
  g_autoptr (ChasEntity) record = with_id (self, entity);
  const ChasEntityInfo *info = chas_entity_get_info (record);
  gboolean exists = FALSE;

  if (!chas_entity_check (record, error))
    return FALSE;
  if (info->member != NULL &&
      !chas_row_exists (self->db, info, chas_entity_get_id (record), &exists, error))
    return FALSE;
  return exists ? update_member (self, record, error) : insert_row (self, record, error);
}

static gboolean
check_field (ChasEntity *entity, guint n_field, GError **error)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];

  if (!chas_entity_has_at (entity, n_field))
    {
      if (field->required)
        chas_model_error_set (error, CHAS_MODEL_ERROR_REQUIRED, field->name, "needs a value");
      return !field->required;
    }
  if (chas_field_info_is_int (field))
    return chas_field_info_check_int (field, chas_entity_get_int_at (entity, n_field), error);
  return chas_field_info_check_text (field, chas_entity_get_text_at (entity, n_field), error);
}

/* Of an object of new values, what differs from the row: as it was, and as it shall be. NULL, NULL:
 * nothing. */
static gboolean
compare (ChasDb *db,
         const char *row_json,
         const char *new_json,
         char **out_before,
         char **out_after,
         GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_compare_values, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, row_json);
  chas_stmt_bind_text (stmt, 2, new_json);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_before = g_strdup (chas_stmt_get_text (stmt, 0));
  *out_after = g_strdup (chas_stmt_get_text (stmt, 1));
  sqlite3_reset (stmt);
  return TRUE;
}

/* What leaves another record was shown by that one, which must be told too. */
static gboolean
touch_before (ChasWriter *self,
              const ChasEntityInfo *info,
              const char *id,
              const char *after,
              GError **error)
{
  return strstr (after, "\"merged_into\"") == NULL ||
         chas_row_touch (self->db, info, id, self->changes, error);
}

static gboolean
update_row (ChasWriter *self,
            const ChasEntityInfo *info,
            const char *id,
            const char *json,
            GError **error)
{
  g_autofree char *whole = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!chas_row_get_json (self->db, info, id, &whole, error))
    return FALSE;
  if (whole == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No %s %s", info->name, id);
      return FALSE;
    }
  if (!compare (self->db, whole, json, &before, &after, error))
    return FALSE;
  if (after == NULL)
    return TRUE;
  return touch_before (self, info, id, after, error) &&
         chas_row_update_json (self->db, info, id, after, error) &&
         chas_writer_add_edit (self, info, id, "update", before, after, error) &&
         chas_row_touch (self->db, info, id, self->changes, error);
}

/**
 * chas_writer_update:
 * @entity: the id of the record and its new values
 * @fields: (array zero-terminated): which of its fields to write, at least one; an unset one is
 * cleared
 *
 * Writes some fields at once, as fields of one group must be. Writing what is there already is no
 * edit.
 *
 * Errors: %CHAS_MODEL_ERROR, `NOT_FOUND`, `INVALID` for a field that never changes.
 *
 * Returns: whether the record holds the values
 */
gboolean
chas_writer_update (ChasWriter *self, ChasEntity *entity, const char *const *fields, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autofree guint *n_fields = g_new (guint, info->n_fields);
  g_autofree char *json = NULL;
  guint n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (g_strv_contains (fields, info->fields[i].name))
      {
        if (!check_field (entity, i, error))
          return FALSE;
        n_fields[n++] = i;
      }
  g_return_val_if_fail (n == g_strv_length ((char **) fields), FALSE);
  json = make_json (self->db, entity, n_fields, n, error);
  return json != NULL && update_row (self, info, chas_entity_get_id (entity), json, error);
}

static ChasEntity *
make_change (const char *entity, const char *id, const char *field, GError **error)
{
  const ChasEntityInfo *info = chas_writer_find_entity (entity, error);

  if (info == NULL)
    return NULL;
  if (chas_entity_info_lookup_field (info, field) == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "No field %s in %s", field,
                   entity);
      return NULL;
    }
  return chas_entity_new (info, id);
}

/**
 * chas_writer_set_text:
 * @field: a field that holds text
 * @value: (nullable): the stored form; %NULL unsets
 *
 * Returns: as chas_writer_update()
 */
gboolean
chas_writer_set_text (ChasWriter *self,
                      const char *entity,
                      const char *id,
                      const char *field,
                      const char *value,
                      GError **error)
{
  g_autoptr (ChasEntity) change = make_change (entity, id, field, error);

  if (change == NULL)
    return FALSE;
  chas_entity_set_text (change, field, value);
  return chas_writer_update (self, change, (const char *const[]) { field, NULL }, error);
}

/**
 * chas_writer_set_int:
 * @field: a field that holds a number
 *
 * Returns: as chas_writer_update()
 */
gboolean
chas_writer_set_int (ChasWriter *self,
                     const char *entity,
                     const char *id,
                     const char *field,
                     gint64 value,
                     GError **error)
{
  g_autoptr (ChasEntity) change = make_change (entity, id, field, error);

  if (change == NULL)
    return FALSE;
  chas_entity_set_int (change, field, value);
  return chas_writer_update (self, change, (const char *const[]) { field, NULL }, error);
}

/**
 * chas_writer_unset:
 *
 * Returns: as chas_writer_update()
 */
gboolean
chas_writer_unset (ChasWriter *self,
                   const char *entity,
                   const char *id,
                   const char *field,
                   GError **error)
{
  g_autoptr (ChasEntity) change = make_change (entity, id, field, error);

  return change != NULL &&
         chas_writer_update (self, change, (const char *const[]) { field, NULL }, error);
}

static gboolean
forget_step (ChasWriter *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM undo_edit WHERE step = %" G_GINT64_FORMAT
                                          "; DELETE FROM undo_step WHERE id = %" G_GINT64_FORMAT,
                                          self->step, self->step);

  return chas_db_exec (self->db, sql, error);
}

static gboolean
finish_step (ChasWriter *self, GError **error)
{
  if (self->n_edits == 0)
    return forget_step (self, error);
  return (self->is_rule ? forget_step (self, error)
                        : chas_undo_trim (self->db, self->step, error)) &&
         chas_search_update_some (self->db, error);
}

/**
 * chas_writer_commit:
 * @out_changes: (out) (optional) (transfer full): what was touched; empty if nothing changed
 *
 * Makes the action last: when this returns, it is on the disk. An action that changed nothing
 * leaves no step. After an error everything is taken back.
 *
 * Returns: whether the action is on the disk
 */
gboolean
chas_writer_commit (ChasWriter *self, ChasChanges **out_changes, GError **error)
{
  g_return_val_if_fail (self->open, FALSE);

  if (!finish_step (self, error) || !chas_db_exec (self->db, "COMMIT", error))
    {
      roll_back (self);
      return FALSE;
    }
  chas_trace_mark ("commit");
  self->open = FALSE;
  if (out_changes != NULL)
    *out_changes = chas_changes_ref (self->changes);
  return TRUE;
}

/**
 * chas_writer_abort:
 *
 * Takes back all that was written since the beginning. Nothing may be written afterwards.
 */
void
chas_writer_abort (ChasWriter *self)
{
  roll_back (self);
}

void
chas_writer_free (ChasWriter *self)
{
  roll_back (self);
  g_clear_pointer (&self->changes, chas_changes_unref);
  g_clear_object (&self->db);
  g_free (self);
}
