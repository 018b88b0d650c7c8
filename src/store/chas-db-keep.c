// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Keeping what somebody deleted while somebody else went on with it. How that is undone is told in
 * chas-undo-keep.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "chas-db-conflicts.h"
#include "chas-db-text.h"
#include "chas-db-trash.h"
#include "chas-kept-marks.h"
#include "chas-merge-title.h"
#include "chas-row.h"
#include "chas-writer-private.h"

static gboolean keep_above (ChasDb *db, const ChasEntityInfo *info, const char *id, GError **error);

static gboolean
keep_parent (ChasDb *db,
             const ChasEntityInfo *info,
             const ChasFieldInfo *field,
             const char *id,
             GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?1", field->name, info->name);
  g_autofree char *parent = NULL;

  if (!chas_db_find_text (db, sql, id, &parent, error))
    return FALSE;
  return parent == NULL || (chas_kept_marks_make_live (db, field->ref, parent, error) &&
                            chas_kept_marks_close (db, field->ref, parent, error) &&
                            keep_above (db, chas_entity_info_lookup (field->ref), parent, error));
}

/* What the record stands under was shown for its sake, and would go with it next time: it stands
 * for itself again, as what is restored does. */
static gboolean
keep_above (ChasDb *db, const ChasEntityInfo *info, const char *id, GError **error)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].parent && !keep_parent (db, info, &info->fields[i], id, error))
      return FALSE;
  return TRUE;
}

static gboolean
keep (ChasWriter *writer, const ChasEntityInfo *info, const char *id, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  gint64 epoch, n_edits;

  if (!chas_kept_marks_begin (db, &epoch, error) ||
      !chas_db_restore_gone_with (writer, info->name, id, error) ||
      !chas_kept_marks_make_live_if_bare (db, info->name, id, error) ||
      !chas_kept_marks_close (db, info->name, id, error) || !keep_above (db, info, id, error) ||
      !chas_kept_marks_finish (db, writer->step, epoch, &n_edits, error))
    return FALSE;
  writer->n_edits += n_edits;
  return writer->n_edits > 0 || chas_kept_marks_forget_epoch (db, epoch, error);
}

/**
 * chas_db_keep_record:
 * @out_is_step: (out): whether there was anything to settle, so that undo opens it again
 * @out_changes: (out) (transfer full): what was touched
 *
 * Settles that a record stays which somebody deleted while somebody else went on with it, and
 * brings back what was deleted with it; what it stands under stays too. Errors: `NOT_FOUND`,
 * `INVALID`.
 *
 * Returns: whether it is settled
 */
gboolean
chas_db_keep_record (ChasDb *db,
                     const char *entity,
                     const char *id,
                     gboolean *out_is_step,
                     ChasChanges **out_changes,
                     GError **error)
{
  const ChasEntityInfo *info = chas_writer_find_entity (entity, error);
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (info == NULL || !chas_merge_dup_title (db, entity, id, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Keep"), subject, error)) ||
      !keep (writer, info, id, error) || !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_is_step = writer->n_edits > 0;
  return chas_row_touch (db, info, id, *out_changes, error);
}
