// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Writes a small database of the present schema, to be kept as tests/fixtures/schema-N.db.gz when a
 * schema is shipped: later programs are tested against it, so a kept one is never made again.
 *
 * usage: make-fixture FILE && gzip -9n FILE */

#include "config.h"

#include "chas-db-field.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-db-note.h"
#include "chas-test-db.h"

static void
move (ChasDb *db, const char *lead, ChasStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (db, (const char *const[]) { lead, NULL }, stage, NULL, CHAS_STAGE_CAUSE_DRAG,
                      &changes, &error);
  g_assert_no_error (error);
}

static void
set_field (ChasDb *db, const char *entity, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_set_field (db, entity, id, field, text, &changes, &error);
  g_assert_no_error (error);
}

static void
add_note (ChasDb *db, const char *lead, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  chas_db_add_note (db, lead, text, &id, &changes, &error);
  g_assert_no_error (error);
}

static void
delete_lead (ChasDb *db, const char *lead)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_delete_leads (db, (const char *const[]) { lead, NULL }, &changes, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_autoptr (ChasDb) db = test_db_at (argv[1]);
  g_autofree char *group = test_add_group (db);
  g_autofree char *first = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *second = test_add_lead (db, group, "Öberg & Lind AB");
  g_autofree char *deleted = test_add_lead (db, group, "Sydkod AB");
  g_autofree char *company = test_company_of (db, first);

  move (db, first, CHAS_STAGE_CONTACTED);
  set_field (db, "company", company, "phone_raw", "070-174 06 05");
  set_field (db, "lead", first, "why", "builds in Rust");
  set_field (db, "lead", first, "why", "builds in Rust, ask for Kim");
  add_note (db, second, "Träffade Kim på mässan");
  delete_lead (db, deleted);
  test_exec (
    db,
    "INSERT INTO diary_entry (id, week, skill, text) VALUES ('d-1', '2026-W48', 'samtal', 'Gick bra');"
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    "  SELECT 'lead', id, 'from_the_future', 1795447504801 << 16, 'ben2q8x4', '[1,{\"a\":2}]', 1, 0, 1 FROM lead");
  test_exec (db, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM");
  return 0;
}
