// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean chas_count_entry_read (GtkEditable *entry, guint most, guint *out_count);
gboolean chas_count_entry_check (GtkEditable *entry, guint most);

G_END_DECLS
