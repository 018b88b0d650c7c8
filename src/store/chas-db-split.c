// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>

#include "chas-db-merge-records.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-merge-value.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

#include "chas-db-text.h"

/* One record that leaves another. */
typedef struct
{
  ChasWriter *writer;
  const ChasEntityInfo *info;
  const char *id;
  char *from_id;
  gint64 merged_at; /* the stamp of the merge */
  ChasEntity *gone; /* what leaves */
} Split;

static gboolean
read_stamp (Split *split, GError **error)
{
  ChasDb *db = chas_writer_get_db (split->writer);
  ChasStmt *stmt = chas_db_prepare_cached (db,
                                           "SELECT max(hlc) FROM version WHERE entity = ?1"
                                           " AND id = ?2 AND field = 'merged_into' AND dead = 0",
                                           error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, split->info->name);
  chas_stmt_bind_text (stmt, 2, split->id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  split->merged_at = chas_stmt_get_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return TRUE;
}

static char *
dup_json (ChasEntity *entity, guint n_field)
{
  if (!chas_entity_has_at (entity, n_field))
    return g_strdup ("null");
  return chas_field_info_is_int (&chas_entity_get_info (entity)->fields[n_field])
           ? g_strdup_printf ("%" G_GINT64_FORMAT, chas_entity_get_int_at (entity, n_field))
           : chas_merge_value_quote (chas_entity_get_text_at (entity, n_field));
}

/* What the field said before the merge, as JSON; NULL if the merge did not write it, or somebody
 * has written it since. */
static gboolean
find_before (const Split *split, guint n_field, char **out_json, GError **error)
{
  ChasDb *db = chas_writer_get_db (split->writer);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_merge_before, error);
  g_autofree char *theirs = dup_json (split->gone, n_field);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, split->info->name);
  chas_stmt_bind_text (stmt, 2, split->from_id);
  chas_stmt_bind_text (stmt, 3, split->info->fields[n_field].name);
  chas_stmt_bind_int64 (stmt, 4, split->merged_at);
  chas_stmt_bind_text (stmt, 5, theirs);
  return chas_db_take_text (db, stmt, out_json, error);
}

/* NULL for none. */
static char *
dup_plain (const ChasFieldInfo *field, const char *json)
{
  if (g_str_equal (json, "null"))
    return NULL;
  return chas_field_info_is_int (field) ? g_strdup (json) : chas_merge_value_unquote (json);
}

static gboolean
restore_field (const Split *split, guint n_field, GError **error)
{
  const ChasFieldInfo *field = &split->info->fields[n_field];
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;

  if (field->parent || g_str_equal (field->name, "merged_into"))
    return TRUE;
  if (!find_before (split, n_field, &json, error))
    return FALSE;
  text = json ? dup_plain (field, json) : NULL;
  if (json == NULL || (text == NULL && field->required))
    return TRUE;
  if (text == NULL)
    return chas_writer_unset (split->writer, split->info->name, split->from_id, field->name, error);
  if (chas_field_info_is_int (field))
    return chas_writer_set_int (split->writer, split->info->name, split->from_id, field->name,
                                g_ascii_strtoll (text, NULL, 10), error);
  return chas_writer_set_text (split->writer, split->info->name, split->from_id, field->name, text,
                               error);
}

/* The members that came by the merge: those the other has too, and that are not older than it:
 * one millisecond is enough for both. */
static gboolean
drop_members_of (const Split *split,
                 const ChasEntityInfo *info,
                 const ChasFieldInfo *parent,
                 GError **error)
{
  g_autofree char *where = g_strdup_printf ("\"%s\" = ?1 AND born_hlc >= %" G_GINT64_FORMAT,
                                            parent->name, split->merged_at);
  ChasDb *db = chas_writer_get_db (split->writer);
  g_autoptr (GPtrArray) members = chas_row_list (db, info, where, split->from_id, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      g_autofree char *id = g_strdup (chas_entity_get_id (members->pdata[i]));
      g_autofree char *theirs = NULL;
      gboolean exists;

      chas_entity_set_text (members->pdata[i], parent->name, split->id);
      theirs = chas_entity_make_member_id (members->pdata[i]);
      if (!chas_row_exists (db, info, theirs, &exists, error) ||
          (exists && !chas_writer_delete (split->writer, info->name, id, error)))
        return FALSE;
    }
  return members != NULL;
}

