// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-replica.h"

#include "chas-export-have.h"
#include "chas-fields.h"
#include "chas-merge-marks.h"
#include "chas-merge-private.h"
#include "chas-verify.h"

gint64 true_ms = G_GINT64_CONSTANT (1795447504000);

/* unixepoch ('subsec') of a machine whose clock is off. It stands still now and then, so that
 * stamps of one millisecond are met too. */
static void
tell_time (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Replica *self = sqlite3_user_data (context);

  sqlite3_result_double (context, (double) (true_ms + self->clock_ms) / 1000 + 0.0001);
}

Replica *
replica_new (const char *dev, gint64 clock_ms)
{
  Replica *self = g_new0 (Replica, 1);
  g_autofree char *sql = g_strdup_printf ("UPDATE sync_meta SET dev = '%s'", dev);
  int code;

  self->db = test_db ();
  self->clock_ms = clock_ms;
  g_strlcpy (self->dev, dev, sizeof self->dev);
  code = sqlite3_create_function (chas_db_get_handle (self->db), "unixepoch", 1,
                                  SQLITE_UTF8 | SQLITE_INNOCUOUS, self, tell_time, NULL, NULL);
  g_assert_cmpint (code, ==, SQLITE_OK);
  test_exec (self->db, sql);
  return self;
}

void
replica_free (Replica *self)
{
  g_clear_object (&self->db);
  g_free (self);
}

void
replica_exec (Replica *self, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  test_exec (self->db, sql);
  if (self->twin)
    test_exec (self->twin->db, sql);
}

gboolean
replica_try (Replica *self, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  return chas_db_exec (self->db, sql, NULL);
}

gint64
replica_int (Replica *self, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  return test_int (self->db, sql);
}

char *
replica_text (Replica *self, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  return test_text (self->db, sql);
}

void
replica_assert_text (Replica *self, const char *expected, const char *format, ...)
{
  g_autofree char *sql = NULL;
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  text = test_text (self->db, sql);
  g_assert_cmpstr (text, ==, expected);
}

static char *
join_rows (Replica *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self->db, sql, &error);
  GString *text = g_string_new (NULL);
  gboolean row = TRUE;

  g_assert_no_error (error);
  while (row)
    {
      g_assert_true (chas_db_step (self->db, stmt, &row, &error));
      if (row)
        g_string_append_printf (text, "%s\n", chas_stmt_get_text (stmt, 0));
    }
  return g_string_free_and_steal (text);
}

char *
replica_dump (Replica *self)
{
  return join_rows (self,
                    "SELECT entity || ' ' || id || ' ' || field || ' ' || hlc || ' ' || dev || ' '"
                    " || iif(known, val, '-') || ' ' || dead FROM versions"
                    " WHERE entity <> 'device' ORDER BY entity, id, field, hlc, dev");
}

char *
replica_dump_rows (Replica *self)
{
  GString *all = g_string_new (NULL);
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (GString) sql = g_string_new (NULL);
      g_autofree char *rows = NULL;

      if (infos[i]->is_private || g_str_equal (infos[i]->name, "device"))
        continue;
      g_string_printf (sql, "SELECT '%s ' || id", infos[i]->name);
      for (guint j = 0; j < infos[i]->n_fields; j++)
        g_string_append_printf (sql, " || ' ' || json_quote(\"%s\")", infos[i]->fields[j].name);
      g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", infos[i]->name);
      rows = join_rows (self, sql->str);
      g_string_append (all, rows);
    }
  return g_string_free_and_steal (all);
}

void
replica_assert_sound (Replica *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = chas_verify (self->db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s: %s", self->dev, (char *) g_ptr_array_index (findings, i));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Names the first line that differs: the whole lists are long. */
void
assert_same_lines (const char *expected, const char *found)
{
  g_auto (GStrv) a = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) b = g_strsplit (found, "\n", -1);

  for (guint i = 0; a[i] || b[i]; i++)
    g_assert_cmpstr (a[i], ==, b[i]);
}

void
replica_assert_same (Replica *a, Replica *b)
{
  g_autofree char *set_a = replica_dump (a);
  g_autofree char *set_b = replica_dump (b);
  g_autofree char *rows_a = replica_dump_rows (a);
  g_autofree char *rows_b = replica_dump_rows (b);

  assert_same_lines (set_a, set_b);
  assert_same_lines (rows_a, rows_b);
}

Parcel *
parcel_new (void)
{
  Parcel *self = g_new0 (Parcel, 1);

  self->info = chas_file_info_new ();
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_record_free);
  return self;
}

void
parcel_free (Parcel *self)
{
  chas_file_info_free (self->info);
  g_ptr_array_unref (self->records);
  g_free (self);
}

ChasRecord *
parcel_add (Parcel *self, const char *entity, const char *id)
{
  ChasRecord *record = chas_record_new (entity, id);

  g_ptr_array_add (self->records, record);
  return record;
}

/* Of a plain record. */
void
parcel_add_value (ChasRecord *record, const char *field, const char *json)
{
  record->plain = TRUE;
  chas_record_add (record, field, NULL, json, CHAS_VERSION_OPEN);
  chas_record_sort (record);
}

void
parcel_add_version (ChasRecord *record,
                    const char *field,
                    const char *stamp,
                    const char *json,
                    ChasVersionState state)
{
  ChasStamp parsed;

  g_assert_true (chas_stamp_parse (stamp, &parsed));
  chas_record_add (record, field, &parsed, json, state);
  chas_record_sort (record);
}

