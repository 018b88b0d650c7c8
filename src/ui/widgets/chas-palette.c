// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-palette.h"

/* A style sheet gives colours to widgets only, so each ink is a child that is never shown. */

struct _ChasPalette
{
  GtkWidget parent_instance;

  GtkWidget *inks[CHAS_INK_N_VALUES];
  GHashTable *icons; /* "name size" → GtkIconPaintable */
  ChasRecentCache *pictures;
  ChasRecentCache *labels; /* PangoLayout */
};

/* Chips are as wide as their words, so there are some dozens; more are left from other widths and
 * scales. */
#define MANY_PICTURES 256
/* What all cards of a board say. */
#define MANY_LABELS 256

static const char *const classes[] = {
  [CHAS_INK_TEXT] = "ink-text",     [CHAS_INK_DIM] = "ink-dim",
  [CHAS_INK_AGE] = "ink-age",       [CHAS_INK_ICON] = "ink-icon",
  [CHAS_INK_ERROR] = "ink-error",   [CHAS_INK_WARNING] = "ink-warning",
  [CHAS_INK_ACCENT] = "ink-accent", [CHAS_INK_HOT] = "ink-hot",
  [CHAS_INK_WARM] = "ink-warm",     [CHAS_INK_CHIP] = "ink-chip",
  [CHAS_INK_PAPER] = "ink-paper",   [CHAS_INK_CHIP_LINE] = "ink-chip-line",
};

G_DEFINE_FINAL_TYPE (ChasPalette, chas_palette, GTK_TYPE_WIDGET)

static void
chas_palette_dispose (GObject *object)
{
  ChasPalette *self = CHAS_PALETTE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->inks); i++)
    g_clear_pointer (&self->inks[i], gtk_widget_unparent);
  g_clear_pointer (&self->icons, g_hash_table_unref);
  g_clear_pointer (&self->pictures, chas_recent_cache_free);
  g_clear_pointer (&self->labels, chas_recent_cache_free);
  G_OBJECT_CLASS (chas_palette_parent_class)->dispose (object);
}

/* Elsewhere in the window it has another font context: the former hears of no font any more. */
static void
chas_palette_unroot (GtkWidget *widget)
{
  chas_recent_cache_clear (CHAS_PALETTE (widget)->labels);
  GTK_WIDGET_CLASS (chas_palette_parent_class)->unroot (widget);
}

static void
chas_palette_class_init (ChasPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_palette_dispose;
  widget_class->unroot = chas_palette_unroot;
  gtk_widget_class_set_css_name (widget_class, "palette");
}

/* What was drawn stays until it is drawn anew, also when a widget above it is. */
static void
redraw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    redraw (child);
}

