// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merged-list.h"

#include <glib/gi18n.h>

#include "chas-split.h"

struct _ChasMergedList
{
  AdwBin parent_instance;

  ChasStore *store;
  char *entity; /* "company" or "person" */
  char *id;
  GPtrArray *records; /* of ChasEntity; NULL until they have been read */
  guint generation;   /* raised by every load: the answer to an older one is dropped */

  GtkListBox *list;
};

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasMergedList, chas_merged_list, ADW_TYPE_BIN)

typedef struct
{
  ChasMergedList *list;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  g_object_unref (((Reading *) data)->list);
  g_free (data);
}

static char *
dup_name (ChasEntity *record)
{
  const char *given;
  const char *family;

  if (CHAS_IS_COMPANY (record))
    return g_strdup (chas_company_get_name (CHAS_COMPANY (record)));
  given = chas_person_get_given_name (CHAS_PERSON (record));
  family = chas_person_get_family_name (CHAS_PERSON (record));
  return g_strjoin (" ", given ? given : "", family, NULL);
}

static gboolean
is_about_people (ChasMergedList *self)
{
  return g_strcmp0 (self->entity, "person") == 0;
}

static void
on_split_clicked_cb (GtkButton *button, ChasMergedList *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "n-record"));
  ChasEntity *record = self->records->pdata[n];
  g_autofree char *name = dup_name (record);

  chas_split_ask (GTK_WIDGET (self), self->store, self->entity, chas_entity_get_id (record), name);
}

static GtkWidget *
make_row (ChasMergedList *self, guint n)
{
  g_autofree char *name = dup_name (self->records->pdata[n]);
  /* Translators: %s is a company or person that was merged into this one */
  g_autofree char *label = g_strdup_printf (_ ("Split Again: %s"), name);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Split Again…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* Its own words would be read instead of the name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "n-record", GUINT_TO_POINTER (n));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_split_clicked_cb), self, 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name ? name : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_about_people (self)
                                                       ? _ ("Merged into this person")
                                                       : _ ("Merged into this company"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_records (ChasMergedList *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; self->records && i < self->records->len; i++)
    gtk_list_box_append (self->list, make_row (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->records && self->records->len > 0);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasMergedList *self = reading->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    dex_await_boxed (chas_store_list_merged (self->store, self->entity, self->id), &error);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!records)
    g_debug ("Reading what was merged failed: %s", error->message);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  show_records (self);
  return dex_future_new_true ();
}

static void
chas_merged_list_dispose (GObject *object)
{
  ChasMergedList *self = CHAS_MERGED_LIST (object);

  self->generation++;
  g_clear_object (&self->store);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_merged_list_parent_class)->dispose (object);
}

static void
chas_merged_list_finalize (GObject *object)
{
  ChasMergedList *self = CHAS_MERGED_LIST (object);

  g_free (self->entity);
  g_free (self->id);
  G_OBJECT_CLASS (chas_merged_list_parent_class)->finalize (object);
}

static void
chas_merged_list_class_init (ChasMergedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_merged_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_merged_list_finalize;
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
chas_merged_list_init (ChasMergedList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * chas_merged_list_set_record:
 * @store: what they are read from; always the same one
 * @entity: "company" or "person"
 * @id: what others were merged into, read anew each time
 */
void
chas_merged_list_set_record (ChasMergedList *self,
                             ChasStore *store,
                             const char *entity,
                             const char *id)
{
  Reading *reading;

  g_return_if_fail (CHAS_IS_MERGED_LIST (self));

  g_set_object (&self->store, store);
  g_set_str (&self->entity, entity);
  if (g_set_str (&self->id, id))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_about_people (self) ? _ ("Merged People")
                                                         : _ ("Merged Companies"),
                                  -1);
  reading = g_new0 (Reading, 1);
  reading->list = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, reading, reading_free));
}
