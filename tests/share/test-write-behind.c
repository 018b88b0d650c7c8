// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-record-sum.h"
#include "chas-share-error.h"
#include "chas-write-behind.h"

/* A disk that is full at the second write, or stands still until somebody gives up. */
#define TEST_TYPE_DISK (test_disk_get_type ())
G_DECLARE_FINAL_TYPE (TestDisk, test_disk, TEST, DISK, GOutputStream)

struct _TestDisk
{
  GOutputStream parent_instance;

  gboolean stands_still;
  int n_writes; /* atomic */
};

G_DEFINE_FINAL_TYPE (TestDisk, test_disk, G_TYPE_OUTPUT_STREAM)

static gssize
test_disk_write (GOutputStream *stream,
                 const void *bytes,
                 gsize length,
                 GCancellable *cancellable,
                 GError **error)
{
  TestDisk *self = TEST_DISK (stream);
  gboolean is_second = g_atomic_int_add (&self->n_writes, 1) == 1;

  while (self->stands_still && !g_cancellable_is_cancelled (cancellable))
    g_thread_yield ();
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (!is_second)
    return (gssize) length;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return -1;
}

static void
test_disk_class_init (TestDiskClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = test_disk_write;
}

static void
test_disk_init (TestDisk *self)
{
}

static void
fill (ChasWriteBehind *behind)
{
  ChasWriteBlock *block = chas_write_behind_get_block (behind);
  const ChasWriteSpan span = { 1, 2 };

  g_assert_cmpuint (block->text->len, ==, 0);
  g_string_append (block->text, "{ab}");
  g_array_append_val (block->records, span);
}

static void
test_sums_up_what_is_written (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ChasWriteBehind) behind = chas_write_behind_new (stream);
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *expected = NULL;
  ChasRecordSum all;

  chas_record_sum_init (&all);
  for (guint i = 0; i < 10; i++)
    {
      fill (behind);
      chas_record_sum_add (&all, "ab", 2);
      if (i < 9)
        g_assert_true (chas_write_behind_push (behind, NULL, &error));
    }
  sum = chas_write_behind_end (behind, &error);
  expected = chas_record_sum_end (&all);
  g_assert_no_error (error);
  g_assert_cmpstr (sum, ==, expected);
  /* The last block is the caller's. */
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==,
                    9 * strlen ("{ab}"));
}

static void
test_error_stays (void)
{
  g_autoptr (TestDisk) disk = g_object_new (TEST_TYPE_DISK, NULL);
  g_autoptr (ChasWriteBehind) behind = chas_write_behind_new (G_OUTPUT_STREAM (disk));
  g_autoptr (GError) error = NULL;
  guint n_pushed = 0;

  do
    fill (behind);
  while (chas_write_behind_push (behind, NULL, &error) && ++n_pushed < 10);
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (chas_write_behind_push (behind, NULL, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_null (chas_write_behind_end (behind, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_NO_SPACE);
  /* Nothing is written behind a hole. */
  g_assert_cmpint (disk->n_writes, ==, 2);
}

static gpointer
cancel (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancel_reaches_the_write (void)
{
  g_autoptr (TestDisk) disk = g_object_new (TEST_TYPE_DISK, NULL);
  g_autoptr (ChasWriteBehind) behind = chas_write_behind_new (G_OUTPUT_STREAM (disk));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  disk->stands_still = TRUE;
  fill (behind);
  g_assert_true (chas_write_behind_push (behind, cancellable, &error));
  fill (behind);
  g_assert_true (chas_write_behind_push (behind, cancellable, &error));
  fill (behind);
  /* There is no empty block now. */
  thread = g_thread_new ("cancel", cancel, cancellable);
  g_assert_false (chas_write_behind_push (behind, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

static void
test_free_reaches_the_write (void)
{
  g_autoptr (TestDisk) disk = g_object_new (TEST_TYPE_DISK, NULL);
  g_autoptr (ChasWriteBehind) behind = chas_write_behind_new (G_OUTPUT_STREAM (disk));
  g_autoptr (GError) error = NULL;

  disk->stands_still = TRUE;
  fill (behind);
  g_assert_true (chas_write_behind_push (behind, NULL, &error));
  g_clear_pointer (&behind, chas_write_behind_free);
  g_assert_cmpint (disk->n_writes, <=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/write-behind/sums-up-what-is-written", test_sums_up_what_is_written);
  g_test_add_func ("/share/write-behind/error-stays", test_error_stays);
  g_test_add_func ("/share/write-behind/cancel-reaches-the-write", test_cancel_reaches_the_write);
  g_test_add_func ("/share/write-behind/free-reaches-the-write", test_free_reaches_the_write);
  return g_test_run ();
}
