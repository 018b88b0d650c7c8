// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-search-private.h"

#include <string.h>

#include "chas-queries.h"
#include "chas-search-words.h"

/* What was found stays in a table of the connection until something changes, since a board asks
 * column by column. */
#define MAKE_HITS                                                                                  \
  "CREATE TEMP TABLE IF NOT EXISTS search_hit "                                                    \
  "(n INTEGER PRIMARY KEY, rank INTEGER NOT NULL, lead_id TEXT NOT NULL, stage TEXT NOT NULL,"     \
  " order_key TEXT NOT NULL) STRICT"

#define LAST_SEARCH_KEY "chas-last-search"

/* NULL if it has none. */
static char *
fold_double_letters (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);
  g_autofree char *folded = chas_search_words_fold_double_letters (lower);

  return strcmp (folded, lower) == 0 ? NULL : g_steal_pointer (&folded);
}

/* Every word must begin a word of the lead, in any order. */
static char *
make_prefix_expression (char **words)
{
  g_autoptr (GString) expression = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = fold_double_letters (words[i]);

      g_string_append_printf (expression, "%s(\"%s\"*", i ? " AND " : "", words[i]);
      if (folded != NULL)
        g_string_append_printf (expression, " OR \"%s\"*", folded);
      g_string_append_c (expression, ')');
    }
  return g_string_free_and_steal (g_steal_pointer (&expression));
}

static char *
make_names_expression (char **words)
{
  g_autofree char *anywhere = make_prefix_expression (words);

  return g_strdup_printf ("{company person} : (%s)", anywhere);
}

/* NULL if a word is too short for the index of parts. */
static char *
make_part_expression (char **words)
{
  g_autoptr (GString) expression = g_string_new (NULL);

  if (words[0] == NULL || !chas_search_words_have_parts ((const char *const *) words))
    return NULL;
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (expression, "%s\"%s\"", i ? " AND " : "", words[i]);
  return g_string_free_and_steal (g_steal_pointer (&expression));
}

/* Whether every name that the words begin has them as parts. */
static gboolean
have_names_these_parts (char **words, char **parts)
{
  if (!g_strv_equal ((const char *const *) words, (const char *const *) parts))
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = fold_double_letters (words[i]);

      if (folded != NULL)
        return FALSE;
    }
  return TRUE;
}

/* Gives whether there may be more than were noted. */
static gboolean
find (ChasDb *db, ChasStmt *stmt, int rank, gboolean *out_capped, GError **error)
{
  chas_stmt_bind_int64 (stmt, 3, CHAS_SEARCH_MAX_HITS);
  chas_stmt_bind_int64 (stmt, 4, rank);
  if (!chas_db_run (db, stmt, error))
    return FALSE;
  *out_capped = sqlite3_changes64 (chas_db_get_handle (db)) >= CHAS_SEARCH_MAX_HITS;
  return TRUE;
}

static gboolean
find_words (ChasDb *db,
            const char *expression,
            const char *group_id,
            int rank,
            gboolean *out_capped,
            GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_search_find, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, expression);
  chas_stmt_bind_text (stmt, 2, group_id);
  return find (db, stmt, rank, out_capped, error);
}

/* @lacks_words: whether more begin words than were noted */
static gboolean
find_parts (ChasDb *db,
            const char *expression,
            const char *group_id,
            gboolean lacks_words,
            gboolean *out_capped,
            GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_search_find_part, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, expression);
  chas_stmt_bind_text (stmt, 2, group_id);
  chas_stmt_bind_int64 (stmt, 5, lacks_words);
  return find (db, stmt, 3, out_capped, error);
}

/**
 * chas_search_note_hits:
 *
 * Adds what matches the words to the hits, see chas_search_find(). Where more match than are noted,
 * those that are named so are noted all the same; they are among the parts of names, which are
 * asked for in any case, unless those are too many as well.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_note_hits (ChasDb *db, const char *group_id, const char *text, GError **error)
{
  g_auto (GStrv) words = chas_search_words_split (text);
  g_autofree char *anywhere = make_prefix_expression (words);
  g_auto (GStrv) parts = chas_search_words_split_parts (text);
  g_autofree char *part = make_part_expression (parts);
  g_autofree char *names = NULL;
  gboolean lacks_names, lacks_parts = TRUE;

  if (words[0] == NULL)
    return TRUE;
  if (!find_words (db, anywhere, group_id, 2, &lacks_names, error) ||
      (part != NULL && !find_parts (db, part, group_id, lacks_names, &lacks_parts, error)))
    return FALSE;
  if (!lacks_names || (!lacks_parts && have_names_these_parts (words, parts)))
    return TRUE;
  names = make_names_expression (words);
  return find_words (db, names, group_id, 1, &lacks_names, error);
}

/**
 * chas_search_rank_hits:
 * @text: what was searched for
 *
 * Raises the hits in names, for who asks which are the best.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_rank_hits (ChasDb *db, const char *text, GError **error)
{
  g_auto (GStrv) words = chas_search_words_split (text);
  g_autofree char *names = make_names_expression (words);
  ChasStmt *stmt;

  if (words[0] == NULL)
    return TRUE;
  if ((stmt = chas_db_prepare_cached (db, chas_query_search_rank, error)) == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, names);
  return chas_db_run (db, stmt, error);
}

/* Questions with the version of the data they were asked of, either NULL. */
typedef struct
{
  char *asked; /* last */
  char *kept;  /* what the hits answer */
} LastSearch;

