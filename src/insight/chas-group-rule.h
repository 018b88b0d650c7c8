// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A group works best with so many. Source: domain.md, section 4, rule 1 */
#define CHAS_GROUP_LEAST_MEMBERS 6
#define CHAS_GROUP_MOST_MEMBERS 8
#define CHAS_GROUP_LEAST_EDUCATIONS 2

/* The students of a group. */
typedef struct
{
  guint n_members;
  guint n_educations;
  guint n_elsewhere; /* in another county than the group's */
} ChasGroupShape;

typedef enum
{
  CHAS_GROUP_HINT_FEW = 1 << 0,
  CHAS_GROUP_HINT_MANY = 1 << 1,
  CHAS_GROUP_HINT_ALIKE = 1 << 2,
  CHAS_GROUP_HINT_ELSEWHERE = 1 << 3,
  CHAS_GROUP_HINT_NO_STUDENTS = 1 << 4 /* says it all */
} ChasGroupHint;

ChasGroupHint chas_group_rule (const ChasGroupShape *shape);

G_END_DECLS
