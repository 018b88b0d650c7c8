// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

#define CHAS_TYPE_PREFERENCES (chas_preferences_get_type ())
G_DECLARE_FINAL_TYPE (ChasPreferences, chas_preferences, CHAS, PREFERENCES, AdwPreferencesDialog)

AdwDialog *chas_preferences_new (ChasStore *store, GSettings *settings, const char *group_id);

G_END_DECLS