static gboolean
drop_members (const Split *split, GError **error)
{
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < infos[i]->n_fields; j++)
      {
        const ChasFieldInfo *field = &infos[i]->fields[j];

        if (infos[i]->member != NULL && field->parent &&
            g_str_equal (field->ref, split->info->name) &&
            !drop_members_of (split, infos[i], field, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
restore_fields (const Split *split, GError **error)
{
  for (guint i = 0; i < split->info->n_fields; i++)
    if (!restore_field (split, i, error))
      return FALSE;
  return TRUE;
}

/* Where both people work: what the merge wrote there. */
static gboolean
part_employment (const Split *people, const char *from_id, const char *id, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("employment");
  g_autoptr (ChasEntity) gone =
    chas_row_read (chas_writer_get_db (people->writer), info, id, error);
  const Split split = {
    .writer = people->writer,
    .info = info,
    .id = id,
    .from_id = (char *) from_id,
    .merged_at = people->merged_at,
    .gone = gone,
  };

  return gone != NULL && restore_fields (&split, error);
}

static gboolean
part_employments (const Split *split, GError **error)
{
  g_autoptr (GPtrArray) ids = chas_db_list_employment_pairs (chas_writer_get_db (split->writer),
                                                             split->from_id, split->id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i += 2)
    if (!part_employment (split, ids->pdata[i], ids->pdata[i + 1], error))
      return FALSE;
  return ids != NULL;
}

static gboolean
part (Split *split, GError **error)
{
  if (!read_stamp (split, error) || !restore_fields (split, error))
    return FALSE;
  if (g_str_equal (split->info->name, "person") && !part_employments (split, error))
    return FALSE;
  return drop_members (split, error) &&
         chas_writer_unset (split->writer, split->info->name, split->id, "merged_into", error);
}

static gboolean
part_record (ChasWriter *writer, const char *entity, const char *id, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  g_autoptr (ChasEntity) gone = chas_row_read (chas_writer_get_db (writer), info, id, error);
  Split split = { .writer = writer, .info = info, .id = id, .gone = gone };
  gboolean done;

  if (gone == NULL)
    return FALSE;
  split.from_id = g_strdup (chas_entity_get_text (gone, "merged_into"));
  done = split.from_id == NULL || part (&split, error);
  g_free (split.from_id);
  return done;
}

/* The leads that became one with the company. */
static gboolean
part_leads (ChasWriter *writer, const char *company_id, GError **error)
{
  g_autoptr (GPtrArray) leads =
    chas_row_list (chas_writer_get_db (writer), chas_entity_info_lookup ("lead"),
                   "company_id = ?1 AND merged_into IS NOT NULL AND"
                   " (SELECT company_id FROM lead k WHERE k.id = lead.merged_into) <> company_id",
                   company_id, error);

  for (guint i = 0; leads != NULL && i < leads->len; i++)
    if (!part_record (writer, "lead", chas_entity_get_id (leads->pdata[i]), error))
      return FALSE;
  return leads != NULL;
}

/* Leads that became one because their companies did go apart with these: @out_id is the company's.
 * NULL for a lead that became one with another of the same company. */
static gboolean
find_merged_company (ChasDb *db, const char *lead_id, char **out_id, GError **error)
{
  return chas_db_find_text (
    db,
    "SELECT c.id FROM lead l JOIN lead k ON k.id = l.merged_into JOIN company c ON c.id ="
    " l.company_id WHERE l.id = ?1 AND c.merged_into IS NOT NULL AND k.company_id <> c.id",
    lead_id, out_id, error);
}

/**
 * chas_db_split_record:
 * @entity: "company" or "person", or "lead" for what a lead was merged with
 * @id: what was merged into another one
 * @out_changes: (out) (transfer full): what was touched
 *
 * Parts two records that were merged, however long ago, as one step: each shows its own again. What
 * the merge wrote into the other is taken back where nobody has written it since.
 *
 * Errors: `NOT_FOUND`.
 *
 * Returns: whether they are two
 */
gboolean
chas_db_split_record (ChasDb *db,
                      const char *entity,
                      const char *id,
                      ChasChanges **out_changes,
                      GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *company_id = NULL;
  g_autofree char *subject = NULL;

  if (g_str_equal (entity, "lead") && !find_merged_company (db, id, &company_id, error))
    return FALSE;
  if (company_id != NULL)
    {
      entity = "company";
      id = company_id;
    }
  if (!chas_db_get_title (db, entity, id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Split"), subject, error);
  return writer != NULL && part_record (writer, entity, id, error) &&
         (!g_str_equal (entity, "company") || part_leads (writer, id, error)) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_list_merged:
 *
 * Returns: (transfer full) (element-type ChasEntity): what was merged into the record, directly or
 * through others
 */
GPtrArray *
chas_db_list_merged (ChasDb *db, const char *entity, const char *id, GError **error)
{
  return chas_row_list (db, chas_entity_info_lookup (entity),
                        "id IN (SELECT id FROM as_one WHERE one = ?1) AND id <> ?1 ORDER BY id", id,
                        error);
}
