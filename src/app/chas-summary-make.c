// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-summary-make.h"

#include "chas-app-error.h"
#include "chas-db-group.h"
#include "chas-db-summary.h"
#include "chas-summary-rule.h"

static char *
dup_names (GPtrArray *groups)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < groups->len; i++)
    g_strv_builder_add (builder, chas_career_group_get_name (groups->pdata[i]));
  names = g_strv_builder_end (builder);
  return g_strjoinv (", ", names);
}

static gboolean
has_name (ChasCareerGroup *group, const char *name)
{
  g_autofree char *a = g_utf8_casefold (chas_career_group_get_name (group), -1);
  g_autofree char *b = g_utf8_casefold (name, -1);

  return g_str_equal (a, b);
}

/**
 * chas_summary_find_group:
 * @db: the data
 * @name: (nullable): of the group; %NULL: there is only one
 * @error: return location
 *
 * Finds the group that is meant. Errors: %CHAS_STORE_ERROR; %CHAS_APP_ERROR NO_GROUP, WHICH_GROUP
 *
 * Returns: (transfer full): the group
 */
ChasCareerGroup *
chas_summary_find_group (ChasDb *db, const char *name, GError **error)
{
  g_autoptr (GPtrArray) groups = chas_db_list_groups (db, error);
  g_autofree char *names = NULL;
  ChasCareerGroup *found = NULL;
  guint n_found = 0;

  if (!groups)
    return NULL;
  for (guint i = 0; i < groups->len; i++)
    if (!name || has_name (groups->pdata[i], name))
      {
        found = groups->pdata[i];
        n_found++;
      }
  if (n_found == 1)
    return g_object_ref (found);
  names = dup_names (groups);
  if (groups->len == 0)
    g_set_error (error, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_GROUP, "No career group");
  else
    g_set_error (error, CHAS_APP_ERROR, CHAS_APP_ERROR_WHICH_GROUP, "%s", names);
  return NULL;
}

/**
 * chas_summary_make:
 * @db: the data
 * @group_id: a group
 * @first: of the period, which lasts until today
 * @error: return location
 *
 * Makes the summary of a group, with all there is to tell. Errors: %CHAS_STORE_ERROR
 *
 * Returns: (transfer full): the summary
 */
ChasSummary *
chas_summary_make (ChasDb *db, const char *group_id, ChasDate first, GError **error)
{
  ChasDate today = chas_env_get_today (chas_db_get_env (db));
  g_autoptr (ChasSummary) summary =
    chas_db_read_summary (db, group_id, MIN (first, today), today, error);

  if (!summary)
    return NULL;
  chas_summary_reckon (summary);
  return g_steal_pointer (&summary);
}

/**
 * chas_summary_get_start:
 * @db: the data
 * @group_id: a group
 * @error: return location
 *
 * Returns: the day its first phase began, or %CHAS_DATE_NONE with @error set
 */
ChasDate
chas_summary_get_start (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) groups = chas_db_list_groups (db, error);

  for (guint i = 0; groups && i < groups->len; i++)
    if (g_str_equal (chas_entity_get_id (groups->pdata[i]), group_id))
      return chas_date_from_text (chas_career_group_get_phase1_start (groups->pdata[i]));
  if (groups)
    g_set_error (error, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_GROUP, "No career group");
  return CHAS_DATE_NONE;
}

/**
 * chas_summary_dup_file_name:
 * @group: name of the group
 * @today: the day it is made
 * @format: what it is written as
 *
 * Returns: (transfer full): a name for the file, such as "Vega 2026-11-25.md"
 */
char *
chas_summary_dup_file_name (const char *group, ChasDate today, ChasSummaryFormat format)
{
  g_autofree char *date = chas_date_dup_text (today);
  g_autofree char *name =
    g_strdup_printf ("%s %s%s", group, date, chas_summary_format_get_suffix (format));

  return g_strdup (g_strdelimit (name, "/\\:", '-'));
}
