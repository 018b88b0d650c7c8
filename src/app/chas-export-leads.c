// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Leads as a table. The headers are in the user's language and our own import reads them back. */

#include "config.h"

#include "chas-export-leads.h"

#include "chas-csv-target.h"
#include "chas-csv-writer.h"
#include "chas-fields.h"
#include "chas-orgnr.h"
#include "chas-phone.h"

#define SEPARATOR ';'

/* How a column is read from the row of the query and written. */
typedef enum
{
  AS_IT_STANDS,
  AS_ORGNR,
  AS_PHONE,
  AS_STAGE,
  AS_COUNTY,
  AS_SOURCE,
} CellKind;

/* In the order of the query's columns. */
static const struct
{
  ChasCsvTarget target;
  CellKind kind;
} columns[] = {
  { CHAS_CSV_TARGET_COMPANY_NAME, AS_IT_STANDS },
  { CHAS_CSV_TARGET_ORGNR, AS_ORGNR },
  { CHAS_CSV_TARGET_DOMAIN, AS_IT_STANDS },
  { CHAS_CSV_TARGET_WEBSITE, AS_IT_STANDS },
  { CHAS_CSV_TARGET_COMPANY_LINKEDIN, AS_IT_STANDS },
  { CHAS_CSV_TARGET_COMPANY_PHONE, AS_PHONE },
  { CHAS_CSV_TARGET_COMPANY_MAIL, AS_IT_STANDS },
  { CHAS_CSV_TARGET_TOWN, AS_IT_STANDS },
  { CHAS_CSV_TARGET_COUNTY, AS_COUNTY },
  { CHAS_CSV_TARGET_SECTOR, AS_IT_STANDS },
  { CHAS_CSV_TARGET_SIZE, AS_IT_STANDS },
  { CHAS_CSV_TARGET_DESCRIPTION, AS_IT_STANDS },
  { CHAS_CSV_TARGET_TAGS, AS_IT_STANDS },
  { CHAS_CSV_TARGET_STAGE, AS_STAGE },
  { CHAS_CSV_TARGET_OWNER, AS_IT_STANDS },
  { CHAS_CSV_TARGET_WHY, AS_IT_STANDS },
  { CHAS_CSV_TARGET_HOOK, AS_IT_STANDS },
  { CHAS_CSV_TARGET_SOURCE, AS_SOURCE },
  { CHAS_CSV_TARGET_EDUCATION, AS_IT_STANDS },
  { CHAS_CSV_TARGET_PERSON_GIVEN_NAME, AS_IT_STANDS },
  { CHAS_CSV_TARGET_PERSON_FAMILY_NAME, AS_IT_STANDS },
  { CHAS_CSV_TARGET_PERSON_TITLE, AS_IT_STANDS },
  { CHAS_CSV_TARGET_PERSON_MAIL, AS_IT_STANDS },
  { CHAS_CSV_TARGET_PERSON_PHONE, AS_PHONE },
  { CHAS_CSV_TARGET_PERSON_LINKEDIN, AS_IT_STANDS },
  { CHAS_CSV_TARGET_CREATED, AS_IT_STANDS },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

/* A company and what was merged with it. */
#define AT_COMPANY(employment)                                                                     \
  employment ".company_id IN (SELECT c.id UNION ALL SELECT id FROM as_one WHERE one = c.id)"

/* Of people who were merged and work at one company, the one that stands for them says what they do
 * there. */
#define SAID_BY_ANOTHER                                                                            \
  "SELECT 1 FROM same_record s JOIN same_record q ON q.root = s.root"                              \
  " JOIN employment y ON y.person_id = q.id WHERE s.id = x.person_id"                              \
  " AND (y.person_id <> s.root, y.person_id) < (x.person_id <> s.root, x.person_id)"               \
  " AND " AT_COMPANY ("y")

/* The one whom the lead's page shows first, as what it shows them. */
#define FIRST_PERSON                                                                               \
  "SELECT x.id FROM employment x WHERE " AT_COMPANY (                                              \
    "x") " AND (x.to_date IS NULL OR x.to_date > ?2)"                                              \
         " AND EXISTS (SELECT 1 FROM person h WHERE h.id = coalesce ((SELECT root FROM"            \
         " same_record WHERE id = x.person_id), x.person_id))"                                     \
         " AND NOT EXISTS (" SAID_BY_ANOTHER                                                       \
         ") ORDER BY coalesce (x.is_primary, 0) DESC, x.id LIMIT 1"

/* One line per lead, its first contact person with it; a claim that has lapsed makes nobody its
 * owner. */
#define QUERY                                                                                      \
  "SELECT c.name, c.orgnr, c.domain, c.website, c.linkedin_url,"                                   \
  " coalesce (c.phone_e164, c.phone_raw), c.email, c.municipality, c.county, c.business,"          \
  " c.size_band, c.description,"                                                                   \
  " (SELECT group_concat (t.name, ', ' ORDER BY t.name) FROM company_tag t"                        \
  "   WHERE t.company_id = c.id),"                                                                 \
  " l.stage, trim (o.given_name || ' ' || coalesce (o.family_name, '')), l.why, l.hook,"           \
  " l.source_kind, (SELECT group_concat (d.short, ', ' ORDER BY d.short) FROM lead_education e"    \
  "   JOIN education d ON d.id = e.education_id WHERE e.lead_id = l.id),"                          \
  " p.given_name, p.family_name, m.title, p.email, coalesce (p.phone_e164, p.phone_raw),"          \
  " p.linkedin_url, (SELECT substr (min (s.at), 1, 10) FROM stage_change s"                        \
  "   WHERE s.lead_id = l.id)"                                                                     \
  " FROM lead l JOIN company c ON c.id = coalesce ((SELECT root FROM same_record"                  \
  "   WHERE id = l.company_id), l.company_id)"                                                     \
  " LEFT JOIN participant o ON o.id = l.owner_id AND NOT EXISTS (SELECT 1 FROM lead_claim x"       \
  "   WHERE x.lead_id = l.id AND x.until < ?2)"                                                    \
  " LEFT JOIN employment m ON m.id = (" FIRST_PERSON ")"                                           \
  " LEFT JOIN person p ON p.id = coalesce ((SELECT root FROM same_record"                          \
  "   WHERE id = m.person_id), m.person_id)"                                                       \
  " WHERE l.id NOT IN (SELECT id FROM same_record WHERE id <> root)"                               \
  " AND (?1 IS NULL OR l.id IN (SELECT value FROM json_each (?1)))"                                \
  " AND (?3 IS NULL OR l.group_id = ?3)"                                                           \
  " ORDER BY l.group_id, instr ('new ready contacted dialogue booked met opportunity partner"      \
  " resting declined unfit', l.stage), l.order_key, l.id"

static char *
dup_label (const char *entity, const char *field, const char *code)
{
  const ChasFieldInfo *info =
    chas_entity_info_lookup_field (chas_entity_info_lookup (entity), field);
  int value = chas_enum_info_find (info->enumeration, code);

  return g_strdup (value >= 0 ? chas_enum_info_get_label (info->enumeration, value) : code);
}

static char *
dup_cell (const char *text, CellKind kind)
{
  if (!text)
    return g_strdup ("");
  switch (kind)
    {
    case AS_IT_STANDS:
      return g_strdup (text);
    case AS_ORGNR:
      return chas_orgnr_dup_display (text);
    case AS_PHONE:
      return text[0] == '+' ? chas_phone_dup_display (text) : g_strdup (text);
    case AS_STAGE:
      return dup_label ("lead", "stage", text);
    case AS_COUNTY:
      return dup_label ("company", "county", text);
    case AS_SOURCE:
      return dup_label ("lead", "source_kind", text);
    }
  g_return_val_if_reached (NULL);
}

static gboolean
write_header (ChasCsvWriter *writer, GCancellable *cancellable, GError **error)
{
  const char *cells[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = chas_csv_target_get_label (columns[i].target);
  return chas_csv_writer_add_row (writer, cells, N_COLUMNS, cancellable, error);
}

static gboolean
write_lead (ChasCsvWriter *writer, ChasStmt *stmt, GCancellable *cancellable, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_strv_builder_take (builder, dup_cell (chas_stmt_get_text (stmt, i), columns[i].kind));
  cells = g_strv_builder_end (builder);
  return chas_csv_writer_add_row (writer, (const char *const *) cells, N_COLUMNS, cancellable,
                                  error);
}

/* Ids as a JSON list, which one parameter can carry. */
static char *
dup_id_list (const char *const *ids)
{
  g_autofree char *joined = ids ? g_strjoinv ("\",\"", (char **) ids) : NULL;

  return joined && *joined ? g_strdup_printf ("[\"%s\"]", joined) : g_strdup ("[]");
}

/**
 * chas_export_leads:
 * @db: a database
 * @stream: where to write
 * @scope: chosen leads, or anything else for all, of one group or of each
 * @out_n_leads: (out): how many
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes a table of leads, one to a row.
 *
 * Returns: whether it went well
 */
gboolean
chas_export_leads (ChasDb *db,
                   GOutputStream *stream,
                   const ChasExportScope *scope,
                   guint64 *out_n_leads,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (ChasCsvWriter) writer = chas_csv_writer_new (stream, SEPARATOR);
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, QUERY, error);
  g_autofree char *ids = scope->kind == CHAS_EXPORT_LEADS ? dup_id_list (scope->lead_ids) : NULL;
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  gboolean row;

  if (!stmt || !write_header (writer, cancellable, error))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, ids);
  chas_stmt_bind_text (stmt, 2, today);
  chas_stmt_bind_text (stmt, 3, scope->group_id);
  for (*out_n_leads = 0; chas_db_step (db, stmt, &row, error); (*out_n_leads)++)
    {
      if (!row)
        return chas_csv_writer_finish (writer, cancellable, error);
      if (!write_lead (writer, stmt, cancellable, error))
        return FALSE;
    }
  return FALSE;
}
