// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-file.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-row.h"
#include "chas-writer.h"

/**
 * chas_db_list_files:
 *
 * Returns: (transfer full) (element-type ChasFileRef): links and files of a lead, oldest first
 */
GPtrArray *
chas_db_list_files (ChasDb *db, const char *lead_id, GError **error)
{
  return chas_row_list (
    db, chas_entity_info_lookup ("file_ref"),
    "lead_id IN (SELECT ?1 UNION ALL SELECT id FROM as_one WHERE one = ?1) ORDER BY id", lead_id,
    error);
}

/**
 * chas_db_list_attachments:
 * @only_own: whether to leave out what others added
 *
 * Returns: (transfer full) (element-type ChasFileRef): all files with content, of every lead
 */
GPtrArray *
chas_db_list_attachments (ChasDb *db, gboolean only_own, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup ("file_ref"),
                        only_own ? "sha256 IS NOT NULL AND born_dev = (SELECT dev FROM sync_meta)"
                                   " ORDER BY id"
                                 : "sha256 IS NOT NULL ORDER BY id",
                        NULL, error);
}

static gboolean
add (ChasDb *db,
     const char *step,
     ChasFileRef *file,
     char **out_id,
     ChasChanges **out_changes,
     GError **error)
{
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, "lead", chas_file_ref_get_lead_id (file), &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, step, subject, error);
  if (writer == NULL || !chas_writer_insert (writer, CHAS_ENTITY (file), error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_strdup (chas_entity_get_id (CHAS_ENTITY (file)));
  return TRUE;
}

static ChasFileRef *
make (ChasDb *db, const char *lead_id, const char *name)
{
  g_autofree char *id = chas_env_dup_uuid (chas_db_get_env (db));
  g_autofree char *words = chas_field_normalise_text (name);
  ChasFileRef *file = chas_file_ref_new (id);

  chas_file_ref_set_lead_id (file, lead_id);
  chas_file_ref_set_name (file, words);
  return file;
}

/**
 * chas_db_add_link:
 * @url: where it leads
 * @name: what to call it
 * @out_id: (out): id of the new record
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: %CHAS_MODEL_ERROR for a name that is empty or too long; `INVALID` if the lead is gone.
 *
 * Returns: whether it was added
 */
gboolean
chas_db_add_link (ChasDb *db,
                  const char *lead_id,
                  const char *url,
                  const char *name,
                  char **out_id,
                  ChasChanges **out_changes,
                  GError **error)
{
  g_autoptr (ChasFileRef) file = make (db, lead_id, name);

  chas_file_ref_set_url (file, url);
  return add (db, N_ ("Add link to"), file, out_id, out_changes, error);
}

/**
 * chas_db_add_file:
 * @name: what to call it
 * @sha256: hash of its content, which is in its place already
 * @size: in bytes
 * @out_id: (out): id of the new record
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: %CHAS_MODEL_ERROR for a name that is empty or too long; `INVALID` if the lead is gone.
 *
 * Returns: whether it was added
 */
gboolean
chas_db_add_file (ChasDb *db,
                  const char *lead_id,
                  const char *name,
                  const char *sha256,
                  gint64 size,
                  char **out_id,
                  ChasChanges **out_changes,
                  GError **error)
{
  g_autoptr (ChasFileRef) file = make (db, lead_id, name);

  chas_file_ref_set_sha256 (file, sha256);
  chas_file_ref_set_size (file, size);
  return add (db, N_ ("Add file to"), file, out_id, out_changes, error);
}
