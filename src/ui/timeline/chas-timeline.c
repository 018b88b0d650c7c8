// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-private.h"

#include <glib/gi18n.h>

#include "chas-settings.h"
#include "chas-timeline-print.h"
#include "chas-toast.h"

#define PAGE 30
#define NEAR 300 /* pixels below the view at which older entries are fetched */

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTimeline, chas_timeline, ADW_TYPE_BIN)

/* Reading; what was read is shown in chas-timeline-show.c, what is wanted in
 * chas-timeline-filter.c, and what is edited in chas-timeline-edits.c. */

typedef struct
{
  ChasTimeline *timeline;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->timeline);
  g_free (reading);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasTimeline *self = reading->timeline;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasTimelinePage) page =
    dex_await_boxed (chas_store_list_timeline (self->store, self->lead_id, NULL, NULL, self->shown,
                                               self->limit),
                     &error);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  self->loading = FALSE;
  if (!page)
    {
      g_debug ("Reading a timeline failed: %s", error->message);
      chas_timeline_tell (self, _ ("The timeline could not be read. Try again."), FALSE);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->page, chas_timeline_page_free);
  self->page = g_steal_pointer (&page);
  chas_timeline_show_page (self);
  return dex_future_new_true ();
}

static void
load (ChasTimeline *self)
{
  Reading *reading;

  if (!self->lead_id)
    return;
  reading = g_new0 (Reading, 1);
  reading->timeline = g_object_ref (self);
  reading->generation = ++self->generation;
  self->loading = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, reading, reading_free));
}

static void
load_older (ChasTimeline *self)
{
  if (self->loading || !self->page || !self->page->has_more)
    return;
  self->limit += PAGE;
  self->announce = TRUE;
  load (self);
}

/* What the user chose to see has changed. */
void
chas_timeline_load_anew (ChasTimeline *self)
{
  self->limit = PAGE;
  self->announce = TRUE;
  load (self);
}

static void
on_older_clicked_cb (ChasTimeline *self)
{
  load_older (self);
}

/* The end of the timeline comes near. Where it stands in the page is asked, as its place in the
 * view is that of before until the next frame. */
static void
on_scrolled_cb (ChasTimeline *self, GtkAdjustment *adjustment)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  double end = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;

  if (viewport && gtk_widget_get_visible (self->older_button) &&
      gtk_widget_compute_bounds (GTK_WIDGET (self),
                                 gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds) &&
      bounds.origin.y + bounds.size.height < end + NEAR)
    load_older (self);
}

static void
on_store_changed_cb (ChasTimeline *self, ChasChanges *changes)
{
  if (self->lead_id && chas_changes_has (changes, "lead", self->lead_id))
    load (self);
}

static DexFuture *
print_fiber (gpointer data)
{
  ChasTimeline *self = data;
  g_autofree char *title = g_steal_pointer (&self->title);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasTimelinePage) page =
    dex_await_boxed (chas_store_list_timeline (self->store, self->lead_id, NULL, NULL, self->shown,
                                               G_MAXINT),
                     &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!page)
    {
      g_debug ("Reading a timeline failed: %s", error->message);
      chas_timeline_tell (self, _ ("The timeline could not be read. Try again."), FALSE);
    }
  else if (root)
    chas_timeline_print_run (GTK_WINDOW (root), title, page, self->env);
  return dex_future_new_true ();
}

static void
chas_timeline_root (GtkWidget *widget)
{
  GtkWidget *scroller;

  GTK_WIDGET_CLASS (chas_timeline_parent_class)->root (widget);
  scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (scroller)
    g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                             "value-changed", G_CALLBACK (on_scrolled_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
chas_timeline_unroot (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (scroller)
    g_signal_handlers_disconnect_by_func (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), on_scrolled_cb, widget);
  GTK_WIDGET_CLASS (chas_timeline_parent_class)->unroot (widget);
}

static void
chas_timeline_dispose (GObject *object)
{
  ChasTimeline *self = CHAS_TIMELINE (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TIMELINE);
  g_clear_pointer (&self->page, chas_timeline_page_free);
  g_clear_object (&self->store);
  g_clear_object (&self->env);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (chas_timeline_parent_class)->dispose (object);
}

static void
chas_timeline_finalize (GObject *object)
{
  g_free (CHAS_TIMELINE (object)->lead_id);
  g_free (CHAS_TIMELINE (object)->title);
  G_OBJECT_CLASS (chas_timeline_parent_class)->finalize (object);
}

static void
chas_timeline_class_init (ChasTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_timeline_finalize;
  widget_class->root = chas_timeline_root;
  widget_class->unroot = chas_timeline_unroot;
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/timeline/chas-timeline.ui");
  chas_timeline_edits_class_init (widget_class);
  gtk_widget_class_bind_template_child (widget_class, ChasTimeline, count);
  gtk_widget_class_bind_template_child (widget_class, ChasTimeline, filter_button);
  gtk_widget_class_bind_template_child (widget_class, ChasTimeline, checks);
  gtk_widget_class_bind_template_child (widget_class, ChasTimeline, list);
  gtk_widget_class_bind_template_child (widget_class, ChasTimeline, empty);
  gtk_widget_class_bind_template_child (widget_class, ChasTimeline, older_button);
  gtk_widget_class_bind_template_callback (widget_class, on_older_clicked_cb);
}

static void
chas_timeline_init (ChasTimeline *self)
{
  self->shown = CHAS_TIMELINE_SHOW_ALL;
  self->limit = PAGE;
  self->settings = chas_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_timeline_filter_init (self);
}

GtkWidget *
chas_timeline_new (void)
{
  return g_object_new (CHAS_TYPE_TIMELINE, NULL);
}

/**
 * chas_timeline_set_lead:
 * @store: what the lead is read from; always the same one
 * @env: says what day it is
 * @lead_id: (nullable): whose timeline to show
 */
void
chas_timeline_set_lead (ChasTimeline *self, ChasStore *store, ChasEnv *env, const char *lead_id)
{
  g_return_if_fail (CHAS_IS_TIMELINE (self));

  if (g_set_object (&self->store, store))
    g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_set_object (&self->env, env);
  if (!g_set_str (&self->lead_id, lead_id))
    return;
  self->generation++;
  self->limit = PAGE;
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (self->older_button, FALSE);
  load (self);
}

/**
 * chas_timeline_print:
 * @title: what stands at the head of each page, such as the name of the company
 *
 * Prints all that the timeline shows, also what has not been scrolled to yet.
 */
void
chas_timeline_print (ChasTimeline *self, const char *title)
{
  g_return_if_fail (CHAS_IS_TIMELINE (self));

  if (!self->lead_id)
    return;
  g_set_str (&self->title, title);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, print_fiber, g_object_ref (self),
                                          g_object_unref));
}

/* A few words over the window, with a button that takes the last step back. */
void
chas_timeline_tell (ChasTimeline *self, const char *words, gboolean can_undo)
{
  g_autoptr (AdwToast) toast = can_undo ? chas_undo_toast_new (words) : chas_toast_new (words);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}
