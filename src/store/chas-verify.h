// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

GPtrArray *chas_verify (ChasDb *db, GError **error); /* of char *, one finding each */

G_END_DECLS
