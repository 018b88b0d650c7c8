// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-new-lead-dialog.h"

#include <glib/gi18n.h>

struct _ChasNewLeadDialog
{
  AdwDialog parent_instance;

  ChasBoardModel *model;

  AdwEntryRow *name;
  GtkLabel *message;
};

enum
{
  SIGNAL_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  ChasNewLeadDialog *dialog;
  char *name;
  gboolean stay; /* for the next one */
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_object_unref (adding->dialog);
  g_free (adding->name);
  g_free (adding);
}

G_DEFINE_FINAL_TYPE (ChasNewLeadDialog, chas_new_lead_dialog, ADW_TYPE_DIALOG)

static char *
dup_name (ChasNewLeadDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
say (ChasNewLeadDialog *self, const char *text, gboolean bad)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  if (bad)
    gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message), "error");
  gtk_accessible_announce (GTK_ACCESSIBLE (self->message), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* A failure gives the typed name back, unless something else was typed meanwhile. */
static void
give_back (ChasNewLeadDialog *self, const char *name, GError *error)
{
  g_debug ("Adding a lead failed: %s", error->message);
  if (!*gtk_editable_get_text (GTK_EDITABLE (self->name)))
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  say (self, _ ("The lead could not be saved. Nothing was changed; try again."), TRUE);
}

static DexFuture *
on_added_cb (DexFuture *future, gpointer data)
{
  Adding *adding = data;
  g_autoptr (GError) error = NULL;
  const GValue *id = dex_future_get_value (future, &error);
  g_autofree char *text = NULL;

  if (!id)
    {
      give_back (adding->dialog, adding->name, error);
      return dex_future_new_true ();
    }
  /* Closing gives the focus back to where it was; whoever listens may then move it on. */
  if (!adding->stay)
    adw_dialog_force_close (ADW_DIALOG (adding->dialog));
  g_signal_emit (adding->dialog, signals[SIGNAL_ADDED], 0, g_value_get_string (id), !adding->stay);
  if (!adding->stay)
    return dex_future_new_true ();
  /* Translators: the name of a company whose lead was added */
  text = g_strdup_printf (_ ("Added %s"), adding->name);
  say (adding->dialog, text, FALSE);
  return dex_future_new_true ();
}

static void
create (ChasNewLeadDialog *self, gboolean stay)
{
  g_autofree char *name = dup_name (self);
  Adding *adding;

  if (!*name)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  adding = g_new0 (Adding, 1);
  adding->dialog = g_object_ref (self);
  adding->name = g_steal_pointer (&name);
  adding->stay = stay;
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  dex_future_disown (dex_future_finally (chas_board_model_add (self->model, adding->name),
                                         on_added_cb, adding, adding_free));
}

static void
create_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  create (CHAS_NEW_LEAD_DIALOG (widget), FALSE);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
on_name_changed_cb (ChasNewLeadDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-lead.create", *name != '\0');
}

static void
on_name_activated_cb (ChasNewLeadDialog *self)
{
  create (self, FALSE);
}

static gboolean
on_key_pressed_cb (ChasNewLeadDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  create (self, TRUE);
  return GDK_EVENT_STOP;
}

static void
chas_new_lead_dialog_dispose (GObject *object)
{
  ChasNewLeadDialog *self = CHAS_NEW_LEAD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_NEW_LEAD_DIALOG);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (chas_new_lead_dialog_parent_class)->dispose (object);
}

static void
chas_new_lead_dialog_class_init (ChasNewLeadDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_new_lead_dialog_dispose;

  /**
   * ChasNewLeadDialog::added:
   * @lead_id: whose card is on the board
   * @last: the dialog has closed
   */
  signals[SIGNAL_ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "new-lead.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "new-lead.close", NULL, close_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-new-lead-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, message);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
chas_new_lead_dialog_init (ChasNewLeadDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-lead.create", FALSE);
}

/**
 * chas_new_lead_dialog_new:
 * @model: of the board that gets the leads
 */
ChasNewLeadDialog *
chas_new_lead_dialog_new (ChasBoardModel *model)
{
  ChasNewLeadDialog *self = g_object_new (CHAS_TYPE_NEW_LEAD_DIALOG, NULL);

  self->model = g_object_ref (model);
  return self;
}
