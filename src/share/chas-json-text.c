// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-text.h"

#include <math.h>
#include <string.h>

#include "chas-json-string.h"

static void
begin_line (ChasJsonText *self)
{
  g_string_append_printf (self->text, "\n%*s", (int) (2 * self->depth), "");
}

/* What stands before each value. */
static void
begin_value (ChasJsonText *self, const char *name)
{
  if (!self->is_first)
    g_string_append_c (self->text, ',');
  if (self->depth > 0)
    begin_line (self);
  self->is_first = FALSE;
  if (!name)
    return;
  chas_json_append_string (self->text, name, -1);
  g_string_append (self->text, ": ");
}

/**
 * chas_json_text_begin:
 * @self: a text; its first value comes with `is_first` set
 * @name: (nullable): of the member, %NULL in an array and outside of everything
 * @bracket: { or [
 */
void
chas_json_text_begin (ChasJsonText *self, const char *name, char bracket)
{
  begin_value (self, name);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->is_first = TRUE;
}

/**
 * chas_json_text_end:
 * @self: a text
 * @bracket: } or ]
 */
void
chas_json_text_end (ChasJsonText *self, char bracket)
{
  self->depth--;
  if (!self->is_first)
    begin_line (self);
  self->is_first = FALSE;
  g_string_append_c (self->text, bracket);
}

/**
 * chas_json_text_add_string:
 * @self: a text
 * @name: (nullable): of the member
 * @value: (nullable): %NULL becomes null
 */
void
chas_json_text_add_string (ChasJsonText *self, const char *name, const char *value)
{
  begin_value (self, name);
  if (value)
    chas_json_append_string (self->text, value, -1);
  else
    g_string_append (self->text, "null");
}

void
chas_json_text_add_uint (ChasJsonText *self, const char *name, guint value)
{
  begin_value (self, name);
  g_string_append_printf (self->text, "%u", value);
}

/**
 * chas_json_text_add_measure:
 * @self: a text
 * @name: (nullable): of the member
 * @value: a number, written with two decimals at most; below 0 becomes null: there is none
 */
void
chas_json_text_add_measure (ChasJsonText *self, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = round (value * 100) / 100;

  begin_value (self, name);
  if (value < 0)
    g_string_append (self->text, "null");
  else
    g_string_append (self->text, g_ascii_formatd (text, sizeof text, "%.12g", rounded));
}

void
chas_json_text_add_bool (ChasJsonText *self, const char *name, gboolean value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}
