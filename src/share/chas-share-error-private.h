// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-share-error.h"

G_BEGIN_DECLS

gboolean chas_share_error_set (GError **error,
                               ChasShareError code,
                               guint64 line,
                               guint64 record,
                               const char *subject,
                               const char *format,
                               ...) G_GNUC_PRINTF (6, 7);
void chas_share_error_place (GError *error, guint64 line, guint64 record, const char *subject);
void chas_share_error_place_column (GError *error, guint column);
gboolean chas_share_error_take_io (GError **error, GError *io_error);

G_END_DECLS
