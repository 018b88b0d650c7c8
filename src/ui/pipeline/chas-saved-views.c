// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-saved-views-private.h"

#include <glib/gi18n.h>

/* Which views there are and which one is shown. The menu and what it does are in
 * chas-saved-views-menu.c. */

#define KEY "saved-view"

enum
{
  SIGNAL_APPLY,
  SIGNAL_UPDATED,
  SIGNAL_TELL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasSavedViews, chas_saved_views, G_TYPE_OBJECT)

/**
 * chas_saved_views_find_active:
 *
 * Returns: (transfer none) (nullable): the view that is shown
 */
const ChasNamedView *
chas_saved_views_find_active (ChasSavedViews *self)
{
  for (guint i = 0; self->views && i < self->views->len; i++)
    if (g_str_equal (((ChasNamedView *) self->views->pdata[i])->id, self->active))
      return self->views->pdata[i];
  return NULL;
}

static void
update (ChasSavedViews *self)
{
  chas_saved_views_show_menu (self);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

/**
 * chas_saved_views_activate:
 * @id: of the view that is shown from now on, or empty
 */
void
chas_saved_views_activate (ChasSavedViews *self, const char *id)
{
  g_set_str (&self->active, id);
  if (self->settings)
    g_settings_set_string (self->settings, KEY, id);
  update (self);
}

/* Words that were searched for are not remembered but by the view: they come back with it. */
static void
bring_back_search (ChasSavedViews *self)
{
  const ChasNamedView *view = chas_saved_views_find_active (self);
  g_autoptr (ChasViewQuery) wanted = view ? chas_view_query_from_text (view->query) : NULL;
  g_autoptr (ChasViewQuery) searched = NULL;

  if (!wanted || !self->current || !*wanted->search || *self->current->search)
    return;
  searched = chas_view_query_new (self->current->filter, wanted->search, self->current->group_by,
                                  self->current->sort, self->current->table);
  if (chas_view_query_shows_same (wanted, searched))
    g_signal_emit (self, signals[SIGNAL_APPLY], 0, searched);
}

/* Reading */

typedef struct
{
  ChasSavedViews *self;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->self);
  g_free (reading);
}

static DexFuture *
on_read_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasSavedViews *self = reading->self;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  gboolean first = self->views == NULL;

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!value)
    {
      g_debug ("Reading the views failed: %s", error->message);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->views, g_ptr_array_unref);
  self->views = g_value_dup_boxed (value);
  if (*self->active && !chas_saved_views_find_active (self))
    chas_saved_views_activate (self, "");
  else
    update (self);
  if (first)
    bring_back_search (self);
  return dex_future_new_true ();
}

static void
read_views (ChasSavedViews *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->self = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_future_finally (chas_store_list_views (self->store, self->group_id),
                                         on_read_cb, reading, reading_free));
}

static void
on_store_changed_cb (ChasSavedViews *self, ChasChanges *changes)
{
  if (chas_changes_is_everything (changes) || chas_changes_has_entity (changes, "saved_view") ||
      chas_changes_has_entity (changes, "private_view"))
    read_views (self);
}

static void
chas_saved_views_dispose (GObject *object)
{
  ChasSavedViews *self = CHAS_SAVED_VIEWS (object);

  self->generation++;
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_object (&self->menu);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_saved_views_parent_class)->dispose (object);
}

static void
chas_saved_views_finalize (GObject *object)
{
  ChasSavedViews *self = CHAS_SAVED_VIEWS (object);

  g_free (self->group_id);
  g_free (self->active);
  g_clear_pointer (&self->current, chas_view_query_free);
  G_OBJECT_CLASS (chas_saved_views_parent_class)->finalize (object);
}

static void
chas_saved_views_class_init (ChasSavedViewsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_saved_views_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_saved_views_finalize;
  signals[SIGNAL_APPLY] = g_signal_new ("apply", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, CHAS_TYPE_VIEW_QUERY);
  signals[SIGNAL_UPDATED] =
    g_signal_new ("updated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TELL] = g_signal_new ("tell", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
chas_saved_views_init (ChasSavedViews *self)
{
  self->menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  self->active = g_strdup ("");
}

/**
 * chas_saved_views_new:
 * @settings: (nullable): remembers which view is shown
 * @page: dialogs are shown over it
 *
 * Returns: (transfer full): the views of a group
 */
ChasSavedViews *
chas_saved_views_new (ChasStore *store, const char *group_id, GSettings *settings, GtkWidget *page)
{
  ChasSavedViews *self = g_object_new (CHAS_TYPE_SAVED_VIEWS, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  g_set_object (&self->settings, settings);
  g_set_weak_pointer (&self->page, page);
  if (settings)
    {
      g_free (self->active);
      self->active = g_settings_get_string (settings, KEY);
    }
  chas_saved_views_add_actions (self);
  chas_saved_views_show_menu (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_views (self);
  return self;
}

/**
 * chas_saved_views_get_actions:
 *
 * Returns: (transfer none): to be inserted as "view" above the menu
 */
GActionGroup *
chas_saved_views_get_actions (ChasSavedViews *self)
{
  g_return_val_if_fail (CHAS_IS_SAVED_VIEWS (self), NULL);
  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
chas_saved_views_get_menu (ChasSavedViews *self)
{
  g_return_val_if_fail (CHAS_IS_SAVED_VIEWS (self), NULL);
  return G_MENU_MODEL (self->menu);
}

/**
 * chas_saved_views_set_current:
 * @current: what is shown now
 */
void
chas_saved_views_set_current (ChasSavedViews *self, const ChasViewQuery *current)
{
  gboolean was_changed, is_changed;

  g_return_if_fail (CHAS_IS_SAVED_VIEWS (self));

  was_changed = chas_saved_views_is_changed (self);
  g_clear_pointer (&self->current, chas_view_query_free);
  self->current = chas_view_query_copy (current);
  is_changed = chas_saved_views_is_changed (self);
  if (was_changed != is_changed)
    update (self);
}

/**
 * chas_saved_views_leave:
 *
 * What is shown is none of the views from now on.
 */
void
chas_saved_views_leave (ChasSavedViews *self)
{
  g_return_if_fail (CHAS_IS_SAVED_VIEWS (self));
  if (*self->active)
    chas_saved_views_activate (self, "");
}

/**
 * chas_saved_views_get_name:
 *
 * Returns: (nullable): of the view that is shown
 */
const char *
chas_saved_views_get_name (ChasSavedViews *self)
{
  const ChasNamedView *view;

  g_return_val_if_fail (CHAS_IS_SAVED_VIEWS (self), NULL);
  view = chas_saved_views_find_active (self);
  return view ? view->name : NULL;
}

/**
 * chas_saved_views_is_changed:
 *
 * Returns: whether what is shown is not what the view was saved as
 */
gboolean
chas_saved_views_is_changed (ChasSavedViews *self)
{
  const ChasNamedView *view;
  g_autoptr (ChasViewQuery) saved = NULL;

  g_return_val_if_fail (CHAS_IS_SAVED_VIEWS (self), FALSE);

  view = chas_saved_views_find_active (self);
  if (!view || !self->current)
    return FALSE;
  saved = chas_view_query_from_text (view->query);
  return !chas_view_query_shows_same (saved, self->current);
}
