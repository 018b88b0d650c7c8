// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Name and short name of an education, for all who study it.
 *
 * Signal done (words): it is on the disk, and can be taken back. */
#define CHAS_TYPE_EDUCATION_DIALOG (chas_education_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasEducationDialog, chas_education_dialog, CHAS, EDUCATION_DIALOG, AdwDialog)

AdwDialog *chas_education_dialog_new (ChasStore *store, ChasEducation *education);

G_END_DECLS