/* The icons are others now, and those that draw them do not hear of it. */
static void
on_icons_changed_cb (ChasPalette *self)
{
  g_hash_table_remove_all (self->icons);
  chas_recent_cache_clear (self->pictures);
  if (gtk_widget_get_parent (GTK_WIDGET (self)))
    redraw (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static GtkWidget *
make_ink (ChasPalette *self, guint ink)
{
  GtkWidget *widget = adw_bin_new ();

  if (ink < CHAS_INK_EDUCATION)
    gtk_widget_add_css_class (widget, classes[ink]);
  else
    {
      g_autofree char *name = g_strdup_printf ("ink-edu-%u", ink - CHAS_INK_EDUCATION);
      gtk_widget_add_css_class (widget, name);
    }
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  return widget;
}

static void
chas_palette_init (ChasPalette *self)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (self->inks); i++)
    self->inks[i] = make_ink (self, i);
  self->icons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->pictures = chas_recent_cache_new (MANY_PICTURES);
  self->labels = chas_recent_cache_new (MANY_LABELS);
  g_signal_connect_object (theme, "changed", G_CALLBACK (on_icons_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (on_icons_changed_cb), NULL);
}

/**
 * chas_palette_new:
 *
 * Put it into the window with gtk_widget_set_parent(), and take it out with gtk_widget_unparent().
 */
ChasPalette *
chas_palette_new (void)
{
  return g_object_new (CHAS_TYPE_PALETTE, NULL);
}

/**
 * chas_palette_create_layout:
 *
 * A font context for each widget would cost more than its texts do.
 *
 * Returns: (transfer full): a text in the font of the window; the serial of its context changes
 *   with the font
 */
PangoLayout *
chas_palette_create_layout (ChasPalette *self, const char *text)
{
  g_return_val_if_fail (CHAS_IS_PALETTE (self), NULL);
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

static PangoAttrList *
make_attributes (const ChasLabelStyle *style)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (style->scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (style->scale));
  if (style->tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (style->n_bold > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = style->n_bold;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

static PangoLayout *
make_label (ChasPalette *self, const char *text, const ChasLabelStyle *style)
{
  PangoLayout *layout = chas_palette_create_layout (self, text);
  g_autoptr (PangoAttrList) attributes = make_attributes (style);

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (style->most_lines > 0)
    {
      pango_layout_set_height (layout, -style->most_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/**
 * chas_palette_get_label:
 *
 * To shape a text costs more than to draw it, and cards say much that others say, too.
 *
 * Returns: (transfer full): a text as wide as it is by itself, which others may have: who has less
 *   room makes a copy. It follows the font.
 */
PangoLayout *
chas_palette_get_label (ChasPalette *self, const char *text, const ChasLabelStyle *style)
{
  g_autofree char *key = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (CHAS_IS_PALETTE (self), NULL);
  key = g_strdup_printf ("%g %u %d %d %s", style->scale, style->n_bold, style->tabular,
                         style->most_lines, text);
  layout = chas_recent_cache_lookup (self->labels, key);
  if (layout == NULL)
    {
      layout = make_label (self, text, style);
      chas_recent_cache_take (self->labels, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

/**
 * chas_palette_get_colour:
 * @ink: for an education CHAS_INK_EDUCATION and the number of its colour
 *
 * Returns: what the style sheet says at the moment
 */
GdkRGBA
chas_palette_get_colour (ChasPalette *self, ChasInk ink)
{
  GdkRGBA colour = { 0 };

  g_return_val_if_fail (CHAS_IS_PALETTE (self) && ink < CHAS_INK_N_VALUES, colour);
  gtk_widget_get_color (self->inks[ink], &colour);
  return colour;
}

static GtkSymbolicPaintable *
get_icon (ChasPalette *self, const char *name, int size)
{
  g_autofree char *key = g_strdup_printf ("%s %d", name, size);
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconPaintable *icon = g_hash_table_lookup (self->icons, key);

  if (!icon)
    {
      icon = gtk_icon_theme_lookup_icon (
        gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), name, NULL, size,
        gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);
      g_hash_table_insert (self->icons, g_steal_pointer (&key), icon);
    }
  return GTK_SYMBOLIC_PAINTABLE (icon);
}

/**
 * chas_palette_snapshot_picture:
 * @key: all that @draw makes of @data, but for the size
 * @width: in pixels
 * @height: in pixels
 *
 * Draws at the origin what often looks the same, without working it out each time.
 */
void
chas_palette_snapshot_picture (ChasPalette *self,
                               GtkSnapshot *snapshot,
                               const char *key,
                               int width,
                               int height,
                               ChasPictureFunc draw,
                               gconstpointer data)
{
  GtkNative *native;

  g_return_if_fail (CHAS_IS_PALETTE (self));
  native = gtk_widget_get_native (GTK_WIDGET (self));
  g_return_if_fail (native);
  chas_picture_cache_snapshot (self->pictures, snapshot, key, width, height,
                               gdk_surface_get_scale (gtk_native_get_surface (native)), draw, data);
}

typedef struct
{
  GtkSymbolicPaintable *paintable;
  GdkRGBA colour;
} Icon;

static void
draw_icon (GtkSnapshot *snapshot, int width, int height, gconstpointer data)
{
  const Icon *icon = data;
  const GdkRGBA colours[] = { icon->colour, icon->colour, icon->colour, icon->colour };

  gtk_symbolic_paintable_snapshot_symbolic (icon->paintable, snapshot, width, height, colours,
                                            G_N_ELEMENTS (colours));
}

/**
 * chas_palette_snapshot_icon:
 * @name: of a symbolic icon
 * @size: in pixels
 * @colour: which it takes
 */
void
chas_palette_snapshot_icon (ChasPalette *self,
                            GtkSnapshot *snapshot,
                            const char *name,
                            int size,
                            const GdkRGBA *colour)
{
  g_autofree char *rgba = gdk_rgba_to_string (colour);
  g_autofree char *key = g_strconcat (name, " ", rgba, NULL);

  g_return_if_fail (CHAS_IS_PALETTE (self));
  chas_palette_snapshot_picture (self, snapshot, key, size, size, draw_icon,
                                 &(Icon) { get_icon (self, name, size), *colour });
}
