// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the command line does without a window. Standard output is for what was asked for and
 * nothing else. */

#include "config.h"

#include "chas-verbs.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-attachment.h"
#include "chas-export-file.h"
#include "chas-folder.h"
#include "chas-import.h"
#include "chas-number.h"
#include "chas-sample.h"
#include "chas-search.h"
#include "chas-summary-make.h"
#include "chas-verify.h"

/* The open data that the verbs work on, one after the other. */
typedef struct
{
  ChasFolder *folder;
  ChasDb *db;
} Session;

static gboolean
fail (const GError *error, ChasTask task, const char *subject)
{
  g_autoptr (ChasErrorText) text = chas_error_describe (error, task, subject);
  g_autofree char *plain = chas_error_text_dup_plain (text);

  g_printerr ("chas-career: %s\n", plain);
  return FALSE;
}

static gboolean
fill_sample (Session *session)
{
  g_autoptr (GError) error = NULL;
  gboolean filled;

  if (!chas_sample_fill (session->db, chas_sample_get_language (), &filled, NULL, &error))
    return fail (error, CHAS_TASK_SAMPLE, NULL);
  if (filled)
    g_print ("%s\n", _ ("The sample group is there."));
  else
    g_print ("%s\n", _ ("The data directory is not empty and stays as it is."));
  return TRUE;
}

/* The data is there; what fails here is caught up with by the next window. */
static void
fill_index (Session *session)
{
  g_autoptr (GError) error = NULL;

  if (!chas_search_update_all (session->db, &error))
    g_debug ("After an import: %s", error->message);
}

static gboolean
import_file (Session *session, const char *name, gboolean preview)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (ChasImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = NULL;
  ChasImportOptions options = {
    .preview = preview,
    .backup_dir = chas_folder_get_backup_path (session->folder),
    .data_dir = chas_folder_get_path (session->folder),
  };

  if (!(report = chas_import_file (session->db, file, &options, NULL, &error)))
    return fail (error, CHAS_TASK_IMPORT, shown);
  plain = chas_import_report_dup_plain (report);
  g_print ("%s", plain);
  if (!preview)
    fill_index (session);
  return TRUE;
}

static gboolean
import_files (Session *session, const ChasVerb *verb)
{
  for (guint i = 0; verb->files[i]; i++)
    if (!import_file (session, verb->files[i], verb->preview))
      return FALSE;
  return TRUE;
}

/* How much was written. */
static char *
dup_written (ChasExportFormat format, ChasTableKind table, guint64 n)
{
  if (format != CHAS_EXPORT_CSV)
    return chas_number_dup_words (ngettext ("%lu record", "%lu records", n), n);
  if (table == CHAS_TABLE_LEADS)
    return chas_number_dup_words (ngettext ("%lu lead", "%lu leads", n), n);
  if (table == CHAS_TABLE_COMPANIES)
    return chas_number_dup_words (ngettext ("%lu company", "%lu companies", n), n);
  return chas_number_dup_words (ngettext ("%lu row", "%lu rows", n), n);
}

static gboolean
export_file (Session *session, const ChasVerb *verb)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (verb->files[0]);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *shown = g_filename_display_name (verb->files[0]);
  g_autoptr (GError) error = NULL;
  ChasExportScope scope = { .kind = verb->only == CHAS_TABLE_COMPANIES ? CHAS_EXPORT_COMPANIES
                                                                       : CHAS_EXPORT_ALL };
  ChasExportFormat format;
  g_autofree char *words = NULL;
  guint64 n_written;

  g_return_val_if_fail (chas_export_format_from_name (verb->files[0], &format), FALSE);
  if (!chas_export_file (session->db, path, format, verb->only, &scope, &n_written, NULL, &error))
    return fail (error, CHAS_TASK_EXPORT, shown);
  words = dup_written (format, verb->only, n_written);
  g_print ("%s: %s\n", shown, words);
  return TRUE;
}

