// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-label.h"

void
chas_card_label_clear (ChasCardLabel *self)
{
  g_clear_object (&self->whole);
  g_clear_object (&self->cut);
}

/**
 * chas_card_label_set:
 * @palette: says the font
 * @text: (nullable): %NULL or empty for none
 */
void
chas_card_label_set (ChasCardLabel *self,
                     ChasPalette *palette,
                     const char *text,
                     const ChasLabelStyle *style)
{
  chas_card_label_clear (self);
  if (text && *text)
    self->whole = chas_palette_get_label (palette, text, style);
}

/**
 * chas_card_label_fit:
 * @width: in pixels; negative for as much as it takes
 *
 * Gives it no more room than that.
 */
void
chas_card_label_fit (ChasCardLabel *self, int width)
{
  g_clear_object (&self->cut);
  if (width < 0 || chas_card_label_get_width (self) <= width)
    return;
  self->cut = pango_layout_copy (self->whole);
  pango_layout_set_width (self->cut, MAX (width, 1) * PANGO_SCALE);
}

/**
 * chas_card_label_get_layout:
 *
 * Returns: (transfer none) (nullable): as it fits
 */
PangoLayout *
chas_card_label_get_layout (const ChasCardLabel *self)
{
  return self->cut ? self->cut : self->whole;
}

int
chas_card_label_get_width (const ChasCardLabel *self)
{
  PangoLayout *layout = chas_card_label_get_layout (self);
  int width = 0;

  if (layout)
    pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

int
chas_card_label_get_height (const ChasCardLabel *self)
{
  PangoLayout *layout = chas_card_label_get_layout (self);
  int height = 0;

  if (layout)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}
