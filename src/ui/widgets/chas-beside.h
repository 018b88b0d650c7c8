// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ChasBeside:
 *
 * A label that may take several lines, and a widget beside it: below it where the label would have
 * to break a word for it.
 */
#define CHAS_TYPE_BESIDE (chas_beside_get_type ())
G_DECLARE_FINAL_TYPE (ChasBeside, chas_beside, CHAS, BESIDE, GtkWidget)

G_END_DECLS
