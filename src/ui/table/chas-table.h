// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-table-chooser.h"
#include "chas-table-model.h"

G_BEGIN_DECLS

/* The leads of a group as rows, sorted by a click on a header; several can be selected and moved,
 * owned or deleted together, through the actions pipeline.open, move-leads, set-owner and
 * delete-leads. Where it is narrow, only the most important columns are shown. */
#define CHAS_TYPE_TABLE (chas_table_get_type ())
G_DECLARE_FINAL_TYPE (ChasTable, chas_table, CHAS, TABLE, AdwBin)

void chas_table_set_up (ChasTable *self, ChasTableModel *model, ChasEnv *env, GSettings *settings);
void chas_table_set_people (ChasTable *self, const char *const *ids, const char *const *names);
void chas_table_set_me (ChasTable *self, const char *participant_id);
void chas_table_scroll_to_top (ChasTable *self);
GtkColumnView *chas_table_get_view (ChasTable *self);
ChasTableChooser *chas_table_get_chooser (ChasTable *self);
GStrv chas_table_dup_selected (ChasTable *self);
const char *chas_table_get_current_id (ChasTable *self);
void chas_table_show_lead (ChasTable *self, const char *lead_id);
void chas_table_focus_lead (ChasTable *self, const char *lead_id);

G_END_DECLS
