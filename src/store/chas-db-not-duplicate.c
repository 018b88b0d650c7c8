// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>

#include "chas-db-merge-records.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-row.h"
#include "chas-writer.h"

/**
 * chas_db_make_pair_key:
 *
 * Returns: (transfer full): the same for two ids in either order
 */
char *
chas_db_make_pair_key (const char *one_id, const char *other_id)
{
  gboolean in_order = strcmp (one_id, other_id) < 0;

  return g_strconcat (in_order ? one_id : other_id, " ", in_order ? other_id : one_id, NULL);
}

/* Where it is kept that two records of an entity are two. */
static const ChasEntityInfo *
get_info (const char *entity)
{
  return chas_entity_info_lookup (g_str_equal (entity, "person") ? "not_duplicate_person"
                                                                 : "not_duplicate");
}

/* The two come first in the field table. */
static const char *
get_side (gpointer pair, guint n_side)
{
  return chas_entity_get_text_at (pair, n_side);
}

/**
 * chas_db_insert_not_duplicate:
 * @entity: "company" or "person"
 * @reason: (nullable): in a person's words
 *
 * Remembers that two companies or people are two. The one with the smaller id holds it, so that two
 * who say it apart say it once.
 *
 * Errors: %CHAS_MODEL_ERROR; `INVALID` if one of them is gone.
 *
 * Returns: whether it is remembered
 */
gboolean
chas_db_insert_not_duplicate (ChasWriter *writer,
                              const char *entity,
                              const char *one_id,
                              const char *other_id,
                              const char *reason,
                              GError **error)
{
  gboolean in_order = strcmp (one_id, other_id) < 0;
  g_autofree char *text = chas_field_normalise_text (reason);
  g_autoptr (ChasEntity) pair = chas_entity_new (get_info (entity), NULL);

  chas_entity_set_text_at (pair, 0, in_order ? one_id : other_id);
  chas_entity_set_text_at (pair, 1, in_order ? other_id : one_id);
  chas_entity_set_text (pair, "reason", text);
  return chas_writer_insert (writer, pair, error);
}

/**
 * chas_db_set_not_duplicate:
 * @entity: "company" or "person"
 * @reason: (nullable): in a person's words
 * @out_changes: (out) (transfer full): what was touched
 *
 * Remembers that two companies or people are two, as a step of its own.
 *
 * Errors: %CHAS_MODEL_ERROR; `INVALID` if one of them is gone.
 *
 * Returns: whether it is remembered
 */
gboolean
chas_db_set_not_duplicate (ChasDb *db,
                           const char *entity,
                           const char *one_id,
                           const char *other_id,
                           const char *reason,
                           ChasChanges **out_changes,
                           GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_title (db, entity, one_id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Mark as not a duplicate"), subject, error);
  return writer != NULL &&
         chas_db_insert_not_duplicate (writer, entity, one_id, other_id, reason, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_list_not_duplicates:
 * @entity: "company" or "person"
 *
 * Returns: (transfer full): the keys of all pairs that are two, see chas_db_make_pair_key()
 */
GHashTable *
chas_db_list_not_duplicates (ChasDb *db, const char *entity, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) pairs = chas_row_list (db, get_info (entity), "TRUE", NULL, error);

  /* One that came by file may lack a side until the rest comes. */
  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    if (get_side (pairs->pdata[i], 0) != NULL && get_side (pairs->pdata[i], 1) != NULL)
      g_hash_table_add (keys, chas_db_make_pair_key (get_side (pairs->pdata[i], 0),
                                                     get_side (pairs->pdata[i], 1)));
  return pairs ? g_steal_pointer (&keys) : NULL;
}

/**
 * chas_db_list_shown_companies:
 *
 * Returns: (transfer full) (element-type ChasCompany): all but those that were merged into another
 */
GPtrArray *
chas_db_list_shown_companies (ChasDb *db, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup ("company"),
                        "id NOT IN (SELECT id FROM same_record WHERE id <> root) ORDER BY id", NULL,
                        error);
}
