// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "chas-read-ahead.h"
#include "chas-share-error.h"
#include "share-support.h"

/* More than may lie between the two threads. */
#define N_RECORDS 9000

typedef struct
{
  GPtrArray *records;
  GBytes *file;
  GCancellable *cancellable;
  ChasReadAhead *ahead;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;

  fixture->records = share_random_records (rand, N_RECORDS);
  fixture->file = share_write (info, fixture->records, FALSE);
  fixture->cancellable = g_cancellable_new ();
  stream = g_memory_input_stream_new_from_bytes (fixture->file);
  fixture->ahead = chas_read_ahead_new (stream, fixture->cancellable);
  g_assert_nonnull (chas_read_ahead_get_header (fixture->ahead, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (chas_read_ahead_get_n_records (fixture->ahead), ==, N_RECORDS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  chas_read_ahead_free (fixture->ahead);
  g_object_unref (fixture->cancellable);
  g_bytes_unref (fixture->file);
  g_ptr_array_unref (fixture->records);
}

/* Records are made of earlier ones. Returns how many came before the end or an error. */
static guint
take (Fixture *fixture, guint most, GError **error)
{
  guint n = 0;

  for (; n < most; n++)
    {
      const ChasRecord *record;

      if (!chas_read_ahead_next (fixture->ahead, &record, error) || record == NULL)
        break;
      share_assert_record_equal (record, fixture->records->pdata[n]);
    }
  return n;
}

static void
test_all_come_in_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const ChasRecord *record;

  g_assert_cmpuint (take (fixture, G_MAXUINT, &error), ==, fixture->records->len);
  g_assert_no_error (error);
  /* The end stays the end. */
  g_assert_true (chas_read_ahead_next (fixture->ahead, &record, &error));
  g_assert_null (record);
}

static void
test_may_be_left_anywhere (Fixture *fixture, gconstpointer data)
{
  static const guint places[] = { 0, 1, 63, 64, 65, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      g_assert_cmpuint (take (fixture, places[i], &error), ==, places[i]);
      g_assert_no_error (error);
    }
}

/* What was read before is given all the same. */
static void
test_error_comes_in_its_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  char *bytes = (char *) g_bytes_get_data (fixture->file, &size);
  ChasRecord *last = fixture->records->pdata[fixture->records->len - 1];
  g_autofree char *id = g_strdup_printf ("\"id\":\"%s\"", last->id);
  char *place = g_strrstr_len (bytes, (gssize) size, id);

  g_assert_nonnull (place);
  *place = '!'; /* the name of a member has no beginning then */
  g_assert_cmpuint (take (fixture, G_MAXUINT, &error), ==, fixture->records->len - 1);
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_cmpuint (take (fixture, G_MAXUINT, &error), ==, 0);
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_SYNTAX);
}

static void
test_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (take (fixture, 10, &error), ==, 10);
  g_cancellable_cancel (fixture->cancellable);
  /* Also of what is read already. */
  g_assert_cmpuint (take (fixture, G_MAXUINT, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/share/read-ahead/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("all-come-in-order", test_all_come_in_order);
  ADD ("may-be-left-anywhere", test_may_be_left_anywhere);
  ADD ("error-comes-in-its-place", test_error_comes_in_its_place);
  ADD ("can-be-cancelled", test_can_be_cancelled);
#undef ADD
  return g_test_run ();
}
