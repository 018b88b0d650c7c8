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

/**
 * chas_completeness_find_parts:
 * @facts: what the board knows of a lead
 *
 * Returns: flags of #ChasPart: what is known
 */
guint
chas_completeness_find_parts (const ChasLeadFacts *facts)
{
  const struct
  {
    ChasPart part;
    gboolean is_known;
  } parts[] = {
    { CHAS_PART_NAME, facts->company_name && *facts->company_name },
    { CHAS_PART_ORGNR, facts->has_orgnr },
    { CHAS_PART_DOMAIN, facts->has_domain },
    { CHAS_PART_MUNICIPALITY, facts->municipality != NULL },
    { CHAS_PART_CHANNEL, facts->has_channel },
    { CHAS_PART_PERSON, facts->has_person },
    { CHAS_PART_WHY, facts->has_why },
    { CHAS_PART_EDUCATION, facts->educations->len > 0 },
    { CHAS_PART_SOURCE, facts->has_source },
  };
  guint known = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].is_known)
      known |= parts[i].part;
  return known;
}

/**
 * chas_completeness_rule:
 * @facts: what the board knows of a lead
 *
 * Returns: how much is known of it, 0 to 100. Source: domain.md, section 6
 */
int
chas_completeness_rule (const ChasLeadFacts *facts)
{
  return chas_completeness_get_points (chas_completeness_find_parts (facts));
}
