// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-marks.h"

/* What the marks of a record say. */
typedef struct
{
  gboolean is_erased;
  gboolean was_deleted; /* by anybody, taken back or not */
  GPtrArray *deletions; /* stamps of those that nobody took back */
  GPtrArray *emptied;   /* "stamp entity id": a deletion that somebody made final, and with what */
} Marks;

static void
marks_clear (Marks *self)
{
  g_clear_pointer (&self->deletions, g_ptr_array_unref);
  g_clear_pointer (&self->emptied, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Marks, marks_clear)

static void
add_deletion (Marks *self, ChasStmt *stmt)
{
  ChasStamp stamp = { .hlc = chas_stmt_get_int64 (stmt, 1) };
  char text[CHAS_STAMP_TEXT_SIZE];

  self->was_deleted = TRUE;
  if (sqlite3_column_int (stmt, 4))
    return;
  g_strlcpy (stamp.dev, chas_stmt_get_text (stmt, 2), sizeof stamp.dev);
  chas_stamp_format (&stamp, text);
  g_ptr_array_add (self->deletions, g_strdup (text));
}

static gboolean
read_marks (ChasMergeContext *context,
            const char *entity,
            const char *id,
            Marks *out_marks,
            GError **error)
{
  ChasStmt *stmt = chas_merge_context_prepare_for (
    context,
    "SELECT field, hlc, dev, val ->> '$', dead FROM version"
    " WHERE entity = ?1 AND id = ?2 AND field IN ('_del', '_purge')",
    entity, id, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  out_marks->deletions = g_ptr_array_new_with_free_func (g_free);
  out_marks->emptied = g_ptr_array_new_with_free_func (g_free);
  while (chas_db_step (context->db, stmt, &row, error))
    {
      const char *text = row ? chas_stmt_get_text (stmt, 3) : NULL;

      if (!row)
        return TRUE;
      if (g_str_equal (chas_stmt_get_text (stmt, 0), "_del"))
        add_deletion (out_marks, stmt);
      else if (chas_merge_mark_is_erasure (text))
        out_marks->is_erased = TRUE;
      else if (text != NULL) /* else a file says nothing of what it makes final */
        g_ptr_array_add (out_marks->emptied, g_strdup (text));
    }
  return FALSE;
}

/* Whether the record is shown, or somebody holds a version of it open. */
static gboolean
is_alive (ChasMergeContext *context,
          const char *entity,
          const char *id,
          gboolean *out_alive,
          GError **error)
{
  ChasMergeTable *table = chas_merge_context_lookup (context, entity);
  ChasStmt *stmt;

  *out_alive = FALSE;
  if (table != NULL && !chas_merge_context_exists (context, table, id, out_alive, error))
    return FALSE;
  if (*out_alive)
    return TRUE;
  stmt = chas_merge_context_prepare_for (
    context,
    "SELECT 1 FROM version WHERE entity = ?1 AND id = ?2 AND dead = 0"
    " AND field NOT IN ('_del', '_purge') LIMIT 1",
    entity, id, error);
  if (stmt == NULL || !chas_db_step (context->db, stmt, out_alive, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/* Whether somebody made the record anew: see the header. */
static gboolean
was_made_anew (ChasMergeContext *context,
               const char *entity,
               const char *id,
               gboolean *out_was,
               GError **error)
{
  ChasStmt *stmt = chas_merge_context_prepare_for (
    context,
    "SELECT 1 FROM version WHERE entity = ?1 AND id = ?2 AND dead = 2"
    " LIMIT 1",
    entity, id, error);

  if (stmt == NULL || !chas_db_step (context->db, stmt, out_was, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/* Two people who put each other's records below their own could lead round in a circle. */
#define MAX_ROOTS 8

static gboolean is_emptied (ChasMergeContext *context,
                            const char *entity,
                            const char *id,
                            guint depth,
                            gboolean *out_is,
                            GError **error);

/* Whether what a deletion went with has not come back, or only as somebody made it anew. */
static gboolean
is_root_gone (ChasMergeContext *context,
              const char *entity,
              const char *id,
              guint depth,
              gboolean *out_is,
              GError **error)
{
  return is_emptied (context, entity, id, depth, out_is, error) &&
         (*out_is || was_made_anew (context, entity, id, out_is, error));
}

/* Whether one deletion was made final by somebody, and what it went with is gone, too. */
static gboolean
is_final (ChasMergeContext *context,
          const Marks *marks,
          const char *deletion,
          const char *address,
          guint depth,
          gboolean *out_is,
          GError **error)
{
  *out_is = FALSE;
  for (guint i = 0; i < marks->emptied->len && !*out_is; i++)
    {
      g_auto (GStrv) words = g_strsplit (marks->emptied->pdata[i], " ", 2);
      g_auto (GStrv) root = NULL;

      if (!words[0] || !words[1] || !g_str_equal (words[0], deletion))
        continue;
      root = g_strsplit (words[1], " ", 2);
      if (g_str_equal (words[1], address))
        *out_is = TRUE;
      else if (depth < MAX_ROOTS && root[0] && root[1] &&
               !is_root_gone (context, root[0], root[1], depth + 1, out_is, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether all who deleted the record had their deletion made final by somebody who had seen it, and
 * nobody has anything to say against that. */
static gboolean
is_emptied (ChasMergeContext *context,
            const char *entity,
            const char *id,
            guint depth,
            gboolean *out_is,
            GError **error)
{
  g_autofree char *address = g_strconcat (entity, " ", id, NULL);
  g_auto (Marks) marks = { 0 };
  gboolean alive;

  *out_is = FALSE;
  if (!read_marks (context, entity, id, &marks, error))
    return FALSE;
  if (marks.deletions->len == 0 || marks.emptied->len == 0)
    return TRUE;
  if (!is_alive (context, entity, id, &alive, error))
    return FALSE;
  *out_is = !alive;
  for (guint i = 0; i < marks.deletions->len && *out_is; i++)
    if (!is_final (context, &marks, marks.deletions->pdata[i], address, depth, out_is, error))
      return FALSE;
  return TRUE;
}

/**
 * chas_merge_mark_is_erasure:
 * @text: (nullable): the value of a mark
 *
 * Returns: whether it wins over whatever comes
 */
gboolean
chas_merge_mark_is_erasure (const char *text)
{
  return g_strcmp0 (text, "1") == 0;
}

/**
 * chas_merge_marks_look:
 * @entity: an entity, known here or not
 * @out_purge: (out): what the marks of the record say
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_marks_look (ChasMergeContext *context,
                       const char *entity,
                       const char *id,
                       ChasMergePurge *out_purge,
                       GError **error)
{
  g_auto (Marks) marks = { 0 };
  gboolean emptied = FALSE;

  *out_purge = CHAS_MERGE_PURGE_NONE;
  if (!read_marks (context, entity, id, &marks, error))
    return FALSE;
  context->has_marks |= marks.is_erased || marks.emptied->len > 0;
  if (marks.is_erased)
    *out_purge = marks.was_deleted ? CHAS_MERGE_PURGE_ERASED_GONE : CHAS_MERGE_PURGE_ERASED;
  else if (marks.emptied->len > 0)
    {
      if (!is_emptied (context, entity, id, 0, &emptied, error))
        return FALSE;
      if (emptied)
        *out_purge = CHAS_MERGE_PURGE_EMPTIED;
    }
  return TRUE;
}
