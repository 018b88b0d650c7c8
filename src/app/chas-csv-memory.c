// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-memory.h"

#include "chas-csv-mapping.h"
#include "chas-db-setting.h"

static char *
dup_name (const char *const *header, guint n_columns)
{
  g_autofree char *key = chas_csv_mapping_make_key (header, n_columns);

  return g_strconcat ("columns ", key, NULL);
}

/**
 * chas_csv_memory_recall:
 * @header: (nullable) (array length=n_columns): names of the columns; without any there is nothing
 *   to know a table by
 * @out_mapping: (out) (transfer full) (nullable): what they meant last time, if somebody had to
 *   say it; for chas_csv_mapping_new_from_text()
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_csv_memory_recall (ChasDb *db,
                        const char *const *header,
                        guint n_columns,
                        char **out_mapping,
                        GError **error)
{
  g_autofree char *name = header ? dup_name (header, n_columns) : NULL;

  *out_mapping = NULL;
  return name == NULL || chas_db_get_setting (db, name, out_mapping, error);
}

/**
 * chas_csv_memory_keep:
 * @header: (nullable) (array length=n_columns): names of the columns
 * @mapping: what they mean, as chas_csv_mapping_to_text() gave it
 *
 * Remembers what a person corrected, and forgets it once they agree with the names again.
 *
 * Returns: whether it is kept
 */
gboolean
chas_csv_memory_keep (ChasDb *db,
                      const char *const *header,
                      guint n_columns,
                      const char *mapping,
                      GError **error)
{
  g_autofree char *name = header ? dup_name (header, n_columns) : NULL;
  g_autoptr (ChasCsvMapping) guess = header ? chas_csv_mapping_new (header, n_columns) : NULL;
  g_autofree char *guessed = guess ? chas_csv_mapping_to_text (guess) : NULL;

  return name == NULL ||
         chas_db_set_setting (db, name, g_str_equal (mapping, guessed) ? NULL : mapping, error);
}
