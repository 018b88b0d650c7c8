// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-versions-button.h"

#include <glib/gi18n.h>

static char *
dup_words (const ChasConflict *conflict)
{
  guint n = conflict->versions->len;

  if (!conflict->field)
    return g_strdup (chas_conflict_find_version (conflict, FALSE) ? _ ("Deleted Elsewhere")
                                                                  : _ ("Deleted by You"));
  return n <= 2 ? g_strdup (_ ("Two Versions")) : g_strdup_printf (_ ("%u Versions"), n);
}

static GtkWidget *
make_content (const char *words)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "chas-versions-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), label);
  return content;
}

/**
 * chas_versions_button_new:
 * @what: what was written differently, in words
 * @says_what: whether those are shown too: nothing beside the button says so
 *
 * Returns: (transfer floating): a mark that a choice waits here; it shows the choice when it is
 * pressed
 */
GtkWidget *
chas_versions_button_new (const ChasConflict *conflict, const char *what, gboolean says_what)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *words = dup_words (conflict);
  g_autofree char *name = g_strdup_printf ("%s: %s", words, what);

  gtk_button_set_child (GTK_BUTTON (button), make_content (says_what ? name : words));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "versions-button");
  gtk_widget_set_tooltip_text (button, _ ("Choose Which Stands"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", conflict->entity,
                                    conflict->id, conflict->field ? conflict->field : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.settle");
  return button;
}
