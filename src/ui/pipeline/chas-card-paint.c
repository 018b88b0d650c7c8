// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-paint-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of widgets a card would need thirty, and a board shows a hundred cards. So it is drawn; what may
 * be spoken is said by the row that it stands in. */

#define PART_GAP 8 /* above what is not text under text */
#define FOOT_GAP 10
#define FOOT_HEIGHT 26
#define MOST_FACES 3
#define LEAST_CHIP 20

static void
chip_free (gpointer data)
{
  ChasCardChip *chip = data;

  chas_card_label_clear (&chip->label);
  g_free (chip);
}

void
chas_card_paint_clear (ChasCardPaint *self)
{
  g_clear_object (&self->name);
  g_clear_object (&self->found);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  chas_card_label_clear (&self->place);
  chas_card_label_clear (&self->step);
  chas_card_label_clear (&self->beside_faces);
  chas_card_label_clear (&self->warmth);
  chas_card_label_clear (&self->days);
  g_clear_pointer (&self->owners, g_strfreev);
  self->width = -1;
}

/* Texts */

static const ChasLabelStyle caption = { .scale = CAPTION };
static const ChasLabelStyle chip_text = { .scale = 0.75, .most_lines = 1 };

PangoLayout *
chas_card_text_new (ChasPalette *palette, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = chas_palette_create_layout (palette, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Of a name it would be taken for a part. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (weight != PANGO_WEIGHT_NORMAL)
    pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static void
fill_place (ChasCardPaint *self, ChasPalette *palette, const ChasLeadFacts *facts)
{
  const char *town = facts->municipality, *business = facts->business;
  g_autofree char *both = town && *town && business && *business
                            ? g_strdup_printf ("%s\u00a0· %s", town, business)
                            : NULL;

  chas_card_label_set (&self->place, palette,
                       both            ? both
                       : town && *town ? town
                                       : business,
                       &caption);
}

static void
fill_chips (ChasCardPaint *self, ChasPalette *palette, GPtrArray *educations)
{
  self->chips = g_ptr_array_new_with_free_func (chip_free);
  for (guint i = 0; i < educations->len; i++)
    {
      const ChasLeadEducationFact *education = educations->pdata[i];
      ChasCardChip *chip = g_new0 (ChasCardChip, 1);

      chas_card_label_set (&chip->label, palette, education->short_name, &chip_text);
      chip->colour = education->colour;
      g_ptr_array_add (self->chips, chip);
    }
}

/* The word that says how it presses is bold. */
static void
fill_step (ChasCardPaint *self, ChasPalette *palette, const ChasCardLook *look)
{
  const char *word = chas_step_get_word (look->step);
  g_autofree char *text = word && look->step_text ? g_strconcat (word, " · ", look->step_text, NULL)
                          : word                  ? g_strdup (word)
                                                  : g_strdup (look->step_text);
  ChasLabelStyle style = { .scale = CAPTION, .tabular = TRUE, .most_lines = 2 };

  self->step_state = look->step;
  if (look->step == CHAS_STEP_NONE)
    return;
  style.n_bold = word ? (guint) strlen (word) : 0;
  chas_card_label_set (&self->step, palette, text, &style);
}

static void
fill_owners (ChasCardPaint *self, ChasPalette *palette, GPtrArray *owners)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *more =
    owners->len > MOST_FACES ? g_strdup_printf ("+%u", owners->len - MOST_FACES) : NULL;

  for (guint i = 0; i < MIN (owners->len, MOST_FACES); i++)
    g_strv_builder_add (names, ((const ChasLeadOwnerFact *) owners->pdata[i])->name);
  self->owners = g_strv_builder_end (names);
  chas_card_label_set (&self->beside_faces, palette,
                       owners->len == 0 ? C_ ("lead", "Unassigned") : more,
                       &(ChasLabelStyle) { .scale = CAPTION, .most_lines = 1 });
}

/**
 * chas_card_paint_fill:
 * @palette: says the fonts
 * @look: of @facts
 *
 * Takes over what the card says.
 */
void
chas_card_paint_fill (ChasCardPaint *self,
                      ChasPalette *palette,
                      const ChasLeadFacts *facts,
                      const ChasCardLook *look)
{
  chas_card_paint_clear (self);
  self->name = chas_card_text_new (palette, facts->company_name, 1, PANGO_WEIGHT_BOLD);
  fill_place (self, palette, facts);
  fill_chips (self, palette, facts->educations);
  fill_step (self, palette, look);
  fill_owners (self, palette, facts->owners);
  self->flame = look->flame;
  chas_card_label_set (&self->warmth, palette, chas_flame_get_word (look->flame),
                       &(ChasLabelStyle) { .scale = CAPTION, .n_bold = G_MAXUINT });
  self->stale = look->stale;
  self->contested = look->rivals != NULL;
  self->disputed = look->conflicts != NULL;
  chas_card_label_set (&self->days, palette, look->days,
                       &(ChasLabelStyle) { .scale = CAPTION, .tabular = TRUE });
}

/**
 * chas_card_paint_set_checked:
 * @checked: whether it is one of those that were selected
 */
void
chas_card_paint_set_checked (ChasCardPaint *self, gboolean checked)
{
  self->checked = checked;
  self->width = -1;
}

/* Places */

int
chas_card_text_get_height (PangoLayout *layout)
{
  int height = 0;

  if (layout)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
lay_out_chips (ChasCardPaint *self, int width)
{
  int x = 0, y = 0;

  self->chip_height = LEAST_CHIP;
  for (guint i = 0; i < self->chips->len; i++)
    self->chip_height =
      MAX (self->chip_height,
           chas_card_label_get_height (&((ChasCardChip *) self->chips->pdata[i])->label) + 4);
  for (guint i = 0; i < self->chips->len; i++)
    {
      ChasCardChip *chip = self->chips->pdata[i];
      int around = 2 * CHIP_PADDING + (chip->colour >= 0 ? DOT + GAP : 0);

      chas_card_label_fit (&chip->label, MAX (width - around, 0));
      chip->width = MIN (chas_card_label_get_width (&chip->label) + around, width);
      if (x > 0 && x + chip->width > width)
        {
          x = 0;
          y += self->chip_height + CHIP_GAP;
        }
      chip->x = x;
      chip->y = y;
      x += chip->width + CHIP_GAP;
    }
  return self->chips->len > 0 ? y + self->chip_height : 0;
}

/* Room that the layout may take, at least some. */
void
chas_card_text_fit (PangoLayout *layout, int width)
{
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
}

/**
 * chas_card_paint_lay_out:
 * @width: in pixels
 *
 * Returns: the height it takes then
 */
int
chas_card_paint_lay_out (ChasCardPaint *self, int width)
{
  guint serial = pango_context_get_serial (pango_layout_get_context (self->name));
  int y;

  if (self->width == width && self->serial == serial)
    return self->height;
  chas_card_text_fit (self->name, width - (self->checked ? ICON + GAP : 0));
  y = MAX (chas_card_text_get_height (self->name), self->checked ? ICON : 0);
  if (self->place.whole)
    {
      chas_card_label_fit (&self->place, width);
      y += LINE_GAP + chas_card_label_get_height (&self->place);
    }
  self->chips_y = y + PART_GAP;
  if (self->chips->len > 0)
    y = self->chips_y + lay_out_chips (self, width);
  self->step_y = y + PART_GAP;
  if (self->step.whole)
    {
      chas_card_label_fit (&self->step, MAX (width - ICON - GAP, 0));
      y = self->step_y + MAX (chas_card_label_get_height (&self->step), ICON + 1);
    }
  self->found_y = y + PART_GAP;
  if (self->found)
    {
      chas_card_text_fit (self->found, width - ICON - GAP);
      y = self->found_y + MAX (chas_card_text_get_height (self->found), ICON + 1);
    }
  self->foot_y = y + FOOT_GAP;
  self->foot_height = MAX (FOOT_HEIGHT, MAX (chas_card_label_get_height (&self->days),
                                             chas_card_label_get_height (&self->beside_faces)));
  chas_card_foot_lay_out (self, width);
  self->width = width;
  self->serial = serial;
  self->height = self->foot_y + self->foot_height;
  return self->height;
}
