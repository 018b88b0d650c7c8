// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-merge-records.h"

#include <glib/gi18n-lib.h>

#include "chas-board-place.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-row.h"
#include "chas-stage-log.h"
#include "chas-writer.h"

static gboolean
write_value (ChasWriter *writer,
             const ChasMergePair *pair,
             const ChasFieldInfo *field,
             const char *text,
             GError **error)
{
  if (text == NULL)
    return chas_writer_unset (writer, pair->entity, pair->keep_id, field->name, error);
  if (chas_field_info_is_int (field))
    return chas_writer_set_int (writer, pair->entity, pair->keep_id, field->name,
                                g_ascii_strtoll (text, NULL, 10), error);
  return chas_writer_set_text (writer, pair->entity, pair->keep_id, field->name, text, error);
}

/* The number as it was written and the number that is dialled are one. */
static gboolean
write_phone (ChasWriter *writer, const ChasMergePair *pair, ChasEntity *gone, GError **error)
{
  return chas_writer_set_text (writer, pair->entity, pair->keep_id, "phone_e164",
                               chas_entity_get_text (gone, "phone_e164"), error);
}

/* A lead comes to the top of the column it moves to. */
static gboolean
write_stage (ChasWriter *writer,
             const ChasMergePair *pair,
             ChasEntity *keep,
             const char *code,
             GError **error)
{
  const char *group_id = chas_entity_get_text (keep, "group_id");
  ChasStage from = chas_stage_from_code (chas_entity_get_text (keep, "stage"));
  ChasStage stage = chas_stage_from_code (code);
  g_autofree char *first = NULL;
  g_auto (GStrv) keys = NULL;
  g_autoptr (ChasLead) change = chas_lead_new (pair->keep_id);

  if (!chas_board_place_find_first (chas_writer_get_db (writer), group_id, stage, &first, error))
    return FALSE;
  keys = chas_board_place_make_keys (&(ChasBoardPlace) { group_id, stage, first }, writer,
                                     (const char *const[]) { pair->keep_id, NULL }, error);
  if (keys == NULL)
    return FALSE;
  chas_lead_set_stage (change, stage);
  chas_lead_set_order_key (change, keys[0]);
  return chas_writer_update (writer, CHAS_ENTITY (change),
                             (const char *const[]) { "stage", "order_key", NULL }, error) &&
         chas_stage_log_add (writer, pair->keep_id, from, stage, CHAS_STAGE_CAUSE_MERGE, error);
}

static gboolean
write_field (ChasWriter *writer,
             const ChasMergePair *pair,
             const ChasMergeField *field,
             ChasEntity *keep,
             ChasEntity *gone,
             GError **error)
{
  if (!field->take_other)
    return TRUE;
  if (g_str_equal (field->info->name, "stage"))
    return write_stage (writer, pair, keep, field->texts[1], error);
  if (g_str_equal (field->info->name, "phone_raw") && !write_phone (writer, pair, gone, error))
    return FALSE;
  return write_value (writer, pair, field->info, field->texts[1], error);
}

/* Adds to the one that stays what the other is a member of: tags, educations, owners. */
static gboolean
copy_member (ChasWriter *writer,
             const ChasMergePair *pair,
             const ChasFieldInfo *parent,
             ChasEntity *member,
             GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (member);
  g_autoptr (ChasEntity) copy = chas_entity_new (info, NULL);
  g_autofree char *id = NULL;
  gboolean exists;

  for (guint i = 0; i < info->n_fields; i++)
    if (&info->fields[i] == parent)
      chas_entity_set_text_at (copy, i, pair->keep_id);
    else if (chas_entity_has_at (member, i) && chas_field_info_is_int (&info->fields[i]))
      chas_entity_set_int_at (copy, i, chas_entity_get_int_at (member, i));
    else if (chas_entity_has_at (member, i))
      chas_entity_set_text_at (copy, i, chas_entity_get_text_at (member, i));
  id = chas_entity_make_member_id (copy);
  if (!chas_row_exists (chas_writer_get_db (writer), info, id, &exists, error))
    return FALSE;
  return exists || chas_writer_insert (writer, copy, error);
}

static gboolean
copy_members_of (ChasWriter *writer,
                 const ChasMergePair *pair,
                 const ChasEntityInfo *info,
                 const ChasFieldInfo *parent,
                 GError **error)
{
  g_autofree char *where = g_strdup_printf ("\"%s\" = ?1 ORDER BY id", parent->name);
  g_autoptr (GPtrArray) members =
    chas_row_list (chas_writer_get_db (writer), info, where, pair->gone_id, error);

  for (guint i = 0; members != NULL && i < members->len; i++)
    if (!copy_member (writer, pair, parent, members->pdata[i], error))
      return FALSE;
  return members != NULL;
}

