// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-selection-bar.h"
#include "chas-table.h"

G_BEGIN_DECLS

struct _ChasTable
{
  AdwBin parent_instance;

  ChasTableModel *model;
  GtkSelectionModel *selection;
  ChasTableChooser *chooser;
  GSettings *settings; /* nullable */
  GStrv chosen;        /* leads that are selected, in the order of the table */
  char *awaited_id;    /* nullable: gets the focus when it comes */
  char *me;            /* nullable: who sits here */
  GtkWidget *menu;     /* of the rows; NULL until it was asked for */
  GStrv meant;         /* nullable: leads that it is about, while it is open */
  guint forgetting;    /* idle source after it has closed */
  gboolean restoring;
  gboolean to_top;      /* when it has been read anew */
  gboolean resorted;    /* since it was read */
  gboolean focus_first; /* likewise */
  GPtrArray *untold;    /* of ChasTableRow: what they say is not shown yet from n_told on */
  guint n_told;
  guint telling;       /* tick callback that shows it */
  gboolean is_painted; /* what was shown of it at once */
  int room;            /* width in sp */
  guint fitting;       /* source that fits the columns into it */
  guint looking;       /* timeout until it is asked which columns are in view */

  GtkScrolledWindow *scroller;
  GtkColumnView *view;
  ChasSelectionBar *selection_bar;
};

/* In chas-table-leads.c. */
ChasTableRow *chas_table_find_row (GtkWidget *widget);

/* In chas-table-telling.c. */
void chas_table_tell_rows (ChasTable *self, GPtrArray *rows);
void chas_table_tell_dispose (ChasTable *self);

/* In chas-table-menu.c. */
void chas_table_menu_class_init (GtkWidgetClass *widget_class);
void chas_table_menu_dispose (ChasTable *self);

G_END_DECLS
