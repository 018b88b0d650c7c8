// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-share-error.h"

G_BEGIN_DECLS

gboolean chas_share_error_set (GError **error,
                               ChasShareError code,
                               const ChasSharePlace *place,
                               const char *subject,
                               const char *format,
                               ...) G_GNUC_PRINTF (5, 6);
void chas_share_error_add_place (GError *error, const ChasSharePlace *place, const char *subject);
gboolean chas_share_error_take_io (GError **error, GError *io_error);

G_END_DECLS
