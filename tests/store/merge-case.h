// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync-replica.h"

G_BEGIN_DECLS

/* Two students, a lead that one of them has, and the time that goes by. */
Replica *replica_a (void);
Replica *replica_b (void);
void add_lead (Replica *a);
void tick (void);

G_END_DECLS
