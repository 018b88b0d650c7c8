// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean chas_disk_set_error (int errsv, const char *path, GError **error);
gboolean chas_disk_make_folder (const char *path, GError **error);
gboolean chas_disk_make_file (const char *path, GError **error);
gboolean chas_disk_sync (const char *path, GError **error);
gboolean chas_disk_rename (const char *from, const char *to, GError **error);
gboolean chas_disk_copy (const char *from, const char *to, GError **error);

G_END_DECLS
