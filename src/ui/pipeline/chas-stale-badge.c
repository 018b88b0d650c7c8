// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stale-badge.h"

#include <glib/gi18n.h>

struct _ChasStaleBadge
{
  GtkBox parent_instance;

  GtkWidget *label;
  int stage;
  guint count;
};

G_DEFINE_FINAL_TYPE (ChasStaleBadge, chas_stale_badge, GTK_TYPE_BOX)

static char *
dup_tooltip (ChasStage stage, guint count)
{
  int days = chas_stage_get_stale_days (stage);
  g_autofree char *which =
    g_strdup_printf (g_dngettext (NULL, "%u stale lead", "%u stale leads", count), count);
  g_autofree char *why =
    /* A booked lead rests until its date. */
    stage == CHAS_STAGE_BOOKED
      ? g_strdup_printf (g_dngettext (NULL,
                                      "Nothing done for more than %d day after the date, and "
                                      "nothing planned",
                                      "Nothing done for more than %d days after the date, and "
                                      "nothing planned",
                                      (gulong) days),
                         days)
      : g_strdup_printf (g_dngettext (NULL,
                                      "Nothing done for more than %d day, and nothing planned",
                                      "Nothing done for more than %d days, and nothing planned",
                                      (gulong) days),
                         days);

  return g_strdup_printf ("%s\n%s", which, why);
}

/* Asked for when it is needed: to set one costs the window a question to the display. */
static gboolean
chas_stale_badge_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  ChasStaleBadge *self = CHAS_STALE_BADGE (widget);
  g_autofree char *text = dup_tooltip (self->stage, self->count);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
chas_stale_badge_class_init (ChasStaleBadgeClass *klass)
{
  GTK_WIDGET_CLASS (klass)->query_tooltip = chas_stale_badge_query_tooltip;
}

static void
chas_stale_badge_init (ChasStaleBadge *self)
{
  GtkWidget *moon =
    g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                  "weather-clear-night-symbolic", NULL);

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (moon, "small-icon");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self), "stale-badge");
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_box_append (GTK_BOX (self), moon);
  gtk_box_append (GTK_BOX (self), self->label);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * chas_stale_badge_set_count:
 * @stage: a #ChasStage, or -1 when @count is 0 for ever
 * @count: stale leads there
 */
void
chas_stale_badge_set_count (ChasStaleBadge *self, int stage, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_return_if_fail (CHAS_IS_STALE_BADGE (self));

  self->stage = stage;
  self->count = count;
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 0);
}

/* @more: (nullable) */
static char *
join (char *name, const char *more)
{
  char *joined = more ? g_strdup_printf ("%s, %s", name, more) : g_strdup (name);

  g_free (name);
  return joined;
}

/**
 * chas_stale_badge_dup_name:
 * @title: of a stage
 * @limit: how many leads are wanted there at most; 0: any number
 * @count: its leads
 * @stale: stale ones among them
 *
 * Returns: what is shown, in words: "Contacted, 9 leads, at most 8 wanted, 2 stale"
 */
char *
chas_stale_badge_dup_name (const char *title, guint limit, guint count, guint stale)
{
  /* Translators: a stage of the board and its number of leads */
  char *name =
    g_strdup_printf (g_dngettext (NULL, "%s, %u lead", "%s, %u leads", count), title, count);
  g_autofree char *wanted = NULL, *rest = NULL;

  if (limit > 0)
    /* Translators: of the leads of a stage */
    wanted =
      g_strdup_printf (g_dngettext (NULL, "at most %u wanted", "at most %u wanted", limit), limit);
  if (stale > 0)
    /* Translators: of the leads of a stage */
    rest = g_strdup_printf (g_dngettext (NULL, "%u stale", "%u stale", stale), stale);
  return join (join (name, wanted), rest);
}
