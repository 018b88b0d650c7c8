// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample-case.h"

#include "chas-sample.h"
#include "chas-throw-away.h"

static void
set_up (SampleCase *self, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  self->path = chas_throw_away_make (&error);
  g_assert_no_error (error);
  folder = g_build_filename (self->path, "data", NULL);
  self->env = chas_env_new_fixed (SAMPLE_NOW_US, "Europe/Stockholm", seed);
  self->folder = chas_folder_new (folder, self->env);
  self->db = chas_folder_open (self->folder, &error);
  g_assert_no_error (error);
}

void
sample_case_set_up (SampleCase *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_up (self, 7);
  chas_sample_fill (self->db, "sv", NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Another computer, on which nothing is yet. */
void
sample_case_set_up_empty (SampleCase *self)
{
  set_up (self, 8);
}

void
sample_case_tear_down (SampleCase *self, gconstpointer data)
{
  g_clear_object (&self->db);
  chas_folder_close (self->folder);
  g_clear_object (&self->folder);
  g_clear_object (&self->env);
  chas_throw_away_remove (self->path);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
  g_free (self->path);
}
