// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-sample-run.h"

G_BEGIN_DECLS

gboolean chas_sample_make (ChasEnv *env,
                           const char *language,
                           ChasSampleFunc func,
                           gpointer user_data,
                           char **out_me,
                           GError **error);

G_END_DECLS
