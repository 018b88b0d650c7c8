// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-contact-draft.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* How often they did not answer, since they last did. */
typedef struct
{
  guint n_attempts;
  guint n_channels; /* in which that was tried */
  guint n_sent;     /* messages among them */
} ChasAttempts;

#define CHAS_TYPE_ATTEMPTS (chas_attempts_get_type ())
GType chas_attempts_get_type (void);
ChasAttempts *chas_attempts_copy (const ChasAttempts *self);
void chas_attempts_free (ChasAttempts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasAttempts, chas_attempts_free)

gboolean chas_db_count_attempts (ChasDb *db,
                                 const char *lead_id,
                                 ChasAttempts *out_attempts,
                                 GError **error);
gboolean chas_db_log_contact (ChasDb *db,
                              const ChasContactDraft *draft,
                              char **out_id,
                              ChasChanges **out_changes,
                              GError **error);

G_END_DECLS
