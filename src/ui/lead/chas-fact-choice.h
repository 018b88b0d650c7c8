// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-fields.h"

G_BEGIN_DECLS

void chas_fact_choice_fill (GtkDropDown *choice, const ChasEnumInfo *enumeration);

G_END_DECLS
