// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-private.h"

/* Records that are shown, each once; what was deleted, merged into another one or put right by
 * another one goes along, too, but is nothing to look at. */
static gboolean
count (ChasExport *self, const char *entity, gint64 *out_n, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  GString *sql = g_string_new ("SELECT count(*) FROM ");
  g_autofree char *text = NULL;

  if (self->list)
    g_string_append_printf (sql, "temp.%s x JOIN \"%s\" t ON t.id = x.id WHERE x.entity = '%s'",
                            self->list, entity, entity);
  else
    g_string_append_printf (sql, "\"%s\" t WHERE 1", entity);
  if (chas_entity_info_lookup_field (info, "merged_into"))
    g_string_append (sql, " AND NOT EXISTS (SELECT 1 FROM same_record s"
                          " WHERE s.id = t.id AND s.root <> t.id)");
  if (chas_entity_info_lookup_field (info, "correction_of"))
    g_string_append_printf (sql,
                            " AND NOT EXISTS (SELECT 1 FROM \"%s\" c WHERE c.correction_of = t.id)",
                            entity);
  text = g_string_free_and_steal (sql);
  return chas_db_get_int64 (self->db, text, out_n, error);
}

/**
 * chas_export_count:
 * @db: a connection that nobody else uses meanwhile, without a transaction
 * @scope: which records
 * @out_counts: (out caller-allocates): how many a file of that scope would hold
 * @error: return location
 *
 * What has to be said before personal data leaves the machine. Nothing is written. Source:
 * domain.md, section 8
 *
 * Returns: whether they could be counted
 */
gboolean
chas_export_count (ChasDb *db,
                   const ChasExportScope *scope,
                   ChasExportCounts *out_counts,
                   GError **error)
{
  g_autoptr (ChasExport) self = chas_export_open (db, scope, error);

  return self != NULL && count (self, "lead", &out_counts->n_leads, error) &&
         count (self, "company", &out_counts->n_companies, error) &&
         count (self, "person", &out_counts->n_people, error) &&
         count (self, "contact", &out_counts->n_contacts, error) &&
         count (self, "note", &out_counts->n_notes, error) &&
         count (self, "participant", &out_counts->n_members, error);
}
