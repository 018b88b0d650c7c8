// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-enums.h"

G_BEGIN_DECLS

GStrv
chas_db_list_elsewhere (ChasDb *db, const char *const *lead_ids, ChasStage stage, GError **error);
gboolean chas_db_move_leads (ChasDb *db,
                             const char *const *lead_ids,
                             ChasStage stage,
                             const char *before_id,
                             ChasStageCause cause,
                             ChasChanges **out_changes,
                             GError **error);
gboolean chas_db_move_leads_to_owner (ChasDb *db,
                                      const char *const *lead_ids,
                                      ChasStage stage,
                                      const char *before_id,
                                      ChasStageCause cause,
                                      const char *owner_id,
                                      ChasChanges **out_changes,
                                      GError **error);

/* What a stage asks of those who come there. Unset: nothing was told. */
typedef struct
{
  gint64 step;                  /* the move that it belongs to; 0: it is told at another time */
  char *wake_date;              /* of resting leads */
  ChasCloseReason close_reason; /* of declined and unfit ones */
  char *close_text;             /* goes with the reason */
  ChasWarmKeeper kept_warm_by;  /* of warm contacts */
} ChasMoveAnswer;

gboolean chas_db_answer_move (ChasDb *db,
                              const char *const *lead_ids,
                              const ChasMoveAnswer *answer,
                              ChasChanges **out_changes,
                              GError **error);

G_END_DECLS
