// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-dialog-private.h"

#define COME_BACK_US (300 * 1000)

/* Where the focus goes: to the list, whenever nothing else is asked. */

static GtkWidget *
get_focus (ChasTidyDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? gtk_root_get_focus (root) : NULL;
}

/* What takes the focus when the list is empty. */
static GtkWidget *
get_other (ChasTidyDialog *self)
{
  return self->has_leads ? GTK_WIDGET (self->tidy) : self->new_lead;
}

/* Whether the focus is in the list, or nowhere since its row went away. */
gboolean
chas_tidy_dialog_has_focus_to_give (ChasTidyDialog *self)
{
  GtkWidget *focus = get_focus (self);

  return gtk_widget_get_root (GTK_WIDGET (self)) &&
         (!focus || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)) ||
          focus == GTK_WIDGET (self->view) || focus == get_other (self));
}

void
chas_tidy_dialog_go_to (ChasTidyDialog *self, guint position)
{
  guint n = g_list_model_get_n_items (chas_tidy_list_get_shown (self->list));

  if (n > 0)
    gtk_list_view_scroll_to (self->view, MIN (position, n - 1),
                             GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
}

/* A list gives the focus from row to row, but does not take it from elsewhere. */
void
chas_tidy_dialog_give_focus (ChasTidyDialog *self)
{
  gboolean any = chas_tidy_list_count (self->list, 0) > 0;

  if (any)
    chas_tidy_dialog_go_to (self, self->place);
  gtk_widget_grab_focus (any ? GTK_WIDGET (self->view) : get_other (self));
  chas_tidy_dialog_reveal_kinds (self);
}

static gboolean
take_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  chas_tidy_dialog_give_focus (data);
  return G_SOURCE_REMOVE;
}

/* Only in the next frame has a list the rows that can take it. */
static void
on_page_map_cb (ChasTidyDialog *self, GtkWidget *page)
{
  gtk_widget_add_tick_callback (page, take_focus_cb, g_object_ref (self), g_object_unref);
}

/* Whether nothing is asked over it. */
static gboolean
is_on_top (ChasTidyDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) ==
                   ADW_DIALOG (self);
}

/* The dialog that went away gives the focus to what had it before, after some frames; then the list
 * takes it. */
static gboolean
come_back_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ChasTidyDialog *self = CHAS_TIDY_DIALOG (widget);
  gint64 passed = gdk_frame_clock_get_frame_time (clock) - self->came_back;

  if (!is_on_top (self))
    return G_SOURCE_REMOVE;
  if (!chas_tidy_dialog_has_focus_to_give (self))
    chas_tidy_dialog_give_focus (self);
  return passed < COME_BACK_US ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Whatever was asked over the list is answered: one goes on there. */
void
chas_tidy_dialog_come_back (ChasTidyDialog *self)
{
  self->came_back = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (GTK_WIDGET (self), come_back_cb, NULL, NULL);
}

static void
on_visible_dialog_cb (ChasTidyDialog *self)
{
  if (self->has_read && is_on_top (self))
    chas_tidy_dialog_come_back (self);
}

static void
chas_tidy_dialog_root (GtkWidget *widget)
{
  GtkWidgetClass *parent = g_type_class_peek (ADW_TYPE_DIALOG);

  parent->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::visible-dialog",
                           G_CALLBACK (on_visible_dialog_cb), widget, G_CONNECT_SWAPPED);
}

void
chas_tidy_dialog_focus_class_init (GtkWidgetClass *widget_class)
{
  widget_class->root = chas_tidy_dialog_root;
  gtk_widget_class_bind_template_callback (widget_class, on_page_map_cb);
}
