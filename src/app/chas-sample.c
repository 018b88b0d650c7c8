// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-sample.h"

#include <glib/gi18n-lib.h>

#include "chas-db-group.h"
#include "chas-merge.h"
#include "chas-sample-make.h"

#define SOURCE "sample"

typedef struct
{
  ChasMerge *merge;
  GCancellable *cancellable;
} Sink;

static gboolean
add_record (const ChasRecord *record, gpointer user_data, GError **error)
{
  Sink *sink = user_data;

  return !g_cancellable_set_error_if_cancelled (sink->cancellable, error) &&
         chas_merge_add (sink->merge, record, error);
}

static gboolean
is_empty (ChasDb *db, gboolean *out_empty, GError **error)
{
  gint64 any;

  if (!chas_db_get_int64 (db,
                          "SELECT EXISTS (SELECT 1 FROM career_group)"
                          " OR EXISTS (SELECT 1 FROM participant)"
                          " OR EXISTS (SELECT 1 FROM company)"
                          " OR EXISTS (SELECT 1 FROM version)",
                          &any, error))
    return FALSE;
  *out_empty = !any;
  return TRUE;
}

/**
 * chas_sample_get_language:
 *
 * Returns: "sv" or "en": the language of the sample that goes with the user's
 */
const char *
chas_sample_get_language (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "sv") ? "sv" : "en";
}

/**
 * chas_sample_fill:
 * @db: a database
 * @language: "sv" or "en": of the texts
 * @out_filled: (out) (optional): whether it was empty and has been filled
 * @cancellable: (nullable): stops it, leaving the database empty
 * @error: return location
 *
 * Fills an empty database with the sample group, dates around today; leaves a filled one as it is.
 * It all arrives as if the members' files had been taken in, so that who made what and when is as
 * believable as the rest.
 *
 * Errors: %CHAS_STORE_ERROR
 *
 * Returns: whether it went well
 */
gboolean
chas_sample_fill (ChasDb *db,
                  const char *language,
                  gboolean *out_filled,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (ChasFileInfo) info = chas_file_info_new ();
  g_autoptr (ChasMerge) merge = NULL;
  g_autoptr (ChasMergeReport) report = NULL;
  g_autofree char *me = NULL;
  gboolean empty, ignored;
  Sink sink = { .cancellable = cancellable };

  if (!is_empty (db, &empty, error))
    return FALSE;
  if (!out_filled)
    out_filled = &ignored;
  if (!(*out_filled = empty))
    return TRUE;
  info->source = g_strdup (SOURCE);
  info->step = g_strdup (N_ ("Fill with the sample"));
  if (!(merge = sink.merge = chas_merge_begin (db, info, FALSE, error)))
    return FALSE;
  /* Who sits here goes into the same transaction: a filled database is never filled again. */
  return chas_sample_make (chas_db_get_env (db), language, add_record, &sink, &me, error) &&
         chas_db_set_me (db, me, error) && chas_merge_finish (merge, &report, error);
}
