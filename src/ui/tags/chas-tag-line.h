// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The tags of a lead's company in one line, to be added to and taken away.
 *
 * Signal toast (AdwToast *): something to tell over the window. */
#define CHAS_TYPE_TAG_LINE (chas_tag_line_get_type ())
G_DECLARE_FINAL_TYPE (ChasTagLine, chas_tag_line, CHAS, TAG_LINE, AdwBin)

void chas_tag_line_set_tags (ChasTagLine *self,
                             ChasStore *store,
                             const char *lead_id,
                             GPtrArray *tags); /* of ChasCompanyTag */

G_END_DECLS
