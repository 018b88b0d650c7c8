// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-listing.h"

#define GROUP "career_group"
#define PARTICIPANT "participant"

/**
 * chas_group_listing_run:
 *
 * Returns: whether @sql could be run
 */
gboolean
chas_group_listing_run (ChasGroupListing *self, const char *sql, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->context->db, sql, error);

  return stmt != NULL && chas_db_run (self->context->db, stmt, error);
}

/**
 * chas_group_listing_add:
 * @entity: whose ids the query gives
 * @format: the query, with one column "id"
 *
 * Adds what may come in.
 *
 * Returns: whether it is listed
 */
gboolean
chas_group_listing_add (ChasGroupListing *self,
                        const char *entity,
                        GError **error,
                        const char *format,
                        ...)
{
  g_autoptr (GString) sql = g_string_new ("INSERT OR IGNORE INTO temp.");
  g_autofree char *ids = NULL;
  va_list args;

  va_start (args, format);
  ids = g_strdup_vprintf (format, args);
  va_end (args);
  g_string_append_printf (sql, "%s (entity, id) SELECT '%s', n.id FROM (%s) n", self->into, entity,
                          ids);
  g_string_append (sql, " WHERE n.id IS NOT NULL");
  if (self->within)
    g_string_append_printf (sql,
                            " AND EXISTS (SELECT 1 FROM temp.%s w"
                            " WHERE w.entity = '%s' AND w.id = n.id)",
                            self->within, entity);
  return chas_group_listing_run (self, sql->str, error);
}

static ChasMergeTable *
get_target (ChasGroupListing *self, const ChasFieldInfo *field)
{
  return field->ref ? chas_merge_context_lookup (self->context, field->ref) : NULL;
}

/**
 * chas_group_listing_init:
 *
 * Finds the kinds of records that say themselves of which group they are, and what hangs on those.
 */
void
chas_group_listing_init (ChasGroupListing *self,
                         ChasMergeContext *context,
                         const char *into,
                         const char *within)
{
  self->context = context;
  self->into = into;
  self->within = within;
  self->below = g_new0 (gboolean, self->context->n_tables);
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const ChasEntityInfo *info = self->context->tables[i].info;

      self->below[i] = g_str_equal (info->name, GROUP);
      for (guint j = 0; j < info->n_fields; j++)
        {
          const ChasFieldInfo *field = &info->fields[j];
          ChasMergeTable *target = get_target (self, field);

          if (target && self->below[target->n] &&
              (field->parent || g_str_equal (field->ref, GROUP)))
            self->below[i] = TRUE;
        }
    }
}

/**
 * chas_group_listing_clear:
 *
 * Frees what is kept; the list stays.
 */
void
chas_group_listing_clear (ChasGroupListing *self)
{
  g_clear_pointer (&self->below, g_free);
}

/* What points at something listed, also what was deleted. */
static gboolean
add_pointing (ChasGroupListing *self,
              const char *entity,
              const ChasFieldInfo *field,
              GError **error)
{
  return chas_group_listing_add (
    self, entity, error,
    "SELECT id FROM \"%s\" WHERE \"%s\" IN"
    " (SELECT id FROM temp.%s WHERE entity = '%s')"
    " UNION SELECT id FROM version WHERE entity = '%s' AND field = '%s' AND val IN"
    " (SELECT json_quote (id) FROM temp.%s WHERE entity = '%s')",
    entity, field->name, self->into, field->ref, entity, field->name, self->into, field->ref);
}

