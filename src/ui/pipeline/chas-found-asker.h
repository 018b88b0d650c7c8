// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-found.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* Asks why a search found the leads that somebody looks at, when what is shown of them does not say
 * so. Signals list: which leads are they; told: what to say of one of them. */
#define CHAS_TYPE_FOUND_ASKER (chas_found_asker_get_type ())
G_DECLARE_FINAL_TYPE (ChasFoundAsker, chas_found_asker, CHAS, FOUND_ASKER, GObject)

ChasFoundAsker *chas_found_asker_new (ChasStore *store, guint shown);
void chas_found_asker_set_search (ChasFoundAsker *self, const char *search);
void chas_found_asker_set_shown (ChasFoundAsker *self, guint shown);
void chas_found_asker_ask_later (ChasFoundAsker *self);

G_END_DECLS
