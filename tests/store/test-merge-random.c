// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-random.h"

/* Students with wrong clocks who edit and exchange at random. CHAS_SYNC_SEED repeats a run,
 * CHAS_SYNC_EDITS makes it shorter or longer, CHAS_SYNC_ORDERS says how often on the way it is
 * looked whether the order of files matters. */

#define N_STUDENTS 5
#define N_EDITS 6000
#define N_ORDERS 3
#define EDITS_PER_EXCHANGE 33
#define EXCHANGES_PER_CHECK 30

static guint
get_number (const char *name, guint fallback)
{
  const char *text = g_getenv (name);

  return text ? (guint) g_ascii_strtoull (text, NULL, 10) : fallback;
}

/* The set without its values: a replica may have forgotten some. */
static char *
dump_keys (Replica *replica)
{
  return replica_text (
    replica, "SELECT group_concat(entity || ' ' || id || ' ' || field || ' ' || hlc || ' ' || dev"
             " || ' ' || dead, char(10) ORDER BY entity, id, field, hlc, dev) FROM versions");
}

/* One who only ever gets what changed since the last time has everything in the end. */
static void
follow (World *world, Replica *follower)
{
  g_autoptr (Parcel) parcel =
    replica_export (world->students[0].replica, CHAS_EXPORT_SINCE, "follower");

  chas_merge_report_free (replica_import (follower, parcel));
}

static void
check_follower (World *world, Replica *follower)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  follow (world, follower);
  expected = dump_keys (world->students[0].replica);
  found = dump_keys (follower);
  assert_same_lines (expected, found);
}

/* All but the value, and the value. */
static char *
split_line (const char *line, char **out_value)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 6);
  char *end = words[5] ? strrchr (words[5], ' ') : NULL;

  g_assert_nonnull (end);
  *out_value = g_strndup (words[5], (gsize) (end - words[5]));
  g_strlcpy (words[5], end, strlen (words[5]));
  return g_strjoinv (" ", words);
}

/* Whether somebody goes on with it, or with something below it; or threw it away, too, and did not
 * mean it for ever; or goes on with what it went with. That it was made anew is no reason to keep
 * what went with it. */
static gboolean
is_kept (Replica *replica, const char *entity, const char *id, guint depth)
{
#define OF_IT "entity = '%s' AND id = '%s'"
  gint64 n = replica_int (replica,
                          "SELECT (SELECT count(*) FROM \"%s\" WHERE id = '%s') + (SELECT count(*)"
                          " FROM version d WHERE " OF_IT " AND field = '_del' AND dead = 0"
                          " AND NOT EXISTS (SELECT 1 FROM version p WHERE p.entity = d.entity"
                          " AND p.id = d.id AND p.field = '_purge' AND instr(p.val ->> '$',"
                          " printf('%%013d.%%05d.%%s ', d.hlc >> 16, d.hlc & 65535, d.dev)) = 1))",
                          entity, id, entity, id);
  g_autofree char *list =
    replica_text (replica,
                  "SELECT group_concat(DISTINCT substr(val ->> '$', 1 + instr(val ->> '$', ' ')))"
                  " FROM version WHERE " OF_IT " AND field = '_purge'",
                  entity, id);
  g_auto (GStrv) roots = g_strsplit (list ? list : "", ",", -1);

  for (guint i = 0; roots[i] && n == 0 && depth < 8; i++)
    {
      g_auto (GStrv) root = g_strsplit (roots[i], " ", 2);

      n = !g_str_equal (root[1], id) && is_kept (replica, root[0], root[1], depth + 1) &&
          replica_int (replica, "SELECT count(*) FROM version WHERE dead = 2 AND " OF_IT, root[0],
                       root[1]) == 0;
    }
  return n > 0;
#undef OF_IT
}

/* One order matters. Somebody deletes a record for ever, and somebody who knows nothing of that
 * goes on with it, and so keeps what he has of it. A value that was replaced, and that he never
 * had, may still be with a third one. Who hears of the deletion before he hears of who keeps the
 * record may not keep that value: nobody wants it then. Who hears of it afterwards may not drop it:
 * it may be one that is kept, as the versions of a record do not say who knew which. So no rule
 * that looks at them alone makes the two the same. They are when they have heard it all once more:
 * both have then what anybody still has. Such a value may even show: in a field that nobody wrote
 * who went on with the record, also where it was made anew. An empty value in its place would hide
 * what others typed there unseen. */
