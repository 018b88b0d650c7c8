// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-dialog.h"

#include <glib/gi18n.h>

#include "chas-avatar.h"
#include "chas-duplicate-pair.h"
#include "chas-merge-page.h"
#include "chas-merge-reading.h"
#include "chas-merge-search.h"
#include "chas-merge-settle.h"
#include "chas-merge-words.h"
#include "chas-present.h"
#include "chas-search-escape.h"
#include "chas-slow-press.h"
#include "chas-toast.h"

#define N_SHOWN 50 /* whoever is not among them is found by another letter */

struct _ChasMergeDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  const char *entity;        /* "person" or "company" */
  GPtrArray *others;         /* of ChasMergeCandidate; NULL until they have been read */
  ChasMergeCandidate *one;   /* that is to be merged with one of those */
  ChasMergeCandidate *other; /* which of them; NULL: not chosen */
  int chosen;                /* where it stood in the list */

  AdwToastOverlay *toasts;
  AdwNavigationView *pages;
  AdwNavigationPage *choose_page;
  AdwWindowTitle *choose_title;
  GtkEditable *search;
  GtkStack *stack;
  GtkListBox *list;
  AdwStatusPage *not_found;
  ChasMergePage *page;
  GtkWidget *merge;
};

enum
{
  SIGNAL_MERGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasMergeDialog, chas_merge_dialog, ADW_TYPE_DIALOG)

/* Choosing with which */

static GtkWidget *
make_row (ChasMergeDialog *self, ChasMergeCandidate *candidate)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *line = chas_merge_candidate_dup_line (candidate);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), candidate->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  if (g_str_equal (self->entity, "person"))
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), chas_avatar_new (36, candidate->name, TRUE));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "candidate", candidate);
  return row;
}

static void
show_others (ChasMergeDialog *self)
{
  g_autoptr (GPtrArray) found =
    chas_merge_search_find (self->others, gtk_editable_get_text (self->search), N_SHOWN);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, make_row (self, found->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "none");
}

static void
on_search_cb (ChasMergeDialog *self)
{
  if (self->others)
    show_others (self);
}

/* Puts both side by side. */
static void
compare (ChasMergeDialog *self)
{
  const ChasMergeCandidate *both[] = { self->one, self->other };
  g_autoptr (ChasDuplicatePair) pair = g_new0 (ChasDuplicatePair, 1);

  pair->entity = self->entity;
  for (guint i = 0; i < 2; i++)
    {
      pair->ids[i] = g_strdup (both[i]->id);
      pair->names[i] = g_strdup (both[i]->name);
      pair->places[i] = g_strdup (both[i]->place);
    }
  chas_duplicate_pair_sort (pair);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.swap", TRUE);
  chas_merge_page_set_pair (self->page, self->store, pair);
}

static void
choose (ChasMergeDialog *self, ChasMergeCandidate *other)
{
  self->other = other;
  adw_navigation_view_push_by_tag (self->pages, "compare");
  compare (self);
}

/* Back among the others nothing is merged, and no key does it either: the button that had the focus
 * gives it to the one that was chosen. */
static void
on_popped_cb (ChasMergeDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->chosen);

  chas_focus_later (row ? GTK_WIDGET (row) : GTK_WIDGET (self->search));
  chas_merge_page_set_pair (self->page, self->store, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.swap", FALSE);
}

static void
on_row_activated_cb (ChasMergeDialog *self, GtkListBoxRow *row)
{
  self->chosen = gtk_list_box_row_get_index (row);
  choose (self, g_object_get_data (G_OBJECT (row), "candidate"));
}

/* Enter takes the first one. */
static void
on_activate_cb (ChasMergeDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row)
    on_row_activated_cb (self, row);
}

/* From the words down to what they found. */
static gboolean
on_search_key_cb (ChasMergeDialog *self, guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* Merging */

static void
tell (ChasMergeDialog *self, const char *words)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, FALSE);
}

static void
on_read_cb (ChasMergeDialog *self, gboolean good)
{
  if (!good)
    {
      tell (self, _ ("The two could not be read. Nothing was changed."));
      return;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self), self->merge);
}

