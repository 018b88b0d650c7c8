// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-result.h"

/**
 * chas_store_result_take_done:
 * @result: becomes %TRUE, if all went well
 */
gboolean
chas_store_result_take_done (GValue *result, gboolean done)
{
  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_result_take_step:
 * @result: becomes the undo step that the changes are, if all went well
 * @changes: only looked at if all went well
 */
gboolean
chas_store_result_take_step (GValue *result, gboolean done, ChasChanges *changes)
{
  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, chas_changes_get_step (changes));
  return TRUE;
}

/**
 * chas_store_result_take_id:
 * @id: (transfer full): of a record, if all went well
 */
gboolean
chas_store_result_take_id (GValue *result, gboolean done, char *id)
{
  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

/**
 * chas_store_result_take_boxed:
 * @boxed: (transfer full) (nullable): what was asked for, if all went well
 */
gboolean
chas_store_result_take_boxed (GValue *result, GType type, gpointer boxed)
{
  if (boxed == NULL)
    return FALSE;
  g_value_init (result, type);
  g_value_take_boxed (result, boxed);
  return TRUE;
}
