// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One line of text that reads from top to bottom. Whoever holds it says the text to screen readers.
 */
#define CHAS_TYPE_TURNED_LABEL (chas_turned_label_get_type ())
G_DECLARE_FINAL_TYPE (ChasTurnedLabel, chas_turned_label, CHAS, TURNED_LABEL, GtkWidget)

const char *chas_turned_label_get_label (ChasTurnedLabel *self);
void chas_turned_label_set_label (ChasTurnedLabel *self, const char *label);

G_END_DECLS
