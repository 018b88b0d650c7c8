// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-state.h"

G_BEGIN_DECLS

/* What is about a person who was erased goes with them, whoever added it and when: a note about
 * nobody would have no place, and the right is to all of it. Source: domain.md, section 8 */

gboolean chas_merge_erase_touch (ChasMergeContext *context, GError **error);
gboolean chas_merge_erase_inherit (ChasMergeContext *context,
                                   const ChasMergeState *state,
                                   gboolean *out_erased,
                                   GError **error);

G_END_DECLS
