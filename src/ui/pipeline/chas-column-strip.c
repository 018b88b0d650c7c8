// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-column-strip.h"

#include "chas-pie.h"
#include "chas-stage-words.h"
#include "chas-stale-badge.h"
#include "chas-turned-label.h"

struct _ChasColumnStrip
{
  AdwBin parent_instance;

  int stage;
  char *name;

  GtkImage *arrow;
  ChasPie *pie;
  GtkLabel *count;
  ChasStaleBadge *stale;
  ChasTurnedLabel *title;
};

G_DEFINE_FINAL_TYPE (ChasColumnStrip, chas_column_strip, ADW_TYPE_BIN)

static GtkWidget *
button_of (ChasColumnStrip *self)
{
  return adw_bin_get_child (ADW_BIN (self));
}

static gboolean
chas_column_strip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (button_of (CHAS_COLUMN_STRIP (widget)));
}

static gboolean
on_tip_cb (ChasColumnStrip *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, self->name);
  return TRUE;
}

static void
chas_column_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_COLUMN_STRIP);
  G_OBJECT_CLASS (chas_column_strip_parent_class)->dispose (object);
}

static void
chas_column_strip_finalize (GObject *object)
{
  g_free (CHAS_COLUMN_STRIP (object)->name);
  G_OBJECT_CLASS (chas_column_strip_parent_class)->finalize (object);
}

static void
chas_column_strip_class_init (ChasColumnStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_column_strip_dispose;
  object_class->finalize = chas_column_strip_finalize;
  widget_class->grab_focus = chas_column_strip_grab_focus;

  g_type_ensure (CHAS_TYPE_PIE);
  g_type_ensure (CHAS_TYPE_STALE_BADGE);
  g_type_ensure (CHAS_TYPE_TURNED_LABEL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-column-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasColumnStrip, arrow);
  gtk_widget_class_bind_template_child (widget_class, ChasColumnStrip, pie);
  gtk_widget_class_bind_template_child (widget_class, ChasColumnStrip, count);
  gtk_widget_class_bind_template_child (widget_class, ChasColumnStrip, stale);
  gtk_widget_class_bind_template_child (widget_class, ChasColumnStrip, title);
  gtk_widget_class_bind_template_callback (widget_class, on_tip_cb);
}

static void
chas_column_strip_init (ChasColumnStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_column_strip_set_title:
 * @title: what it stands for is called otherwise now
 */
void
chas_column_strip_set_title (ChasColumnStrip *self, const char *title)
{
  g_return_if_fail (CHAS_IS_COLUMN_STRIP (self));

  g_set_str (&self->name, title);
  chas_turned_label_set_label (self->title, title);
}

/**
 * chas_column_strip_set_up:
 * @stage: whose sign to show, or -1 for an arrow
 * @action: with its target, as in gtk_actionable_set_detailed_action_name()
 */
void
chas_column_strip_set_up (ChasColumnStrip *self, int stage, const char *title, const char *action)
{
  g_return_if_fail (CHAS_IS_COLUMN_STRIP (self));

  self->stage = stage;
  chas_column_strip_set_title (self, title);
  chas_pie_set_stage (self->pie, stage);
  gtk_widget_set_visible (GTK_WIDGET (self->pie), stage >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), stage < 0);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button_of (self)), action);
  chas_column_strip_set_count (self, 0, 0);
  chas_column_strip_set_open (self, FALSE);
}

/* As over an open column, but the limit has a line of its own. */
static void
show_count (ChasColumnStrip *self, guint count)
{
  guint limit = self->stage < 0 ? 0 : chas_stage_words_get_limit (self->stage);
  g_autofree char *text =
    limit ? g_strdup_printf ("%u\n/%u", count, limit) : g_strdup_printf ("%u", count);

  gtk_label_set_label (self->count, text);
  if (self->stage >= 0 && chas_stage_words_is_over (self->stage, count))
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "over-limit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "over-limit");
}

/**
 * chas_column_strip_set_count:
 * @count: leads
 * @stale: stale ones among them
 */
void
chas_column_strip_set_count (ChasColumnStrip *self, guint count, guint stale)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CHAS_IS_COLUMN_STRIP (self));

  show_count (self, count);
  name = chas_stale_badge_dup_name (self->name,
                                    self->stage < 0 ? 0 : chas_stage_words_get_limit (self->stage),
                                    count, stale);
  chas_stale_badge_set_count (self->stale, self->stage, stale);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button_of (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/**
 * chas_column_strip_set_open:
 * @open: whether what it stands for is shown beside it
 */
void
chas_column_strip_set_open (ChasColumnStrip *self, gboolean open)
{
  g_return_if_fail (CHAS_IS_COLUMN_STRIP (self));
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-start-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (button_of (self)), GTK_ACCESSIBLE_STATE_EXPANDED,
                               open, -1);
}

/**
 * chas_column_strip_set_landing:
 * @landing: whether what is carried over it would land there
 */
void
chas_column_strip_set_landing (ChasColumnStrip *self, gboolean landing)
{
  g_return_if_fail (CHAS_IS_COLUMN_STRIP (self));
  if (landing)
    gtk_widget_add_css_class (button_of (self), "landing");
  else
    gtk_widget_remove_css_class (button_of (self), "landing");
}
