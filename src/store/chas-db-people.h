// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-known-person.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_people (ChasDb *db, GError **error); /* of ChasKnownPerson */

G_END_DECLS
