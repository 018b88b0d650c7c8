// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-title.h"

#include <glib/gi18n.h>

/* Translators: the head of a narrow column, at most ten letters or so; the full name is its tooltip
 */
static const char *const short_titles[CHAS_STAGE_N_VALUES] = {
  [CHAS_STAGE_READY] = NC_ ("column", "Ready"),
  [CHAS_STAGE_DIALOGUE] = NC_ ("column", "Dialogue"),
  [CHAS_STAGE_BOOKED] = NC_ ("column", "Booked"),
  [CHAS_STAGE_MET] = NC_ ("column", "Met"),
  [CHAS_STAGE_OPPORTUNITY] = NC_ ("column", "Opening"),
  [CHAS_STAGE_PARTNER] = NC_ ("column", "Warm"),
};

/**
 * chas_stage_title_get:
 *
 * Returns: what stands over a column of the board, beside how many leads are there and how many of
 *   them are stale: short where the full name of the stage has no room there
 */
const char *
chas_stage_title_get (ChasStage stage)
{
  const char *title = short_titles[stage];

  return title ? g_dpgettext2 (NULL, "column", title) : chas_stage_get_label (stage);
}
