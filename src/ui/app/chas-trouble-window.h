// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-env.h"

G_BEGIN_DECLS

/* Stands in for the window when the data cannot be opened: says why, what is safe, and mends what
 * can be mended. Emits "retry" when it is worth another try. */
#define CHAS_TYPE_TROUBLE_WINDOW (chas_trouble_window_get_type ())
G_DECLARE_FINAL_TYPE (ChasTroubleWindow,
                      chas_trouble_window,
                      CHAS,
                      TROUBLE_WINDOW,
                      AdwApplicationWindow)

GtkWidget *chas_trouble_window_new (GtkApplication *application,
                                    ChasEnv *env,
                                    const char *data_dir,
                                    const GError *error);

G_END_DECLS
