// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-writer.h"

G_BEGIN_DECLS

/* Where the leads of a table go: the group, who is in it and what it has. */
typedef struct
{
  ChasDb *db;
  char *group_id;
  char *me;                 /* who takes them in; the importer when nobody sits here */
  char *now;                /* an instant */
  GHashTable *participants; /* folded name or mail → id; "" when two are called so */
  GHashTable *educations;   /* folded name → id */
  GHashTable *last_keys;    /* stage → order key of its last lead */
} ChasCsvPlace;

ChasCsvPlace *chas_csv_place_new (ChasDb *db, const char *group_id, GError **error);
void chas_csv_place_free (ChasCsvPlace *self);
gboolean chas_csv_place_introduce (ChasCsvPlace *self, ChasWriter *writer, GError **error);
const char *chas_csv_place_find_participant (ChasCsvPlace *self, const char *name);
const char *chas_csv_place_find_education (ChasCsvPlace *self, const char *name);
const char *chas_csv_place_next_order_key (ChasCsvPlace *self, const char *stage, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCsvPlace, chas_csv_place_free)

G_END_DECLS
