// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-note.h"

#include <glib/gi18n-lib.h>

#include "chas-db-group.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-writer.h"

/**
 * chas_db_insert_note:
 * @id: of the new note
 *
 * Adds a note of mine to a lead. Errors: as of chas_db_add_note().
 *
 * Returns: whether it is there
 */
gboolean
chas_db_insert_note (ChasWriter *writer,
                     const char *id,
                     const char *lead_id,
                     const char *text,
                     GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *me = chas_db_require_me (db, error);
  g_autofree char *now = chas_env_dup_instant (chas_db_get_env (db));
  g_autofree char *words = chas_field_normalise_text (text);
  g_autoptr (ChasNote) note = chas_note_new (id);

  if (me == NULL)
    return FALSE;
  chas_note_set_lead_id (note, lead_id);
  chas_note_set_text (note, words);
  chas_note_set_at (note, now);
  chas_note_set_by (note, me);
  return chas_writer_insert (writer, CHAS_ENTITY (note), error);
}

/**
 * chas_db_add_note:
 * @out_id: (out): id of the new note
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds a note of mine to a lead. Errors: %CHAS_MODEL_ERROR for an empty or too long text; `INVALID`
 * if the lead is gone; `NOT_FOUND` if nobody said who sits here.
 *
 * Returns: whether it was added
 */
gboolean
chas_db_add_note (ChasDb *db,
                  const char *lead_id,
                  const char *text,
                  char **out_id,
                  ChasChanges **out_changes,
                  GError **error)
{
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, "lead", lead_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Add note to"), subject, error);
  if (writer == NULL || !chas_db_insert_note (writer, id, lead_id, text, error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&id);
  return TRUE;
}
