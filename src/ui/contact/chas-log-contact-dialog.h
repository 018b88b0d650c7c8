// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Tells of a contact with a lead: channel, how it went, what comes next; or puts right what was
 * told before. What saving does is said before.
 *
 * Signals: logged (const char *): it is saved, with words for the user; given-up (gboolean later):
 * closed without saving, but not for ever: it can be shown again. */
#define CHAS_TYPE_LOG_CONTACT_DIALOG (chas_log_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasLogContactDialog,
                      chas_log_contact_dialog,
                      CHAS,
                      LOG_CONTACT_DIALOG,
                      AdwDialog)

AdwDialog *chas_log_contact_dialog_new (ChasStore *store, const char *lead_id, ChasChannel channel);
AdwDialog *chas_log_contact_dialog_new_for_correction (ChasStore *store, const char *contact_id);
const char *chas_log_contact_dialog_get_lead_id (ChasLogContactDialog *self);
gboolean chas_log_contact_dialog_has_words (ChasLogContactDialog *self);
void chas_log_contact_dialog_set_after_move (ChasLogContactDialog *self, ChasStage to, gint64 step);

G_END_DECLS
