// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a file holds, told by its first bytes and not by its name. */
typedef enum
{
  CHAS_INPUT_EXCHANGE, /* JSON, plain or gzip */
  CHAS_INPUT_CSV,      /* any other text */
} ChasInputKind;

GInputStream *chas_input_file_open (GFile *file,
                                    ChasInputKind *out_kind,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
