// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-bar.h"

#include <glib/gi18n.h>

#include "chas-filter-chip.h"
#include "chas-filter-menu.h"
#include "chas-filter-rule.h"
#include "chas-filter.h"
#include "chas-late-menu.h"
#include "chas-warmth.h"
#include "chas-wheel-across.h"

#define MOST_OF_NAME 24 /* characters of the name of a view */

struct _ChasFilterBar
{
  AdwBin parent_instance;

  char *me;
  gboolean filling;

  GtkScrolledWindow *scroller;
  GtkBox *chips;
  GtkMenuButton *views;
  GtkWidget *view_buttons; /* NULL until a view was changed */
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
 */
void
chas_filter_bar_set_me (ChasFilterBar *self, const char *participant_id)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  g_set_str (&self->me, participant_id);
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

/**
 * chas_filter_bar_set_views:
 * @menu: of the views that are kept under a name
 */
void
chas_filter_bar_set_views (ChasFilterBar *self, GMenuModel *menu)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  chas_late_menu_set (self->views, menu);
}

static GtkWidget *
make_button (const char *label, const char *tip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "choice");
  return button;
}

/* Beside the name of the view that is not what it was. */
static void
need_view_buttons (ChasFilterBar *self)
{
  GtkWidget *box;

  if (self->view_buttons)
    return;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box),
                  make_button (_ ("_Save"), _ ("Save the Changes of the View"), "view.update"));
  gtk_box_append (GTK_BOX (box),
                  make_button (_ ("_Reset"), _ ("Show the View as It Was Saved"), "view.reset"));
  gtk_box_insert_child_after (self->chips, box, GTK_WIDGET (self->views));
  self->view_buttons = box;
}

/* What has the focus goes away with what it did. */
static void
show_view_buttons (ChasFilterBar *self, gboolean shown)
{
  if (shown)
    need_view_buttons (self);
  else if (self->view_buttons && gtk_widget_get_focus_child (self->view_buttons))
    gtk_widget_grab_focus (GTK_WIDGET (self->views));
  if (self->view_buttons)
    gtk_widget_set_visible (self->view_buttons, shown);
}

/* The chip is not to push all others out of sight. */
static char *
shorten (const char *name)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (name, -1) <= MOST_OF_NAME)
    return g_strdup (name);
  start = g_utf8_substring (name, 0, MOST_OF_NAME - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static char *
dup_view_label (const char *name, gboolean is_changed)
{
  /* Translators: the name of a view that is not shown as it was saved */
  return is_changed ? g_strdup_printf (_ ("%s · changed"), name) : g_strdup (name);
}

/**
 * chas_filter_bar_show_view:
 * @name: (nullable): of the view that is shown
 * @is_changed: whether it is not shown as it was saved
 */
void
chas_filter_bar_show_view (ChasFilterBar *self, const char *name, gboolean is_changed)
{
  g_autofree char *words = name ? dup_view_label (name, is_changed) : NULL;

  g_return_if_fail (CHAS_IS_FILTER_BAR (self));

  if (name)
    {
      g_autofree char *short_name = shorten (name);
      g_autofree char *label = dup_view_label (short_name, is_changed);

      gtk_menu_button_set_label (self->views, label);
      gtk_widget_add_css_class (GTK_WIDGET (self->views), "chosen");
    }
  else
    {
      gtk_menu_button_set_icon_name (self->views, "user-bookmarks-symbolic");
      gtk_widget_remove_css_class (GTK_WIDGET (self->views), "chosen");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->views), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words ? words : _ ("Saved Views"), -1);
  show_view_buttons (self, is_changed);
}

void
chas_filter_bar_open_views (ChasFilterBar *self)
{
  g_return_if_fail (CHAS_IS_FILTER_BAR (self));
  gtk_menu_button_popup (self->views);
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
