// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Which companies or people were merged into one, each with a button that splits it off again.
 * Hidden while there are none.
 *
 * Signal toast (AdwToast *): something to tell over the window. */
#define CHAS_TYPE_MERGED_LIST (chas_merged_list_get_type ())
G_DECLARE_FINAL_TYPE (ChasMergedList, chas_merged_list, CHAS, MERGED_LIST, AdwBin)

void chas_merged_list_set_record (ChasMergedList *self,
                                  ChasStore *store,
                                  const char *entity,
                                  const char *id);

G_END_DECLS
