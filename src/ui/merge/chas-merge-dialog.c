// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-dialog.h"

#include <glib/gi18n.h>

#include "chas-db-people.h"
#include "chas-fold.h"
#include "chas-merge-candidates.h"
#include "chas-merge-page.h"
#include "chas-merge-settle.h"
#include "chas-merge-words.h"
#include "chas-slow-press.h"
#include "chas-toast.h"

#define N_SHOWN 50 /* whoever is not among them is found by another letter */

struct _ChasMergeDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *person_id;
  char *company_id;
  GPtrArray *known;      /* of ChasKnownPerson: all but the one; NULL until they have been read */
  ChasKnownPerson *self; /* the one */

  AdwToastOverlay *toasts;
  AdwNavigationView *pages;
  AdwWindowTitle *choose_title;
  GtkEditable *search;
  GtkStack *stack;
  GtkListBox *people;
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

/* Choosing whom */

static GtkWidget *
make_row (ChasKnownPerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = chas_known_person_dup_name (person);
  g_autofree char *line = NULL;

  if (person->place->len > 0 && person->email)
    line = g_strdup_printf ("%s · %s", person->place->str, person->email);
  else
    line = g_strdup (person->email ? person->email : person->place->str);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (36, name, TRUE));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "person", person);
  return row;
}

static void
show_people (ChasMergeDialog *self)
{
  g_autofree char *folded = chas_fold_for_search (gtk_editable_get_text (self->search));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n_shown = 0;

  gtk_list_box_remove_all (self->people);
  for (guint i = 0; i < self->known->len && n_shown < N_SHOWN; i++)
    if (chas_merge_candidate_has (self->known->pdata[i], (const char *const *) words))
      {
        gtk_list_box_append (self->people, make_row (self->known->pdata[i]));
        n_shown++;
      }
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "none");
}

static void
on_search_cb (ChasMergeDialog *self)
{
  if (self->known)
    show_people (self);
}

static void
choose (ChasMergeDialog *self, const ChasKnownPerson *other)
{
  const ChasKnownPerson *both[] = { self->self, other };
  g_autoptr (ChasDuplicatePair) pair = g_new0 (ChasDuplicatePair, 1);

  pair->entity = "person";
  for (guint i = 0; i < 2; i++)
    {
      pair->ids[i] = g_strdup (both[i]->id);
      pair->names[i] = chas_known_person_dup_name (both[i]);
      pair->places[i] = both[i]->place->len > 0 ? g_strdup (both[i]->place->str) : NULL;
    }
  chas_duplicate_pair_sort (pair);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.swap", TRUE);
  adw_navigation_view_push_by_tag (self->pages, "compare");
  chas_merge_page_set_pair (self->page, self->store, pair);
}

/* Back among the people nothing is merged, and no key does it either. */
static void
on_popped_cb (ChasMergeDialog *self)
{
  chas_merge_page_set_pair (self->page, self->store, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.swap", FALSE);
}

static void
on_row_activated_cb (ChasMergeDialog *self, GtkListBoxRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "person"));
}

/* Enter takes the first one. */
static void
on_activate_cb (ChasMergeDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->people, 0);

  if (row)
    on_row_activated_cb (self, row);
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
      adw_navigation_view_pop_to_tag (self->pages, "choose");
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

typedef struct
{
  ChasMergeDialog *dialog;
  GPtrArray *people; /* in the thread of the run */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_clear_pointer (&reading->people, g_ptr_array_unref);
  g_free (reading);
}

static gboolean
read_people (ChasDb *db, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->people = chas_db_list_people (db, error);
  return reading->people != NULL;
}

static gboolean
take_self (ChasMergeDialog *self)
{
  for (guint i = 0; i < self->known->len; i++)
    {
      ChasKnownPerson *person = self->known->pdata[i];

      if (g_str_equal (person->id, self->person_id))
        {
          self->self = g_ptr_array_steal_index (self->known, i);
          return TRUE;
        }
    }
  return FALSE;
}

static DexFuture *
on_people_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasMergeDialog *self = reading->dialog;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  self->known = g_steal_pointer (&reading->people);
  if (!self->known || !take_self (self))
    {
      g_clear_pointer (&self->known, g_ptr_array_unref);
      tell (self, _ ("The two could not be read. Nothing was changed."));
      return dex_future_new_true ();
    }
  name = chas_known_person_dup_name (self->self);
  /* Translators: below the title “Merge Person”, before whom to merge with is chosen; %s is a
   * person */
  line = g_strdup_printf (_ ("%s with…"), name);
  adw_window_title_set_subtitle (self->choose_title, line);
  chas_merge_candidates_sort (self->known, self->self, self->company_id);
  show_people (self);
  return dex_future_new_true ();
}

static void
chas_merge_dialog_dispose (GObject *object)
{
  ChasMergeDialog *self = CHAS_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_MERGE_DIALOG);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->self, chas_known_person_free);
  g_clear_pointer (&self->person_id, g_free);
  g_clear_pointer (&self->company_id, g_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_merge_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, choose_title);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, search);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, people);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, page);
  gtk_widget_class_bind_template_child (widget_class, ChasMergeDialog, merge);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_cb);
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
  chas_slow_press_allow (self->people);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->search));
}

/**
 * chas_merge_dialog_new:
 * @person_id: who is to be merged with somebody
 * @company_id: where they work: colleagues are shown first
 */
AdwDialog *
chas_merge_dialog_new (ChasStore *store, const char *person_id, const char *company_id)
{
  ChasMergeDialog *self = g_object_new (CHAS_TYPE_MERGE_DIALOG, NULL);
  Reading *reading = g_new0 (Reading, 1);

  self->store = g_object_ref (store);
  self->person_id = g_strdup (person_id);
  self->company_id = g_strdup (company_id);
  reading->dialog = g_object_ref (self);
  dex_future_disown (dex_future_finally (chas_store_run (store, "people", read_people, reading,
                                                         NULL),
                                         on_people_cb, reading, reading_free));
  return ADW_DIALOG (self);
}
