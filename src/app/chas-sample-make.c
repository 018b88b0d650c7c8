// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-sample-make.h"

#include "chas-sample-group.h"
#include "chas-sample-leads.h"

/**
 * chas_sample_make:
 * @env: clock and zone
 * @language: "sv" or "en"
 * @func: takes each record
 * @user_data: for @func
 * @out_me: (out) (transfer full) (optional): id of the member who is "me"
 * @error: return location
 *
 * Makes the records of the sample group as they would lie in the files of its seven members. The
 * same day and language give the same records.
 *
 * Returns: whether all were made
 */
gboolean
chas_sample_make (ChasEnv *env,
                  const char *language,
                  ChasSampleFunc func,
                  gpointer user_data,
                  char **out_me,
                  GError **error)
{
  g_autoptr (ChasSampleRun) run = chas_sample_run_new (env, language, func, user_data, error);
  ChasSampleMember *me;

  if (!run)
    return FALSE;
  chas_sample_add_group (run);
  chas_sample_add_events (run);
  chas_sample_add_leads (run);
  if (run->error)
    {
      g_propagate_error (error, g_steal_pointer (&run->error));
      return FALSE;
    }
  me = g_ptr_array_index (run->members, 0);
  if (out_me)
    *out_me = g_steal_pointer (&me->id);
  return TRUE;
}
