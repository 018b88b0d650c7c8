// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-dialog-private.h"

#include <glib/gi18n.h>

/* What is not in order, by kind: how many there are of each, and which are shown. */

#define KIND "chas-tidy-kind"

static const struct
{
  guint kind;
  const char *name; /* msgid with the context "tidy" */
} all_kinds[] = {
  { 0, NC_ ("tidy", "All") },
  { CHAS_TIDY_NO_STEP, NC_ ("tidy", "No next step") },
  { CHAS_TIDY_STALE, NC_ ("tidy", "Stale") },
  { CHAS_TIDY_NO_CHANNEL, NC_ ("tidy", "Cannot be reached") },
  { CHAS_TIDY_DUPLICATE, NC_ ("tidy", "Duplicates") },
  { CHAS_TIDY_UNREADY, NC_ ("tidy", "Incomplete") },
};

static void
show_count (ChasTidyDialog *self, guint n, GtkWidget *chip)
{
  guint count = chas_tidy_list_count (self->list, all_kinds[n].kind);
  g_autofree char *label =
    g_strdup_printf ("%s %u", g_dpgettext2 (NULL, "tidy", all_kinds[n].name), count);

  gtk_button_set_label (GTK_BUTTON (chip), label);
  gtk_widget_set_visible (chip, count > 0 || n == 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip),
                                chas_tidy_list_get_kind (self->list) == all_kinds[n].kind);
}

/* When the last one of a kind is put right, the others come. */
void
chas_tidy_dialog_show_kinds (ChasTidyDialog *self)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));
  guint kind = chas_tidy_list_get_kind (self->list);

  if (kind != 0 && chas_tidy_list_count (self->list, kind) == 0)
    chas_tidy_list_show_kind (self->list, 0);
  for (guint i = 0; i < G_N_ELEMENTS (all_kinds); i++, chip = gtk_widget_get_next_sibling (chip))
    show_count (self, i, chip);
  gtk_widget_set_visible (self->kinds, chas_tidy_list_count (self->list, 0) > 0);
}

/* A dialog that comes gives the focus to a chip at the end of the row now and then, before the list
 * takes it: that is no reason to show the row from there. */
void
chas_tidy_dialog_reveal_kinds (ChasTidyDialog *self)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->kinds));
  gboolean mirrored = gtk_widget_get_direction (self->kinds) == GTK_TEXT_DIR_RTL;

  if (chas_tidy_list_get_kind (self->list) == 0)
    gtk_adjustment_set_value (across, mirrored ? gtk_adjustment_get_upper (across) : 0);
}

static void
on_toggled_cb (ChasTidyDialog *self, GtkToggleButton *chip)
{
  guint kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), KIND));

  if (!gtk_toggle_button_get_active (chip) || kind == chas_tidy_list_get_kind (self->list))
    return;
  chas_tidy_list_show_kind (self->list, kind);
  chas_tidy_dialog_show_deeds (self);
}

void
chas_tidy_dialog_kinds_init (ChasTidyDialog *self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all_kinds); i++)
    {
      GtkWidget *chip = gtk_toggle_button_new ();

      g_object_set_data (G_OBJECT (chip), KIND, GUINT_TO_POINTER (all_kinds[i].kind));
      gtk_widget_add_css_class (chip, "choice");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), first);
      first = first ? first : GTK_TOGGLE_BUTTON (chip);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (on_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->chips, chip);
    }
}
