// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A piece of an exchange file. */
typedef struct
{
  GString *text;
  GArray *records; /* of ChasWriteSpan: what of the text belongs to the sum */
} ChasWriteBlock;

typedef struct
{
  gsize start, length; /* in bytes */
} ChasWriteSpan;

/* Sums up and writes what is done while its caller does the next. */
typedef struct _ChasWriteBehind ChasWriteBehind;

ChasWriteBehind *chas_write_behind_new (GOutputStream *stream);
void chas_write_behind_free (ChasWriteBehind *self);
ChasWriteBlock *chas_write_behind_get_block (ChasWriteBehind *self);
gboolean chas_write_behind_push (ChasWriteBehind *self, GCancellable *cancellable, GError **error);
char *chas_write_behind_end (ChasWriteBehind *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasWriteBehind, chas_write_behind_free)

G_END_DECLS
