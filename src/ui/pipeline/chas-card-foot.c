// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-paint-private.h"

/* The foot of a card: who has the lead on its left, and on its right how warm the company is and
 * for how long the lead has been in its stage. What is done to a card takes the place of the days
 * for as long as it is offered there, and of as much beside them as it needs: the foot stays as
 * high as it is, so that nothing moves. */

/**
 * chas_card_paint_set_taken:
 * @taken: in pixels, from the end of the foot; 0 for none of it
 */
void
chas_card_paint_set_taken (ChasCardPaint *self, int taken)
{
  self->taken = taken;
  self->width = -1;
}

/* From the right side: where each part begins. */
static void
lay_out_age (ChasCardPaint *self, int width, gboolean with_word)
{
  int x = width - self->taken;

  self->says_warmth = with_word;
  self->days_x = x -= self->taken ? 0 : chas_card_label_get_width (&self->days);
  self->moon_x = x -= self->stale && !self->taken ? GAP + ICON : 0;
  self->warmth_x = x -=
    self->warmth.whole
      ? GAP + ICON + (with_word ? ICON_GAP + chas_card_label_get_width (&self->warmth) : 0)
      : 0;
  self->contest_x = x -= self->contested ? GAP + ICON : 0;
  self->dispute_x = x - (self->disputed ? GAP + ICON : 0);
}

/* Those that end before what has taken the end of the foot. */
static int
lay_out_faces (ChasCardPaint *self, int width)
{
  int n = (int) g_strv_length (self->owners);

  while (self->taken && n > 0 && FACE + (n - 1) * FACE_STEP > width - self->taken)
    n--;
  self->n_faces = n;
  return n > 0 ? FACE + (n - 1) * FACE_STEP + (self->beside_faces.whole ? CHIP_GAP : 0) : 0;
}

/* Where there is no room for all, the flame goes without its word, and then the words beside the
 * faces are cut off. */
void
chas_card_foot_lay_out (ChasCardPaint *self, int width)
{
  int faces = lay_out_faces (self, width), end;

  chas_card_label_fit (&self->beside_faces, -1);
  self->faces_end = faces + chas_card_label_get_width (&self->beside_faces);
  lay_out_age (self, width, TRUE);
  if (self->faces_end + GAP > self->dispute_x)
    lay_out_age (self, width, FALSE);
  end = self->taken ? width - self->taken : self->dispute_x - GAP;
  if (self->beside_faces.whole && self->faces_end > end)
    {
      chas_card_label_fit (&self->beside_faces, MAX (end - faces, 0));
      self->faces_end = faces + chas_card_label_get_width (&self->beside_faces);
    }
}

/**
 * chas_card_foot_shows:
 * @x: where a part of the right side begins
 *
 * Returns: whether there is room for it beside the faces
 */
gboolean
chas_card_foot_shows (const ChasCardPaint *self, int x)
{
  return !self->taken || x >= self->faces_end + GAP;
}

static gboolean
is_at (const ChasCardPaint *self, int x, int icon_x)
{
  return x >= icon_x && x < icon_x + ICON && chas_card_foot_shows (self, icon_x);
}

/**
 * chas_card_paint_get_part:
 * @x: as if it were read from left to right
 *
 * Returns: what is drawn at a place
 */
ChasCardPart
chas_card_paint_get_part (const ChasCardPaint *self, int x, int y)
{
  if (y < self->foot_y)
    return CHAS_CARD_PART_NONE;
  if (x < self->faces_end)
    return CHAS_CARD_PART_OWNERS;
  if (x >= self->moon_x && !self->taken)
    return CHAS_CARD_PART_DAYS;
  if (self->contested && is_at (self, x, self->contest_x))
    return CHAS_CARD_PART_CONTEST;
  return self->disputed && is_at (self, x, self->dispute_x) ? CHAS_CARD_PART_DISPUTE
                                                            : CHAS_CARD_PART_NONE;
}
