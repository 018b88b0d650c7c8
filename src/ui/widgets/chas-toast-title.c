// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-toast-title.h"

#include "chas-hyphens.h"

#define MAX_LINES 4

/* An overlay makes a toast as high as it is at its natural width, also when it has less room: so
 * the words ask for no more width than they were given, once that was too little for one line.
 * Where beside the button not even each word has room in a line, they stand above it. */

struct _ChasToastTitle
{
  GtkWidget parent_instance;

  GtkWidget *label;
  char *words;
  int room;           /* width that there is, when it is too little for one line; else 0 */
  guint resizing;     /* source that asks for another size */
  gboolean above;     /* they are to stand above the button */
  gboolean split;     /* a word is too long for a line */
  GdkSurface *window; /* while they are shown */
  int window_width;
};

G_DEFINE_FINAL_TYPE (ChasToastTitle, chas_toast_title, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
chas_toast_title_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (ChasToastTitle *self, int *minimum, int *natural)
{
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (self->room > 0)
    *natural = CLAMP (self->room, *minimum, *natural);
}

static void
chas_toast_title_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);
  int minimum_width, natural_width;

  measure_width (self, &minimum_width, &natural_width);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = minimum_width;
      *natural = natural_width;
      return;
    }
  gtk_widget_measure (self->label, orientation,
                      for_size < 0 ? natural_width : MAX (for_size, minimum_width), minimum,
                      natural, NULL, NULL);
}

/* The toast itself: the words, maybe a button, and the one that dismisses it. */
static GtkWidget *
find_toast (ChasToastTitle *self)
{
  GtkWidget *toast = GTK_WIDGET (self);

  while (toast && !g_str_equal (gtk_widget_get_css_name (toast), "toast"))
    toast = gtk_widget_get_parent (toast);
  return toast;
}

static void
place (GtkLayoutManager *grid, GtkWidget *child, int column, int row, int n_columns)
{
  g_object_set (gtk_layout_manager_get_layout_child (grid, child), "column", column, "row", row,
                "column-span", n_columns, NULL);
}

/* In the toast, whose children stand in one row otherwise. */
static void
put_above (GtkWidget *toast)
{
  GtkWidget *words = gtk_widget_get_first_child (toast);
  GtkWidget *button = gtk_widget_get_next_sibling (words);
  GtkWidget *close = gtk_widget_get_next_sibling (button);
  GtkLayoutManager *grid = gtk_grid_layout_new ();

  gtk_widget_set_layout_manager (toast, grid);
  /* The height is asked for with all of the width: with less they would never have room. */
  gtk_widget_set_halign (words, GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (button, TRUE);
  place (grid, words, 0, 0, 2);
  place (grid, button, 0, 1, 1);
  place (grid, close, 1, 1, 1);
}

static gboolean
has_button (GtkWidget *toast)
{
  GtkWidget *words = toast ? gtk_widget_get_first_child (toast) : NULL;
  GtkWidget *button = words ? gtk_widget_get_next_sibling (words) : NULL;

  return button && gtk_widget_get_next_sibling (button) && gtk_widget_get_visible (button);
}

/* A name of a file that has no room in a line of its own goes on in another one behind a full stop
 * or an underscore in it. */
static void
split_words (ChasToastTitle *self)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<=\\w[._])(?=\\pL)", 0, 0, NULL);
  g_autofree char *split = g_regex_replace_literal (regex, self->words, -1, 0, "\u200b", 0, NULL);

  if (!split)
    return;
  gtk_label_set_label (GTK_LABEL (self->label), split);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->words, -1);
}