static gboolean
is_lost_in_one (Replica *a, Replica *b, const char *line_a, const char *line_b)
{
  g_auto (GStrv) words = g_strsplit (line_a, " ", 3);
  g_autofree char *value_a = NULL;
  g_autofree char *value_b = NULL;
  g_autofree char *key_a = split_line (line_a, &value_a);
  g_autofree char *key_b = split_line (line_b, &value_b);

  return g_str_equal (key_a, key_b) && g_str_has_suffix (key_a, " 1") &&
         (g_str_equal (value_a, "-") || g_str_equal (value_b, "-")) &&
         replica_keeps (a, words[0], words[1]) && is_kept (a, words[0], words[1], 0) &&
         replica_keeps (b, words[0], words[1]) && is_kept (b, words[0], words[1], 0);
}

/* Whether they differ by that, and by nothing else. */
static gboolean
have_lost (Replica *a, Replica *b)
{
  g_autofree char *set_a = replica_dump (a);
  g_autofree char *set_b = replica_dump (b);
  g_auto (GStrv) lines_a = g_strsplit (set_a, "\n", -1);
  g_auto (GStrv) lines_b = g_strsplit (set_b, "\n", -1);
  guint n_lost = 0;

  for (guint i = 0; lines_a[i] && lines_b[i]; i++)
    if (!g_str_equal (lines_a[i], lines_b[i]))
      {
        if (!is_lost_in_one (a, b, lines_a[i], lines_b[i]))
          return FALSE;
        n_lost++;
      }
  if (n_lost > 0)
    g_test_message ("%u values are lost in one of %s and %s", n_lost, a->dev, b->dev);
  return n_lost > 0;
}

/* The one reads them from the first to the last, the other from the last to the first. */
static void
read_all (GPtrArray *parcels, Replica *one, Replica *two)
{
  for (guint i = 0; i < parcels->len; i++)
    {
      chas_merge_report_free (replica_import (one, parcels->pdata[i]));
      chas_merge_report_free (replica_import (two, parcels->pdata[parcels->len - 1 - i]));
    }
}

/* Whatever the order of the files, the same comes out; once more changes nothing. */
static void
check_order (World *world)
{
  g_autoptr (Replica) one = replica_new ("oneoneon", 0);
  g_autoptr (Replica) two = replica_new ("twotwotw", 0);
  g_autoptr (GPtrArray) parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) parcel_free);

  two->bare = TRUE;
  for (guint i = 0; i < world->n_students; i++)
    g_ptr_array_add (parcels, replica_export (world->students[i].replica, CHAS_EXPORT_ALL, NULL));
  read_all (parcels, one, two);
  if (have_lost (one, two))
    read_all (parcels, one, two);
  replica_assert_same (one, two);
  replica_assert_sound (one);
  for (guint i = 0; i < parcels->len; i++)
    {
      g_autoptr (ChasMergeReport) report = replica_import (one, g_ptr_array_index (parcels, i));

      g_assert_cmpint (report->batch, ==, 0);
    }
}

/* Who went on with what another deleted for ever has all of it, and so have the others. Of what was
 * made anew they have what nobody deleted for ever then; and a name may have been taken away. */
static void
check_kept (Replica *replica)
{
#define KEPT(table)                                                                                \
  "SELECT count(*) FROM " table " t WHERE EXISTS (SELECT 1 FROM version"                           \
  " WHERE entity = '" table "' AND id = t.id AND field = '_purge')"
  g_test_message ("%" G_GINT64_FORMAT " leads and companies are kept",
                  replica_int (replica, KEPT ("lead")) + replica_int (replica, KEPT ("company")));
  g_assert_cmpint (
    replica_int (replica, KEPT ("lead") " AND (stage IS NULL OR company_id IS NULL)"
                                        " AND 2 > (SELECT count(*) FROM version WHERE id = t.id"
                                        " AND entity = 'lead' AND field = 'company_id')"),
    ==, 0);
  g_assert_cmpint (
    replica_int (replica, KEPT ("company") " AND name IS NULL AND NOT EXISTS (SELECT 1 FROM version"
                                           " WHERE entity = 'company' AND id = t.id"
                                           " AND field = 'name' AND (val = 'null' OR dead = 2))"),
    ==, 0);
#undef KEPT
}

