// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can be chosen in a filter. */
typedef struct
{
  char *value;
  char *name; /* what a person calls it */
  int n;      /* leads that have it; -1 says nothing of it */
} ChasFilterChoice;

ChasFilterChoice *chas_filter_choice_new (const char *value, const char *name, int n);
void chas_filter_choice_free (ChasFilterChoice *self);
char *chas_filter_choice_dup_words (const ChasFilterChoice *self);

GPtrArray *chas_filter_choices_new (void);
GPtrArray *chas_filter_choices_new_of_options (GPtrArray *options, const char *kind);
GPtrArray *chas_filter_choices_new_of_warmth (void);
void chas_filter_choices_take (GPtrArray *choices, ChasFilterChoice *choice);
gboolean chas_filter_choices_have (GPtrArray *choices, const char *value);
void chas_filter_choices_take_chosen (GPtrArray *choices, GPtrArray *before, GHashTable *chosen);
guint chas_filter_choices_forget_missing (GPtrArray *choices, GHashTable *chosen);
GStrv chas_filter_choices_list_chosen (GHashTable *chosen);
const char *chas_filter_choices_find_name (GPtrArray *choices, GHashTable *chosen);

G_END_DECLS
