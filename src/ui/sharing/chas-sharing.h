// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

void chas_sharing_choose_and_import (GtkWidget *parent, ChasStore *store, const char *group_id);
void chas_sharing_import (GtkWidget *parent,
                          ChasStore *store,
                          const char *group_id,
                          GFile **files,
                          int n_files);
void chas_sharing_share_leads (GtkWidget *parent,
                               ChasStore *store,
                               const char *const *lead_ids,
                               const char *company);
void chas_sharing_export (GtkWidget *parent,
                          ChasStore *store,
                          const char *group_id,
                          const char *group_name);
void chas_sharing_summarise (GtkWidget *parent, ChasStore *store, const char *group_id);

G_END_DECLS
