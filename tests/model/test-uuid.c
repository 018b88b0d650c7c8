// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-env.h"
#include "chas-uuid.h"

#define NOW_US (G_GINT64_CONSTANT (1795447504859) * 1000)

static ChasEnv *
make_env (void)
{
  return chas_env_new_fixed (NOW_US, "Europe/Stockholm", 1);
}

static void
test_uuid_is_version_7_of_its_millisecond (void)
{
  g_autoptr (ChasEnv) env = make_env ();
  g_autofree char *id = chas_env_dup_uuid (env);

  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_true (g_str_has_prefix (id, "01a20902-bfdb-7"));
  g_assert_nonnull (strchr ("89ab", id[19]));
}

static void
test_uuid_tells_its_millisecond (void)
{
  g_assert_cmpint (chas_uuid_get_ms ("01a20902-bfdb-7000-8000-000000000000"), ==, 0x01a20902bfdb);
  g_assert_cmpint (chas_uuid_get_ms ("01a20902-bfdb-4000-8000-000000000000"), ==, 0);
  g_assert_cmpint (chas_uuid_get_ms ("c1"), ==, 0);
}

static void
test_uuid_grows_within_a_millisecond (void)
{
  g_autoptr (ChasEnv) env = make_env ();
  g_autofree char *previous = chas_env_dup_uuid (env);

  for (int i = 0; i < 20000; i++)
    {
      char *id = chas_env_dup_uuid (env);

      g_assert_cmpstr (previous, <, id);
      g_free (previous);
      previous = id;
    }
}

static void
test_uuid_grows_when_the_clock_goes_back (void)
{
  g_autoptr (ChasEnv) env = make_env ();
  g_autofree char *before = chas_env_dup_uuid (env);
  g_autofree char *after = NULL;

  chas_env_set_now (env, NOW_US - G_USEC_PER_SEC);
  after = chas_env_dup_uuid (env);
  g_assert_cmpstr (before, <, after);
}

static void
test_id_syntax (void)
{
  g_autofree char *longest = g_strnfill (80, 'x');
  g_autofree char *too_long = g_strnfill (81, 'x');

  g_assert_true (chas_id_is_valid ("g-2026-b"));
  g_assert_true (chas_id_is_valid ("a_B:9"));
  g_assert_true (chas_id_is_valid (longest));
  g_assert_false (chas_id_is_valid (too_long));
  g_assert_false (chas_id_is_valid (NULL));
  g_assert_false (chas_id_is_valid (""));
  g_assert_false (chas_id_is_valid ("a b"));
  g_assert_false (chas_id_is_valid ("å"));
}

static void
test_env_device_is_eight_of_a_to_z_and_digits (void)
{
  g_autoptr (ChasEnv) env = make_env ();

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *device = chas_env_dup_device (env);

      g_assert_cmpuint (strlen (device), ==, 8);
      g_assert_cmpuint (strspn (device, "abcdefghijklmnopqrstuvwxyz0123456789"), ==, 8);
    }
}

static void
test_env_today_is_that_of_the_zone (void)
{
  g_autoptr (ChasEnv) env =
    chas_env_new_fixed (G_GINT64_CONSTANT (1795474800) * G_USEC_PER_SEC, "Europe/Stockholm", 1);
  g_autofree char *instant = chas_env_dup_instant (env);
  g_autofree char *today = chas_env_dup_today (env);

  g_assert_cmpstr (instant, ==, "2026-11-23T23:00:00Z");
  g_assert_cmpstr (today, ==, "2026-11-24");
}

static void
test_env_real_clock_runs (void)
{
  g_autoptr (ChasEnv) env = chas_env_new ();

  g_assert_cmpint (ABS (chas_env_get_now_us (env) - g_get_real_time ()), <, 60 * G_USEC_PER_SEC);
}

static void
test_env_same_seed_gives_same_world (void)
{
  g_autoptr (ChasEnv) one = make_env ();
  g_autoptr (ChasEnv) other = make_env ();
  g_autofree char *id_of_one = chas_env_dup_uuid (one);
  g_autofree char *id_of_other = chas_env_dup_uuid (other);

  g_assert_cmpstr (id_of_one, ==, id_of_other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/uuid/is-version-7-of-its-millisecond",
                   test_uuid_is_version_7_of_its_millisecond);
  g_test_add_func ("/model/uuid/tells-its-millisecond", test_uuid_tells_its_millisecond);
  g_test_add_func ("/model/uuid/grows-within-a-millisecond", test_uuid_grows_within_a_millisecond);
  g_test_add_func ("/model/uuid/grows-when-the-clock-goes-back",
                   test_uuid_grows_when_the_clock_goes_back);
  g_test_add_func ("/model/id/syntax", test_id_syntax);
  g_test_add_func ("/model/env/device-is-eight-of-a-to-z-and-digits",
                   test_env_device_is_eight_of_a_to_z_and_digits);
  g_test_add_func ("/model/env/today-is-that-of-the-zone", test_env_today_is_that_of_the_zone);
  g_test_add_func ("/model/env/real-clock-runs", test_env_real_clock_runs);
  g_test_add_func ("/model/env/same-seed-gives-same-world", test_env_same_seed_gives_same_world);
  return g_test_run ();
}
