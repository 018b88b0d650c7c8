// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-edit-text.h"
#include "chas-faces.h"
#include "chas-fact-row.h"
#include "chas-file-list.h"
#include "chas-lead-pane.h"
#include "chas-merged-list.h"
#include "chas-note-row.h"
#include "chas-pie.h"
#include "chas-timeline.h"

G_BEGIN_DECLS

struct _ChasLeadPane
{
  AdwBin parent_instance;

  ChasStore *store;
  ChasEnv *env;
  char *lead_id;
  ChasLeadDetails *details; /* NULL until they have been read */
  gboolean narrow;          /* facts stand below their labels */
  GHashTable *names;        /* participant id → name */
  guint reveal;             /* idle */
  guint generation;         /* raised by every load: the answer to an older one is dropped */

  GtkWidget *close_button;
  GtkScrolledWindow *scroller;
  GtkWidget *page;
  GtkLabel *name;
  GtkLabel *summary;
  GtkMenuButton *stage_button;
  ChasPie *pie;
  GtkLabel *stage_label;
  AdwWrapBox *chips;
  ChasFaces *faces;
  GtkBox *lead_facts;
  GtkBox *company_facts;
  GtkWidget *people_section;
  GtkListBox *people;
  ChasEditText *new_note;
  GtkWidget *add_note_button;
  GtkBox *notes;
  ChasMergedList *merged;
  ChasTimeline *timeline;
  ChasFileList *files;
};

void chas_lead_pane_tell (ChasLeadPane *self, const char *text, gboolean can_undo);
void chas_lead_pane_commit (ChasLeadPane *self);
void chas_lead_pane_forget (ChasLeadPane *self);
void chas_lead_pane_show_notes (ChasLeadPane *self);
void chas_lead_pane_timeline_show (ChasLeadPane *self);
void chas_lead_pane_timeline_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_edits_class_init (GtkWidgetClass *widget_class);
void chas_lead_pane_edits_init (ChasLeadPane *self);

G_END_DECLS
