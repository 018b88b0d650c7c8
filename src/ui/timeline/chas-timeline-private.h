// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-timeline.h"

G_BEGIN_DECLS

struct _ChasTimeline
{
  AdwBin parent_instance;

  ChasStore *store;
  ChasEnv *env;
  char *lead_id;
  GSettings *settings; /* NULL when not installed */
  ChasTimelineShow shown;
  ChasTimelinePage *page; /* NULL until it has been read */
  guint limit;
  guint generation; /* raised by every load: the answer to an older one is dropped */
  gboolean loading;
  gboolean announce; /* the user asked for what comes next */
  char *title;       /* of what is to be printed once it has been read */

  GtkLabel *count;
  GtkWidget *filter_button;
  GtkBox *checks;
  GtkListBox *list;
  GtkLabel *empty;
  GtkWidget *older_button;
};

void chas_timeline_tell (ChasTimeline *self, const char *words, gboolean can_undo);
void chas_timeline_show_page (ChasTimeline *self);
void chas_timeline_load_anew (ChasTimeline *self);
void chas_timeline_filter_init (ChasTimeline *self);
void chas_timeline_edits_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
