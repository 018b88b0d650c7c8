// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-saved-views-private.h"

#include <glib/gi18n.h>

#include "chas-present.h"
#include "chas-view-dialog.h"

/* The menu of the views, and what its items do. */

#define VIEW "chas-view"

/* An underscore in a name is no mnemonic. */
static char *
dup_label (const ChasNamedView *view)
{
  g_auto (GStrv) parts = g_strsplit (view->name, "_", -1);
  g_autofree char *name = g_strjoinv ("__", parts);

  /* Translators: the name of a view that the whole group has */
  return view->is_shared ? g_strdup_printf (_ ("%s (shared)"), name) : g_steal_pointer (&name);
}

static void
append_choice (GMenu *menu, const char *label, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "view.choose", "s", id);
  g_menu_append_item (menu, item);
}

static void
append_views (ChasSavedViews *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  append_choice (section, _ ("_All Leads"), "");
  for (guint i = 0; self->views && i < self->views->len; i++)
    {
      const ChasNamedView *view = self->views->pdata[i];
      g_autofree char *label = dup_label (view);

      append_choice (section, label, view->id);
    }
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

static void
append_changes (ChasSavedViews *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (chas_saved_views_is_changed (self))
    {
      g_menu_append (section, _ ("_Save Changes"), "view.update");
      g_menu_append (section, _ ("_Reset"), "view.reset");
    }
  g_menu_append (section, _ ("Save as _New View…"), "view.save-as");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

static void
append_care (ChasSavedViews *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _ ("Re_name or Share…"), "view.rename");
  g_menu_append (section, _ ("_Delete View"), "view.delete");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
}

void
chas_saved_views_show_menu (ChasSavedViews *self)
{
  GAction *choose = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "choose");

  g_menu_remove_all (self->menu);
  append_views (self);
  append_changes (self);
  if (chas_saved_views_find_active (self))
    append_care (self);
  g_simple_action_set_state (G_SIMPLE_ACTION (choose), g_variant_new_string (self->active));
}

/* Saving */

typedef struct
{
  ChasSavedViews *self;
  char *done; /* words, when it is there */
  gboolean becomes_active;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->self);
  g_free (saving->done);
  g_free (saving);
}

static const char *
get_problem (const GError *error)
{
  return g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT)
           ? _ ("There is a view of this name already. Choose another name.")
           : _ ("This could not be saved. Try again.");
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value && saving->becomes_active)
    chas_saved_views_activate (saving->self, g_value_get_string (value));
  if (!value)
    g_debug ("Saving a view failed: %s", error->message);
  g_signal_emit_by_name (saving->self, "tell", value ? saving->done : get_problem (error),
                         value != NULL);
  return dex_future_new_true ();
}

/* Takes @future and @done. */
static void
await (ChasSavedViews *self, DexFuture *future, char *done, gboolean becomes_active)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->self = g_object_ref (self);
  saving->done = done;
  saving->becomes_active = becomes_active;
  dex_future_disown (dex_future_finally (future, on_saved_cb, saving, saving_free));
}

static void
save (ChasSavedViews *self, const ChasNamedView *view, gboolean becomes_active)
{
  await (self, chas_store_save_view (self->store, self->group_id, view),
         /* Translators: the name of a view */
         g_strdup_printf (_ ("View “%s” saved"), view->name), becomes_active);
}

/* @view is what is called so, NULL for a new one. */
static GStrv
list_other_names (ChasSavedViews *self, const ChasNamedView *view)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; self->views && i < self->views->len; i++)
    if (self->views->pdata[i] != view)
      g_strv_builder_add (builder, ((ChasNamedView *) self->views->pdata[i])->name);
  return g_strv_builder_end (builder);
}

static void
on_named_cb (ChasSavedViews *self, ChasViewDialog *dialog)
{
  const ChasNamedView *before = g_object_get_data (G_OBJECT (dialog), VIEW);
  g_autofree char *name = g_strstrip (g_strdup (chas_view_dialog_get_name (dialog)));
  g_autoptr (ChasNamedView) view =
    chas_named_view_new (before->id, name, before->query, chas_view_dialog_get_shared (dialog));

  save (self, view, TRUE);
}

