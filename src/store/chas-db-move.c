// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-move.h"

#include <glib/gi18n-lib.h>

#include "chas-board-place.h"
#include "chas-db-refusal.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-json-ids.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-stage-log.h"

typedef struct
{
  const char *const *lead_ids;
  ChasStage stage;
  const char *before_id;
  ChasStageCause cause;
  gboolean assigns;     /* an owner too */
  const char *owner_id; /* nullable: nobody */
} Move;

static GPtrArray *
list_other_owners (ChasDb *db, const char *lead_id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  ChasStmt *stmt =
    chas_db_prepare_cached (db, "SELECT id FROM lead_owner WHERE lead_id = ?1", error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return NULL;
}

/* A lead of nobody has no other owners either. */
static gboolean
assign (ChasWriter *writer, const char *lead_id, const char *owner_id, GError **error)
{
  g_autoptr (GPtrArray) others = NULL;

  /* What is given does not lapse as a claim does. */
  if (!chas_writer_set_text (writer, "lead", lead_id, "owner_id", owner_id, error) ||
      !chas_writer_unset (writer, "lead", lead_id, "claimed_until", error))
    return FALSE;
  if (owner_id != NULL)
    return TRUE;
  if (!(others = list_other_owners (chas_writer_get_db (writer), lead_id, error)))
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    if (!chas_writer_delete (writer, "lead_owner", others->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
move_lead (ChasWriter *writer,
           ChasLead *lead,
           const char *order_key,
           const Move *move,
           GError **error)
{
  const char *id = chas_entity_get_id (CHAS_ENTITY (lead));
  ChasStage from = chas_lead_get_stage (lead);
  g_autoptr (ChasLead) change = chas_lead_new (id);

  chas_lead_set_stage (change, move->stage);
  chas_lead_set_order_key (change, order_key);
  if (!chas_writer_update (writer, CHAS_ENTITY (change),
                           (const char *const[]) { "stage", "order_key", NULL }, error) ||
      (move->assigns && !assign (writer, id, move->owner_id, error)) ||
      ((from == CHAS_STAGE_RESTING || from == CHAS_STAGE_DECLINED) && from != move->stage &&
       !chas_writer_unset (writer, "lead", id, "wake_date", error)))
    return FALSE;
  return from == move->stage ||
         chas_stage_log_add (writer, id, from, move->stage, move->cause, error);
}

static GPtrArray *
read_leads (ChasDb *db, const char *const *ids, GError **error)
{
  g_autoptr (GPtrArray) leads = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      ChasEntity *lead = chas_row_read (db, chas_entity_info_lookup ("lead"), ids[i], error);

      if (lead == NULL)
        return NULL;
      g_ptr_array_add (leads, lead);
    }
  return g_steal_pointer (&leads);
}

static gboolean
move_leads (ChasWriter *writer, const Move *move, GError **error)
{
  g_autoptr (GPtrArray) leads = read_leads (chas_writer_get_db (writer), move->lead_ids, error);
  g_auto (GStrv) keys = NULL;

  if (leads == NULL || leads->len == 0)
    return leads != NULL;
  keys = chas_board_place_make_keys (&(ChasBoardPlace) { chas_lead_get_group_id (leads->pdata[0]),
                                                         move->stage, move->before_id },
                                     writer, move->lead_ids, error);
  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < leads->len; i++)
    if (!move_lead (writer, leads->pdata[i], keys[i], move, error))
      return FALSE;
  return TRUE;
}

static gboolean
make_move (ChasDb *db,
           const char *step,
           const Move *move,
           ChasChanges **out_changes,
           GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_titles (db, "lead", move->lead_ids, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, step, subject, error);
  return writer != NULL && move_leads (writer, move, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_list_elsewhere:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full) (array zero-terminated): those of the leads that are not in @stage, in
 *   their order
 */
GStrv
chas_db_list_elsewhere (ChasDb *db, const char *const *lead_ids, ChasStage stage, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_leads_elsewhere, error);
  g_autofree char *json = chas_json_ids_make (lead_ids);
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, json);
  chas_stmt_bind_text (stmt, 2, chas_stage_to_code (stage));
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_strv_builder_end (others);
      g_strv_builder_add (others, chas_stmt_get_text (stmt, 0));
    }
  return NULL;
}

