// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-writer.h"

G_BEGIN_DECLS

/* What a contact did besides moving its lead: to the next steps, and to the calendar. */

GPtrArray *chas_contact_effects_list_planned (ChasDb *db, GPtrArray *chain, GError **error);
GPtrArray *chas_contact_effects_list_answered (ChasDb *db, GPtrArray *chain, GError **error);
GPtrArray *chas_contact_effects_list_booked (ChasDb *db, GPtrArray *chain, GError **error);
gboolean chas_contact_effects_take_back (ChasWriter *writer, GPtrArray *made, GError **error);
gboolean chas_contact_effects_reopen (ChasWriter *writer, GPtrArray *answered, GError **error);

G_END_DECLS
