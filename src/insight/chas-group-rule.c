// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-rule.h"

/**
 * chas_group_rule:
 *
 * Returns: what differs from a group that works well; advice, never a lock. Source: domain.md,
 *   section 4, rule 1
 */
ChasGroupHint
chas_group_rule (const ChasGroupShape *shape)
{
  ChasGroupHint hints = 0;

  if (shape->n_members == 0)
    return CHAS_GROUP_HINT_NO_STUDENTS;
  if (shape->n_members < CHAS_GROUP_LEAST_MEMBERS)
    hints |= CHAS_GROUP_HINT_FEW;
  if (shape->n_members > CHAS_GROUP_MOST_MEMBERS)
    hints |= CHAS_GROUP_HINT_MANY;
  if (shape->n_educations < CHAS_GROUP_LEAST_EDUCATIONS)
    hints |= CHAS_GROUP_HINT_ALIKE;
  if (shape->n_elsewhere > 0)
    hints |= CHAS_GROUP_HINT_ELSEWHERE;
  return hints;
}
