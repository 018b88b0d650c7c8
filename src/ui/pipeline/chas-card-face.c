// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-face.h"

#include <string.h>

/* A person looks the same here as in an AdwAvatar, which is seven widgets and would be most of a
 * card. */

typedef struct
{
  const char *top, *bottom;
} Look;

/* Those that AdwAvatar chooses from, in its order; on small ones it writes in white. */
static const Look looks[] = {
  { "#83b6ec", "#337fdc" }, { "#7ad9f1", "#0f9ac8" }, { "#8de6b1", "#29ae74" },
  { "#b5e98a", "#6ab85b" }, { "#f8e359", "#d29d09" }, { "#ffcb62", "#d68400" },
  { "#ffa95a", "#ed5b00" }, { "#f78773", "#e62d42" }, { "#e973ab", "#e33b6a" },
  { "#cb78d4", "#9945b5" }, { "#9e91e8", "#7a59ca" }, { "#e3cf9c", "#b08952" },
  { "#be916d", "#785336" }, { "#c0bfbc", "#6e6d71" },
};

static char *
make_initials (const char *name)
{
  g_autofree char *upper = g_utf8_strup (name, -1);
  g_autofree char *plain = g_utf8_normalize (g_strstrip (upper), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  const char *last = plain ? strrchr (plain, ' ') : NULL;
  GString *initials = g_string_new (NULL);

  if (plain && *plain)
    g_string_append_unichar (initials, g_utf8_get_char (plain));
  if (last)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));
  return g_string_free_and_steal (initials);
}

static void
draw_disc (GtkSnapshot *snapshot, int width, int height, gconstpointer data)
{
  const Look *look = data;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GskColorStop stops[] = { { .offset = 0 }, { .offset = 1 } };
  GskRoundedRect disc;

  gdk_rgba_parse (&stops[0].color, look->top);
  gdk_rgba_parse (&stops[1].color, look->bottom);
  gsk_rounded_rect_init_from_rect (&disc, &bounds, (float) width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_linear_gradient (snapshot, &bounds, &GRAPHENE_POINT_INIT (0, 0),
                                       &GRAPHENE_POINT_INIT (0, (float) height), stops,
                                       G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

/**
 * chas_card_face_snapshot:
 * @palette: says the font
 * @name: full name
 * @size: in pixels
 *
 * Draws the face of a person at the origin.
 */
void
chas_card_face_snapshot (ChasPalette *palette, GtkSnapshot *snapshot, const char *name, int size)
{
  const Look *look = &looks[g_str_hash (name) % G_N_ELEMENTS (looks)];
  g_autofree char *initials = make_initials (name);
  g_autoptr (PangoLayout) layout = chas_palette_create_layout (palette, initials);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const GdkRGBA white = { 1, 1, 1, 1 };
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (19 * PANGO_SCALE / 2));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  chas_palette_snapshot_picture (palette, snapshot, look->top, size, size, draw_disc, look);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (size - width) / 2,
                                                          (float) (size - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}
