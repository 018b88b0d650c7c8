// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How things are done here, in few words. */
#define CHAS_TYPE_HELP (chas_help_get_type ())
G_DECLARE_FINAL_TYPE (ChasHelp, chas_help, CHAS, HELP, AdwDialog)

AdwDialog *chas_help_new (void);

G_END_DECLS
