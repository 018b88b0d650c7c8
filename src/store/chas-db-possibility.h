// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-enums.h"

G_BEGIN_DECLS

gboolean chas_db_set_possibility (ChasDb *db,
                                  const char *lead_id,
                                  ChasPossibility kind,
                                  int count,
                                  const char *period,
                                  ChasChanges **out_changes,
                                  GError **error);
gboolean chas_db_drop_possibility (ChasDb *db,
                                   const char *lead_id,
                                   ChasPossibility kind,
                                   ChasChanges **out_changes,
                                   GError **error);

G_END_DECLS