/* Takes @view: what is saved under the name. */
static void
ask_name (ChasSavedViews *self, const ChasNamedView *known, ChasNamedView *view)
{
  g_auto (GStrv) taken = list_other_names (self, known);
  ChasViewDialog *dialog =
    chas_view_dialog_new (known ? known->name : NULL, view->is_shared, (const char *const *) taken);

  g_object_set_data_full (G_OBJECT (dialog), VIEW, view, (GDestroyNotify) chas_named_view_free);
  g_signal_connect_object (dialog, "named", G_CALLBACK (on_named_cb), self, G_CONNECT_SWAPPED);
  chas_present (ADW_DIALOG (dialog), self->page);
}

static void
on_save_as_cb (ChasSavedViews *self)
{
  g_autofree char *query = self->current ? chas_view_query_to_text (self->current) : NULL;

  if (query && self->page)
    ask_name (self, NULL, chas_named_view_new (NULL, NULL, query, FALSE));
}

static void
on_rename_cb (ChasSavedViews *self)
{
  const ChasNamedView *view = chas_saved_views_find_active (self);

  if (view && self->page)
    ask_name (self, view, chas_named_view_copy (view));
}

static void
on_update_cb (ChasSavedViews *self)
{
  const ChasNamedView *view = chas_saved_views_find_active (self);
  g_autofree char *query = self->current ? chas_view_query_to_text (self->current) : NULL;
  g_autoptr (ChasNamedView) now = NULL;

  if (!view || !query)
    return;
  now = chas_named_view_new (view->id, view->name, query, view->is_shared);
  save (self, now, FALSE);
}

static void
apply (ChasSavedViews *self, const char *text)
{
  g_autoptr (ChasViewQuery) query = chas_view_query_from_text (text);

  g_signal_emit_by_name (self, "apply", query);
}

static void
on_reset_cb (ChasSavedViews *self)
{
  const ChasNamedView *view = chas_saved_views_find_active (self);

  if (view)
    apply (self, view->query);
}

static void
on_delete_cb (ChasSavedViews *self)
{
  const ChasNamedView *view = chas_saved_views_find_active (self);

  if (view)
    await (self, chas_store_delete_view (self->store, self->group_id, view->id),
           /* Translators: the name of a view */
           g_strdup_printf (_ ("View “%s” deleted"), view->name), FALSE);
}

/* Without a view, all leads are shown, in the order and the lanes that they have. */
static void
show_all (ChasSavedViews *self)
{
  const ChasViewQuery *now = self->current;
  g_autoptr (ChasViewQuery) all =
    now ? chas_view_query_new (NULL, NULL, now->group_by, now->sort, now->table) : NULL;

  if (all)
    g_signal_emit_by_name (self, "apply", all);
}

static void
on_choose_cb (ChasSavedViews *self, GVariant *parameter)
{
  const ChasNamedView *view;

  chas_saved_views_activate (self, g_variant_get_string (parameter, NULL));
  view = chas_saved_views_find_active (self);
  if (view)
    apply (self, view->query);
  else
    show_all (self);
}

static void
add_action (ChasSavedViews *self, GSimpleAction *action, GCallback callback)
{
  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_object_unref (action);
}

void
chas_saved_views_add_actions (ChasSavedViews *self)
{
  static const struct
  {
    const char *name;
    GCallback callback;
  } actions[] = {
    { "save-as", G_CALLBACK (on_save_as_cb) }, { "rename", G_CALLBACK (on_rename_cb) },
    { "update", G_CALLBACK (on_update_cb) },   { "reset", G_CALLBACK (on_reset_cb) },
    { "delete", G_CALLBACK (on_delete_cb) },
  };

  add_action (self,
              g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_STRING,
                                            g_variant_new_string (self->active)),
              G_CALLBACK (on_choose_cb));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    add_action (self, g_simple_action_new (actions[i].name, NULL), actions[i].callback);
}
