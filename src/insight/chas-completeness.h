// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-facts.h"

G_BEGIN_DECLS

/* What is known of a lead and its company. */
typedef enum
{
  CHAS_PART_NAME = 1 << 0,
  CHAS_PART_ORGNR = 1 << 1, /* or that it has none */
  CHAS_PART_DOMAIN = 1 << 2,
  CHAS_PART_MUNICIPALITY = 1 << 3,
  CHAS_PART_CHANNEL = 1 << 4, /* any way to reach somebody */
  CHAS_PART_PERSON = 1 << 5,
  CHAS_PART_WHY = 1 << 6,
  CHAS_PART_EDUCATION = 1 << 7,
  CHAS_PART_SOURCE = 1 << 8,
} ChasPart;

#define CHAS_PART_ALL ((1 << 9) - 1)

int chas_completeness_get_points (guint parts);
guint chas_completeness_find_parts (const ChasLeadFacts *facts);
int chas_completeness_rule (const ChasLeadFacts *facts);

G_END_DECLS
