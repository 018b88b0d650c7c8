// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-picture-cache.h"

#include <math.h>

/* Each rounded clip, gradient and mask is worked out anew in each frame; for a board full of cards
 * that would be a third of the frame. A picture is only copied. */

static GdkTexture *
render (GskRenderNode *node, int width, int height, double scale)
{
  int n_columns = (int) ceil (width * scale), n_rows = (int) ceil (height * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, n_columns, n_rows);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, (double) n_columns / width, (double) n_rows / height);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) n_rows,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (n_columns, n_rows, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static GdkTexture *
make_picture (int width, int height, double scale, ChasPictureFunc draw, gconstpointer data)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  draw (snapshot, width, height, data);
  node = gtk_snapshot_free_to_node (snapshot);
  return node ? render (node, width, height, scale) : NULL;
}

/**
 * chas_picture_cache_snapshot:
 * @self: of the pictures that were drawn
 * @key: what it looks like; its size and scale are known besides
 * @width: in pixels of the application
 * @height: likewise
 * @scale: pixels of the screen for each of those
 * @draw: called when it is not there yet; may draw nothing
 *
 * Draws the picture at the origin.
 */
void
chas_picture_cache_snapshot (ChasRecentCache *self,
                             GtkSnapshot *snapshot,
                             const char *key,
                             int width,
                             int height,
                             double scale,
                             ChasPictureFunc draw,
                             gconstpointer data)
{
  g_autofree char *whole = g_strdup_printf ("%s %d %d %g", key, width, height, scale);
  GdkTexture *picture = chas_recent_cache_lookup (self, whole);

  g_return_if_fail (width > 0 && height > 0 && scale > 0);
  if (picture == NULL)
    {
      if ((picture = make_picture (width, height, scale, draw, data)) == NULL)
        return;
      chas_recent_cache_take (self, g_steal_pointer (&whole), picture);
    }
  gtk_snapshot_append_texture (snapshot, picture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}
