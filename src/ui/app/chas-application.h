// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-env.h"

G_BEGIN_DECLS

/* Opens the data, then the window over it; a second start raises the first window. */
#define CHAS_TYPE_APPLICATION (chas_application_get_type ())
G_DECLARE_FINAL_TYPE (ChasApplication, chas_application, CHAS, APPLICATION, AdwApplication)

GApplication *chas_application_new (ChasEnv *env, const char *data_dir, gboolean sample);

G_END_DECLS
