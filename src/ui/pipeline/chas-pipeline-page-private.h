// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-board-model.h"
#include "chas-board.h"
#include "chas-filter-bar.h"
#include "chas-lead-pane.h"
#include "chas-lead-walk.h"
#include "chas-pipeline-page.h"

G_BEGIN_DECLS

struct _ChasPipelinePage
{
  AdwBin parent_instance;

  ChasStore *store;
  ChasEnv *env;
  char *group_id;
  ChasBoardModel *model;
  ChasCard *opened;     /* shown in the pane */
  ChasLeadWalk walk;    /* from the opened lead to its neighbours */
  GSettings *settings;  /* nullable: what is remembered */
  AdwToast *undo_toast; /* offers to take back the last change, until there is another one */
  guint midnight;       /* timeout until another day begins */

  AdwOverlaySplitView *split_view;
  GtkWidget *new_button;
  GtkWidget *search_button;
  GtkEditable *header_search;
  GtkSearchBar *search_bar;
  GtkEditable *bar_search;
  ChasFilterBar *filter_bar;
  GtkStack *stack;
  ChasBoard *board;
  ChasLeadPane *pane;
};

void chas_pipeline_page_tell (ChasPipelinePage *self, const char *text, gboolean can_undo);
void chas_pipeline_page_show_lead (ChasPipelinePage *self, const char *lead_id);
void chas_pipeline_page_claim_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_walk_start (ChasPipelinePage *self);
void chas_pipeline_page_walk_set_up (ChasPipelinePage *self);
void chas_pipeline_page_walk_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_filters_set_up (ChasPipelinePage *self);
void chas_pipeline_page_filters_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_people_set_up (ChasPipelinePage *self);
void chas_pipeline_page_new_lead (GtkWidget *widget, const char *name, GVariant *parameter);
void chas_pipeline_page_paste (GtkWidget *widget, const char *name, GVariant *parameter);
void chas_pipeline_page_actions_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
