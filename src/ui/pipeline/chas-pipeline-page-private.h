// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-board-model.h"
#include "chas-board.h"
#include "chas-filter-bar.h"
#include "chas-found-asker.h"
#include "chas-lead-pane.h"
#include "chas-lead-walk.h"
#include "chas-pipeline-page.h"
#include "chas-saved-views.h"
#include "chas-table.h"

G_BEGIN_DECLS

struct _ChasPipelinePage
{
  AdwBin parent_instance;

  ChasStore *store;
  ChasEnv *env;
  char *group_id;
  ChasBoardModel *model;
  ChasTableModel *table_model;
  ChasCard *opened;          /* shown in the pane */
  char *awaited_id;          /* nullable: of the lead that is opened when it has been read */
  char *edited_id;           /* nullable: of the one that is edited as soon as it is opened */
  ChasLeadWalk walk;         /* from the opened lead to its neighbours */
  guint place_in_table;      /* of the opened lead, also when it is there no more */
  ChasSavedViews *views;     /* NULL until the cards are shown */
  gboolean applying;         /* a view: what changes meanwhile is one change */
  GSettings *settings;       /* nullable: what is remembered */
  GSettings *board_settings; /* nullable: likewise, of this group */
  char *group_by;            /* "none", "owner" or "education" */
  GStrv people_ids;          /* nullable: who can own a lead */
  GStrv people_names;
  char *search_place;          /* nullable: lead that one was at */
  ChasStage search_stage;      /* of that lead */
  gboolean search_left;        /* one goes back there when all leads have been read */
  guint leaving_search;        /* idle source that does it */
  gboolean total_asked;        /* others are looked for: how many is said once that is known */
  guint saying_total;          /* timeout that does it */
  AdwToast *reach_toast;       /* offers to log a contact, until something has been changed */
  ChasFoundAsker *found_asker; /* NULL until somebody searches */
  guint midnight;              /* timeout until another day begins */
  gboolean options_old;        /* what the filters offer may have changed since it was read */
  gboolean options_reading;    /* it is being read */
  gboolean options_again;      /* and must be read once more after that */

  AdwOverlaySplitView *split_view;
  GtkWidget *new_button;
  GtkWidget *search_button;
  GtkEditable *header_search;
  AdwBanner *who;
  GtkSearchBar *search_bar;
  GtkEditable *bar_search;
  AdwBin *filters_above, *filters_below; /* either has the filters */
  GtkWidget *filters;
  ChasFilterBar *filter_bar;
  GtkLabel *total;
  GtkStack *stack;
  ChasBoard *board;
  AdwToggleGroup *view_group;
  GtkMenuButton *view_menu, *narrow_view_menu; /* of the board */
  GMenuModel *group_menu;                      /* what they open */
  GtkMenuButton *columns_button, *narrow_columns_button;
  ChasTable *table;
  DexPromise *loaded; /* something to see is there, or the reason why not */
  AdwBin *pane_place;
  ChasLeadPane *pane; /* NULL until a lead is opened */
};

void chas_pipeline_page_show_toast (ChasPipelinePage *self, AdwToast *toast);
void chas_pipeline_page_show_matching_stage (ChasPipelinePage *self, gboolean anew);
void chas_pipeline_page_update_total (ChasPipelinePage *self);
void chas_pipeline_page_ask_for_total (ChasPipelinePage *self);
void chas_pipeline_page_tell (ChasPipelinePage *self, const char *text, gboolean can_undo);
void chas_pipeline_page_follow (ChasPipelinePage *self,
                                DexFuture *future,
                                guint n_leads,
                                char *done,
                                const char *failed);
void chas_pipeline_page_follow_written (ChasPipelinePage *self,
                                        DexFuture *future,
                                        guint n_leads,
                                        char *done,
                                        const char *failed,
                                        AdwDialog *written);
void chas_pipeline_page_watch (ChasPipelinePage *self, DexFuture *future, guint n_leads);
void chas_pipeline_page_change_set_up (ChasPipelinePage *self);
void chas_pipeline_page_day_set_up (ChasPipelinePage *self);
void chas_pipeline_page_open_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_leave_search (ChasPipelinePage *self);
void chas_pipeline_page_search_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_bulk_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_edit_lead (ChasPipelinePage *self, const char *lead_id);
void chas_pipeline_page_show_card (ChasPipelinePage *self, ChasCard *card);
void chas_pipeline_page_read_and_walk_to (ChasPipelinePage *self, const char *lead_id, int step);
void chas_pipeline_page_claim_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_reach_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_walk_start (ChasPipelinePage *self);
void chas_pipeline_page_walk_update (ChasPipelinePage *self);
void chas_pipeline_page_take_step (ChasPipelinePage *self, int step);
void chas_pipeline_page_walk_to (ChasPipelinePage *self, ChasCard *card, int step);
void chas_pipeline_page_walk_set_up (ChasPipelinePage *self);
void chas_pipeline_page_walk_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_filters_set_up (ChasPipelinePage *self);
void chas_pipeline_page_filters_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_take_filter (ChasPipelinePage *self);
void chas_pipeline_page_read_chosen (ChasPipelinePage *self);
void chas_pipeline_page_found_later (ChasPipelinePage *self);
void chas_pipeline_page_found_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_views_check (ChasPipelinePage *self);
void chas_pipeline_page_views_set_up (ChasPipelinePage *self);
void chas_pipeline_page_views_class_init (GtkWidgetClass *widget_class);
const char *chas_pipeline_page_get_group_by (ChasPipelinePage *self);
void chas_pipeline_page_set_group_by (ChasPipelinePage *self, const char *code);
const char *chas_pipeline_page_lanes_get_name (ChasPipelinePage *self, const char *owner_id);
void chas_pipeline_page_lanes_set_people (ChasPipelinePage *self,
                                          const char *const *ids,
                                          const char *const *names);
void chas_pipeline_page_lanes_check (ChasPipelinePage *self);
void chas_pipeline_page_lanes_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_lanes_set_up (ChasPipelinePage *self);
void chas_pipeline_page_lanes_finalize (ChasPipelinePage *self);
void chas_pipeline_page_table_set_up (ChasPipelinePage *self);
void chas_pipeline_page_table_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_filter_table (ChasPipelinePage *self);
gboolean chas_pipeline_page_shows_table (ChasPipelinePage *self);
void chas_pipeline_page_show_place_in_table (ChasPipelinePage *self);
void chas_pipeline_page_step_in_table (ChasPipelinePage *self, int step);
ChasCard *chas_pipeline_page_find_card (ChasPipelinePage *self, const char *lead_id);
void chas_pipeline_page_update_new_button (ChasPipelinePage *self);
void chas_pipeline_page_update_stack (ChasPipelinePage *self);
void chas_pipeline_page_columns_set_up (ChasPipelinePage *self);
void chas_pipeline_page_columns_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_people_set_up (ChasPipelinePage *self);
void chas_pipeline_page_announce (ChasPipelinePage *self, const char *text);
const char *chas_pipeline_page_get_leading_id (ChasPipelinePage *self, const char *const *ids);
void chas_pipeline_page_focus_place (ChasPipelinePage *self, ChasStage stage, guint position);
void chas_pipeline_page_moves_class_init (GtkWidgetClass *widget_class);
void chas_pipeline_page_new_lead (GtkWidget *widget, const char *name, GVariant *parameter);
void chas_pipeline_page_paste (GtkWidget *widget, const char *name, GVariant *parameter);
void chas_pipeline_page_actions_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
