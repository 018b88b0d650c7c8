// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-setting-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "chas-stage-options.h"

/**
 * chas_setting_words_dup:
 * @id: of a setting: that of its group, and its name, which is for the program alone
 *
 * Returns: (transfer full) (nullable): what people call it, "Column “Contacted”: name"; %NULL for
 *   one that is not known here
 */
char *
chas_setting_words_dup (const char *id)
{
  const char *colon = strrchr (id, ':');
  ChasStage stage;
  gboolean is_limit;

  if (!colon || !chas_stage_options_read_name (colon + 1, &stage, &is_limit))
    return NULL;
  /* Translators: what was set for a column of the board; %s is its name, as everybody calls it */
  return g_strdup_printf (is_limit ? _ ("Column “%s”: limit") : _ ("Column “%s”: name"),
                          chas_stage_get_label (stage));
}
