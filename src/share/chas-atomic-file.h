// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that appears whole or not at all: written beside its place under a temporary name, synced,
 * renamed. */
typedef struct _ChasAtomicFile ChasAtomicFile;

ChasAtomicFile *chas_atomic_file_new (const char *path, GError **error);
GOutputStream *chas_atomic_file_get_stream (ChasAtomicFile *self);
gboolean chas_atomic_file_commit (ChasAtomicFile *self, GError **error);
void chas_atomic_file_free (ChasAtomicFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasAtomicFile, chas_atomic_file_free)

G_END_DECLS
