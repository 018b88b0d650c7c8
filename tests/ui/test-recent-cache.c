// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What is dear to make is kept, as long as it is asked for. Needs no screen. */

#include "chas-recent-cache.h"

static void
add (ChasRecentCache *cache, const char *key)
{
  chas_recent_cache_take (cache, g_strdup (key), g_object_new (G_TYPE_OBJECT, NULL));
}

static void
test_gives_what_was_taken (void)
{
  g_autoptr (ChasRecentCache) cache = chas_recent_cache_new (2);
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  g_assert_null (chas_recent_cache_lookup (cache, "a"));
  chas_recent_cache_take (cache, g_strdup ("a"), object);
  g_assert_true (chas_recent_cache_lookup (cache, "a") == object);
  g_assert_null (chas_recent_cache_lookup (cache, "b"));
}

static void
test_keeps_what_is_asked_for (void)
{
  g_autoptr (ChasRecentCache) cache = chas_recent_cache_new (2);
  char key[] = "0";

  add (cache, "often");
  add (cache, "never");
  for (; *key <= '9'; ++*key)
    {
      add (cache, key);
      g_assert_nonnull (chas_recent_cache_lookup (cache, "often"));
    }
  g_assert_null (chas_recent_cache_lookup (cache, "never"));
  g_assert_null (chas_recent_cache_lookup (cache, "0"));
}

static void
test_forgets_all (void)
{
  g_autoptr (ChasRecentCache) cache = chas_recent_cache_new (1);

  add (cache, "recent");
  add (cache, "older");
  chas_recent_cache_clear (cache);
  g_assert_null (chas_recent_cache_lookup (cache, "recent"));
  g_assert_null (chas_recent_cache_lookup (cache, "older"));
}

static void
test_lets_go_of_what_it_forgets (void)
{
  ChasRecentCache *cache = chas_recent_cache_new (1);
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_add_weak_pointer (object, (gpointer *) &object);
  chas_recent_cache_take (cache, g_strdup ("first"), object);
  add (cache, "second");
  g_assert_nonnull (object);
  add (cache, "third");
  g_assert_null (object);
  chas_recent_cache_free (cache);
}

#define ADD(name, function) g_test_add_func ("/ui/recent-cache/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("gives-what-was-taken", test_gives_what_was_taken);
  ADD ("keeps-what-is-asked-for", test_keeps_what_is_asked_for);
  ADD ("forgets-all", test_forgets_all);
  ADD ("lets-go-of-what-it-forgets", test_lets_go_of_what_it_forgets);
  return g_test_run ();
}
