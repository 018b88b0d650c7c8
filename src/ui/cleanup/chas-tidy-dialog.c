// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-db-cards.h"
#include "chas-tidy-row.h"
#include "chas-toast.h"
#include "chas-wheel-across.h"

/* The list. Its kinds are in chas-tidy-kinds.c, what is done with a lead in chas-tidy-deeds.c,
 * where the focus goes in chas-tidy-focus.c. */

G_DEFINE_FINAL_TYPE (ChasTidyDialog, chas_tidy_dialog, ADW_TYPE_DIALOG)

void
chas_tidy_dialog_tell (ChasTidyDialog *self, const char *words, gboolean can_undo)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, can_undo);
}

/**
 * chas_tidy_dialog_get_entry:
 *
 * Returns: (transfer none) (nullable): the lead where one works
 */
const ChasTidyEntry *
chas_tidy_dialog_get_entry (ChasTidyDialog *self)
{
  ChasTidyItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item ? chas_tidy_item_get_entry (item) : NULL;
}

/* Showing */

static void
describe_tidy (ChasTidyDialog *self)
{
  const char *general =
    _ ("Every open lead has a next step and somebody to reach, and none was left alone too long.");
  g_autofree char *praise = NULL;
  g_autofree char *text = NULL;

  if (self->n_done <= 0)
    {
      adw_status_page_set_description (self->tidy, general);
      return;
    }
  praise = g_strdup_printf (ngettext ("You put %d lead right.", "You put %d leads right.",
                                      (gulong) self->n_done),
                            self->n_done);
  text = g_strdup_printf ("%s %s", praise, general);
  adw_status_page_set_description (self->tidy, text);
}

static void
show_page (ChasTidyDialog *self)
{
  gboolean is_tidy = chas_tidy_list_count (self->list, 0) == 0;
  const char *page = !is_tidy ? "list" : self->has_leads ? "tidy" : "empty";
  gboolean was_list = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  if (is_tidy)
    describe_tidy (self);
  gtk_stack_set_visible_child_name (self->stack, page);
  if (is_tidy && was_list)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("All Tidy"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The lead where one works, or the one that has come to its place: also when something else is left
 * to do with it, further down. */
static void
go_on (ChasTidyDialog *self, const char *lead_id, guint furthest, guint place)
{
  guint n = g_list_model_get_n_items (chas_tidy_list_get_shown (self->list));
  guint position = lead_id ? chas_tidy_list_find (self->list, lead_id) : GTK_INVALID_LIST_POSITION;
  gboolean takes_focus = chas_tidy_dialog_has_focus_to_give (self);

  if (position == GTK_INVALID_LIST_POSITION || position > furthest)
    position = place;
  self->place = MIN (position, MAX (n, 1) - 1);
  gtk_single_selection_set_selected (self->selection, self->place);
  if (takes_focus)
    chas_tidy_dialog_give_focus (self);
}

static void
on_selected_cb (ChasTidyDialog *self)
{
  const ChasTidyEntry *entry = chas_tidy_dialog_get_entry (self);

  if (entry)
    {
      g_set_str (&self->current, entry->lead_id);
      self->place = gtk_single_selection_get_selected (self->selection);
    }
  chas_tidy_dialog_show_deeds (self);
}

static void
on_activate_cb (ChasTidyDialog *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "tidy.open", NULL);
}

/* Reading */

typedef struct
{
  ChasTidyDialog *dialog;
  guint generation;
  char *group_id;
  GPtrArray *entries; /* what was found, in the thread of the run */
  gboolean has_leads;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_free (reading->group_id);
  g_clear_pointer (&reading->entries, g_ptr_array_unref);
  g_free (reading);
}

static gboolean
look_through (ChasDb *db, gpointer data, GError **error)
{
  Reading *reading = data;

  g_autoptr (ChasStageCounts) counts = chas_db_count_stages (db, reading->group_id, NULL, error);

  if (!counts)
    return FALSE;
  for (int stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    reading->has_leads |= counts->counts[stage] > 0;
  reading->entries = chas_tidy_find (db, reading->group_id, error);
  return reading->entries != NULL;
}

static void
take_entries (ChasTidyDialog *self, GPtrArray *entries)
{
  g_autofree char *current = g_strdup (self->current);
  guint place = self->place;
  guint furthest = self->has_read ? place : G_MAXUINT;

  if (self->has_read)
    self->n_done += (int) chas_tidy_list_count (self->list, 0) - (int) entries->len;
  self->has_read = TRUE;
  chas_tidy_list_update (self->list, entries);
  chas_tidy_dialog_show_kinds (self);
  go_on (self, current, furthest, place);
  show_page (self);
  chas_tidy_dialog_show_deeds (self);
}

static DexFuture *
on_found_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasTidyDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (dex_future_get_value (future, &error))
    {
      self->has_leads = reading->has_leads;
      take_entries (self, reading->entries);
      return dex_future_new_true ();
    }
  g_debug ("Looking through the leads failed: %s", error->message);
  chas_tidy_dialog_tell (self, _ ("The leads could not be looked through. Nothing was changed."),
                         FALSE);
  return dex_future_new_true ();
}

/**
 * chas_tidy_dialog_look:
 *
 * Looks through the leads, the first time or after something changed.
 */
void
chas_tidy_dialog_look (ChasTidyDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  reading->group_id = g_strdup (self->group_id);
  dex_future_disown (dex_future_finally (chas_store_run (self->store, "tidy", look_through, reading,
                                                         NULL),
                                         on_found_cb, reading, reading_free));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (g_str_equal (name, "tidy.next"))
    chas_tidy_dialog_go_to (self, position + 1);
  else if (position > 0)
    chas_tidy_dialog_go_to (self, position - 1);
}

static void
chas_tidy_dialog_dispose (GObject *object)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TIDY_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_tidy_dialog_parent_class)->dispose (object);
}

static void
chas_tidy_dialog_finalize (GObject *object)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (object);

  g_free (self->group_id);
  g_free (self->current);
  G_OBJECT_CLASS (chas_tidy_dialog_parent_class)->finalize (object);
}

static void
chas_tidy_dialog_class_init (ChasTidyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_tidy_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_tidy_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "tidy.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "tidy.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, 0, "tidy.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "tidy.previous", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/cleanup/chas-tidy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, chips);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, view);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, tidy);
  gtk_widget_class_bind_template_child (widget_class, ChasTidyDialog, new_lead);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  chas_tidy_dialog_deeds_class_init (widget_class);
  chas_tidy_dialog_focus_class_init (widget_class);
}

static void
chas_tidy_dialog_init (ChasTidyDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = chas_tidy_row_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = chas_tidy_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (chas_tidy_list_get_shown (self->list)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  chas_wheel_across_allow (GTK_SCROLLED_WINDOW (self->kinds));
  chas_tidy_dialog_kinds_init (self);
  chas_tidy_dialog_deeds_init (self);
}

/**
 * chas_tidy_dialog_new:
 * @lead_id: (nullable): where to go on
 *
 * Returns: (transfer full): a dialog that looks through the open leads of a group
 */
AdwDialog *
chas_tidy_dialog_new (ChasStore *store, const char *group_id, const char *lead_id)
{
  ChasTidyDialog *self = g_object_new (CHAS_TYPE_TIDY_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  self->current = g_strdup (lead_id);
  g_signal_connect_object (store, "changed", G_CALLBACK (chas_tidy_dialog_look), self,
                           G_CONNECT_SWAPPED);
  chas_tidy_dialog_look (self);
  return ADW_DIALOG (self);
}