static gboolean
add_below (ChasGroupListing *self, GError **error)
{
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const ChasEntityInfo *info = self->context->tables[i].info;

      for (guint j = 0; j < info->n_fields; j++)
        {
          const ChasFieldInfo *field = &info->fields[j];
          ChasMergeTable *target = get_target (self, field);

          if (target && self->below[target->n] &&
              (field->parent || g_str_equal (field->ref, GROUP)) &&
              !add_pointing (self, info->name, field, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Nothing of another group is brought because something here points at it; of a kind that need not
 * be of any group, that which is of none. */
static char *
dup_limit (ChasGroupListing *self, ChasMergeTable *target)
{
  if (!self->below[target->n])
    return g_strdup ("1");
  for (guint i = 0; i < target->info->n_fields; i++)
    {
      const ChasFieldInfo *field = &target->info->fields[i];

      if (g_strcmp0 (field->ref, GROUP) == 0 && !field->required)
        return g_strdup_printf ("EXISTS (SELECT 1 FROM \"%s\" g WHERE g.id = n.id"
                                " AND g.\"%s\" IS NULL)",
                                target->info->name, field->name);
    }
  return NULL;
}

/* What a field of something listed points at; of what was deleted, as its versions say. */
static gboolean
add_pointed_at (ChasGroupListing *self,
                const ChasEntityInfo *info,
                const ChasFieldInfo *field,
                GError **error)
{
  ChasMergeTable *target = get_target (self, field);
  g_autofree char *limit = target ? dup_limit (self, target) : NULL;

  return limit == NULL ||
         chas_group_listing_add (
           self, field->ref, error,
           "SELECT n.id FROM (SELECT t.\"%s\" AS id FROM temp.%s x CROSS JOIN \"%s\" t"
           " ON t.id = x.id WHERE x.entity = '%s'"
           " UNION SELECT v.val ->> '$' FROM temp.%s x CROSS JOIN version v"
           " ON v.entity = x.entity AND v.id = x.id AND v.field = '%s'"
           " WHERE x.entity = '%s' AND v.val IS NOT NULL"
           " AND NOT EXISTS (SELECT 1 FROM \"%s\" t WHERE t.id = x.id)) n WHERE %s",
           field->name, self->into, info->name, info->name, self->into, field->name, info->name,
           info->name, limit);
}

/**
 * chas_group_listing_add_pointed_at:
 *
 * One round of what the listed records name: companies, people, members.
 *
 * Returns: whether it is listed
 */
gboolean
chas_group_listing_add_pointed_at (ChasGroupListing *self, GError **error)
{
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const ChasEntityInfo *info = self->context->tables[i].info;

      for (guint j = 0; j < info->n_fields; j++)
        if (!add_pointed_at (self, info, &info->fields[j], error))
          return FALSE;
    }
  return TRUE;
}

/* Fields that say whose a record is: its parents, or without any all that it points at. NULL where
 * that is told by add_below(), or only by what points at the record. */
static GPtrArray *
find_claims (ChasGroupListing *self, const ChasEntityInfo *info)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  gboolean has_parent = FALSE;

  if (g_str_equal (info->name, PARTICIPANT))
    return NULL;
  for (guint i = 0; i < info->n_fields; i++)
    has_parent |= info->fields[i].parent;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const ChasFieldInfo *field = &info->fields[i];
      ChasMergeTable *target = get_target (self, field);

      if (target == NULL || (has_parent && !field->parent))
        continue;
      if (field->required && self->below[target->n])
        return NULL;
      g_ptr_array_add (claims, (gpointer) field);
    }
  return claims->len > 0 ? g_steal_pointer (&claims) : NULL;
}

/* Somebody who only wrote something here, being of another group, keeps what is about them. */
static char *
dup_listed (ChasGroupListing *self, const ChasEntityInfo *info, const ChasFieldInfo *claim)
{
  if (g_str_equal (claim->ref, PARTICIPANT) && !g_str_equal (info->name, "device"))
    return g_strdup_printf ("(SELECT m.participant_id FROM temp.%s x CROSS JOIN membership m"
                            " ON m.id = x.id WHERE x.entity = 'membership')",
                            self->into);
  return g_strdup_printf ("(SELECT id FROM temp.%s WHERE entity = '%s')", self->into, claim->ref);
}

/* All that it points at has to belong here; in a list of what is new, something of it. */
static gboolean
add_claimed (ChasGroupListing *self, const ChasEntityInfo *info, GPtrArray *claims, GError **error)
{
  g_autoptr (GString) live = g_string_new (NULL);
  g_autoptr (GString) dead = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  const char *extreme = self->within ? "max" : "min";

  for (guint i = 0; i < claims->len; i++)
    {
      const ChasFieldInfo *claim = g_ptr_array_index (claims, i);
      g_autofree char *listed = dup_listed (self, info, claim);

      g_string_append_printf (live,
                              "%s SELECT id, \"%s\" IN %s AS fits FROM \"%s\""
                              " WHERE \"%s\" IS NOT NULL",
                              i > 0 ? " UNION ALL" : "", claim->name, listed, info->name,
                              claim->name);
      g_string_append_printf (dead, " WHEN '%s' THEN v.val ->> '$' IN %s", claim->name, listed);
      g_string_append_printf (names, "%s'%s'", i > 0 ? ", " : "", claim->name);
    }
  return chas_group_listing_add (
    self, info->name, error,
    "SELECT id FROM (%s) GROUP BY id HAVING %s (fits) = 1"
    " UNION SELECT v.id FROM version v WHERE v.entity = '%s' AND v.field IN (%s)"
    " AND v.val IS NOT NULL AND v.val <> 'null'"
    " AND NOT EXISTS (SELECT 1 FROM \"%s\" t WHERE t.id = v.id)"
    " GROUP BY v.id HAVING %s (CASE v.field%s END) = 1",
    live->str, extreme, info->name, names->str, info->name, extreme, dead->str);
}

static gboolean
add_all_claimed (ChasGroupListing *self, GError **error)
{
  for (guint i = 0; i < self->context->n_tables; i++)
    {
      const ChasEntityInfo *info = self->context->tables[i].info;
      g_autoptr (GPtrArray) claims = find_claims (self, info);

      if (claims && !add_claimed (self, info, claims, error))
        return FALSE;
    }
  return TRUE;
}

/* Who works at a company is known to those who work with it. */
static gboolean
add_employments (ChasGroupListing *self, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup ("employment");

  return add_pointing (self, info->name, chas_entity_info_lookup_field (info, "company_id"), error);
}

static gboolean
add_one_round (ChasGroupListing *self, GError **error)
{
  return (self->within || add_below (self, error)) &&
         chas_group_listing_add_pointed_at (self, error) && add_employments (self, error) &&
         add_all_claimed (self, error);
}

/**
 * chas_group_listing_grow:
 *
 * Adds what belongs to the listed records, until a round finds nothing more.
 *
 * Returns: whether all of it is listed
 */
gboolean
chas_group_listing_grow (ChasGroupListing *self, GError **error)
{
  sqlite3 *handle = chas_db_get_handle (self->context->db);
  gint64 before;

  do
    {
      before = sqlite3_total_changes64 (handle);
      if (!add_one_round (self, error))
        return FALSE;
    }
  while (sqlite3_total_changes64 (handle) > before);
  return TRUE;
}
