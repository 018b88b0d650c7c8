// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-switcher.h"

#include <glib/gi18n.h>

#include "chas-late-menu.h"
#include "chas-pie.h"
#include "chas-stage-title.h"
#include "chas-stage-words.h"
#include "chas-stale-badge.h"
#include "chas-whole.h"

struct _ChasStageSwitcher
{
  AdwBin parent_instance;

  ChasStage stage;
  guint counts[CHAS_STAGE_N_VALUES];
  guint stale_counts[CHAS_STAGE_N_VALUES];

  GtkWidget *button;
  ChasStaleBadge *stale;
  GtkWidget *dots;
};

typedef enum
{
  PROP_STAGE = 1,
  PROP_STAGE_CODE,
  PROP_COUNT,
} ChasStageSwitcherProperty;

static GParamSpec *properties[PROP_COUNT + 1];

G_DEFINE_FINAL_TYPE (ChasStageSwitcher, chas_stage_switcher, ADW_TYPE_BIN)

static int
before_cb (ChasStageSwitcher *self, int stage)
{
  return stage - 1;
}

static int
after_cb (ChasStageSwitcher *self, int stage)
{
  return stage + 1;
}

static gboolean
is_stage_cb (ChasStageSwitcher *self, int stage)
{
  return stage >= 0 && stage < CHAS_STAGE_N_VALUES;
}

static char *
label_cb (ChasStageSwitcher *self, int stage)
{
  return is_stage_cb (self, stage) ? g_strdup (chas_stage_words_get_label (stage)) : NULL;
}

/* Who listens has the focus on the button still. One that cannot be pressed any more would lose it
 * to nobody: the name of the stage takes it. */
static void
turn (ChasStageSwitcher *self, GtkWidget *pressed, int step)
{
  if (!is_stage_cb (self, (int) self->stage + 2 * step) && gtk_widget_is_focus (pressed))
    gtk_widget_grab_focus (self->button);
  chas_stage_switcher_set_stage (self, self->stage + step);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), chas_stage_words_get_label (self->stage),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_previous_clicked_cb (ChasStageSwitcher *self, GtkWidget *pressed)
{
  turn (self, pressed, -1);
}

static void
on_next_clicked_cb (ChasStageSwitcher *self, GtkWidget *pressed)
{
  turn (self, pressed, 1);
}

static void
show_dots (ChasStageSwitcher *self)
{
  GtkWidget *dot = gtk_widget_get_first_child (self->dots);

  for (ChasStage stage = 0; dot; stage++, dot = gtk_widget_get_next_sibling (dot))
    if (stage == self->stage)
      gtk_widget_add_css_class (dot, "here");
    else
      gtk_widget_remove_css_class (dot, "here");
}

static void
notify_counts (ChasStageSwitcher *self)
{
  guint stale = self->stale_counts[self->stage];
  g_autofree char *label = chas_stale_badge_dup_name (chas_stage_words_get_label (self->stage),
                                                      chas_stage_words_get_limit (self->stage),
                                                      self->counts[self->stage], stale);

  chas_stale_badge_set_count (self->stale, self->stage, stale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
chas_stage_switcher_dispose (GObject *object)
{
  ChasStageSwitcher *self = CHAS_STAGE_SWITCHER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_STAGE_SWITCHER);
  G_OBJECT_CLASS (chas_stage_switcher_parent_class)->dispose (object);
}

static void
chas_stage_switcher_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasStageSwitcher *self = CHAS_STAGE_SWITCHER (object);

  switch ((ChasStageSwitcherProperty) prop_id)
    {
    case PROP_STAGE:
      g_value_set_int (value, self->stage);
      break;
    case PROP_STAGE_CODE:
      g_value_set_string (value, chas_stage_to_code (self->stage));
      break;
    case PROP_COUNT:
      g_value_take_string (value,
                           chas_stage_words_dup_count (self->stage, self->counts[self->stage]));
      break;
    }
}

