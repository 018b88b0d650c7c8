// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-state.h"
#include "chas-verify.h"

G_BEGIN_DECLS

typedef gboolean (*ChasVerifyFunc) (ChasMergeContext *context,
                                    ChasMergeState *state,
                                    gpointer data,
                                    GError **error);

gboolean chas_verify_each_suspect (ChasMergeContext *context,
                                   ChasVerifyFunc func,
                                   gpointer data,
                                   GError **error);

G_END_DECLS
