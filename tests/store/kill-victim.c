// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Edits and imports without end, and says on its standard output what is saved, one thing a line,
 * only once the store has said so. test-kill kills it.
 *
 * usage: kill-victim FOLDER */

#include "config.h"

#include <stdio.h>

#include "chas-db-field.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-db-note.h"
#include "chas-folder.h"
#include "chas-merge.h"
#include "chas-undo.h"

#define N_PER_IMPORT 150

typedef struct
{
  ChasDb *db;
  ChasEnv *env;
  char *group;
  gint64 n; /* counts up over all lives of the victim */
} Victim;

static void
check (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", (*error)->message);
}

static gint64
number (Victim *self, const char *sql)
{
  GError *error = NULL;
  gint64 value;

  check (chas_db_get_int64 (self->db, sql, &value, &error), &error);
  return value;
}

static char *
text (Victim *self, const char *sql)
{
  GError *error = NULL;
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self->db, sql, &error);
  gboolean row;

  check (stmt != NULL && chas_db_step (self->db, stmt, &row, &error), &error);
  return row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
}

static void
begin (Victim *self)
{
  const ChasGroupDraft draft = {
    .given_name = (char *) "Ana",
    .education_name = (char *) "Systemutvecklare",
    .education_short = (char *) "SYS",
    .group_name = (char *) "Grupp B",
    .county = (char *) "01",
  };
  GError *error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  self->n = number (self, "SELECT ifnull(max(CAST(why AS INTEGER)), 0) FROM lead");
  if (!(self->group = text (self, "SELECT id FROM career_group")))
    check (chas_db_create_group (self->db, &draft, &self->group, &changes, &error), &error);
}

static void
add_lead (Victim *self)
{
  GError *error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  check (chas_db_add_lead (self->db, self->group, "Nordkod AB", NULL, &id, &changes, &error),
         &error);
  printf ("lead %s\n", id);
}

static void
move_lead (Victim *self, const char *lead)
{
  GError *error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  ChasStage stage = chas_env_random (self->env) % (CHAS_STAGE_PARTNER + 1);
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM stage_change WHERE lead_id = '%s'", lead);

  check (chas_db_move_leads (self->db, (const char *const[]) { lead, NULL }, stage, NULL,
                             CHAS_STAGE_CAUSE_KEY, &changes, &error),
         &error);
  printf ("moves %s %" G_GINT64_FORMAT "\n", lead, number (self, sql));
}

static void
write_why (Victim *self, const char *lead)
{
  GError *error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *why = g_strdup_printf ("%" G_GINT64_FORMAT, ++self->n);

  check (chas_db_set_field (self->db, "lead", lead, "why", why, &changes, &error), &error);
  printf ("why %s %s\n", lead, why);
}

static void
add_note (Victim *self, const char *lead)
{
  GError *error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  check (chas_db_add_note (self->db, lead, "Ring Kim", &id, &changes, &error), &error);
  printf ("note %s\n", id);
}

/* Says nothing of the lead before it is back: between the two it is deleted, and that is saved too.
 */
static void
delete_and_undo (Victim *self)
{
  GError *error = NULL;
  g_autoptr (ChasChanges) added = NULL;
  g_autoptr (ChasChanges) deleted = NULL;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autofree char *id = NULL;

  check (chas_db_add_lead (self->db, self->group, "Sydkod AB", NULL, &id, &added, &error), &error);
  check (chas_db_delete_leads (self->db, (const char *const[]) { id, NULL }, &deleted, &error),
         &error);
  result = chas_db_undo (self->db, &undone, &error);
  check (result != NULL, &error);
  printf ("lead %s\n", id);
}

static void
import_record (ChasMerge *merge,
               const char *entity,
               const char *id,
               const ChasStamp *stamp,
               const char *const *values)
{
  GError *error = NULL;
  g_autoptr (ChasRecord) record = chas_record_new (entity, id);

  chas_record_add (record, "_live", stamp, "1", CHAS_VERSION_OPEN);
  for (guint i = 0; values[i] != NULL; i += 2)
    {
      g_autofree char *json = g_strdup_printf ("\"%s\"", values[i + 1]);
      chas_record_add (record, values[i], stamp, json, CHAS_VERSION_OPEN);
    }
  chas_record_sort (record);
  check (chas_merge_add (merge, record, &error), &error);
}

static void
import (Victim *self)
{
  GError *error = NULL;
  g_autoptr (ChasFileInfo) info = chas_file_info_new ();
  g_autoptr (ChasMergeReport) report = NULL;
  g_autoptr (ChasMerge) merge = NULL;
  g_autofree char *name = g_uuid_string_random ();
  ChasStamp stamp = { (chas_env_get_now_us (self->env) / 1000) << 16, "ben2q8x4" };

  info->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  info->source = g_strdup (name);
  check ((merge = chas_merge_begin (self->db, info, FALSE, &error)) != NULL, &error);
  for (int i = 0; i < N_PER_IMPORT; i++)
    {
      g_autofree char *company = g_strdup_printf ("c-%s-%d", name, i);
      g_autofree char *lead = g_strdup_printf ("l-%s-%d", name, i);

      import_record (merge, "company", company, &stamp,
                     (const char *const[]) { "name", name, NULL });
      import_record (merge, "lead", lead, &stamp,
                     (const char *const[]) { "group_id", self->group, "company_id", company,
                                             "stage", "new", "order_key", "a0", NULL });
    }
  check (chas_merge_finish (merge, &report, &error), &error);
  printf ("import %s %d\n", name, N_PER_IMPORT);
}

static void
act (Victim *self)
{
  g_autofree char *lead =
    text (self, "SELECT id FROM lead WHERE found_by IS NOT NULL ORDER BY random() LIMIT 1");
  guint dice = chas_env_random (self->env) % 16;

  if (lead == NULL || dice < 3)
    add_lead (self);
  else if (dice < 6)
    move_lead (self, lead);
  else if (dice < 10)
    write_why (self, lead);
  else if (dice < 12)
    add_note (self, lead);
  else if (dice < 14)
    delete_and_undo (self);
  else
    import (self);
  fflush (stdout);
}

int
main (int argc, char **argv)
{
  GError *error = NULL;
  g_autoptr (ChasEnv) env = chas_env_new ();
  g_autoptr (ChasFolder) folder = chas_folder_new (argv[1], env);
  Victim self = { .env = env };

  check ((self.db = chas_folder_open (folder, &error)) != NULL, &error);
  begin (&self);
  puts ("ready");
  fflush (stdout);
  while (TRUE)
    act (&self);
}