static void
last_search_free (gpointer data)
{
  LastSearch *last = data;

  g_free (last->asked);
  g_free (last->kept);
  g_free (last);
}

static LastSearch *
get_last_search (ChasDb *db)
{
  LastSearch *last = g_object_get_data (G_OBJECT (db), LAST_SEARCH_KEY);

  if (last == NULL)
    {
      last = g_new0 (LastSearch, 1);
      g_object_set_data_full (G_OBJECT (db), LAST_SEARCH_KEY, last, last_search_free);
    }
  return last;
}

/**
 * chas_search_clear_hits:
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_clear_hits (ChasDb *db, GError **error)
{
  ChasStmt *make = chas_db_prepare_cached (db, MAKE_HITS, error);
  ChasStmt *clear;

  g_clear_pointer (&get_last_search (db)->kept, g_free);
  if (make == NULL || !chas_db_run (db, make, error))
    return FALSE;
  clear = chas_db_prepare_cached (db, "DELETE FROM temp.search_hit", error);
  return clear != NULL && chas_db_run (db, clear, error);
}

/**
 * chas_search_has_hits_of:
 * @out_has: (out): whether the hits answer that, and nothing has changed since
 *
 * Asks a question; chas_search_keep_hits() comes after the answer.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_has_hits_of (ChasDb *db, const char *question, gboolean *out_has, GError **error)
{
  LastSearch *last = get_last_search (db);
  guint version;

  *out_has = FALSE;
  g_clear_pointer (&last->asked, g_free);
  /* What is written and not yet committed has no version, and what is rolled back takes the hits
   * along. */
  if (!sqlite3_get_autocommit (chas_db_get_handle (db)))
    return TRUE;
  if (!chas_db_get_version (db, &version, error))
    return FALSE;
  last->asked = g_strdup_printf ("%s\n%u", question, version);
  *out_has = g_strcmp0 (last->asked, last->kept) == 0;
  return TRUE;
}

/**
 * chas_search_keep_hits:
 *
 * Says that the hits answer what was asked last, of the data as it was then: what others commit
 * while somebody searches is searched next time.
 */
void
chas_search_keep_hits (ChasDb *db)
{
  LastSearch *last = get_last_search (db);

  g_set_str (&last->kept, last->asked);
}

typedef struct
{
  const char *group_id, *words;
} Question;

static gboolean
search_anew (ChasDb *db, gpointer data, GError **error)
{
  const Question *question = data;

  return chas_search_clear_hits (db, error) &&
         chas_search_note_hits (db, question->group_id, question->words, error);
}

/**
 * chas_search_find:
 * @words: as typed
 * @out_capped: (out) (optional): whether there may be more leads than were noted
 *
 * Notes the leads of a group that match in temp.search_hit. A lead matches when every word begins a
 * word of its company, people, place, sector, tags, reasons, notes or contacts, without regard to
 * case, accents and order; or when every word is a part of a name or a mail address. Parts rank
 * last from the beginning, names first once chas_search_rank_hits() was asked.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_find (ChasDb *db,
                  const char *group_id,
                  const char *words,
                  gboolean *out_capped,
                  GError **error)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", group_id, words);
  Question question = { group_id, words };
  gboolean has;
  gint64 n_hits;

  if (!chas_search_has_hits_of (db, text, &has, error) ||
      (!has && !chas_db_together (db, search_anew, &question, error)))
    return FALSE;
  chas_search_keep_hits (db);
  if (!chas_db_get_int64 (db, "SELECT count(*) FROM temp.search_hit", &n_hits, error))
    return FALSE;
  if (out_capped != NULL)
    *out_capped = n_hits >= CHAS_SEARCH_MAX_HITS;
  return TRUE;
}
