// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON text that grows, for people to read too: one member a line. */
typedef struct
{
  GString *text;
  guint depth;
  gboolean is_first; /* in the object or array that is open */
} ChasJsonText;

void chas_json_text_begin (ChasJsonText *self, const char *name, char bracket);
void chas_json_text_end (ChasJsonText *self, char bracket);
void chas_json_text_add_string (ChasJsonText *self, const char *name, const char *value);
void chas_json_text_add_uint (ChasJsonText *self, const char *name, guint value);
void chas_json_text_add_measure (ChasJsonText *self, const char *name, double value);
void chas_json_text_add_bool (ChasJsonText *self, const char *name, gboolean value);

G_END_DECLS
