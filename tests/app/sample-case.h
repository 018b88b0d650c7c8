// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-folder.h"

G_BEGIN_DECLS

#define SAMPLE_NOW_US (G_GINT64_CONSTANT (1795510800) * G_USEC_PER_SEC) /* 2026-11-24 09:00 UTC */

/* A data folder of its own with the sample group, in Swedish. */
typedef struct
{
  char *path;
  ChasEnv *env;
  ChasFolder *folder;
  ChasDb *db;
} SampleCase;

void sample_case_set_up (SampleCase *self, gconstpointer data);
void sample_case_set_up_empty (SampleCase *self);
void sample_case_tear_down (SampleCase *self, gconstpointer data);

G_END_DECLS
