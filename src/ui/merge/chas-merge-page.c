// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-page.h"

#include <glib/gi18n.h>

#include "chas-hyphens.h"
#include "chas-merge-row.h"
#include "chas-merge-words.h"

struct _ChasMergePage
{
  AdwBin parent_instance;

  ChasStore *store;
  ChasDuplicatePair *pair; /* what is shown */
  gboolean swapped;        /* the younger one of them stays */
  ChasMergePlan *plan;     /* NULL until it has been made */
  guint generation;        /* raised by every reading: an older answer is dropped */

  GtkLabel *reason;
  GtkWidget *heads;
  GtkLabel *keep_name;
  GtkLabel *keep_town;
  GtkLabel *gone_role;
  GtkLabel *gone_name;
  GtkLabel *gone_town;
  GtkBox *fields;
  GtkWidget *equal;
  GtkLabel *equal_text;
  GtkLabel *look;
  GtkLabel *moves;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasMergePage, chas_merge_page, ADW_TYPE_BIN)

static ChasDate
get_today (ChasMergePage *self)
{
  return chas_env_get_today (chas_store_get_env (self->store));
}

static void
show_look (ChasMergePage *self)
{
  g_autofree char *look = chas_merge_words_dup_look (self->plan, get_today (self));
  g_autofree char *moves = chas_merge_words_dup_moves (self->plan);

  gtk_label_set_label (self->look, look);
  gtk_label_set_label (self->moves, moves);
}

static void
add_row (ChasMergePage *self, ChasMergeField *field)
{
  GtkWidget *row = chas_merge_row_new (field, get_today (self));
  GtkWidget *sides = chas_merge_row_get_sides (CHAS_MERGE_ROW (row));

  g_object_bind_property (self->heads, "orientation", sides, "orientation", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->heads, "homogeneous", sides, "homogeneous", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "chosen", G_CALLBACK (show_look), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->fields, row);
}

static void
add_equal (ChasMergePage *self, GString *text, const ChasMergeField *field)
{
  g_autofree char *words = chas_merge_words_dup_value (field, 0, get_today (self));

  g_string_append_printf (text, "%s%s: %s", text->len ? "\n" : "",
                          chas_field_info_get_label (field->info), words);
}

static void
clear_rows (ChasMergePage *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);
  GtkWidget *child;

  /* Else the toolkit looks for another place for the focus once the focused button has gone.
   * Whoever writes goes on writing. */
  if (dialog && !GTK_IS_TEXT (adw_dialog_get_focus (ADW_DIALOG (dialog))))
    adw_dialog_set_focus (ADW_DIALOG (dialog), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))))
    gtk_box_remove (self->fields, child);
}

static void
scroll_to_top (ChasMergePage *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (self->heads, GTK_TYPE_SCROLLED_WINDOW);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            0);
}

static void
show_plan (ChasMergePage *self)
{
  g_autoptr (GString) equal = g_string_new (NULL);

  for (guint i = 0; i < self->plan->pairs->len; i++)
    {
      const ChasMergePair *pair = self->plan->pairs->pdata[i];

      for (guint j = 0; j < pair->fields->len; j++)
        add_row (self, pair->fields->pdata[j]);
      for (guint j = 0; j < pair->equal->len; j++)
        add_equal (self, equal, pair->equal->pdata[j]);
    }
  gtk_label_set_label (self->equal_text, equal->str);
  gtk_widget_set_visible (self->equal, equal->len > 0);
  show_look (self);
  scroll_to_top (self);
}

static void
show_place (GtkLabel *label, const char *place)
{
  gtk_label_set_label (label, place ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (label), place != NULL);
}

static void
show_heads (ChasMergePage *self)
{
  guint keep = self->swapped ? 1 : 0;
  g_autofree char *reason = chas_merge_words_dup_reason (self->pair->level, self->pair->reason);

  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->pair->is_suspected);
  gtk_label_set_label (self->gone_role, g_str_equal (self->pair->entity, "person")
                                          ? C_ ("merge", "Goes along")
                                          : C_ ("merge", "Goes into it"));
  gtk_label_set_label (self->keep_name, self->pair->names[keep]);
  gtk_label_set_label (self->gone_name, self->pair->names[1 - keep]);
  show_place (self->keep_town, self->pair->places[keep]);
  show_place (self->gone_town, self->pair->places[1 - keep]);
}

typedef struct
{
  ChasMergePage *page;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  g_object_unref (((Reading *) data)->page);
  g_free (data);
}

static DexFuture *
on_planned_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasMergePage *self = reading->page;
  const GValue *value = dex_future_get_value (future, NULL);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (value)
    {
      self->plan = g_value_dup_boxed (value);
      show_plan (self);
    }
  g_signal_emit (self, signals[SIGNAL_DONE], 0, value != NULL);
  return dex_future_new_true ();
}

static void
read_plan (ChasMergePage *self)
{
  guint keep = self->swapped ? 1 : 0;
  Reading *reading = g_new0 (Reading, 1);

  reading->page = g_object_ref (self);
  reading->generation = ++self->generation;
  clear_rows (self);
  g_clear_pointer (&self->plan, chas_merge_plan_free);
  show_heads (self);
  dex_future_disown (dex_future_finally (chas_store_plan_merge (self->store, self->pair->entity,
                                                                self->pair->ids[keep],
                                                                self->pair->ids[1 - keep]),
                                         on_planned_cb, reading, reading_free));
}

static void
chas_merge_page_dispose (GObject *object)
{
  ChasMergePage *self = CHAS_MERGE_PAGE (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_MERGE_PAGE);
  g_clear_pointer (&self->plan, chas_merge_plan_free);
  g_clear_pointer (&self->pair, chas_duplicate_pair_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_merge_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, reason);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, heads);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, keep_name);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, keep_town);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, gone_role);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, gone_name);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, gone_town);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, fields);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, equal);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, equal_text);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, look);
  gtk_widget_class_bind_template_child (widget_class, ChasMergePage, moves);
  gtk_widget_class_bind_template_callback (widget_class, chas_merge_page_swap);
}

static void
chas_merge_page_class_init (ChasMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_merge_page_dispose;
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/merge/chas-merge-page.ui");
  bind_children (widget_class);
}

static void
chas_merge_page_init (ChasMergePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self));
}

/**
 * chas_merge_page_set_pair:
 * @pair: (nullable): which two to read, anew each time; the older one stays
 */
void
chas_merge_page_set_pair (ChasMergePage *self, ChasStore *store, const ChasDuplicatePair *pair)
{
  g_return_if_fail (CHAS_IS_MERGE_PAGE (self));

  g_set_object (&self->store, store);
  self->generation++;
  self->swapped = FALSE;
  g_clear_pointer (&self->pair, chas_duplicate_pair_free);
  if (pair)
    {
      self->pair = chas_duplicate_pair_copy (pair);
      read_plan (self);
      return;
    }
  clear_rows (self);
  g_clear_pointer (&self->plan, chas_merge_plan_free);
}

/**
 * chas_merge_page_swap:
 *
 * The other one stays.
 */
void
chas_merge_page_swap (ChasMergePage *self)
{
  g_return_if_fail (CHAS_IS_MERGE_PAGE (self));

  if (!self->pair)
    return;
  self->swapped = !self->swapped;
  read_plan (self);
}

/**
 * chas_merge_page_get_plan:
 *
 * Returns: (nullable): what merging them will do, with what a person chose
 */
const ChasMergePlan *
chas_merge_page_get_plan (ChasMergePage *self)
{
  g_return_val_if_fail (CHAS_IS_MERGE_PAGE (self), NULL);
  return self->plan;
}
