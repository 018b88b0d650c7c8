// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-dialog.h"

#include <glib/gi18n.h>

#include "chas-toast.h"
#include "chas-trash-items.h"
#include "chas-trash-purge.h"
#include "chas-trash-restore.h"
#include "chas-trash-row.h"
#include "chas-undo-keys.h"

struct _ChasTrashDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  GListStore *items; /* of ChasTrashItem */
  GtkFilter *filter;
  GtkSelectionModel *selection;
  guint generation; /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  GtkWidget *search_button;
  GtkWidget *empty_button;
  GtkSearchBar *search_bar;
  GtkEditable *search;
  GtkStack *stack;
  GtkListView *list;
  GtkWidget *empty;
  GtkWidget *bar;
  GtkButton *restore;
};

G_DEFINE_FINAL_TYPE (ChasTrashDialog, chas_trash_dialog, ADW_TYPE_DIALOG)

static void
tell (GtkWidget *widget, const char *words, gboolean can_undo)
{
  chas_toast_tell (widget, CHAS_TRASH_DIALOG (widget)->toasts, words, can_undo);
}

/* The store tells of what is done, and the rest is read again. */

static void
restore_these (ChasTrashDialog *self, const GtkBitset *positions)
{
  g_autoptr (GPtrArray) chosen = chas_trash_items_pick (G_LIST_MODEL (self->selection), positions);

  if (chosen->len > 0)
    chas_trash_restore (GTK_WIDGET (self), self->store, chosen, tell);
}

static void
restore_one (ChasTrashDialog *self, guint position)
{
  g_autoptr (GtkBitset) positions = gtk_bitset_new_range (position, 1);

  if (position < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    restore_these (self, positions);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTrashDialog *self = CHAS_TRASH_DIALOG (widget);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (self->selection);

  restore_these (self, positions);
}

static void
restore_one_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTrashDialog *self = CHAS_TRASH_DIALOG (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (ChasTrashItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_str_equal (chas_trash_item_get_entry (item)->id, id))
        {
          restore_one (self, i);
          return;
        }
    }
}

/* The key on one of several that are selected means all of them. */
static void
on_activate_cb (ChasTrashDialog *self, guint position)
{
  if (gtk_selection_model_is_selected (self->selection, position))
    restore_action (GTK_WIDGET (self), NULL, NULL);
  else
    restore_one (self, position);
}

static void
purge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTrashDialog *self = CHAS_TRASH_DIALOG (widget);
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GPtrArray) chosen = chas_trash_items_pick (G_LIST_MODEL (self->selection), positions);

  if (chosen->len > 0)
    chas_trash_purge_ask (widget, self->store, chosen, FALSE, tell);
}

/* Not only what a search has found. */
static void
empty_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTrashDialog *self = CHAS_TRASH_DIALOG (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, n);
  g_autoptr (GPtrArray) chosen = chas_trash_items_pick (G_LIST_MODEL (self->items), all);

  if (chosen->len > 0)
    chas_trash_purge_ask (widget, self->store, chosen, TRUE, tell);
}

/* Showing */

static const char *
pick_page (ChasTrashDialog *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    return "empty";
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0 ? "none" : "list";
}

static void
show_page (ChasTrashDialog *self)
{
  const char *page = pick_page (self);

  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->search_button, !g_str_equal (page, "empty"));
  gtk_widget_set_visible (self->empty_button, !g_str_equal (page, "empty"));
}

static gboolean
take_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ChasTrashDialog *self = data;

  if (!gtk_widget_get_focus_child (GTK_WIDGET (self->search_bar)))
    gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

/* Only in the next frame has a list the rows that can take it. */
static void
on_page_map_cb (ChasTrashDialog *self, GtkWidget *page)
{
  gtk_widget_add_tick_callback (page, take_focus_cb, g_object_ref (self), g_object_unref);
}

static void
on_selection_changed_cb (ChasTrashDialog *self)
{
  g_autoptr (GtkBitset) positions = gtk_selection_model_get_selection (self->selection);
  guint n = (guint) gtk_bitset_get_size (positions);
  g_autofree char *label = g_strdup_printf (ngettext ("Restore %u Item", "Restore %u Items", n), n);

  if (n > 0)
    gtk_button_set_label (self->restore, label);
  gtk_widget_set_visible (self->bar, n > 0);
}

static void
on_items_changed_cb (ChasTrashDialog *self)
{
  show_page (self);
  on_selection_changed_cb (self);
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  const char *words = gtk_editable_get_text (CHAS_TRASH_DIALOG (data)->search);

  return *words == '\0' || chas_trash_item_has_words (item, words);
}

static void
on_search_changed_cb (ChasTrashDialog *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_page (self);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, chas_trash_row_new ());
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  ChasTrashItem *item = gtk_list_item_get_item (list_item);

  chas_trash_row_set_item (CHAS_TRASH_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, chas_trash_item_get_title (item));
  gtk_list_item_set_accessible_description (list_item, chas_trash_item_get_story (item));
}

/* Reading */

typedef struct
{
  ChasTrashDialog *dialog;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_free (reading);
}

static DexFuture *
on_read_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasTrashDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (value)
    {
      chas_trash_items_update (self->items, g_value_get_boxed (value),
                               chas_store_get_env (self->store));
      on_items_changed_cb (self);
    }
  else
    {
      g_debug ("Reading the trash failed: %s", error->message);
      tell (GTK_WIDGET (self), _ ("The trash could not be read. Nothing was changed."), FALSE);
    }
  return dex_future_new_true ();
}

static void
list_again (ChasTrashDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_future_finally (chas_store_list_trash (self->store), on_read_cb, reading,
                                         reading_free));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTrashDialog *self = CHAS_TRASH_DIALOG (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
chas_trash_dialog_dispose (GObject *object)
{
  ChasTrashDialog *self = CHAS_TRASH_DIALOG (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TRASH_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_trash_dialog_parent_class)->dispose (object);
}

static void
chas_trash_dialog_class_init (ChasTrashDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_trash_dialog_dispose;
  chas_undo_keys_install (widget_class);
  gtk_widget_class_install_action (widget_class, "trash.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "trash.restore-one", "s", restore_one_action);
  gtk_widget_class_install_action (widget_class, "trash.purge", NULL, purge_action);
  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty_action);
  gtk_widget_class_install_action (widget_class, "trash.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK,
                                       "trash.purge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "trash.search",
                                       NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/trash/chas-trash-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, search_button);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, empty_button);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, search);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, ChasTrashDialog, restore);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_map_cb);
}

static void
set_up_list (ChasTrashDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GListModel *found;

  self->items = chas_trash_items_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  found = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                                   g_object_ref (self->filter)));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (found));
  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (on_selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, self->selection);
}

static void
chas_trash_dialog_init (ChasTrashDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_list (self);
}

/**
 * chas_trash_dialog_new:
 *
 * Returns: (transfer full): a dialog that shows what was deleted and brings it back
 */
AdwDialog *
chas_trash_dialog_new (ChasStore *store)
{
  ChasTrashDialog *self = g_object_new (CHAS_TYPE_TRASH_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (list_again), self, G_CONNECT_SWAPPED);
  list_again (self);
  return ADW_DIALOG (self);
}
