// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-new-group-dialog.h"

#include <glib/gi18n.h>

#include "chas-group-form.h"

struct _ChasNewGroupDialog
{
  AdwDialog parent_instance;
  ChasStore *store;
  ChasGroupForm *form;
  GtkWidget *create;
  GtkLabel *problem;
};

enum
{
  SIGNAL_CREATED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasNewGroupDialog, chas_new_group_dialog, ADW_TYPE_DIALOG)

static DexFuture *
create_fiber (gpointer data)
{
  ChasNewGroupDialog *self = data;
  g_autoptr (ChasGroupDraft) draft = chas_group_draft_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *group_id = NULL;

  draft->group_name = chas_group_form_dup_name (self->form);
  draft->county = g_strdup (chas_county_to_code (chas_group_form_get_county (self->form)));
  gtk_widget_set_sensitive (self->create, FALSE);
  group_id = dex_await_string (chas_store_create_group (self->store, draft), &error);
  gtk_widget_set_sensitive (self->create, TRUE);
  if (group_id)
    {
      g_signal_emit (self, signals[SIGNAL_CREATED], 0, group_id);
      adw_dialog_close (ADW_DIALOG (self));
      return dex_future_new_true ();
    }
  g_debug ("new group: %s", error->message);
  gtk_label_set_label (self->problem,
                       _ ("The group could not be saved. Nothing has been changed; try again."));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  return dex_future_new_true ();
}

static void
on_create_cb (ChasNewGroupDialog *self)
{
  if (chas_group_form_check (self->form))
    dex_future_disown (dex_scheduler_spawn (NULL, 0, create_fiber, g_object_ref (self),
                                            g_object_unref));
}

static void
on_cancel_cb (ChasNewGroupDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
chas_new_group_dialog_dispose (GObject *object)
{
  ChasNewGroupDialog *self = CHAS_NEW_GROUP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_NEW_GROUP_DIALOG);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_new_group_dialog_parent_class)->dispose (object);
}

static void
chas_new_group_dialog_class_init (ChasNewGroupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_new_group_dialog_dispose;
  signals[SIGNAL_CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (CHAS_TYPE_GROUP_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/welcome/chas-new-group-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasNewGroupDialog, form);
  gtk_widget_class_bind_template_child (widget_class, ChasNewGroupDialog, create);
  gtk_widget_class_bind_template_child (widget_class, ChasNewGroupDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

static void
chas_new_group_dialog_init (ChasNewGroupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_new_group_dialog_new:
 * @store: the data
 *
 * Returns: (transfer floating): the dialog; emits "created" with the id of the new group
 */
AdwDialog *
chas_new_group_dialog_new (ChasStore *store)
{
  ChasNewGroupDialog *self = g_object_new (CHAS_TYPE_NEW_GROUP_DIALOG, NULL);

  self->store = g_object_ref (store);
  return ADW_DIALOG (self);
}
