// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* What was deleted, newest first, until somebody wants it back. */
#define CHAS_TYPE_TRASH_DIALOG (chas_trash_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasTrashDialog, chas_trash_dialog, CHAS, TRASH_DIALOG, AdwDialog)

AdwDialog *chas_trash_dialog_new (ChasStore *store);

G_END_DECLS
