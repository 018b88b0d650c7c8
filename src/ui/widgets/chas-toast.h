// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *chas_toast_new (const char *words);
AdwToast *chas_toast_new_with_button (const char *words, const char *label, const char *action);
AdwToast *chas_busy_toast_new (const char *words);
AdwToast *chas_undo_toast_new (const char *words);
void chas_toast_add (AdwToastOverlay *toasts, AdwToast *toast);
void chas_toast_drop_undo (GtkWidget *window);
void chas_toast_set_heir (GtkWidget *dialog, GtkWidget *window);
void chas_toast_show (AdwToastOverlay *toasts, AdwToast *toast);
void
chas_toast_tell (GtkWidget *widget, AdwToastOverlay *toasts, const char *words, gboolean can_undo);

G_END_DECLS
