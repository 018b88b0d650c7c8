// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-tags.h"

#include <glib/gi18n-lib.h>

#include "chas-bulk-option.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

/**
 * chas_db_list_tags:
 *
 * Returns: (transfer full) (element-type ChasBulkOption): all tags in the order of the alphabet,
 * with how many leads have each
 */
GPtrArray *
chas_db_list_tags (ChasDb *db, GError **error)
{
  g_autoptr (GPtrArray) tags =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_bulk_option_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_tags, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        {
          g_ptr_array_sort (tags, chas_bulk_option_compare);
          return g_steal_pointer (&tags);
        }
      g_ptr_array_add (tags, chas_bulk_option_new (chas_stmt_get_text (stmt, 0),
                                                   chas_stmt_get_text (stmt, 1),
                                                   (guint) chas_stmt_get_int64 (stmt, 2)));
    }
  return NULL;
}

/* Those of companies that were merged into another, too: they may be two again. */
static GPtrArray *
list_members (ChasDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) members = chas_row_list (db, chas_entity_info_lookup ("company_tag"),
                                                 "name = ?1 ORDER BY id", name, error);

  if (members != NULL && members->len == 0)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No tag %s", name);
      return NULL;
    }
  return g_steal_pointer (&members);
}

/* A company that has the other one already keeps it. */
static gboolean
rename_member (ChasWriter *writer, ChasEntity *member, const char *new_name, GError **error)
{
  g_autoptr (ChasCompanyTag) tag = chas_company_tag_new (NULL);
  ChasDb *db = chas_writer_get_db (writer);
  g_autofree char *id = NULL;
  gboolean exists;

  if (!chas_writer_delete (writer, "company_tag", chas_entity_get_id (member), error))
    return FALSE;
  chas_company_tag_set_company_id (tag, chas_entity_get_text (member, "company_id"));
  chas_company_tag_set_name (tag, new_name);
  id = chas_entity_make_member_id (CHAS_ENTITY (tag));
  if (!chas_row_exists (db, chas_entity_get_info (member), id, &exists, error))
    return FALSE;
  return exists || chas_writer_insert (writer, CHAS_ENTITY (tag), error);
}

/**
 * chas_db_rename_tag:
 * @name: the tag, as it is spelt
 * @new_name: how it shall be spelt; if that is another tag, the two become one
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `NOT_FOUND` if no company has it; %CHAS_MODEL_ERROR for a name that the field table
 * refuses.
 *
 * Returns: whether all that had the one have the other
 */
gboolean
chas_db_rename_tag (ChasDb *db,
                    const char *name,
                    const char *new_name,
                    ChasChanges **out_changes,
                    GError **error)
{
  g_autoptr (GPtrArray) members = list_members (db, name, error);
  g_autofree char *wanted = chas_field_normalise_text (new_name);
  g_autoptr (ChasWriter) writer = NULL;

  if (members != NULL && g_strcmp0 (wanted, name) == 0)
    {
      *out_changes = chas_changes_new ();
      return TRUE;
    }
  if (members == NULL || !(writer = chas_writer_begin (db, N_ ("Rename tag"), name, error)))
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    if (!rename_member (writer, members->pdata[i], wanted, error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_delete_tag:
 * @name: the tag, as it is spelt
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `NOT_FOUND` if no company has it.
 *
 * Returns: whether no company has it any more
 */
gboolean
chas_db_delete_tag (ChasDb *db, const char *name, ChasChanges **out_changes, GError **error)
{
  g_autoptr (GPtrArray) members = list_members (db, name, error);
  g_autoptr (ChasWriter) writer = NULL;

  if (members == NULL || !(writer = chas_writer_begin (db, N_ ("Delete tag"), name, error)))
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    if (!chas_writer_delete (writer, "company_tag", chas_entity_get_id (members->pdata[i]), error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}