static void
on_settled (GtkWidget *dialog, const char *words, gboolean good)
{
  ChasMergeDialog *self = CHAS_MERGE_DIALOG (dialog);

  if (!good)
    {
      tell (self, words);
      compare (self);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_MERGED], 0, words);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasMergeDialog *self = CHAS_MERGE_DIALOG (widget);
  const ChasMergePlan *plan = chas_merge_page_get_plan (self->page);

  if (!plan)
    return;
  gtk_widget_action_set_enabled (widget, "merge.merge", FALSE);
  chas_merge_settle (widget, chas_store_merge_records (self->store, plan),
                     chas_merge_words_dup_merged (plan), on_settled);
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasMergeDialog *self = CHAS_MERGE_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "merge.merge", FALSE);
  chas_merge_page_swap (self->page);
}

/* Reading */

static void
say_of_which (ChasMergeDialog *self)
{
  /* Translators: below the title “Merge Person” or “Merge Company”, before it is chosen with whom;
   * %s is a person or company */
  g_autofree char *line = g_strdup_printf (_ ("%s with…"), self->one->name);

  adw_window_title_set_subtitle (self->choose_title, line);
}

static DexFuture *
on_listed_cb (DexFuture *future, gpointer data)
{
  ChasMergeReading *reading = data;
  ChasMergeDialog *self = CHAS_MERGE_DIALOG (reading->dialog);

  if (!reading->one || (reading->ids[1] && !reading->other))
    {
      tell (self, _ ("The two could not be read. Nothing was changed."));
      return dex_future_new_true ();
    }
  self->others = g_steal_pointer (&reading->others);
  self->one = g_steal_pointer (&reading->one);
  self->other = reading->other;
  if (self->other)
    {
      compare (self);
      return dex_future_new_true ();
    }
  say_of_which (self);
  show_others (self);
  return dex_future_new_true ();
}

static void
read_others (ChasMergeDialog *self, ChasMergeReading *reading)
{
  dex_future_disown (dex_future_finally (chas_merge_reading_run (reading, self->store),
                                         on_listed_cb, reading, chas_merge_reading_free));
}

static void
chas_merge_dialog_dispose (GObject *object)
{
  ChasMergeDialog *self = CHAS_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_MERGE_DIALOG);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->one, chas_merge_candidate_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_merge_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, choose_page);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, choose_title);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, search);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, not_found);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, page);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, merge);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_cb);
}

static void
chas_merge_dialog_class_init (ChasMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_merge_dialog_dispose;
  signals[SIGNAL_MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "merge.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "merge.swap", NULL, swap_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "merge.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "merge.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, 0, "merge.swap", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/merge/chas-merge-dialog.ui");
  bind_children (widget_class);
}

static void
chas_merge_dialog_init (ChasMergeDialog *self)
{
  g_type_ensure (CHAS_TYPE_MERGE_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (self->list);
  chas_search_escape_allow (GTK_SEARCH_ENTRY (self->search));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->search));
}

static ChasMergeDialog *
dialog_new (ChasStore *store, const char *entity)
{
  ChasMergeDialog *self = g_object_new (CHAS_TYPE_MERGE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->entity = entity;
  return self;
}

/**
 * chas_merge_dialog_new:
 * @person_id: who is to be merged with somebody
 * @company_id: where they work: colleagues are shown first
 */
AdwDialog *
chas_merge_dialog_new (ChasStore *store, const char *person_id, const char *company_id)
{
  ChasMergeDialog *self = dialog_new (store, "person");

  read_others (self, chas_merge_reading_new_for_person (GTK_WIDGET (self), person_id, company_id));
  return ADW_DIALOG (self);
}

static void
name_companies (ChasMergeDialog *self)
{
  const char *title = _ ("Merge Company"), *hint = _ ("Name, town or website");

  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_navigation_page_set_title (self->choose_page, title);
  adw_window_title_set_title (self->choose_title, title);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hint, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Companies"), -1);
  adw_status_page_set_title (self->not_found, _ ("No Company Found"));
  adw_status_page_set_description (self->not_found, _ ("Try another spelling, or a town."));
}

/**
 * chas_merge_dialog_new_for_leads:
 * @lead_ids: (array zero-terminated): one, whose company is to be merged with another; or two,
 * whose companies are compared at once
 */
AdwDialog *
chas_merge_dialog_new_for_leads (ChasStore *store, const char *const *lead_ids)
{
  ChasMergeDialog *self = dialog_new (store, "company");
  const char *compare_only[] = { "compare" };

  name_companies (self);
  if (lead_ids[1])
    adw_navigation_view_replace_with_tags (self->pages, compare_only, 1);
  read_others (self, chas_merge_reading_new_for_leads (GTK_WIDGET (self), lead_ids));
  return ADW_DIALOG (self);
}
