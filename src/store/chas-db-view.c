// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-view.h"

#include <glib/gi18n-lib.h>

#include "chas-entities.h"
#include "chas-field-check.h"
#include "chas-fold.h"
#include "chas-row.h"
#include "chas-writer.h"

#define SHARED "saved_view"
#define PRIVATE "private_view" /* stays on this machine, in no export */

static const char *
entity_of (gboolean is_shared)
{
  return is_shared ? SHARED : PRIVATE;
}

static gboolean
list_of (ChasDb *db, gboolean is_shared, const char *group_id, GPtrArray *views, GError **error)
{
  g_autoptr (GPtrArray) records =
    chas_row_list (db, chas_entity_info_lookup (entity_of (is_shared)), "group_id = ?1", group_id,
                   error);

  for (guint i = 0; records && i < records->len; i++)
    {
      ChasEntity *record = records->pdata[i];

      g_ptr_array_add (views,
                       chas_named_view_new (chas_entity_get_id (record),
                                            chas_entity_get_text (record, "name"),
                                            chas_entity_get_text (record, "query"), is_shared));
    }
  return records != NULL;
}

static int
compare_views (gconstpointer a, gconstpointer b)
{
  const ChasNamedView *one = a, *other = b;
  g_autofree char *first = chas_fold_for_sort (one->name);
  g_autofree char *second = chas_fold_for_sort (other->name);
  int order = strcmp (first, second);

  return order ? order : strcmp (one->id, other->id);
}

/**
 * chas_db_list_views:
 *
 * Returns: (transfer full) (element-type ChasNamedView): the views of a group, my own and the
 * shared ones, by name; %NULL with @error set
 */
GPtrArray *
chas_db_list_views (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) views =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_named_view_free);

  if (!list_of (db, TRUE, group_id, views, error) || !list_of (db, FALSE, group_id, views, error))
    return NULL;
  g_ptr_array_sort_values (views, compare_views);
  return g_steal_pointer (&views);
}

static const ChasNamedView *
find_view (GPtrArray *views, const char *id)
{
  for (guint i = 0; id && i < views->len; i++)
    if (g_str_equal (((ChasNamedView *) views->pdata[i])->id, id))
      return views->pdata[i];
  return NULL;
}

/* Two of one name could not be told apart, and one would be saved over the other. */
static gboolean
check_name (GPtrArray *views, const ChasNamedView *view, const char *name, GError **error)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  for (guint i = 0; i < views->len; i++)
    {
      const ChasNamedView *other = views->pdata[i];
      g_autofree char *other_key = g_utf8_casefold (other->name, -1);

      if (g_str_equal (key, other_key) && g_strcmp0 (other->id, view->id) != 0)
        {
          g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT,
                       "There is a view “%s” already", other->name);
          return FALSE;
        }
    }
  return TRUE;
}

/* Somebody else can have shared one of the same name meanwhile: what was there before stays to be
 * changed, whatever it is called. */
static gboolean
keeps_name (const ChasNamedView *before, const ChasNamedView *view, const char *name)
{
  return before && before->is_shared == view->is_shared && g_strcmp0 (before->name, name) == 0;
}

static ChasEntity *
make_record (const char *id, const char *group_id, const ChasNamedView *view, const char *name)
{
  ChasEntity *record = chas_entity_new (chas_entity_info_lookup (entity_of (view->is_shared)), id);

  chas_entity_set_text (record, "group_id", group_id);
  chas_entity_set_text (record, "name", name);
  chas_entity_set_text (record, "query", view->query);
  return record;
}

/* A view that is shared, or no longer, is another record: what was private leaves no trace in what
 * goes out. */
static gboolean
write_view (ChasWriter *writer,
            ChasEntity *record,
            const ChasNamedView *before,
            const ChasNamedView *view,
            GError **error)
{
  static const char *const fields[] = { "name", "query", NULL };

  if (before && before->is_shared == view->is_shared)
    return chas_writer_update (writer, record, fields, error);
  return (!before ||
          chas_writer_delete (writer, entity_of (before->is_shared), before->id, error)) &&
         chas_writer_insert (writer, record, error);
}

/**
 * chas_db_save_view:
 * @view: without an id, a new one; else what it is from now on
 * @out_id: (out): id of the view, which changes when it is shared or no longer
 * @out_changes: (out) (transfer full): what was touched
 *
 * Keeps a view of a group under its name. Errors: %CHAS_MODEL_ERROR for an empty or too long name;
 * `CONFLICT` if another view has the name that it gets, or with which it is shared; `NOT_FOUND` if
 * it is gone.
 *
 * Returns: whether it is kept
 */
gboolean
chas_db_save_view (ChasDb *db,
                   const char *group_id,
                   const ChasNamedView *view,
                   char **out_id,
                   ChasChanges **out_changes,
                   GError **error)
{
  g_autofree char *name = chas_field_normalise_text (view->name);
  g_autoptr (GPtrArray) views = chas_db_list_views (db, group_id, error);
  const ChasNamedView *before = views ? find_view (views, view->id) : NULL;
  gboolean stays = before && before->is_shared == view->is_shared;
  g_autofree char *id = stays ? g_strdup (view->id) : chas_env_dup_uuid (chas_db_get_env (db));
  g_autoptr (ChasEntity) record = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!views ||
      (!keeps_name (before, view, name) && !check_name (views, view, name ? name : "", error)))
    return FALSE;
  if (view->id && !before)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No view %s", view->id);
      return FALSE;
    }
  record = make_record (id, group_id, view, name);
  writer = chas_writer_begin (db, before ? N_ ("Edit") : N_ ("Save view"), name, error);
  if (!writer || !write_view (writer, record, before, view, error) ||
      !chas_writer_commit (writer, out_changes, error))
    return FALSE;
  *out_id = g_steal_pointer (&id);
  return TRUE;
}

/**
 * chas_db_delete_view:
 * @out_changes: (out) (transfer full): what was touched
 *
 * Errors: `NOT_FOUND`.
 *
 * Returns: whether it is gone
 */
gboolean
chas_db_delete_view (ChasDb *db,
                     const char *group_id,
                     const char *id,
                     ChasChanges **out_changes,
                     GError **error)
{
  g_autoptr (GPtrArray) views = chas_db_list_views (db, group_id, error);
  const ChasNamedView *view = views ? find_view (views, id) : NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!views)
    return FALSE;
  if (!view)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No view %s", id);
      return FALSE;
    }
  writer = chas_writer_begin (db, N_ ("Delete"), view->name, error);
  return writer && chas_writer_delete (writer, entity_of (view->is_shared), id, error) &&
         chas_writer_commit (writer, out_changes, error);
}