static void
check_lossless (Replica *replica)
{
  g_autoptr (Replica) empty = replica_new ("emptyemp", 0);

  replica_send (replica, empty);
  replica_assert_same (replica, empty);
  replica_assert_sound (empty);
}

static void
tell_everything (World *world)
{
  for (guint i = 0; i < world->model->typed->len; i++)
    {
      const Typed *typed = g_ptr_array_index (world->model->typed, i);
      g_auto (GStrv) name = g_strsplit (typed->record, " ", 2);

      for (guint from = 0; from < world->n_students; from++)
        for (guint to = 0; to < world->n_students; to++)
          model_tell (world->model, world->students[from].knows, world->students[to].knows, name[0],
                      name[1]);
    }
}

static void
exchange_all (World *world)
{
  for (guint round = 0; round < 2; round++)
    for (guint i = 1; i < world->n_students; i++)
      replica_send (world->students[round ? 0 : i].replica, world->students[round ? i : 0].replica);
}

/* Everybody gets everything: all are the same, and nothing that anybody typed is lost. */
static void
check_end (World *world)
{
  gboolean lost = FALSE;

  check_order (world);
  exchange_all (world);
  for (guint i = 1; i < world->n_students; i++)
    lost |= have_lost (world->students[0].replica, world->students[i].replica);
  if (lost)
    exchange_all (world);
  tell_everything (world);
  for (guint i = 0; i < world->n_students; i++)
    {
      replica_assert_same (world->students[0].replica, world->students[i].replica);
      world_check (world, &world->students[i]);
    }
  check_kept (world->students[0].replica);
  check_lossless (world->students[0].replica);
}

static void
test_random (gconstpointer data)
{
  guint32 seed = GPOINTER_TO_UINT (data);
  guint n_edits = get_number ("CHAS_SYNC_EDITS", N_EDITS) / (seed < 10 ? 8 : 1);
  guint n_orders = get_number ("CHAS_SYNC_ORDERS", N_ORDERS);
  World *world = world_new (seed, N_STUDENTS);
  g_autoptr (Replica) follower = replica_new ("follower", 0);
  guint n_exchanges = 0, n_checked = 0;

  g_test_message ("seed %u, %u edits", seed, n_edits);
  for (guint i = 0; i < N_STUDENTS; i++)
    world_begin (&world->students[i]);
  for (guint i = 1; i <= n_edits; i++)
    {
      world_edit (world, &world->students[g_rand_int_range (world->rand, 0, N_STUDENTS)]);
      if (i % EDITS_PER_EXCHANGE != 0)
        continue;
      world_exchange (world);
      if (++n_exchanges % 10 == 0)
        follow (world, follower);
      if (i * (n_orders + 1) / n_edits > n_checked && n_checked++ < n_orders)
        check_order (world);
      if (n_exchanges % EXCHANGES_PER_CHECK == 0)
        world_check (world,
                     &world->students[n_exchanges / EXCHANGES_PER_CHECK % world->n_students]);
    }
  check_follower (world, follower);
  check_end (world);
  world_free (world);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  guint32 seed;

  g_test_init (&argc, &argv, NULL);
  /* Two short runs that are always the same, and a long one that never is. */
  g_test_add_data_func ("/store/merge-random/1", GUINT_TO_POINTER (1), test_random);
  g_test_add_data_func ("/store/merge-random/2", GUINT_TO_POINTER (2), test_random);
  seed = get_number ("CHAS_SYNC_SEED", g_random_int_range (10, G_MAXINT32));
  /* In the path, so that whatever shows of a failure says how to repeat it. */
  path = g_strdup_printf ("/store/merge-random/fresh/CHAS_SYNC_SEED=%u", seed);
  g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
  return g_test_run ();
}
