// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-reach-buttons.h"

struct _ChasReachButtons
{
  GtkBox parent_instance;

  GtkWidget *call_button;
  GtkWidget *mail_button;
  GtkWidget *linkedin_button;
  GtkWidget *log_button;
  GtkWidget *visit_button;
};

G_DEFINE_FINAL_TYPE (ChasReachButtons, chas_reach_buttons, GTK_TYPE_BOX)

/* What is always possible and usually comes next. */
static gboolean
chas_reach_buttons_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CHAS_REACH_BUTTONS (widget)->log_button);
}

static void
chas_reach_buttons_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_REACH_BUTTONS);
  G_OBJECT_CLASS (chas_reach_buttons_parent_class)->dispose (object);
}

static void
chas_reach_buttons_class_init (ChasReachButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_reach_buttons_dispose;
  widget_class->grab_focus = chas_reach_buttons_grab_focus;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/lead/chas-reach-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasReachButtons, call_button);
  gtk_widget_class_bind_template_child (widget_class, ChasReachButtons, mail_button);
  gtk_widget_class_bind_template_child (widget_class, ChasReachButtons, linkedin_button);
  gtk_widget_class_bind_template_child (widget_class, ChasReachButtons, log_button);
  gtk_widget_class_bind_template_child (widget_class, ChasReachButtons, visit_button);
}

static void
chas_reach_buttons_init (ChasReachButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
chas_reach_buttons_get_call (ChasReachButtons *self)
{
  g_return_val_if_fail (CHAS_IS_REACH_BUTTONS (self), NULL);
  return self->call_button;
}

GtkWidget *
chas_reach_buttons_get_mail (ChasReachButtons *self)
{
  g_return_val_if_fail (CHAS_IS_REACH_BUTTONS (self), NULL);
  return self->mail_button;
}

GtkWidget *
chas_reach_buttons_get_linkedin (ChasReachButtons *self)
{
  g_return_val_if_fail (CHAS_IS_REACH_BUTTONS (self), NULL);
  return self->linkedin_button;
}

GtkWidget *
chas_reach_buttons_get_visit (ChasReachButtons *self)
{
  g_return_val_if_fail (CHAS_IS_REACH_BUTTONS (self), NULL);
  return self->visit_button;
}
