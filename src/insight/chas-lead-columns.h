// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which cell of a row is what, as the head of a table says; -1: none is. */
typedef struct
{
  int company;
  int person;
  int title;
  int town;
  int running; /* only numbers the rows */
} ChasLeadColumns;

gboolean chas_lead_columns_is_word (const char *text);
gboolean chas_lead_columns_is_title (const char *head);
gboolean chas_lead_columns_is_head (const char *line);
void chas_lead_columns_read (ChasLeadColumns *self, const char *head);
void chas_lead_columns_find_running (ChasLeadColumns *self, GStrv rows);

G_END_DECLS
