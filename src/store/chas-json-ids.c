// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-ids.h"

/**
 * chas_json_ids_make:
 * @ids: (array zero-terminated): they hold nothing that JSON would have to escape
 *
 * Returns: an array for a query that takes many ids
 */
char *
chas_json_ids_make (const char *const *ids)
{
  g_autofree char *list = g_strjoinv ("\",\"", (char **) ids);

  return ids[0] ? g_strdup_printf ("[\"%s\"]", list) : g_strdup ("[]");
}
