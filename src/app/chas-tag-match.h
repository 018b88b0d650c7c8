// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean chas_tag_match_is_same (const char *name, const char *other);
gboolean chas_tag_match_begins (const char *name, const char *typed);
gboolean chas_tag_match_has (const char *name, const char *typed);
GPtrArray *chas_tag_match_list (GPtrArray *options, /* of ChasBulkOption */
                                const char *const *taken,
                                const char *typed); /* of ChasBulkOption, owned by options */

G_END_DECLS
