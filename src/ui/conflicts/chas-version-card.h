// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-conflict.h"
#include "chas-env.h"

G_BEGIN_DECLS

/* One of the values that stand against each other: who wrote it and when, the words with a mark
 * where they are new, and a button that keeps it. Signal keep: the button was pressed. */
#define CHAS_TYPE_VERSION_CARD (chas_version_card_get_type ())
G_DECLARE_FINAL_TYPE (ChasVersionCard, chas_version_card, CHAS, VERSION_CARD, AdwBin)

GtkWidget *chas_version_card_new (const ChasConflict *conflict,
                                  const ChasConflictVersion *version,
                                  ChasEnv *env);
void chas_version_card_set_field (ChasVersionCard *self,
                                  const char *label,
                                  const ChasConflictVersion *version);
void chas_version_card_set_button (ChasVersionCard *self, const char *label, guint key);
GtkWidget *chas_version_card_get_button (ChasVersionCard *self);

G_END_DECLS
