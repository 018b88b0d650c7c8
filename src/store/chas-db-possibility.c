// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-possibility.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-row.h"
#include "chas-writer.h"

static ChasLeadPossibility *
make_member (const char *lead_id, ChasPossibility kind)
{
  ChasLeadPossibility *member = chas_lead_possibility_new (NULL);

  chas_lead_possibility_set_lead_id (member, lead_id);
  chas_lead_possibility_set_kind (member, kind);
  return member;
}

static ChasWriter *
begin (ChasDb *db, const char *step_name, const char *lead_id, GError **error)
{
  g_autofree char *subject = NULL;

  return chas_db_get_title (db, "lead", lead_id, &subject, error)
           ? chas_writer_begin (db, step_name, subject, error)
           : NULL;
}

static gboolean
change (ChasWriter *writer, const char *id, int count, const char *period, GError **error)
{
  static const char *const fields[] = { "count", "period", NULL };
  g_autoptr (ChasLeadPossibility) known = chas_lead_possibility_new (id);

  if (count > 0)
    chas_lead_possibility_set_count (known, count);
  chas_lead_possibility_set_period (known, period);
  return chas_writer_update (writer, CHAS_ENTITY (known), fields, error);
}

static gboolean
add (ChasWriter *writer, ChasLeadPossibility *member, int count, const char *period, GError **error)
{
  if (count > 0)
    chas_lead_possibility_set_count (member, count);
  chas_lead_possibility_set_period (member, period);
  return chas_writer_insert (writer, CHAS_ENTITY (member), error);
}

/**
 * chas_db_set_possibility:
 * @count: how many, or 0 for who knows
 * @period: (nullable): when, in words
 * @out_changes: (out) (transfer full): what was touched
 *
 * Notes what the company of a lead could give, or what is known of that now. Errors:
 * %CHAS_MODEL_ERROR; `INVALID` if the lead is gone.
 *
 * Returns: whether it is noted
 */
gboolean
chas_db_set_possibility (ChasDb *db,
                         const char *lead_id,
                         ChasPossibility kind,
                         int count,
                         const char *period,
                         ChasChanges **out_changes,
                         GError **error)
{
  g_autoptr (ChasLeadPossibility) member = make_member (lead_id, kind);
  g_autofree char *id = chas_entity_make_member_id (CHAS_ENTITY (member));
  g_autofree char *words = chas_field_normalise_text (period);
  g_autoptr (ChasWriter) writer = begin (db, N_ ("Edit"), lead_id, error);
  gboolean exists;

  if (writer == NULL ||
      !chas_row_exists (db, chas_entity_get_info (CHAS_ENTITY (member)), id, &exists, error))
    return FALSE;
  return (exists ? change (writer, id, count, words, error)
                 : add (writer, member, count, words, error)) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_drop_possibility:
 * @out_changes: (out) (transfer full): what was touched
 *
 * The company could not give that after all. Errors: `NOT_FOUND`.
 *
 * Returns: whether it is gone
 */
gboolean
chas_db_drop_possibility (ChasDb *db,
                          const char *lead_id,
                          ChasPossibility kind,
                          ChasChanges **out_changes,
                          GError **error)
{
  g_autoptr (ChasLeadPossibility) member = make_member (lead_id, kind);
  g_autofree char *id = chas_entity_make_member_id (CHAS_ENTITY (member));
  g_autoptr (ChasWriter) writer = begin (db, N_ ("Edit"), lead_id, error);

  return writer != NULL && chas_writer_delete (writer, "lead_possibility", id, error) &&
         chas_writer_commit (writer, out_changes, error);
}