/* That one is not the same as another one is said of it alone. */
static gboolean
copy_members (ChasWriter *writer, const ChasMergePair *pair, GError **error)
{
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    for (guint j = 0; j < infos[i]->n_fields; j++)
      {
        const ChasFieldInfo *field = &infos[i]->fields[j];

        if (infos[i]->member != NULL && !g_str_has_prefix (infos[i]->name, "not_duplicate") &&
            field->parent && g_str_equal (field->ref, pair->entity) &&
            !copy_members_of (writer, pair, infos[i], field, error))
          return FALSE;
      }
  return TRUE;
}

/* Nobody loses a lead: who owned the one that goes owns the other along. */
static gboolean
keep_owner (ChasWriter *writer, const ChasMergePair *pair, GError **error)
{
  const ChasMergeField *field = chas_merge_pair_find_field (pair, "owner_id");
  const char *other = field ? field->texts[field->take_other ? 0 : 1] : NULL;
  g_autoptr (ChasLeadOwner) owner = chas_lead_owner_new (NULL);

  if (other == NULL || !g_str_equal (pair->entity, "lead"))
    return TRUE;
  chas_lead_owner_set_lead_id (owner, pair->keep_id);
  chas_lead_owner_set_participant_id (owner, other);
  return chas_writer_insert (writer, CHAS_ENTITY (owner), error);
}

/* A plan that was made before somebody else's edit would not do what it showed. */
static gboolean
check_is_fresh (ChasDb *db, const ChasMergePair *pair, GError **error)
{
  g_autoptr (ChasMergePlan) now =
    chas_db_plan_merge (db, pair->entity, pair->keep_id, pair->gone_id, error);
  const ChasMergePair *fresh = now ? now->pairs->pdata[0] : NULL;
  gboolean same = fresh && fresh->fields->len == pair->fields->len;

  if (fresh == NULL)
    return FALSE;
  for (guint i = 0; same && i < pair->fields->len; i++)
    {
      const ChasMergeField *a = pair->fields->pdata[i];
      const ChasMergeField *b = fresh->fields->pdata[i];

      same = a->info == b->info && g_strcmp0 (a->texts[0], b->texts[0]) == 0 &&
             g_strcmp0 (a->texts[1], b->texts[1]) == 0;
    }
  if (!same)
    g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT, "The %s changed meanwhile",
                 pair->entity);
  return same;
}

/* What is merged into another record keeps a mark of it; an employment goes with its person. */
static gboolean
mark (ChasWriter *writer, const ChasMergePair *pair, GError **error)
{
  return g_str_equal (pair->entity, "employment") ||
         chas_writer_set_text (writer, pair->entity, pair->gone_id, "merged_into", pair->keep_id,
                               error);
}

/* The mark comes first: what is written after it came by the merge, see chas_db_split_record(). */
static gboolean
merge_pair (ChasWriter *writer, const ChasMergePair *pair, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (pair->entity);
  ChasDb *db = chas_writer_get_db (writer);
  g_autoptr (ChasEntity) keep = NULL;
  g_autoptr (ChasEntity) gone = NULL;

  if (!check_is_fresh (db, pair, error) ||
      !(keep = chas_row_read (db, info, pair->keep_id, error)) ||
      !(gone = chas_row_read (db, info, pair->gone_id, error)) || !mark (writer, pair, error))
    return FALSE;
  for (guint i = 0; i < pair->fields->len; i++)
    if (!write_field (writer, pair, pair->fields->pdata[i], keep, gone, error))
      return FALSE;
  return copy_members (writer, pair, error) && keep_owner (writer, pair, error);
}

/**
 * chas_db_merge_records:
 * @plan: as chas_db_plan_merge() made it, with what a person chose
 * @out_changes: (out) (transfer full): what was touched
 *
 * Makes one record stand for both, in one step. Nothing is taken from the other: what hangs on it
 * is shown at the one that stays, and its own values stay in it, so that chas_db_split_record() can
 * part them at any time.
 *
 * Errors: `NOT_FOUND`; `CONFLICT` if one of them changed since the plan was made.
 *
 * Returns: whether they are one
 */
gboolean
chas_db_merge_records (ChasDb *db,
                       const ChasMergePlan *plan,
                       ChasChanges **out_changes,
                       GError **error)
{
  const ChasMergePair *first = plan->pairs->pdata[0];
  gboolean leads_first = g_str_equal (first->entity, "company");
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  /* Translators: of a merge, in the name of an undo step: what was merged, and into what */
  subject = g_strdup_printf (_ ("%s into %s"), first->titles[1] ? first->titles[1] : "",
                             first->titles[0] ? first->titles[0] : "");
  if (!(writer = chas_writer_begin (db, N_ ("Merge"), subject, error)))
    return FALSE;
  /* The leads first: once the companies are one, they would be no pair any more. Employments last:
   * they are parted by the mark of their people. */
  for (guint i = 0; i < plan->pairs->len; i++)
    if (!merge_pair (writer, plan->pairs->pdata[leads_first ? plan->pairs->len - 1 - i : i], error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}
