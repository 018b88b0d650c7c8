// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-bar.h"

struct _ChasLeadBar
{
  AdwBin parent_instance;

  GtkWidget *close_button;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *place; /* among the leads of the column */
};

G_DEFINE_FINAL_TYPE (ChasLeadBar, chas_lead_bar, ADW_TYPE_BIN)

static gboolean
chas_lead_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CHAS_LEAD_BAR (widget)->close_button);
}

static void
chas_lead_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_LEAD_BAR);
  G_OBJECT_CLASS (chas_lead_bar_parent_class)->dispose (object);
}

static void
chas_lead_bar_class_init (ChasLeadBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_lead_bar_dispose;
  widget_class->grab_focus = chas_lead_bar_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/lead/chas-lead-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasLeadBar, close_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadBar, place);
}

static void
chas_lead_bar_init (ChasLeadBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_lead_bar_set_place:
 * @place: where the lead stands; empty if it is nowhere
 */
void
chas_lead_bar_set_place (ChasLeadBar *self, const char *place)
{
  g_return_if_fail (CHAS_IS_LEAD_BAR (self));
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');
}

const char *
chas_lead_bar_get_place (ChasLeadBar *self)
{
  g_return_val_if_fail (CHAS_IS_LEAD_BAR (self), NULL);
  return gtk_label_get_label (self->place);
}

/**
 * chas_lead_bar_focus_step:
 * @step: 1 or -1: the button that goes that way gets the focus
 */
void
chas_lead_bar_focus_step (ChasLeadBar *self, int step)
{
  g_return_if_fail (CHAS_IS_LEAD_BAR (self));
  gtk_widget_grab_focus (step > 0 ? self->next_button : self->previous_button);
}

/**
 * chas_lead_bar_keep_focus:
 *
 * A button that can soon not be pressed any more would lose the focus to nobody: another one takes
 * it.
 */
void
chas_lead_bar_keep_focus (ChasLeadBar *self, gboolean has_previous, gboolean has_next)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus && focus == self->next_button && !has_next)
    gtk_widget_grab_focus (has_previous ? self->previous_button : self->close_button);
  else if (focus && focus == self->previous_button && !has_previous)
    gtk_widget_grab_focus (has_next ? self->next_button : self->close_button);
}
