// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-stage-column.h"

#include "chas-column-strip.h"
#include "chas-lane-stack.h"
#include "chas-stale-badge.h"

G_BEGIN_DECLS

struct _ChasStageColumn
{
  AdwBin parent_instance;

  ChasEnv *env;
  ChasPalette *palette;
  ChasStage stage;
  GListModel *cards;
  ChasLaneStack *stack;      /* nullable: in the place of the list when there are lanes */
  GtkAdjustment *adjustment; /* of the list */
  guint count, n_stale;
  int landing;
  gboolean collapsed;

  AdwClamp *clamp;
  ChasColumnStrip *strip;
  GtkMenuButton *menu;
  GtkWidget *body;
  GtkWidget *head;
  GtkWidget *head_words;
  GtkLabel *count_label;
  ChasStaleBadge *stale;
  GtkScrolledWindow *scroller;
  GtkListView *list;
};

void chas_stage_column_head_class_init (GtkWidgetClass *widget_class);
void chas_stage_column_head_set_up (ChasStageColumn *self);

G_END_DECLS
