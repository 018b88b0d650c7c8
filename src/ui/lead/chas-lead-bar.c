// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-bar.h"

#include <glib/gi18n.h>

#include "chas-whole.h"

struct _ChasLeadBar
{
  AdwBin parent_instance;

  gboolean narrow;
  GtkWidget *close_button;
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *place; /* among the leads of the column */
};

typedef enum
{
  PROP_NARROW = 1,
} ChasLeadBarProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (ChasLeadBar, chas_lead_bar, ADW_TYPE_BIN)

static gboolean
chas_lead_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CHAS_LEAD_BAR (widget)->close_button);
}

/* A pane beside the leads is closed; from a page of its own one goes back. */
static void
show_way_out (ChasLeadBar *self)
{
  const char *label = self->narrow ? _ ("Back to All Leads") : _ ("Close Lead");

  gtk_button_set_icon_name (GTK_BUTTON (self->close_button),
                            self->narrow ? "go-previous-symbolic" : "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (self->close_button, self->narrow ? _ ("Back to All Leads (Esc)")
                                                                : _ ("Close Lead (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
chas_lead_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasLeadBarProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CHAS_LEAD_BAR (object)->narrow);
      break;
    }
}

static void
chas_lead_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasLeadBarProperty) id)
    {
    case PROP_NARROW:
      CHAS_LEAD_BAR (object)->narrow = g_value_get_boolean (value);
      show_way_out (CHAS_LEAD_BAR (object));
      break;
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_lead_bar_dispose;
  object_class->get_property = chas_lead_bar_get_property;
  object_class->set_property = chas_lead_bar_set_property;
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  widget_class->grab_focus = chas_lead_bar_grab_focus;
  g_type_ensure (CHAS_TYPE_WHOLE);
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
  show_way_out (self);
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
