// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-env.h"
#include "chas-timeline-entry.h"

G_BEGIN_DECLS

void chas_timeline_print_run (GtkWindow *parent,
                              const char *title,
                              const ChasTimelinePage *page,
                              ChasEnv *env);

G_END_DECLS
