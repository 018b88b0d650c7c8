// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-title.h"

#include "chas-db-text.h"
#include "chas-fields.h"
#include "chas-merge-value.h"

#define TITLE_CHARACTERS 80

/* Fields that name a record, best first. */
static const char *const naming[] = { "name", "title", "given_name", "short", "text", "why", NULL };

/* Records that go by the name of another, best first. */
static const char *const pointing[] = { "company_id",     "lead_id",    "person_id", "meeting_id",
                                        "participant_id", "contact_id", "event_id",  NULL };

/* The value of a field, from the row or, of a deleted record, from its versions. */
static gboolean
read_field (ChasDb *db,
            const ChasEntityInfo *info,
            const char *id,
            const char *field,
            char **out_text,
            GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT coalesce((SELECT \"%s\" FROM \"%s\" WHERE id = ?1), (SELECT val ->> '$' FROM version"
    " WHERE entity = '%s' AND id = ?1 AND field = '%s' AND known = 1"
    " ORDER BY hlc DESC, dev DESC LIMIT 1))",
    field, info->name, info->name, field);

  return chas_db_find_text (db, sql, id, out_text, error);
}

static const ChasFieldInfo *
find_first (const ChasEntityInfo *info, const char *const *names)
{
  for (; *names; names++)
    {
      const ChasFieldInfo *field = chas_entity_info_lookup_field (info, *names);

      if (field != NULL)
        return field;
    }
  return NULL;
}

/* People are known by both their names. */
static gboolean
add_family_name (ChasDb *db,
                 const ChasEntityInfo *info,
                 const char *id,
                 char **text,
                 GError **error)
{
  g_autofree char *given = g_steal_pointer (text);
  g_autofree char *family = NULL;

  if (!read_field (db, info, id, "family_name", &family, error))
    return FALSE;
  *text = family ? g_strjoin (" ", given, family, NULL) : g_steal_pointer (&given);
  return TRUE;
}

/* That it goes on is seen. */
static char *
dup_shortened (const char *text)
{
  g_autofree char *head = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  if (g_utf8_strlen (text, -1) <= TITLE_CHARACTERS)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, TITLE_CHARACTERS - 1);
  return g_strconcat (g_strchomp (head), "…", NULL);
}

/**
 * chas_merge_dup_title:
 * @entity: an entity, known here or not
 * @out_title: (out) (transfer full) (nullable): what a person would call the record, at most 80
 *   characters
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_dup_title (ChasDb *db,
                      const char *entity,
                      const char *id,
                      char **out_title,
                      GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  const ChasFieldInfo *field = info && !info->is_private ? find_first (info, naming) : NULL;
  g_autofree char *text = NULL;

  /* The name of a setting is for the program alone. */
  if (g_str_equal (entity, "setting"))
    field = NULL;
  /* A lead has fields of text, but everybody calls it by its company. */
  if (info != NULL && (field == NULL || g_str_equal (entity, "lead")))
    field = find_first (info, pointing);
  if (info == NULL || info->is_private || field == NULL)
    {
      *out_title = NULL;
      return TRUE;
    }
  if (!read_field (db, info, id, field->name, &text, error))
    return FALSE;
  if (text != NULL && field->type == CHAS_FIELD_REF)
    return chas_merge_dup_title (db, field->ref, text, out_title, error);
  if (text != NULL && g_str_equal (field->name, "given_name") &&
      !add_family_name (db, info, id, &text, error))
    return FALSE;
  *out_title = text ? dup_shortened (text) : NULL;
  return TRUE;
}
