// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-group.h"

#include "chas-group-listing.h"

/* Where somebody worked before, unless another group has it as a lead: its other people stay out.
 */
static gboolean
add_former_employers (ChasGroupListing *self, GError **error)
{
  return chas_group_listing_add (
    self, "employment", error,
    "SELECT e.id FROM temp.%s x CROSS JOIN employment e ON e.person_id = x.id"
    " WHERE x.entity = 'person' AND e.company_id NOT IN (SELECT l.company_id FROM lead l"
    " WHERE l.company_id IS NOT NULL AND l.id NOT IN"
    " (SELECT id FROM temp.%s WHERE entity = 'lead'))",
    self->into, self->into);
}

/* Whose devices wrote what is listed: the history says who it was. */
static gboolean
add_authors (ChasGroupListing *self, GError **error)
{
  if (
    !chas_group_listing_add (self, "device", error,
                             "SELECT d.id FROM device d WHERE d.id IN (SELECT v.dev FROM temp.%s x"
                             " CROSS JOIN version v ON v.entity = x.entity AND v.id = x.id)",
                             self->into))
    return FALSE;
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const char *name = self->context->tables[i].info->name;

      if (!chas_group_listing_add (
            self, "device", error,
            "SELECT d.id FROM device d WHERE d.id IN (SELECT t.born_dev FROM temp.%s x"
            " CROSS JOIN \"%s\" t ON t.id = x.id WHERE x.entity = '%s')",
            self->into, name, name))
        return FALSE;
    }
  return TRUE;
}

/* What all groups of a school have in common. */
static gboolean
add_common (ChasGroupListing *self, GError **error)
{
  static const char *const common[] = { "education", "template" };

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (!chas_group_listing_add (
          self, common[i], error,
          "SELECT id FROM \"%s\" UNION SELECT id FROM version WHERE entity = '%s'", common[i],
          common[i]))
      return FALSE;
  return TRUE;
}

/* What was deleted for ever no longer says whose it was, nor anything else. It goes along: whoever
 * has it still has to lose it. */
static gboolean
add_blanked (ChasGroupListing *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "INSERT OR IGNORE INTO temp.%s (entity, id) SELECT DISTINCT p.entity, p.id FROM version p"
    " WHERE p.field = '_purge' AND NOT EXISTS (SELECT 1 FROM version k WHERE k.entity = p.entity"
    " AND k.id = p.id AND k.known = 1 AND k.field NOT IN ('_live', '_del', '_purge'))",
    self->into);

  return chas_group_listing_run (self, sql, error);
}

/* Of a newer program: what points at something listed. */
static gboolean
add_unknown (ChasGroupListing *self, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *sql = NULL;

  for (guint i = 0; i < self->context->n_tables; i++)
    g_string_append_printf (known, "%s'%s'", i > 0 ? ", " : "",
                            self->context->tables[i].info->name);
  sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.%s (entity, id)"
                         " SELECT DISTINCT entity, id FROM version WHERE entity NOT IN (%s)"
                         " AND val IN (SELECT json_quote (id) FROM temp.%s)",
                         self->into, known->str, self->into);
  return chas_group_listing_run (self, sql, error);
}

static gboolean
make_list (ChasMergeContext *context, const char *name, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("CREATE TEMP TABLE IF NOT EXISTS %s (entity TEXT, id TEXT,"
                     " PRIMARY KEY (entity, id)) WITHOUT ROWID; DELETE FROM temp.%s",
                     name, name);

  return chas_db_exec (context->db, sql, error);
}

/* Of @group_id NULL nothing. */
static gboolean
add_group (ChasGroupListing *self, const char *group_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->context->db,
    "INSERT INTO temp.group_ids (entity, id) SELECT 'career_group', ?1 WHERE ?1 IS NOT NULL",
    error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  return chas_db_run (self->context->db, stmt, error);
}

/**
 * chas_export_group_is_alone:
 * @out_is_alone: (out): whether no other group is or ever was on this computer
 *
 * Then all that is here belongs to it.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_export_group_is_alone (ChasDb *db, gboolean *out_is_alone, GError **error)
{
  gint64 n_groups;

  if (!chas_db_get_int64 (db,
                          "SELECT count(*) FROM (SELECT id FROM career_group"
                          " UNION SELECT id FROM version WHERE entity = 'career_group')",
                          &n_groups, error))
    return FALSE;
  *out_is_alone = n_groups <= 1;
  return TRUE;
}

/**
 * chas_export_group_list:
 *
 * Lists in temp.group_ids what belongs to a group.
 *
 * Returns: whether it is listed
 */
gboolean
chas_export_group_list (ChasMergeContext *context, const char *group_id, GError **error)
{
  g_auto (ChasGroupListing) listing = { 0 };

  chas_group_listing_init (&listing, context, "group_ids", NULL);
  return make_list (context, "group_ids", error) && add_group (&listing, group_id, error) &&
         add_common (&listing, error) && chas_group_listing_grow (&listing, error) &&
         add_former_employers (&listing, error) && add_authors (&listing, error) &&
         chas_group_listing_add_pointed_at (&listing, error) && add_blanked (&listing, error) &&
         add_unknown (&listing, error);
}

/**
 * chas_export_group_narrow:
 *
 * Leaves in temp.export_ids, which has all that is new here, what of it belongs to the group in
 * temp.group_ids; and adds what may be told of that group for the first time, though it is not new
 * here: a company that another group had as a lead before.
 *
 * Returns: whether it is listed
 */
gboolean
chas_export_group_narrow (ChasMergeContext *context, GError **error)
{
  g_auto (ChasGroupListing) listing = { 0 };

  chas_group_listing_init (&listing, context, "export_ids", "group_ids");
  return chas_db_exec (
           context->db,
           "DELETE FROM temp.export_ids WHERE NOT EXISTS (SELECT 1 FROM temp.group_ids g"
           " WHERE g.entity = export_ids.entity AND g.id = export_ids.id)",
           error) &&
         chas_group_listing_grow (&listing, error) && add_authors (&listing, error) &&
         chas_group_listing_add_pointed_at (&listing, error);
}
