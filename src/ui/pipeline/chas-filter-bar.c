// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-bar.h"

#include <glib/gi18n.h>

#include "chas-filter-chip.h"
#include "chas-filter-menu.h"
#include "chas-filter-rule.h"
#include "chas-filter.h"
#include "chas-warmth.h"

struct _ChasFilterBar
{
  AdwBin parent_instance;

  char *me;
  gboolean filling;

  GtkToggleButton *mine;
  GtkToggleButton *unassigned;
  GtkToggleButton *due;
  GtkToggleButton *stale;
  ChasFilterMenu *educations;
  ChasFilterMenu *tags;
  ChasFilterMenu *towns;
  ChasFilterMenu *warmth;
  GtkWidget *clear;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasFilterBar, chas_filter_bar, ADW_TYPE_BIN)

static void
show_clear (ChasFilterBar *self)
{
  g_autoptr (ChasLeadFilter) filter = chas_filter_bar_dup_filter (self);

  gtk_widget_set_visible (self->clear, chas_lead_filter_narrows (filter));
}

static void
on_changed_cb (ChasFilterBar *self)
{
  if (self->filling)
    return;
  show_clear (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_clear_clicked_cb (ChasFilterBar *self)
{
  g_autoptr (ChasLeadFilter) nothing = chas_lead_filter_new (NULL);

  chas_filter_bar_set_filter (self, nothing);
  gtk_widget_grab_focus (GTK_WIDGET (self->mine));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chas_filter_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_FILTER_BAR);
  G_OBJECT_CLASS (chas_filter_bar_parent_class)->dispose (object);
}

static void
chas_filter_bar_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_FILTER_BAR (object)->me, g_free);
  G_OBJECT_CLASS (chas_filter_bar_parent_class)->finalize (object);
}

static void
chas_filter_bar_class_init (ChasFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_filter_bar_dispose;
  object_class->finalize = chas_filter_bar_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CHAS_TYPE_FILTER_CHIP);
  g_type_ensure (CHAS_TYPE_FILTER_MENU);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, mine);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, unassigned);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, due);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, stale);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, educations);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, tags);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, towns);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, warmth);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

/* A level's place is its value. */
static void
fill_warmth (ChasFilterBar *self)
{
  static const struct
  {
    ChasWarmthLevel level;
    const char *name;
  } levels[] = {
    { CHAS_WARMTH_HOT, NC_ ("warmth", "Hot") },
    { CHAS_WARMTH_WARM, NC_ ("warmth", "Warm") },
    { CHAS_WARMTH_LUKEWARM, NC_ ("warmth", "Lukewarm") },
    { CHAS_WARMTH_COLD, NC_ ("warmth", "Cold") },
    { CHAS_WARMTH_NONE, NC_ ("warmth", "No contact") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *value = g_strdup_printf ("%d", levels[i].level);

      chas_filter_menu_add (self->warmth, value, g_dpgettext2 (NULL, "warmth", levels[i].name), -1);
    }
}

static void
chas_filter_bar_init (ChasFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_filter_menu_clear (self->educations);
  chas_filter_menu_clear (self->tags);
  chas_filter_menu_clear (self->towns);
  fill_warmth (self);
}

/**
 * chas_filter_bar_set_me:
 * @participant_id: (nullable): whose leads are mine
 */
void
chas_filter_bar_set_me (ChasFilterBar *self, const char *participant_id)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  g_set_str (&self->me, participant_id);
}

/**
 * chas_filter_bar_set_options:
 * @options: (element-type ChasFilterOption): what there is to choose from
 */
void
chas_filter_bar_set_options (ChasFilterBar *self, GPtrArray *options)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_filter_menu_clear (self->educations);
  chas_filter_menu_clear (self->tags);
  chas_filter_menu_clear (self->towns);
  for (guint i = 0; i < options->len; i++)
    {
      const ChasFilterOption *option = options->pdata[i];
      ChasFilterMenu *menu = g_str_equal (option->kind, "education") ? self->educations
                             : g_str_equal (option->kind, "tag")     ? self->tags
                                                                     : self->towns;

      chas_filter_menu_add (menu, option->value, option->name ? option->name : option->value,
                            (int) option->n);
    }
  /* A tag that was renamed or deleted would leave nothing to see. */
  chas_filter_menu_forget_missing (self->tags);
}

/**
 * chas_filter_bar_dup_filter:
 *
 * Returns: (transfer full): what is chosen, without words
 */
ChasLeadFilter *
chas_filter_bar_dup_filter (ChasFilterBar *self)
{
  ChasLeadFilter *filter = chas_lead_filter_new (NULL);
  g_auto (GStrv) levels = NULL;

  g_return_val_if_fail (CHAS_IS_FILTER_BAR (self), filter);
  if (gtk_toggle_button_get_active (self->mine))
    filter->mine = g_strdup (self->me ? self->me : "nobody");
  filter->unassigned = gtk_toggle_button_get_active (self->unassigned);
  filter->due = gtk_toggle_button_get_active (self->due);
  filter->stale = gtk_toggle_button_get_active (self->stale);
  filter->educations = chas_filter_menu_dup_chosen (self->educations);
  filter->tags = chas_filter_menu_dup_chosen (self->tags);
  filter->towns = chas_filter_menu_dup_chosen (self->towns);
  levels = chas_filter_menu_dup_chosen (self->warmth);
  for (guint i = 0; levels && levels[i]; i++)
    filter->warmth |= 1u << g_ascii_strtoull (levels[i], NULL, 10);
  filter->rule = chas_filter_rule;
  return filter;
}

static GStrv
list_levels (guint warmth)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint level = 0; level < 32; level++)
    if (warmth & (1u << level))
      g_strv_builder_take (values, g_strdup_printf ("%u", level));
  return g_strv_builder_end (values);
}

/**
 * chas_filter_bar_set_filter:
 *
 * Shows what was chosen before, without telling of it.
 */
void
chas_filter_bar_set_filter (ChasFilterBar *self, const ChasLeadFilter *filter)
{
  g_auto (GStrv) levels = list_levels (filter->warmth);

  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  self->filling = TRUE;
  gtk_toggle_button_set_active (self->mine, filter->mine != NULL);
  gtk_toggle_button_set_active (self->unassigned, filter->unassigned);
  gtk_toggle_button_set_active (self->due, filter->due);
  gtk_toggle_button_set_active (self->stale, filter->stale);
  chas_filter_menu_set_chosen (self->educations, (const char *const *) filter->educations);
  chas_filter_menu_set_chosen (self->tags, (const char *const *) filter->tags);
  chas_filter_menu_set_chosen (self->towns, (const char *const *) filter->towns);
  chas_filter_menu_set_chosen (self->warmth, (const char *const *) levels);
  self->filling = FALSE;
  show_clear (self);
}
