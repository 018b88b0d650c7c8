// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Links and files of a lead. The content of files is copied into the data folder.
 *
 * Signal toast (AdwToast *): something to tell over the window. */
#define CHAS_TYPE_FILE_LIST (chas_file_list_get_type ())
G_DECLARE_FINAL_TYPE (ChasFileList, chas_file_list, CHAS, FILE_LIST, AdwBin)

GtkWidget *chas_file_list_new (void);
void chas_file_list_set_lead (ChasFileList *self, ChasStore *store, const char *lead_id);

G_END_DECLS
