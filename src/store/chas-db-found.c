// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-found.h"

#include "chas-queries.h"

typedef struct
{
  ChasFoundPlace place;
  char *text;
} Text;

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->text);
  g_free (text);
}

static GPtrArray *
list_texts (ChasDb *db, const char *lead_id, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (text_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_found_texts, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      Text *text;

      if (!row)
        return g_steal_pointer (&texts);
      if (chas_stmt_get_text (stmt, 1) == NULL)
        continue;
      text = g_new0 (Text, 1);
      text->place = (ChasFoundPlace) chas_stmt_get_int64 (stmt, 0);
      text->text = g_strdup (chas_stmt_get_text (stmt, 1));
      g_ptr_array_add (texts, text);
    }
  return NULL;
}

static gboolean
is_shown (GPtrArray *texts, guint shown, const char *const *words, guint n_word)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = texts->pdata[i];

      if (chas_found_shows (text->text, text->place, shown, words, n_word))
        return TRUE;
    }
  return FALSE;
}

/* The first text that has a word. */
static const Text *
find_text (GPtrArray *texts, const char *const *words, guint n_word)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = texts->pdata[i];

      if (chas_found_has (text->text, text->place, words, n_word))
        return text;
    }
  return NULL;
}

/* Of the words that are not shown anywhere, the first one is told of; one in the name only when no
 * other is: the name may be wide enough to be read after all. */
static ChasFound *
find_of (GPtrArray *texts, const char *lead_id, const char *const *words, guint shown)
{
  const Text *name = NULL;

  for (guint i = 0; words[i]; i++)
    {
      const Text *text = is_shown (texts, shown, words, i) ? NULL : find_text (texts, words, i);

      if (text && text->place != CHAS_FOUND_IN_NAME)
        return chas_found_new (lead_id, text->place, text->text, words);
      name = name ? name : text;
    }
  return name ? chas_found_new (lead_id, name->place, name->text, words) : NULL;
}

/**
 * chas_db_list_found:
 * @lead_ids: (array zero-terminated): leads that the search has found
 * @search: as typed
 * @shown: places that can be seen, each a CHAS_FOUND_PLACE(); see chas_found_shows()
 *
 * Tells why a search found leads where what can be seen does not say so.
 *
 * Returns: (transfer full) (element-type ChasFound): one for each of those leads; %NULL with @error
 * set
 */
GPtrArray *
chas_db_list_found (ChasDb *db,
                    const char *const *lead_ids,
                    const char *search,
                    guint shown,
                    GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_found_free);
  g_auto (GStrv) words = chas_found_split (search);

  for (guint i = 0; lead_ids[i]; i++)
    {
      g_autoptr (GPtrArray) texts = list_texts (db, lead_ids[i], error);
      ChasFound *found;

      if (texts == NULL)
        return NULL;
      found = find_of (texts, lead_ids[i], (const char *const *) words, shown);
      if (found)
        g_ptr_array_add (all, found);
    }
  return g_steal_pointer (&all);
}
