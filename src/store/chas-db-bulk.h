// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-bulk-option.h"
#include "chas-changes.h"
#include "chas-contact-draft.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* What many leads can get or lose at once. */
typedef enum
{
  CHAS_BULK_TAGS,       /* of their companies */
  CHAS_BULK_EDUCATIONS, /* that they are relevant for */
} ChasBulkKind;

GPtrArray *chas_db_list_bulk_options (ChasDb *db,
                                      ChasBulkKind kind,
                                      const char *const *lead_ids,
                                      GError **error);
gboolean chas_db_bulk_change (ChasDb *db,
                              ChasBulkKind kind,
                              const char *const *lead_ids,
                              const char *const *add,
                              const char *const *remove,
                              ChasChanges **out_changes,
                              GError **error);
gboolean chas_db_bulk_plan (ChasDb *db,
                            const char *const *lead_ids,
                            const ChasStepDraft *step,
                            gboolean replace,
                            ChasChanges **out_changes,
                            GError **error);

G_END_DECLS
