// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"

G_BEGIN_DECLS

/* What came of a call, as the value of its future. Each returns whether all went well. */
gboolean chas_store_result_take_done (GValue *result, gboolean done);
gboolean chas_store_result_take_step (GValue *result, gboolean done, ChasChanges *changes);
gboolean chas_store_result_take_id (GValue *result, gboolean done, char *id);
gboolean chas_store_result_take_boxed (GValue *result, GType type, gpointer boxed);

G_END_DECLS
