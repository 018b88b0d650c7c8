// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The overview of all keys, searchable. */
#define CHAS_TYPE_SHORTCUTS (chas_shortcuts_get_type ())
G_DECLARE_FINAL_TYPE (ChasShortcuts, chas_shortcuts, CHAS, SHORTCUTS, AdwDialog)

AdwDialog *chas_shortcuts_new (void);

G_END_DECLS
