// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Companies that may be one, pair after pair: side by side, with what differs to choose from, until
 * they are merged or called two. */
#define CHAS_TYPE_DUPLICATES_DIALOG (chas_duplicates_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasDuplicatesDialog,
                      chas_duplicates_dialog,
                      CHAS,
                      DUPLICATES_DIALOG,
                      AdwDialog)

AdwDialog *chas_duplicates_dialog_new (ChasStore *store);
void chas_duplicates_dialog_begin_at (ChasDuplicatesDialog *self,
                                      const char *one_id,
                                      const char *other_id);

G_END_DECLS