static void
chas_stage_switcher_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  ChasStageSwitcher *self = CHAS_STAGE_SWITCHER (object);

  switch ((ChasStageSwitcherProperty) prop_id)
    {
    case PROP_STAGE:
      chas_stage_switcher_set_stage (self, g_value_get_int (value));
      break;
    case PROP_STAGE_CODE:
      chas_stage_switcher_set_stage (self, chas_stage_from_code (g_value_get_string (value)));
      break;
    case PROP_COUNT:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
chas_stage_switcher_class_init (ChasStageSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = chas_stage_switcher_dispose;
  object_class->get_property = chas_stage_switcher_get_property;
  object_class->set_property = chas_stage_switcher_set_property;

  properties[PROP_STAGE] =
    g_param_spec_int ("stage", NULL, NULL, 0, CHAS_STAGE_N_VALUES - 1, 0, writable);
  properties[PROP_STAGE_CODE] = g_param_spec_string ("stage-code", NULL, NULL, NULL, writable);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_property_action (widget_class, "switcher.stage", "stage-code");
  g_type_ensure (CHAS_TYPE_PIE);
  g_type_ensure (CHAS_TYPE_STAGE_TITLE);
  g_type_ensure (CHAS_TYPE_STALE_BADGE);
  g_type_ensure (CHAS_TYPE_WHOLE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-stage-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasStageSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, ChasStageSwitcher, stale);
  gtk_widget_class_bind_template_child (widget_class, ChasStageSwitcher, dots);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_stage_cb);
  gtk_widget_class_bind_template_callback (widget_class, label_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
make_menu (ChasStageSwitcher *self)
{
  g_autoptr (GMenu) menu = g_menu_new (), stages = g_menu_new (), column = g_menu_new ();

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      g_autofree char *action = g_strconcat ("switcher.stage::", chas_stage_to_code (stage), NULL);

      g_menu_append (stages, chas_stage_words_get_label (stage), action);
    }
  g_menu_append (column, _ ("_Edit Column…"), "pipeline.edit-shown-column");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (stages));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (column));
  chas_late_menu_set (GTK_MENU_BUTTON (self->button), G_MENU_MODEL (menu));
}

static void
on_words_changed_cb (ChasStageSwitcher *self)
{
  make_menu (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
  notify_counts (self);
}

static void
chas_stage_switcher_init (ChasStageSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (dot, "stage-dot");
      gtk_box_append (GTK_BOX (self->dots), dot);
    }
  make_menu (self);
  show_dots (self);
  g_signal_connect_object (chas_stage_words_get_default (), "changed",
                           G_CALLBACK (on_words_changed_cb), self, G_CONNECT_SWAPPED);
}

ChasStage
chas_stage_switcher_get_stage (ChasStageSwitcher *self)
{
  g_return_val_if_fail (CHAS_IS_STAGE_SWITCHER (self), CHAS_STAGE_NEW);
  return self->stage;
}

void
chas_stage_switcher_set_stage (ChasStageSwitcher *self, ChasStage stage)
{
  g_return_if_fail (CHAS_IS_STAGE_SWITCHER (self));
  if (!is_stage_cb (self, stage) || self->stage == stage)
    return;
  self->stage = stage;
  show_dots (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE_CODE]);
  notify_counts (self);
}

/**
 * chas_stage_switcher_set_counts:
 * @counts: leads of every stage
 * @stale_counts: stale ones among them
 */
void
chas_stage_switcher_set_counts (ChasStageSwitcher *self,
                                const guint counts[CHAS_STAGE_N_VALUES],
                                const guint stale_counts[CHAS_STAGE_N_VALUES])
{
  g_return_if_fail (CHAS_IS_STAGE_SWITCHER (self));
  memcpy (self->counts, counts, sizeof self->counts);
  memcpy (self->stale_counts, stale_counts, sizeof self->stale_counts);
  notify_counts (self);
}