/**
 * chas_db_move_leads:
 * @lead_ids: (array zero-terminated): leads of one group, in the order in which they shall stand
 * @stage: where to
 * @before_id: (nullable): the lead before which they come, %NULL for the end of the column
 * @cause: how the user did it
 * @out_changes: (out) (transfer full): what was touched
 *
 * Moves leads within or between columns. Each change of stage is added to the history. Where two
 * neighbours leave no room between them the column is numbered anew, in the same step.
 *
 * Errors: `NOT_FOUND` for a lead that is gone, or if nobody said who sits here.
 *
 * Returns: whether they stand there
 */
gboolean
chas_db_move_leads (ChasDb *db,
                    const char *const *lead_ids,
                    ChasStage stage,
                    const char *before_id,
                    ChasStageCause cause,
                    ChasChanges **out_changes,
                    GError **error)
{
  const Move move = { lead_ids, stage, before_id, cause, FALSE, NULL };

  return make_move (db, N_ ("Move"), &move, out_changes, error);
}

/* Whether none of them changes its stage. */
static gboolean
stay_in_stage (ChasDb *db, const Move *move, gboolean *out_stay, GError **error)
{
  g_autoptr (GPtrArray) leads = read_leads (db, move->lead_ids, error);

  if (leads == NULL)
    return FALSE;
  *out_stay = TRUE;
  for (guint i = 0; i < leads->len; i++)
    if (chas_lead_get_stage (leads->pdata[i]) != move->stage)
      *out_stay = FALSE;
  return TRUE;
}

/**
 * chas_db_move_leads_to_owner:
 * @owner_id: (nullable): the new first owner; %NULL takes all owners away
 * @out_changes: (out) (transfer full): what was touched
 *
 * Moves leads as chas_db_move_leads() does, and gives them an owner in the same step.
 *
 * Errors: as of chas_db_move_leads().
 *
 * Returns: whether they stand there and belong to the owner
 */
gboolean
chas_db_move_leads_to_owner (ChasDb *db,
                             const char *const *lead_ids,
                             ChasStage stage,
                             const char *before_id,
                             ChasStageCause cause,
                             const char *owner_id,
                             ChasChanges **out_changes,
                             GError **error)
{
  const Move move = { lead_ids, stage, before_id, cause, TRUE, owner_id };
  gboolean stay;

  return stay_in_stage (db, &move, &stay, error) &&
         make_move (db, stay ? N_ ("Change owner of") : N_ ("Move"), &move, out_changes, error);
}

static gboolean
set_code (ChasWriter *writer, const char *id, const char *field, const char *code, GError **error)
{
  return code == NULL || chas_writer_set_text (writer, "lead", id, field, code, error);
}

/* A reason told anew takes the words of the former one with it. */
static gboolean
write_reason (ChasWriter *writer, const char *id, const ChasMoveAnswer *answer, GError **error)
{
  g_autofree char *text = chas_field_normalise_text (answer->close_text);

  return answer->close_reason == CHAS_CLOSE_REASON_UNSET ||
         (chas_writer_set_text (writer, "lead", id, "close_reason",
                                chas_close_reason_to_code (answer->close_reason), error) &&
          chas_writer_set_text (writer, "lead", id, "close_text", text, error) &&
          (answer->close_reason != CHAS_CLOSE_REASON_DO_NOT_CONTACT ||
           chas_db_note_refusal (writer, id, text, error)));
}

static gboolean
write_answer (ChasWriter *writer, const char *id, const ChasMoveAnswer *answer, GError **error)
{
  return set_code (writer, id, "wake_date", answer->wake_date, error) &&
         write_reason (writer, id, answer, error) &&
         set_code (writer, id, "kept_warm_by", chas_warm_keeper_to_code (answer->kept_warm_by),
                   error);
}

/* What is answered when that is not a part of the move. */
static const char *
get_answer_name (const ChasMoveAnswer *answer)
{
  if (answer->wake_date != NULL)
    return N_ ("Change wake-up day of");
  return answer->close_reason != CHAS_CLOSE_REASON_UNSET ? N_ ("Change reason of")
                                                         : N_ ("Change who looks after");
}

/**
 * chas_db_answer_move:
 * @lead_ids: (array zero-terminated): what was moved
 * @out_changes: (out) (transfer full): what was touched
 *
 * Tells what the stage asks for, in the same step as the move if that is the newest. Errors:
 * %CHAS_MODEL_ERROR, `NOT_FOUND`.
 *
 * Returns: whether it is written
 */
gboolean
chas_db_answer_move (ChasDb *db,
                     const char *const *lead_ids,
                     const ChasMoveAnswer *answer,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_titles (db, "lead", lead_ids, &subject, error))
    return FALSE;
  if (!(writer = chas_writer_continue (db, answer->step, get_answer_name (answer), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    if (!write_answer (writer, lead_ids[i], answer, error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}