/* The versions that a record which nobody changed stands for. */
static ChasRecord *
expand (Replica *self, const ChasBornRecord *born)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt = chas_db_prepare (
    self->db, "SELECT key, json_quote(value) FROM json_each('{' || ?1 || '}') WHERE key <> 'id'",
    &error);
  ChasRecord *record = chas_record_new (born->entity, born->id);
  gboolean row;

  g_assert_no_error (error);
  chas_stmt_bind_text (stmt, 1, born->members);
  chas_record_add (record, "_live", &born->born, "1", CHAS_VERSION_OPEN);
  while (chas_db_step (self->db, stmt, &row, &error) && row)
    chas_record_add (record, chas_stmt_get_text (stmt, 0), &born->born,
                     chas_stmt_get_text (stmt, 1), CHAS_VERSION_OPEN);
  g_assert_no_error (error);
  chas_record_sort (record);
  return record;
}

/* What was counted while all was given is what is counted without giving it. */
static void
check_have (Replica *self, const ChasExportScope *scope, const ChasFileInfo *info)
{
  g_autoptr (GError) error = NULL;
  gboolean is_of_group = g_str_equal (info->scope, "group");
  g_autoptr (ChasVersionTally) counted =
    chas_export_count_versions (self->db, is_of_group ? "group_ids" : NULL, &error);
  g_autoptr (ChasFileInfo) told = chas_file_info_new ();
  guint n_told = 0;

  g_assert_no_error (error);
  chas_version_tally_tell (counted, told);
  for (guint i = 0; i < told->have->len; i++)
    {
      const ChasHave *have = &g_array_index (told->have, ChasHave, i);

      g_assert_cmpint (chas_file_info_get_have (info, have->dev), ==, have->n_versions);
      n_told += have->n_versions != 0;
    }
  g_assert_cmpuint (info->have->len, ==, n_told);
}

static Parcel *export (Replica *self, const ChasExportScope *scope)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasExport) export = chas_export_begin (self->db, scope, &error);
  Parcel *parcel = parcel_new ();
  const ChasBornRecord *born;
  ChasRecord *record;

  g_assert_no_error (error);
  do
    {
      g_assert_true (chas_export_next (export, &record, &born, &error));
      if (born)
        record = expand (self, born);
      if (record)
        g_ptr_array_add (parcel->records, record);
    }
  while (record);
  chas_file_info_free (parcel->info);
  parcel->info = chas_file_info_copy (chas_export_get_info (export));
  if (scope->kind == CHAS_EXPORT_ALL)
    check_have (self, scope, parcel->info);
  g_assert_true (chas_export_finish (export, &error));
  return parcel;
}

Parcel *
replica_export (Replica *self, ChasExportKind kind, const char *peer)
{
  const ChasExportScope scope = { kind, peer, NULL };

  return export (self, &scope);
}

Parcel *
replica_export_leads (Replica *self, const char *const *lead_ids)
{
  const ChasExportScope scope = { CHAS_EXPORT_LEADS, NULL, lead_ids };

  return export (self, &scope);
}

Parcel *
replica_export_group (Replica *self, ChasExportKind kind, const char *group_id)
{
  const ChasExportScope scope = { kind, group_id, NULL, group_id };

  return export (self, &scope);
}

static ChasMergeReport *
import (Replica *self, Parcel *parcel, gboolean preview)
{
  static const char *const bare[] = { "company", "lead", "note" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasMerge) merge = chas_merge_begin (self->db, parcel->info, preview, &error);
  ChasMergeReport *report = NULL;

  g_assert_no_error (error);
  for (guint i = 0; self->bare && i < G_N_ELEMENTS (bare); i++)
    g_assert_true (chas_merge_context_put_triggers_aside (merge->context,
                                                          chas_merge_context_lookup (merge->context,
                                                                                     bare[i]),
                                                          &error));
  for (guint i = 0; i < parcel->records->len; i++)
    {
      chas_merge_add (merge, g_ptr_array_index (parcel->records, i), &error);
      g_assert_no_error (error);
    }
  chas_merge_finish (merge, &report, &error);
  g_assert_no_error (error);
  /* Every record of the file has one place in what is told of it. */
  g_assert_cmpint (report->n_records, ==, parcel->records->len);
  g_assert_cmpint (chas_merge_report_count_same (report), >=, 0);
  g_assert_cmpint (chas_merge_report_count_beside (report), >=, 0);
  return report;
}

ChasMergeReport *
replica_import (Replica *self, Parcel *parcel)
{
  return import (self, parcel, FALSE);
}

ChasMergeReport *
replica_preview (Replica *self, Parcel *parcel)
{
  return import (self, parcel, TRUE);
}

/* What somebody deleted for ever, and is not gone. */
gboolean
replica_keeps (Replica *self, const char *entity, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasMergeContext) context = chas_merge_context_new (self->db, &error);
  ChasMergePurge purge = CHAS_MERGE_PURGE_ERASED;

  g_assert_no_error (error);
  chas_merge_marks_look (context, entity, id, &purge, &error);
  g_assert_no_error (error);
  return purge == CHAS_MERGE_PURGE_NONE && context->has_marks;
}

void
replica_send (Replica *from, Replica *to)
{
  g_autoptr (Parcel) parcel = replica_export (from, CHAS_EXPORT_ALL, NULL);
  g_autoptr (ChasMergeReport) report = replica_import (to, parcel);

  g_assert_cmpint (report->n_records, ==, parcel->records->len);
}

void
replica_swap (Replica *a, Replica *b)
{
  replica_send (a, b);
  replica_send (b, a);
  replica_assert_same (a, b);
  replica_assert_sound (a);
  replica_assert_sound (b);
}
