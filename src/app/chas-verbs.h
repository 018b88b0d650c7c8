// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-command-line.h"
#include "chas-env.h"

G_BEGIN_DECLS

gboolean chas_verbs_run (const ChasCommand *command, const char *data_dir, ChasEnv *env);

G_END_DECLS
