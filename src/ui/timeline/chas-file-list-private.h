// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-file-list.h"

G_BEGIN_DECLS

struct _ChasFileList
{
  AdwBin parent_instance;

  ChasStore *store;
  char *lead_id;
  GPtrArray *files; /* of ChasFileRef; NULL until they have been read */
  guint generation; /* raised by every load: the answer to an older one is dropped */
  guint n_busy;     /* files that are being copied */

  GtkWidget *spinner;
  GtkListBox *list;
  GtkWidget *empty;
};

ChasFileRef *chas_file_list_find (ChasFileList *self, const char *id);
void chas_file_list_open (ChasFileList *self, ChasFileRef *file);
void chas_file_list_tell (ChasFileList *self, const char *words, gboolean can_undo);
void chas_file_list_edits_class_init (GtkWidgetClass *widget_class);
void chas_file_list_edits_init (ChasFileList *self);

G_END_DECLS
