// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-test-db.h"

G_BEGIN_DECLS

/* A lead with one of everything: the people, then what happened, a day apart. */
ChasDb *timeline_case_new (char **out_lead);

G_END_DECLS
