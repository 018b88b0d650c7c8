// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

/* Shows a toast; the caller keeps it. */
typedef void (*ChasBusyFunc) (GObject *owner, AdwToast *toast);

void chas_busy_watch (GObject *owner, DexFuture *future, const char *words, ChasBusyFunc show);

G_END_DECLS
