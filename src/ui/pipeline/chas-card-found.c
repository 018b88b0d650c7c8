// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-paint-private.h"

#include "chas-found-words.h"

/* Why a search found the lead: a line of the card, there only as long as one searches. */

/**
 * chas_card_paint_set_found:
 * @palette: says the fonts
 * @found: (nullable): what to tell
 *
 * The words that were searched for are bold.
 */
void
chas_card_paint_set_found (ChasCardPaint *self, ChasPalette *palette, const ChasFound *found)
{
  g_autofree char *words = found ? chas_found_words_dup (found) : NULL;

  g_clear_object (&self->found);
  self->width = -1;
  if (!found)
    return;
  self->found = chas_card_text_new (palette, words, CAPTION, PANGO_WEIGHT_NORMAL);
  chas_found_words_mark (found, pango_layout_get_attributes (self->found));
  pango_layout_set_height (self->found, -2); /* lines */
  pango_layout_set_ellipsize (self->found, PANGO_ELLIPSIZE_END);
}
