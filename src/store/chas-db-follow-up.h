// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-contact-draft.h"
#include "chas-db.h"

G_BEGIN_DECLS

gboolean chas_db_finish_follow_up (ChasDb *db,
                                   const char *follow_up_id,
                                   ChasChanges **out_changes,
                                   GError **error);
gboolean chas_db_postpone_follow_up (ChasDb *db,
                                     const char *follow_up_id,
                                     const char *due_date,
                                     ChasChanges **out_changes,
                                     GError **error);
gboolean chas_db_edit_follow_up (ChasDb *db,
                                 const char *follow_up_id,
                                 const ChasStepDraft *step,
                                 ChasChanges **out_changes,
                                 GError **error);
gboolean chas_db_plan_follow_up (ChasDb *db,
                                 const char *lead_id,
                                 const ChasStepDraft *step,
                                 ChasChanges **out_changes,
                                 GError **error);

G_END_DECLS
