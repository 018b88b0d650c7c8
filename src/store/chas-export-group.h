// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* What belongs to one group, where more than one are on this computer. Its own records do, and what
 * hangs on them; the companies of its leads with their people, as these are known to whoever works
 * with the lead; its members with what is about them; and what belongs to nobody, such as the
 * educations. Of another group, and of its members and companies, nothing does. */

gboolean chas_export_group_is_alone (ChasDb *db, gboolean *out_is_alone, GError **error);
gboolean chas_export_group_list (ChasMergeContext *context, const char *group_id, GError **error);
gboolean chas_export_group_narrow (ChasMergeContext *context, GError **error);

G_END_DECLS
