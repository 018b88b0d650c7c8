// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void chas_typing_take_back (GtkTextBuffer *buffer, const char *saved);
void chas_typing_forget (GtkTextBuffer *buffer);

G_END_DECLS
