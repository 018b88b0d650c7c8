// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-completeness.h"

static const struct
{
  ChasPart part;
  int points;
} weights[] = {
  { CHAS_PART_NAME, 10 },         { CHAS_PART_ORGNR, 10 },     { CHAS_PART_DOMAIN, 10 },
  { CHAS_PART_MUNICIPALITY, 10 }, { CHAS_PART_CHANNEL, 20 },   { CHAS_PART_PERSON, 15 },
  { CHAS_PART_WHY, 10 },          { CHAS_PART_EDUCATION, 10 }, { CHAS_PART_SOURCE, 5 },
};

/**
 * chas_completeness_get_points:
 * @parts: flags of #ChasPart
 *
 * Returns: how much is known, 0 to 100. Source: domain.md, section 6
 */
int
chas_completeness_get_points (guint parts)
{
  int points = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      if (parts & weights[i].part)
        points += weights[i].points;
    }
  return points;
}
