// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-writer.h"

G_BEGIN_DECLS

/* What a contact did to the next steps of its lead. */

GPtrArray *chas_contact_steps_list_planned (ChasDb *db, GPtrArray *chain, GError **error);
GPtrArray *chas_contact_steps_list_answered (ChasDb *db, GPtrArray *chain, GError **error);
gboolean chas_contact_steps_take_back (ChasWriter *writer, GPtrArray *planned, GError **error);
gboolean chas_contact_steps_reopen (ChasWriter *writer, GPtrArray *answered, GError **error);

G_END_DECLS
