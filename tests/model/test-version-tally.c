// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-version-tally.h"

static void
add (ChasRecord *record, const char *field, const char *text)
{
  ChasStamp stamp;

  g_assert_true (chas_stamp_parse (text, &stamp));
  chas_record_add (record, field, &stamp, "1", CHAS_VERSION_OPEN);
}

static ChasVersionTally *
make_tally (void)
{
  g_autoptr (ChasRecord) record = chas_record_new ("company", "c1");
  ChasVersionTally *tally = chas_version_tally_new ();

  add (record, "_live", "1795447504859.00001.ben2q8x4");
  add (record, "name", "1795447504859.00001.ben2q8x4");
  add (record, "name", "1795447504860.00000.ana7k3m9");
  add (record, "www", "1795447504859.00001.ben2q8x4");
  chas_version_tally_add_record (tally, record);
  return tally;
}

static void
test_versions_are_told_by_author (void)
{
  g_autoptr (ChasVersionTally) tally = make_tally ();
  g_autoptr (ChasFileInfo) info = chas_file_info_new ();

  chas_version_tally_add (tally, "ana7k3m9", 10);
  chas_version_tally_add (tally, "ben2q8x4", -1);
  chas_version_tally_tell (tally, info);
  g_assert_cmpuint (info->have->len, ==, 2);
  g_assert_cmpstr (g_array_index (info->have, ChasHave, 0).dev, ==, "ana7k3m9");
  g_assert_cmpint (chas_file_info_get_have (info, "ana7k3m9"), ==, 11);
  g_assert_cmpint (chas_file_info_get_have (info, "ben2q8x4"), ==, 2);
}

static void
test_as_many_of_each_author_cover_a_head (void)
{
  static const struct
  {
    const char *dev;
    gint64 n_versions;
    gboolean is_covered;
  } cases[] = {
    { "ana7k3m9", 1, TRUE },  { "ana7k3m9", 2, FALSE }, { "ben2q8x4", 3, TRUE },
    { "ben2q8x4", 4, FALSE }, { "cia00000", 0, TRUE },  { "cia00000", 1, FALSE },
  };
  g_autoptr (ChasVersionTally) tally = make_tally ();
  g_autoptr (ChasFileInfo) silent = chas_file_info_new ();

  g_assert_true (chas_version_tally_covers (tally, silent));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChasFileInfo) info = chas_file_info_new ();

      chas_file_info_add_have (info, cases[i].dev, cases[i].n_versions);
      g_assert_cmpint (chas_version_tally_covers (tally, info), ==, cases[i].is_covered);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/version-tally/told-by-author", test_versions_are_told_by_author);
  g_test_add_func ("/model/version-tally/cover-a-head", test_as_many_of_each_author_cover_a_head);
  return g_test_run ();
}
