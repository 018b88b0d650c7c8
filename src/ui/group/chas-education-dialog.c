// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-education-dialog.h"

#include <glib/gi18n.h>

#include "chas-model-error.h"
#include "chas-unsaved.h"

struct _ChasEducationDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *id;

  GtkEditable *name;
  GtkEditable *abbreviation;
  GtkLabel *problem;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasEducationDialog, chas_education_dialog, ADW_TYPE_DIALOG)

static void
update (ChasEducationDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "education.save",
                                 *gtk_editable_get_text (self->name) &&
                                   *gtk_editable_get_text (self->abbreviation));
}

static void
on_changed_cb (ChasEducationDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  update (self);
}

static void
on_cancel_cb (ChasEducationDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tell_problem (ChasEducationDialog *self, const GError *error)
{
  const char *words = error->domain == CHAS_MODEL_ERROR
                        ? _ ("Something here is too long or does not look right.")
                        : _ ("This could not be saved. Try again.");

  g_debug ("education: %s", error->message);
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static DexFuture *
save_fiber (gpointer data)
{
  ChasEducationDialog *self = data;
  const char *name = gtk_editable_get_text (self->name);
  g_autofree char *words = g_strdup_printf (_ ("Changed %s"), name);
  g_autoptr (GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "education.save", FALSE);
  if (dex_await (chas_store_save_education (self->store, self->id, name,
                                            gtk_editable_get_text (self->abbreviation)),
                 &error))
    {
      chas_unsaved_saved (ADW_DIALOG (self));
      g_signal_emit (self, signals[SIGNAL_DONE], 0, words);
      adw_dialog_close (ADW_DIALOG (self));
      return dex_future_new_true ();
    }
  tell_problem (self, error);
  update (self);
  return dex_future_new_true ();
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, save_fiber, g_object_ref (widget),
                                          g_object_unref));
}

static void
chas_education_dialog_dispose (GObject *object)
{
  ChasEducationDialog *self = CHAS_EDUCATION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_EDUCATION_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (chas_education_dialog_parent_class)->dispose (object);
}

static void
chas_education_dialog_class_init (ChasEducationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_education_dialog_dispose;
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "education.save", NULL, save_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/group/chas-education-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasEducationDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChasEducationDialog, abbreviation);
  gtk_widget_class_bind_template_child (widget_class, ChasEducationDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

static void
chas_education_dialog_init (ChasEducationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_education_dialog_new:
 *
 * Returns: (transfer floating): shows how an education is called, to be changed
 */
AdwDialog *
chas_education_dialog_new (ChasStore *store, ChasEducation *education)
{
  ChasEducationDialog *self = g_object_new (CHAS_TYPE_EDUCATION_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->id = g_strdup (chas_entity_get_id (CHAS_ENTITY (education)));
  gtk_editable_set_text (self->name, chas_education_get_name (education));
  gtk_editable_set_text (self->abbreviation, chas_education_get_short (education));
  return ADW_DIALOG (self);
}
