// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-bar-private.h"
#include "chas-filter-chip.h"
#include "chas-filter-rule.h"
#include "chas-filter.h"
#include "chas-join-gate.h"
#include "chas-warmth.h"
#include "chas-wheel-across.h"

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CLEARED,
  SIGNAL_OPENED,
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
on_opened_cb (ChasFilterBar *self)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
on_changed_cb (ChasFilterBar *self)
{
  if (self->filling)
    return;
  show_clear (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What is mine can be shown once it is known who I am. */
static void
on_mine_cb (ChasFilterBar *self)
{
  gboolean held = !self->filling && gtk_toggle_button_get_active (self->mine) &&
                  chas_join_gate_hold (GTK_WIDGET (self), "filter.show-mine", NULL);

  if (!held)
    {
      on_changed_cb (self);
      return;
    }
  self->filling = TRUE;
  gtk_toggle_button_set_active (self->mine, FALSE);
  self->filling = FALSE;
}

static void
show_mine_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_toggle_button_set_active (CHAS_FILTER_BAR (widget)->mine, TRUE);
}

static void
on_clear_clicked_cb (ChasFilterBar *self)
{
  g_autoptr (ChasLeadFilter) nothing = chas_lead_filter_new (NULL);

  chas_filter_bar_set_filter (self, nothing);
  gtk_widget_grab_focus (GTK_WIDGET (self->mine));
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
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
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "filter.show-mine", NULL, show_mine_action);
  g_type_ensure (CHAS_TYPE_FILTER_CHIP);
  g_type_ensure (CHAS_TYPE_FILTER_MENU);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, ChasFilterBar, views);
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
  gtk_widget_class_bind_template_callback (widget_class, on_mine_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
chas_filter_bar_init (ChasFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_wheel_across_allow (self->scroller);
  chas_filter_menu_set_choices (self->warmth, chas_filter_choices_new_of_warmth (), TRUE);
}

/**
 * chas_filter_bar_set_me:
 * @participant_id: (nullable): whose leads are mine
 *
 * Tells that something else is chosen, where what is mine was and is that of somebody else now.
 */
void
chas_filter_bar_set_me (ChasFilterBar *self, const char *participant_id)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  if (g_set_str (&self->me, participant_id) && self->told_me &&
      gtk_toggle_button_get_active (self->mine))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  self->told_me = TRUE;
}

/* A town that was chosen last time is called as it is. */
static GPtrArray *
list_towns (ChasFilterBar *self, GPtrArray *options)
{
  GPtrArray *towns = chas_filter_choices_new_of_options (options, "town");
  g_auto (GStrv) chosen = chas_filter_menu_dup_chosen (self->towns);

  for (char **town = chosen; town && *town; town++)
    if (!chas_filter_choices_have (towns, *town))
      chas_filter_choices_take (towns, chas_filter_choice_new (*town, *town, 0));
  return towns;
}

/**
 * chas_filter_bar_set_kinds:
 * @kinds: of the options that there are: education, tag, town
 *
 * Shows their chips, before it is known what can be chosen.
 */
void
chas_filter_bar_set_kinds (ChasFilterBar *self, const char *const *kinds)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_filter_menu_set_offered (self->educations, g_strv_contains (kinds, "education"));
  chas_filter_menu_set_offered (self->tags, g_strv_contains (kinds, "tag"));
  chas_filter_menu_set_offered (self->towns, g_strv_contains (kinds, "town"));
}

/**
 * chas_filter_bar_set_options:
 * @options: (element-type ChasFilterOption): what there is to choose from
 */
void
chas_filter_bar_set_options (ChasFilterBar *self, GPtrArray *options)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_filter_menu_set_choices (self->educations,
                                chas_filter_choices_new_of_options (options, "education"), TRUE);
  chas_filter_menu_set_choices (self->towns, list_towns (self, options), TRUE);
  /* A tag that was renamed or deleted would leave nothing to see. */
  chas_filter_menu_set_choices (self->tags, chas_filter_choices_new_of_options (options, "tag"),
                                FALSE);
}

/**
 * chas_filter_bar_fail:
 *
 * Says where somebody looks that what there is to choose from could not be counted.
 */
void
chas_filter_bar_fail (ChasFilterBar *self)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_filter_menu_fail (self->educations);
  chas_filter_menu_fail (self->tags);
  chas_filter_menu_fail (self->towns);
}

/**
 * chas_filter_bar_name_education:
 * @name: of the only education that is chosen
 */
void
chas_filter_bar_name_education (ChasFilterBar *self, const char *name)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_filter_menu_name_only (self->educations, name);
}

/**
 * chas_filter_bar_is_open:
 *
 * Returns: whether somebody looks at what there is to choose from
 */
gboolean
chas_filter_bar_is_open (ChasFilterBar *self)
{
  g_return_val_if_fail (CHAS_IS_FILTER_BAR (self), FALSE);
  return chas_filter_menu_is_open (self->educations) || chas_filter_menu_is_open (self->tags) ||
         chas_filter_menu_is_open (self->towns);
}

/**
 * chas_filter_bar_needs_options:
 *
 * Returns: whether somebody looks at what there is to choose from, or has chosen some of it, which
 *   then has to have its name, and to be there still
 */
gboolean
chas_filter_bar_needs_options (ChasFilterBar *self)
{
  g_autoptr (ChasLeadFilter) filter = NULL;

  g_return_val_if_fail (CHAS_IS_FILTER_BAR (self), FALSE);
  filter = chas_filter_bar_dup_filter (self);
  return filter->educations || filter->tags || filter->towns || chas_filter_bar_is_open (self);
}

/**
 * chas_filter_bar_lacks_towns:
 *
 * Returns: whether no town can be chosen, so that the chip is not there
 */
gboolean
chas_filter_bar_lacks_towns (ChasFilterBar *self)
{
  g_return_val_if_fail (CHAS_IS_FILTER_BAR (self), TRUE);
  return !chas_filter_menu_is_offered (self->towns);
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

/* Tags and towns are what they are called. */
static void
choose_names (ChasFilterMenu *menu, GStrv names)
{
  chas_filter_menu_set_chosen (menu, (const char *const *) names);
  if (names && names[0] && !names[1])
    chas_filter_menu_name_only (menu, names[0]);
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
  choose_names (self->tags, filter->tags);
  choose_names (self->towns, filter->towns);
  chas_filter_menu_set_chosen (self->warmth, (const char *const *) levels);
  self->filling = FALSE;
  show_clear (self);
}

/**
 * chas_filter_bar_set_direction:
 * @direction: in which the lists open
 */
void
chas_filter_bar_set_direction (ChasFilterBar *self, GtkArrowType direction)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  gtk_menu_button_set_direction (self->views, direction);
  chas_filter_menu_set_direction (self->educations, direction);
  chas_filter_menu_set_direction (self->tags, direction);
  chas_filter_menu_set_direction (self->towns, direction);
  chas_filter_menu_set_direction (self->warmth, direction);
}
