// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words of a toast: on one line where there is room, on several where there is not. */
#define CHAS_TYPE_TOAST_TITLE (chas_toast_title_get_type ())
G_DECLARE_FINAL_TYPE (ChasToastTitle, chas_toast_title, CHAS, TOAST_TITLE, GtkWidget)

GtkWidget *chas_toast_title_new (const char *words);

G_END_DECLS
