// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-contact-story.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* What a contact said of why nobody is to be asked: of its lead, and of the company. */

gboolean
chas_contact_closing_read (ChasDb *db, GPtrArray *chain, ChasContactStory *story, GError **error);
gboolean chas_contact_closing_find_day (ChasDb *db,
                                        GPtrArray *chain,
                                        ChasLead *lead,
                                        char **out_day,
                                        GError **error);
gboolean chas_contact_closing_take_back (ChasWriter *writer,
                                         const ChasContactStory *story,
                                         ChasContactTaking taking,
                                         GError **error);

G_END_DECLS
