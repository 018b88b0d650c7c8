// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-order-key.h"

static ChasEnv *
make_env (guint32 seed)
{
  return chas_env_new_fixed (0, "Europe/Stockholm", seed);
}

static gsize
longest (GPtrArray *keys)
{
  gsize length = 0;

  for (guint i = 0; i < keys->len; i++)
    length = MAX (length, strlen (keys->pdata[i]));
  return length;
}

static void
assert_ascending (GPtrArray *keys)
{
  for (guint i = 1; i < keys->len; i++)
    g_assert_cmpstr (keys->pdata[i - 1], <, keys->pdata[i]);
}

/* Inserts so many keys, each before the place that the function gives. */
static GPtrArray *
insert_many (guint n_keys, guint (*choose_place) (guint n_keys, ChasEnv *env))
{
  g_autoptr (ChasEnv) env = make_env (7);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  while (keys->len < n_keys)
    {
      guint place = choose_place (keys->len, env);
      const char *before = place > 0 ? keys->pdata[place - 1] : NULL;
      const char *after = place < keys->len ? keys->pdata[place] : NULL;
      char *key = chas_order_key_between (before, after, env);

      g_assert_nonnull (key);
      g_ptr_array_insert (keys, (int) place, key);
    }
  return keys;
}

static guint
choose_random (guint n_keys, ChasEnv *env)
{
  return chas_env_random (env) % (n_keys + 1);
}

static guint
choose_end (guint n_keys, ChasEnv *env)
{
  return n_keys;
}

static guint
choose_start (guint n_keys, ChasEnv *env)
{
  return 0;
}

static void
test_order_key_5000_random_inserts_stay_in_order (void)
{
  g_autoptr (GPtrArray) keys = insert_many (5000, choose_random);

  assert_ascending (keys);
  g_assert_cmpuint (longest (keys), <=, 16);
}

static void
test_order_key_appending_and_prepending_stay_short (void)
{
  g_autoptr (GPtrArray) appended = insert_many (5000, choose_end);
  g_autoptr (GPtrArray) prepended = insert_many (5000, choose_start);

  assert_ascending (appended);
  assert_ascending (prepended);
  g_assert_cmpuint (longest (appended), <=, 5);
  g_assert_cmpuint (longest (prepended), <=, 5);
}

static void
test_order_key_full_gap_asks_for_renumbering (void)
{
  g_autoptr (ChasEnv) env = make_env (1);
  g_autofree char *after = g_strdup ("a2V");
  int n_inserts = 0;

  for (;;)
    {
      char *key = chas_order_key_between ("a1V", after, env);

      if (key == NULL)
        break;
      g_assert_cmpuint (strlen (key), <=, CHAS_ORDER_KEY_MAX_LENGTH);
      g_assert_cmpstr (key, >, "a1V");
      g_assert_cmpstr (key, <, after);
      g_free (after);
      after = key;
      n_inserts++;
    }
  g_assert_cmpint (n_inserts, >, 40);
}

static void
test_order_key_no_room_between (void)
{
  g_autoptr (ChasEnv) env = make_env (1);

  g_assert_null (chas_order_key_between ("a1V", "a1V", env));
  g_assert_null (chas_order_key_between ("a2V", "a1V", env));
  g_assert_null (chas_order_key_between ("a1", "a10", env));
  g_assert_null (chas_order_key_between ("a1", "a100", env));
}

static void
test_order_key_foreign_text_is_none (void)
{
  const char *texts[] = { "", "1", "a", "b1", "a1-", "å1", "Y1" };
  g_autoptr (ChasEnv) env = make_env (1);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_null (chas_order_key_between (texts[i], NULL, env));
      g_assert_null (chas_order_key_between (NULL, texts[i], env));
    }
}

static void
test_order_key_narrow_gaps (void)
{
  static const struct
  {
    const char *before, *after;
  } gaps[] = {
    { "a1", "a11" },  { "a1", "a1k" },   { "a1z", "a2" },    { "az", "b00" }, { "Zz", "a0" },
    { "a1", "a101" }, { "a1zz", "a2" },  { "a1V", "a1V1" },  { "a1", "a3V" }, { "Yzz", "Z0" },
    { "a1y", "a1z" }, { "a1yz", "a1z" }, { "a12", "a1201" },
  };
  g_autoptr (ChasEnv) env = make_env (3);

  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    for (int n = 0; n < 100; n++)
      {
        g_autofree char *key = chas_order_key_between (gaps[i].before, gaps[i].after, env);

        g_assert_cmpstr (key, >, gaps[i].before);
        g_assert_cmpstr (key, <, gaps[i].after);
      }
}

static void
test_order_key_blind_inserts_seldom_tie (void)
{
  g_autoptr (ChasEnv) env = make_env (5);
  int n_ties = 0;

  for (int n = 0; n < 1000; n++)
    {
      g_autofree char *mine = chas_order_key_between ("a1V", "a2V", env);
      g_autofree char *theirs = chas_order_key_between ("a1V", "a2V", env);

      n_ties += g_str_equal (mine, theirs);
    }
  g_assert_cmpint (n_ties, >, 0);
  g_assert_cmpint (n_ties, <, 40);
}

static void
test_order_key_series_ascends_and_is_short (void)
{
  g_autoptr (ChasEnv) env = make_env (1);
  g_auto (GStrv) keys = chas_order_key_make_series (1000, env);

  g_assert_cmpuint (g_strv_length (keys), ==, 1000);
  for (guint i = 1; i < 1000; i++)
    g_assert_cmpstr (keys[i - 1], <, keys[i]);
  g_assert_cmpuint (strlen (keys[999]), <=, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/order-key/5000-random-inserts-stay-in-order",
                   test_order_key_5000_random_inserts_stay_in_order);
  g_test_add_func ("/model/order-key/appending-and-prepending-stay-short",
                   test_order_key_appending_and_prepending_stay_short);
  g_test_add_func ("/model/order-key/full-gap-asks-for-renumbering",
                   test_order_key_full_gap_asks_for_renumbering);
  g_test_add_func ("/model/order-key/no-room-between", test_order_key_no_room_between);
  g_test_add_func ("/model/order-key/foreign-text-is-none", test_order_key_foreign_text_is_none);
  g_test_add_func ("/model/order-key/narrow-gaps", test_order_key_narrow_gaps);
  g_test_add_func ("/model/order-key/blind-inserts-seldom-tie",
                   test_order_key_blind_inserts_seldom_tie);
  g_test_add_func ("/model/order-key/series-ascends-and-is-short",
                   test_order_key_series_ascends_and_is_short);
  return g_test_run ();
}
