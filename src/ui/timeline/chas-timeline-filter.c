// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-private.h"

#include <glib/gi18n.h>

/* Which kinds of entries are shown. */

#define HIDDEN_KEY "timeline-hidden"

/* Kinds as the settings remember them, and as people call them. */
static const struct
{
  ChasTimelineShow bit;
  const char *name;
  const char *label;
} kinds[] = {
  { CHAS_TIMELINE_SHOW_CONTACTS, "contacts", N_ ("Contacts") },
  { CHAS_TIMELINE_SHOW_STAGES, "stages", N_ ("Changes of stage") },
  { CHAS_TIMELINE_SHOW_NOTES, "notes", N_ ("Notes") },
  { CHAS_TIMELINE_SHOW_STEPS, "steps", N_ ("Next steps") },
  { CHAS_TIMELINE_SHOW_EVENTS, "events", N_ ("Visits and events") },
  { CHAS_TIMELINE_SHOW_MERGES, "merges", N_ ("Merges") },
};

static void
remember_hidden (ChasTimeline *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) hidden = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!(self->shown & kinds[i].bit))
      g_strv_builder_add (builder, kinds[i].name);
  hidden = g_strv_builder_end (builder);
  if (self->settings)
    g_settings_set_strv (self->settings, HIDDEN_KEY, (const char *const *) hidden);
}

static void
show_filter (ChasTimeline *self)
{
  if (self->shown == CHAS_TIMELINE_SHOW_ALL)
    gtk_widget_remove_css_class (self->filter_button, "accent");
  else
    gtk_widget_add_css_class (self->filter_button, "accent");
}

static void
on_check_toggled_cb (GtkCheckButton *check, ChasTimeline *self)
{
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "bit"));

  if (gtk_check_button_get_active (check))
    self->shown |= bit;
  else
    self->shown &= ~bit;
  remember_hidden (self);
  show_filter (self);
  chas_timeline_load_anew (self);
}

void
chas_timeline_filter_init (ChasTimeline *self)
{
  g_auto (GStrv) hidden =
    self->settings ? g_settings_get_strv (self->settings, HIDDEN_KEY) : g_new0 (char *, 1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (_ (kinds[i].label));

      if (g_strv_contains ((const char *const *) hidden, kinds[i].name))
        self->shown &= ~kinds[i].bit;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->shown & kinds[i].bit) != 0);
      g_object_set_data (G_OBJECT (check), "bit", GUINT_TO_POINTER (kinds[i].bit));
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled_cb), self, 0);
      gtk_box_append (self->checks, check);
    }
  show_filter (self);
}