/* In the language of the messages. */
static gboolean
write_summary (Session *session, const ChasVerb *verb, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (verb->files[0]);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (ChasCareerGroup) group = chas_summary_find_group (session->db, verb->group, error);
  g_autoptr (ChasSummary) summary = NULL;
  ChasDate today = chas_env_get_today (chas_db_get_env (session->db));
  ChasDate first = verb->since == CHAS_DATE_NONE ? today - CHAS_SUMMARY_DAYS + 1 : verb->since;
  ChasSummaryStyle style = {
    .tell = verb->personal ? CHAS_SUMMARY_TELL_ALL : CHAS_SUMMARY_TELL_NOTHING,
    .language = chas_sample_get_language (),
  };

  g_return_val_if_fail (chas_summary_format_from_name (verb->files[0], &style.format), FALSE);
  if (!group ||
      !(summary =
          chas_summary_make (session->db, chas_entity_get_id (CHAS_ENTITY (group)), first, error)))
    return FALSE;
  return chas_summary_write (summary, path, &style, error);
}

static gboolean
summarise (Session *session, const ChasVerb *verb)
{
  g_autofree char *shown = g_filename_display_name (verb->files[0]);
  g_autoptr (GError) error = NULL;

  if (!write_summary (session, verb, &error))
    return fail (error, CHAS_TASK_EXPORT, shown);
  g_print ("%s\n", shown);
  return TRUE;
}

static gboolean
check (Session *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = chas_verify (session->db, &error);

  if (!findings || !chas_attachment_search (session->db, chas_folder_get_path (session->folder),
                                            findings, &error))
    return fail (error, CHAS_TASK_CHECK, NULL);
  for (guint i = 0; i < findings->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (findings, i));
  if (findings->len == 0)
    g_print ("%s\n", _ ("The data is sound."));
  return findings->len == 0;
}

static gboolean
back_up (Session *session)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
    chas_backup_make (session->db, chas_folder_get_backup_path (session->folder), CHAS_BACKUP_ASKED,
                      &error);

  if (!path)
    return fail (error, CHAS_TASK_BACKUP, NULL);
  g_print ("%s\n", path);
  return TRUE;
}

static gboolean
run_verb (Session *session, const ChasVerb *verb)
{
  switch (verb->kind)
    {
    case CHAS_VERB_SAMPLE:
      return fill_sample (session);
    case CHAS_VERB_IMPORT:
      return import_files (session, verb);
    case CHAS_VERB_EXPORT:
      return export_file (session, verb);
    case CHAS_VERB_SUMMARY:
      return summarise (session, verb);
    case CHAS_VERB_CHECK:
      return check (session);
    case CHAS_VERB_BACKUP:
      return back_up (session);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
run_all (Session *session, const ChasCommand *command)
{
  for (guint i = 0; i < command->verbs->len; i++)
    if (!run_verb (session, g_ptr_array_index (command->verbs, i)))
      return FALSE;
  return TRUE;
}

/* A mistyped directory must not become one with nothing in it, which would be found sound or
 * replace a good export: only what brings data may begin. */
static gboolean
may_begin (const ChasCommand *command)
{
  const ChasVerb *first = g_ptr_array_index (command->verbs, 0);

  return first->kind == CHAS_VERB_IMPORT || first->kind == CHAS_VERB_SAMPLE;
}

static ChasDb *
open_data (ChasFolder *folder, const ChasCommand *command, GError **error)
{
  if (may_begin (command) || chas_folder_has_data (folder))
    return chas_folder_open (folder, error);
  g_set_error (error, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_DATA, "No data in %s",
               chas_folder_get_path (folder));
  return NULL;
}

/**
 * chas_verbs_run:
 * @command: what the user asked for
 * @data_dir: where the data lies
 * @env: clock, zone and randomness
 *
 * Does all verbs in their order, until one fails; tells of that on standard error.
 *
 * Returns: whether all went well and nothing unsound was found
 */
gboolean
chas_verbs_run (const ChasCommand *command, const char *data_dir, ChasEnv *env)
{
  g_autoptr (ChasFolder) folder = chas_folder_new (data_dir, env);
  g_autoptr (GError) error = NULL;
  Session session = { .folder = folder };
  gboolean good;

  if (!(session.db = open_data (folder, command, &error)))
    return fail (error, CHAS_TASK_OPEN, data_dir);
  good = run_all (&session, command);
  g_clear_object (&session.db);
  chas_folder_close (folder);
  return good;
}
