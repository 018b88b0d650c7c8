// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-duplicate-pair.h"

G_BEGIN_DECLS

#define CHAS_DUPLICATES_MAX 1000

GPtrArray *chas_duplicates_find_companies (ChasDb *db, GError **error); /* of ChasDuplicatePair */
GPtrArray *chas_duplicates_find_people (ChasDb *db, GError **error);    /* of ChasDuplicatePair */

G_END_DECLS
