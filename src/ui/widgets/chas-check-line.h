// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A line that is taken or left. Properties: title, words, can-take, taken. */
#define CHAS_TYPE_CHECK_LINE (chas_check_line_get_type ())
G_DECLARE_FINAL_TYPE (ChasCheckLine, chas_check_line, CHAS, CHECK_LINE, GObject)

ChasCheckLine *chas_check_line_new (guint64 number,
                                    const char *title,
                                    const char *words,
                                    gboolean can_take,
                                    gboolean taken);
guint64 chas_check_line_get_number (ChasCheckLine *self);
gboolean chas_check_line_can_take (ChasCheckLine *self);
void chas_check_line_set_by_hand (ChasCheckLine *self, gboolean by_hand);
gboolean chas_check_line_get_by_hand (ChasCheckLine *self);
gboolean chas_check_line_get_taken (ChasCheckLine *self);
void chas_check_line_set_taken (ChasCheckLine *self, gboolean taken);

G_END_DECLS
