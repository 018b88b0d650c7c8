// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-board.h"
#include "chas-column-strip.h"
#include "chas-fling.h"
#include "chas-lane-heads.h"
#include "chas-pipeline-order.h"
#include "chas-selection-bar.h"
#include "chas-selection.h"
#include "chas-stage-column.h"
#include "chas-stage-switcher.h"

G_BEGIN_DECLS

#define CHAS_BOARD_FIRST_CLOSED CHAS_STAGE_RESTING

/* What is being carried over the board, and where it would land. */
typedef struct
{
  ChasCard *card;         /* that was taken here; NULL when nothing was */
  GPtrArray *cards;       /* of ChasCard: all that are carried, in the order of the board */
  GdkDrag *object;        /* nullable: it can still be given up with Esc on X11 */
  ChasBoardView view;     /* when it was taken */
  gboolean dropped;       /* here */
  GtkWidget *widget;      /* of that card, until the drag has begun */
  graphene_rect_t bounds; /* of the widget where it was taken, with its padding */
  double x, y;            /* last place of the pointer over the board */
  guint tick;             /* scrolls near an edge while something is over the board */
  gint64 tick_time;       /* of the last scroll step, in microseconds */
  gint64
    edge_since; /* the pointer waits at the side of a narrow board since then; 0 when it does not */
  int gap;      /* height of the landing mark */
  ChasStage stage;  /* of the landing mark, or CHAS_STAGE_UNSET */
  guint position;   /* the card would land before the one that is there */
  ChasLane *lane;   /* of the landing mark, or of where there is none; NULL without lanes */
  ChasCard *marked; /* that carries the landing mark; NULL in an empty column or lane */
} ChasBoardDrag;

/* The card that the pointer rests on. */
typedef struct
{
  ChasCard *card;     /* nullable */
  GtkWidget *cell;    /* that shows it; weak */
  guint timeout;      /* until it has rested */
  guint looking;      /* timeout until it is looked what is below the pointer */
  double x, y;        /* of the pointer then */
  GtkWidget *actions; /* NULL until they are shown for the first time */
} ChasBoardHover;

struct _ChasBoard
{
  AdwBin parent_instance;

  ChasEnv *env;
  ChasPalette *palette;
  ChasPipeline *pipeline;
  ChasCard *current;  /* has the focus, or had it last */
  ChasCard *followed; /* had the focus and is on its way to another place */
  ChasCard *away;     /* had the focus and went out of sight */
  ChasCard *stand_in; /* got the focus in its place */
  gboolean narrow;
  gboolean collapsed[CHAS_STAGE_N_VALUES];
  gboolean drawer_open;
  gboolean searching;
  double width;        /* of what is in view */
  guint revealing;     /* idle source until the new widths are there */
  ChasStage revealed;  /* column to show then, or UNSET */
  double scrolled;     /* across, by the fingers that are on the touchpad */
  gboolean sideways;   /* what they did last */
  ChasFling *fling;    /* across, when they have let go */
  GSettings *settings; /* nullable */
  ChasBoardDrag drag;
  ChasBoardHover hover;
  ChasSelection *selection;
  GPtrArray *band_kept; /* of ChasCard: selected besides what is in the band; NULL without one */
  graphene_rect_t band;
  gboolean band_drawn;
  GMenu *card_owners;
  char *me; /* who sits here; nullable */

  ChasLaneBands *bands; /* NULL without lanes, as the heads are */
  ChasLaneHeads *heads;
  ChasStage lane_stage; /* in whose column the keys go down from a head */
  int lane_head;        /* height for which the columns leave room */
  guint fitting;        /* idle source until they leave another */

  ChasStageSwitcher *switcher;
  GtkOverlay *lane_area;
  GtkScrolledWindow *scroller;
  GtkViewport *viewport;
  GtkBox *columns_box;
  GtkWidget *menu;
  GtkDropTarget *drop_target;
  ChasSelectionBar *selection_bar;
  ChasColumnStrip *drawer;
  ChasStageColumn *columns[CHAS_STAGE_N_VALUES];
};

GtkWidget *chas_board_pick_cell (ChasBoard *self, double x, double y);
ChasStageColumn *chas_board_get_column_at (ChasBoard *self, double x);
void chas_board_move (ChasBoard *self,
                      const char *const *lead_ids,
                      ChasStage stage,
                      guint position,
                      ChasLane *lane,
                      ChasStageCause cause);
gboolean chas_board_lane_takes (ChasBoard *self, ChasLane *lane, GPtrArray *cards);
void chas_board_watch_cancel (ChasBoard *self, GdkDrag *drag);
void chas_board_unwatch_cancel (ChasBoard *self);
void chas_board_lanes_class_init (GtkWidgetClass *widget_class);
void chas_board_lanes_init (ChasBoard *self);
void chas_board_lanes_dispose (ChasBoard *self);
void chas_board_lanes_lay_out (ChasBoard *self);
gboolean chas_board_lanes_focus_head (ChasBoard *self, ChasStage stage, guint position);

void chas_board_lay_out (ChasBoard *self);
gboolean chas_board_is_open (ChasBoard *self, ChasStage stage);
void chas_board_count_closed (ChasBoard *self, const guint counts[CHAS_STAGE_N_VALUES]);
void chas_board_layout_class_init (GtkWidgetClass *widget_class);
void chas_board_layout_init (ChasBoard *self);
void chas_board_layout_dispose (ChasBoard *self);
void chas_board_focus_set_up (ChasBoard *self);
void chas_board_focus_watch (ChasBoard *self);
void chas_board_focus_unwatch (ChasBoard *self);
void chas_board_drag_class_init (GtkWidgetClass *widget_class);
void chas_board_drag_dispose (ChasBoard *self);
void chas_board_drop_class_init (GtkWidgetClass *widget_class);
void chas_board_drop_init (ChasBoard *self);
void chas_board_drop_stop (ChasBoard *self);
void chas_board_scrolled (ChasBoard *self);
void chas_board_rest (ChasBoard *self, const char *lead_id);
void chas_board_hover_class_init (GtkWidgetClass *widget_class);
void chas_board_hover_dispose (ChasBoard *self);
void chas_board_hover_stop (ChasBoard *self);
gboolean chas_board_hover_has (ChasBoard *self, GtkWidget *widget);
void chas_board_hover_place (ChasBoard *self, GtkWidget *area, GdkRectangle *place);
void chas_board_keys_class_init (GtkWidgetClass *widget_class);
void chas_board_keys_init (ChasBoard *self);
void chas_board_menu_class_init (GtkWidgetClass *widget_class);
void chas_board_menu_init (ChasBoard *self);
void chas_board_menu_dispose (ChasBoard *self);
void chas_board_selection_class_init (GtkWidgetClass *widget_class);
void chas_board_swipe_class_init (GtkWidgetClass *widget_class);
void chas_board_swipe_init (ChasBoard *self);
void chas_board_selection_set_up (ChasBoard *self);
void chas_board_selection_dispose (ChasBoard *self);
void chas_board_snapshot_band (ChasBoard *self, GtkSnapshot *snapshot);
void chas_board_collect_selected (ChasBoard *self, GPtrArray *cards);

G_END_DECLS
