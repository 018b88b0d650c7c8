// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "merge-case.h"

Replica *
replica_a (void)
{
  return replica_new ("aaaaaaaa", 0);
}

Replica *
replica_b (void)
{
  return replica_new ("bbbbbbbb", 0);
}

void
tick (void)
{
  true_ms += 1000;
}

void
add_lead (Replica *a)
{
  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                   " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first')");
  tick ();
}
