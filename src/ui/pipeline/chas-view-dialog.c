// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-view-dialog.h"

#include <glib/gi18n.h>

struct _ChasViewDialog
{
  AdwAlertDialog parent_instance;

  GStrv taken; /* names of the others, folded */
  AdwEntryRow *name;
  AdwSwitchRow *shared;
};

enum
{
  SIGNAL_NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasViewDialog, chas_view_dialog, ADW_TYPE_ALERT_DIALOG)

static gboolean
is_taken (ChasViewDialog *self, const char *name)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  return g_strv_contains ((const char *const *) self->taken, key);
}

/* Nothing is saved over another view. */
static void
on_name_changed_cb (ChasViewDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  gboolean taken = is_taken (self, name);

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "save", *name && !taken);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self),
                             taken ? _ ("There is a view of this name already.") : "");
  if (taken)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
}

static void
chas_view_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  if (g_str_equal (response, "save"))
    g_signal_emit (dialog, signals[SIGNAL_NAMED], 0);
}

static void
chas_view_dialog_finalize (GObject *object)
{
  g_strfreev (CHAS_VIEW_DIALOG (object)->taken);
  G_OBJECT_CLASS (chas_view_dialog_parent_class)->finalize (object);
}

static void
chas_view_dialog_class_init (ChasViewDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_view_dialog_finalize;
  ADW_ALERT_DIALOG_CLASS (klass)->response = chas_view_dialog_response;
  signals[SIGNAL_NAMED] = g_signal_new ("named", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_rows (ChasViewDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name), _ ("Name"));
  adw_entry_row_set_activates_default (self->name, TRUE);
  adw_entry_row_set_max_length (self->name, 120);
  self->shared = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->shared), _ ("Share with the group"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->shared),
                               _ ("Otherwise only you see it, on this computer"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("View"),
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->name));
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->shared));
  return list;
}

static void
chas_view_dialog_init (ChasViewDialog *self)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (self);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_extra_child (alert, make_rows (self));
  g_signal_connect_object (self->name, "changed", G_CALLBACK (on_name_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static GStrv
fold_all (const char *const *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (; *names; names++)
    g_strv_builder_take (builder, g_utf8_casefold (*names, -1));
  return g_strv_builder_end (builder);
}

/**
 * chas_view_dialog_new:
 * @name: (nullable): what it is called; %NULL for a new one
 * @taken: (array zero-terminated): names of the other views
 *
 * Returns: (transfer floating): a dialog
 */
ChasViewDialog *
chas_view_dialog_new (const char *name, gboolean is_shared, const char *const *taken)
{
  ChasViewDialog *self = g_object_new (CHAS_TYPE_VIEW_DIALOG, NULL);

  self->taken = fold_all (taken);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self),
                                name ? _ ("Rename View") : _ ("Save View"));
  adw_switch_row_set_active (self->shared, is_shared);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name ? name : "");
  on_name_changed_cb (self);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name));
  return self;
}

const char *
chas_view_dialog_get_name (ChasViewDialog *self)
{
  g_return_val_if_fail (CHAS_IS_VIEW_DIALOG (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->name));
}

gboolean
chas_view_dialog_get_shared (ChasViewDialog *self)
{
  g_return_val_if_fail (CHAS_IS_VIEW_DIALOG (self), FALSE);
  return adw_switch_row_get_active (self->shared);
}