static void
on_resize_cb (gpointer data)
{
  ChasToastTitle *self = data;
  GtkWidget *toast = find_toast (self);

  self->resizing = 0;
  if (self->above && has_button (toast) &&
      !GTK_IS_GRID_LAYOUT (gtk_widget_get_layout_manager (toast)))
    put_above (toast);
  if (self->split)
    split_words (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Not while everything is given its place. */
static void
set_room (ChasToastTitle *self, int room)
{
  self->room = room;
  if (!self->resizing)
    self->resizing = g_idle_add_once (on_resize_cb, self);
}

static gboolean
breaks_a_word (ChasToastTitle *self, int width)
{
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (self->label, gtk_label_get_label (GTK_LABEL (self->label)));
  int widest;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_pixel_size (layout, &widest, NULL);
  return widest > width;
}

/* Above the button they get their height in any case, and the button what is left. */
static gboolean
lacks_room (ChasToastTitle *self, int width, int height)
{
  GtkOrientation across = GTK_ORIENTATION_HORIZONTAL;
  int needed, natural;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, width, &needed, NULL, NULL, NULL);
  gtk_widget_measure (self->label, across, -1, NULL, &natural, NULL, NULL);
  return needed > height || (self->above && natural > width && self->room != width);
}

static void
chas_toast_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);
  gboolean lacks = lacks_room (self, width, height);
  gboolean breaks = lacks && breaks_a_word (self, width);
  gboolean moves = breaks && !self->above && has_button (find_toast (self));

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  self->above = self->above || moves;
  self->split = breaks && !moves;
  if (lacks)
    set_room (self, moves ? 0 : width);
}

/* In a window that grows there is so much more room. */
static void
on_window_width_cb (ChasToastTitle *self)
{
  int width = gdk_surface_get_width (self->window);

  if (self->room > 0 && width > self->window_width)
    set_room (self, self->room + width - self->window_width);
  self->window_width = width;
}

static void
chas_toast_title_map (GtkWidget *widget)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);

  GTK_WIDGET_CLASS (chas_toast_title_parent_class)->map (widget);
  g_set_object (&self->window, gtk_native_get_surface (gtk_widget_get_native (widget)));
  self->window_width = gdk_surface_get_width (self->window);
  g_signal_connect_object (self->window, "notify::width", G_CALLBACK (on_window_width_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
chas_toast_title_unmap (GtkWidget *widget)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);

  g_signal_handlers_disconnect_by_func (self->window, on_window_width_cb, self);
  g_clear_object (&self->window);
  GTK_WIDGET_CLASS (chas_toast_title_parent_class)->unmap (widget);
}

/* The same words may be shown again elsewhere. */
static void
chas_toast_title_unroot (GtkWidget *widget)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (widget);

  self->room = 0;
  self->above = FALSE;
  g_clear_handle_id (&self->resizing, g_source_remove);
  GTK_WIDGET_CLASS (chas_toast_title_parent_class)->unroot (widget);
}

static void
chas_toast_title_dispose (GObject *object)
{
  ChasToastTitle *self = CHAS_TOAST_TITLE (object);

  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (chas_toast_title_parent_class)->dispose (object);
}

static void
chas_toast_title_class_init (ChasToastTitleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_toast_title_dispose;
  widget_class->get_request_mode = chas_toast_title_get_request_mode;
  widget_class->measure = chas_toast_title_measure;
  widget_class->size_allocate = chas_toast_title_size_allocate;
  widget_class->map = chas_toast_title_map;
  widget_class->unmap = chas_toast_title_unmap;
  widget_class->unroot = chas_toast_title_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

/* A name may be as long as people like; what it is about is the window above. */
static void
limit_lines (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, MAX_LINES);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  chas_hyphens_leave_out (GTK_WIDGET (label));
}

static void
chas_toast_title_init (ChasToastTitle *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  limit_lines (GTK_LABEL (self->label));
  gtk_widget_add_css_class (self->label, "heading");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * chas_toast_title_new:
 * @words: what happened
 */
GtkWidget *
chas_toast_title_new (const char *words)
{
  ChasToastTitle *self = g_object_new (CHAS_TYPE_TOAST_TITLE, NULL);

  self->words = g_strdup (words);
  gtk_label_set_label (GTK_LABEL (self->label), words);
  return GTK_WIDGET (self);
}
