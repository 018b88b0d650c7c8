// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-mapping.h"
#include "chas-csv-value.h"
#include "chas-share-error.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

static void
understand_cell (const char *cell)
{
  const ChasFieldInfo *stage =
    chas_entity_info_lookup_field (chas_entity_info_lookup ("lead"), "stage");
  g_autofree char *date = chas_csv_value_parse_date (cell);
  g_auto (GStrv) list = chas_csv_value_split_list (cell);
  g_autofree char *given_name = NULL, *family_name = NULL;

  g_assert_true (g_utf8_validate (cell, -1, NULL));
  chas_csv_value_split_name (cell, &given_name, &family_name);
  chas_csv_value_parse_enum (stage->enumeration, cell);
  chas_csv_value_parse_size (cell);
}

static void
understand_row (ChasCsvMapping *mapping, const ChasCsvRow *row)
{
  for (int target = 0; target < CHAS_CSV_N_TARGETS; target++)
    g_free (chas_csv_mapping_dup_value (mapping, row, target));
  for (guint i = 0; i < row->n_cells; i++)
    understand_cell (row->cells[i]);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, length, NULL);
  g_autoptr (ChasCsvReader) reader = chas_csv_reader_new (stream);
  const ChasCsvFormat *format = chas_csv_reader_detect (reader, NULL, &error);
  const ChasCsvRow *row = NULL;

  if (format)
    {
      g_autoptr (ChasCsvMapping) mapping =
        chas_csv_mapping_new (chas_csv_reader_get_header (reader), format->n_columns);

      while (chas_csv_reader_next (reader, &row, NULL, &error) && row)
        understand_row (mapping, row);
    }
  g_assert_true (!error || error->domain == CHAS_SHARE_ERROR);
  return 0;
}
