// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-stage-options.h"

#include <glib/gi18n-lib.h>

#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-model-error.h"
#include "chas-row.h"
#include "chas-writer.h"

/* Settings of the group: "stage-met-label" and "stage-met-limit". */

static char *
make_name (ChasStage stage, const char *what)
{
  return g_strdup_printf ("stage-%s-%s", chas_stage_to_code (stage), what);
}

/* What a file brings may be anything. */
static void
take_option (ChasStageOptions *options, const char *name, const char *value)
{
  ChasStage stage;
  gboolean is_limit;
  guint64 limit;

  if (value == NULL || !chas_stage_options_read_name (name, &stage, &is_limit))
    return;
  if (!is_limit && g_utf8_strlen (value, -1) <= CHAS_STAGE_LABEL_MAX)
    g_set_str (&options->labels[stage], *value ? value : NULL);
  else if (is_limit &&
           g_ascii_string_to_unsigned (value, 10, 0, CHAS_STAGE_LIMIT_MAX, &limit, NULL))
    options->limits[stage] = (guint) limit;
}

/**
 * chas_db_get_stage_options:
 *
 * Returns: (transfer full): what the group calls its stages, and its limits; %NULL with @error set
 */
ChasStageOptions *
chas_db_get_stage_options (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) settings =
    chas_row_list (db, chas_entity_info_lookup ("setting"), "group_id = ?1 AND name GLOB 'stage-*'",
                   group_id, error);
  ChasStageOptions *options;

  if (settings == NULL)
    return NULL;
  options = chas_stage_options_new ();
  for (guint i = 0; i < settings->len; i++)
    take_option (options, chas_setting_get_name (settings->pdata[i]),
                 chas_setting_get_value (settings->pdata[i]));
  return options;
}

/* @value: (nullable): as if it had never been set */
static gboolean
write_setting (ChasWriter *writer,
               const char *group_id,
               const char *name,
               const char *value,
               GError **error)
{
  g_autoptr (ChasSetting) unnamed = chas_setting_new ("");
  g_autoptr (ChasSetting) setting = NULL;
  g_autofree char *id = NULL;
  gboolean exists;

  chas_setting_set_group_id (unnamed, group_id);
  chas_setting_set_name (unnamed, name);
  id = chas_entity_make_member_id (CHAS_ENTITY (unnamed));
  if (!chas_row_exists (chas_writer_get_db (writer), chas_entity_info_lookup ("setting"), id,
                        &exists, error))
    return FALSE;
  setting = chas_setting_new (id);
  chas_setting_set_group_id (setting, group_id);
  chas_setting_set_name (setting, name);
  chas_setting_set_value (setting, value);
  if (exists)
    return chas_writer_update (writer, CHAS_ENTITY (setting),
                               (const char *const[]) { "value", NULL }, error);
  return value == NULL || chas_writer_insert (writer, CHAS_ENTITY (setting), error);
}

static gboolean
check_label (const char *label, GError **error)
{
  if (g_utf8_strlen (label, -1) <= CHAS_STAGE_LABEL_MAX)
    return TRUE;
  chas_model_error_set (error, CHAS_MODEL_ERROR_TOO_LONG, "label",
                        "the name of a column has at most %d characters", CHAS_STAGE_LABEL_MAX);
  return FALSE;
}

/**
 * chas_db_set_stage_option:
 * @label: what the group calls the stage; empty: as everybody does
 * @limit: how many leads it wants there at most; 0: any number
 * @out_changes: (out) (transfer full): what was touched
 *
 * One undo step. The codes of stages, their order and colours stay: only so can groups share.
 *
 * Errors: %CHAS_MODEL_ERROR for a name that is too long.
 *
 * Returns: whether it is kept
 */
gboolean
chas_db_set_stage_option (ChasDb *db,
                          const char *group_id,
                          ChasStage stage,
                          const char *label,
                          guint limit,
                          ChasChanges **out_changes,
                          GError **error)
{
  g_autofree char *word = chas_field_normalise_text (label);
  g_autofree char *label_name = make_name (stage, "label");
  g_autofree char *limit_name = make_name (stage, "limit");
  g_autofree char *number = limit ? g_strdup_printf ("%u", limit) : NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (word && !check_label (word, error))
    return FALSE;
  writer =
    chas_writer_begin (db, N_ ("Edit column"), word ? word : chas_stage_get_label (stage), error);
  return writer != NULL && write_setting (writer, group_id, label_name, word, error) &&
         write_setting (writer, group_id, limit_name, number, error) &&
         chas_writer_commit (writer, out_changes, error);
}
