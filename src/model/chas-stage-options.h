// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"

G_BEGIN_DECLS

#define CHAS_STAGE_LABEL_MAX 30  /* characters: a head of a column has no room for more */
#define CHAS_STAGE_LIMIT_MAX 999 /* leads */

/* What a group calls its stages, and how many leads it wants in each at most. */
typedef struct
{
  char *labels[CHAS_STAGE_N_VALUES]; /* nullable: as everybody calls it */
  guint limits[CHAS_STAGE_N_VALUES]; /* 0: any number */
} ChasStageOptions;

#define CHAS_TYPE_STAGE_OPTIONS (chas_stage_options_get_type ())
GType chas_stage_options_get_type (void);
ChasStageOptions *chas_stage_options_new (void);
ChasStageOptions *chas_stage_options_copy (const ChasStageOptions *self);
void chas_stage_options_free (ChasStageOptions *self);
gboolean chas_stage_options_read_name (const char *name, ChasStage *out_stage, gboolean *out_limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasStageOptions, chas_stage_options_free)

G_END_DECLS
