// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Something known that is not edited here, beside its name. Properties title, text (hidden without
 * one) and narrow: the text stands below. */
#define CHAS_TYPE_FACT_LINE (chas_fact_line_get_type ())
G_DECLARE_FINAL_TYPE (ChasFactLine, chas_fact_line, CHAS, FACT_LINE, AdwBin)

void chas_fact_line_set_text (ChasFactLine *self, const char *text);

G_END_DECLS
