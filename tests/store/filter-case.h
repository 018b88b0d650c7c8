// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-filter.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

/* Four leads of a group: names say what they are. */
typedef struct
{
  ChasDb *db;
  char *group;
} FilterCase;

void filter_case_begin (FilterCase *self);
void filter_case_end (FilterCase *self);
void filter_case_assert_fit (FilterCase *self, const ChasLeadFilter *filter, const char *expected);
void filter_case_note_change (FilterCase *self, const char *name);
gboolean
filter_case_is_as_asked (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env);

G_END_DECLS
