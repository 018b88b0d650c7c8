// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pango/pango.h>

#include "chas-found.h"

G_BEGIN_DECLS

const char *chas_found_words_get_place (ChasFoundPlace place);
char *chas_found_words_dup (const ChasFound *found);
void chas_found_words_mark (const ChasFound *found, PangoAttrList *attributes);

G_END_DECLS
