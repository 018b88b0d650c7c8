// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-palette.h"

G_BEGIN_DECLS

void
chas_card_face_snapshot (ChasPalette *palette, GtkSnapshot *snapshot, const char *name, int size);

G_END_DECLS
