// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-filter-bar.h"
#include "chas-filter-menu.h"

G_BEGIN_DECLS

struct _ChasFilterBar
{
  AdwBin parent_instance;

  char *me;
  gboolean told_me; /* who that is, nobody included */
  gboolean filling;

  GtkScrolledWindow *scroller;
  GtkBox *chips;
  GtkMenuButton *views;
  GtkWidget *view_buttons; /* NULL until a view was changed */
  GtkToggleButton *mine;
  GtkToggleButton *unassigned;
  GtkToggleButton *due;
  GtkToggleButton *stale;
  ChasFilterMenu *educations;
  ChasFilterMenu *tags;
  ChasFilterMenu *towns;
  ChasFilterMenu *warmth;
  GtkWidget *clear;
};

G_END_DECLS
