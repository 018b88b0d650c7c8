// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChasWhole:
 *
 * A few words that are shown whole or, where others need the room, not at all.
 */
#define CHAS_TYPE_WHOLE (chas_whole_get_type ())
G_DECLARE_FINAL_TYPE (ChasWhole, chas_whole, CHAS, WHOLE, GtkWidget)

G_END_DECLS
