// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Undoes and redoes, and says what came of it. */
#define CHAS_TYPE_HISTORY (chas_history_get_type ())
G_DECLARE_FINAL_TYPE (ChasHistory, chas_history, CHAS, HISTORY, GObject)

ChasHistory *chas_history_new (ChasStore *store, AdwToastOverlay *toasts);
void chas_history_undo_step (ChasHistory *self, gint64 step);
void chas_history_step (ChasHistory *self, gboolean back);

G_END_DECLS
