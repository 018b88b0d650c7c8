// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands together under a heading. Property title: the heading. A child of the type "add"
 * stands beside it and adds to the section. */
#define CHAS_TYPE_SECTION (chas_section_get_type ())
G_DECLARE_FINAL_TYPE (ChasSection, chas_section, CHAS, SECTION, GtkBox)

G_END_DECLS
