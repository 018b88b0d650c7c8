// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pdf-pen.h"

#include <cairo-pdf.h>

#define BOTTOM (CHAS_PDF_HEIGHT - 56)
#define FOOT_Y (CHAS_PDF_HEIGHT - 42)
#define FOOT_SIZE 8.0
#define LINE_SPACING 1.15f

static const double colours[][3] = {
  [CHAS_PDF_BLACK] = { 0.12, 0.12, 0.13 }, [CHAS_PDF_FAINT] = { 0.37, 0.36, 0.39 },
  [CHAS_PDF_LINE] = { 0.85, 0.84, 0.83 },  [CHAS_PDF_BLUE] = { 0.21, 0.52, 0.89 },
  [CHAS_PDF_PALE] = { 0.86, 0.91, 0.97 },
};

/**
 * chas_pdf_pen_init:
 * @self: (out caller-allocates): a pen at the top of the first sheet
 * @write: (nullable): takes the file's bytes; %NULL to count the sheets only
 * @data: for @write
 * @foot: stands at the foot of each sheet
 * @n_pages: how many sheets there will be, or 0
 */
void
chas_pdf_pen_init (ChasPdfPen *self,
                   cairo_write_func_t write,
                   gpointer data,
                   const char *foot,
                   guint n_pages)
{
  *self = (ChasPdfPen) { .y = CHAS_PDF_MARGIN, .page = 1, .n_pages = n_pages, .foot = foot };
  self->surface =
    cairo_pdf_surface_create_for_stream (write, data, CHAS_PDF_WIDTH, CHAS_PDF_HEIGHT);
  /* What every reader knows, and any tool can take apart. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  self->cairo = cairo_create (self->surface);
}

/**
 * chas_pdf_pen_begin:
 * @self: a pen
 * @tag: what follows is to a reader who does not see it, in the format's own words: "P", "H1" …
 *
 * Tags may stand within each other and go on over the sheets.
 */
void
chas_pdf_pen_begin (ChasPdfPen *self, const char *tag)
{
  cairo_tag_begin (self->cairo, tag, NULL);
}

void
chas_pdf_pen_end (ChasPdfPen *self, const char *tag)
{
  cairo_tag_end (self->cairo, tag);
}

static void
end_page (ChasPdfPen *self)
{
  g_autofree char *number = self->n_pages > 0
                              ? g_strdup_printf ("%u / %u", self->page, self->n_pages)
                              : g_strdup_printf ("%u", self->page);
  g_autoptr (PangoLayout) foot =
    chas_pdf_pen_set_text (self, self->foot, FOOT_SIZE, PANGO_WEIGHT_NORMAL);
  g_autoptr (PangoLayout) page =
    chas_pdf_pen_set_text (self, number, FOOT_SIZE, PANGO_WEIGHT_NORMAL);

  chas_pdf_pen_begin (self, CHAS_PDF_ARTIFACT);
  chas_pdf_pen_set_colour (self, CHAS_PDF_FAINT);
  chas_pdf_layout_set_width (foot, CHAS_PDF_INNER - 60, PANGO_ALIGN_LEFT);
  pango_layout_set_height (foot, -1);
  pango_layout_set_ellipsize (foot, PANGO_ELLIPSIZE_END);
  chas_pdf_pen_show (self, foot, CHAS_PDF_MARGIN, FOOT_Y);
  chas_pdf_layout_set_width (page, CHAS_PDF_INNER, PANGO_ALIGN_RIGHT);
  chas_pdf_pen_show (self, page, CHAS_PDF_MARGIN, FOOT_Y);
  chas_pdf_pen_end (self, CHAS_PDF_ARTIFACT);
  cairo_show_page (self->cairo);
}

/**
 * chas_pdf_pen_finish:
 * @self: a pen
 *
 * Ends the last sheet and the file.
 *
 * Returns: whether all of it could be written
 */
gboolean
chas_pdf_pen_finish (ChasPdfPen *self)
{
  gboolean good;

  end_page (self);
  good = cairo_status (self->cairo) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (self->cairo);
  cairo_surface_finish (self->surface);
  good = good && cairo_surface_status (self->surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (self->surface);
  return good;
}

/**
 * chas_pdf_pen_make_room:
 * @self: a pen
 * @height: of what shall not be torn
 *
 * Takes a new sheet if there is too little left of this one.
 *
 * Returns: whether it did
 */
gboolean
chas_pdf_pen_make_room (ChasPdfPen *self, double height)
{
  if (self->y + height <= BOTTOM || self->y <= CHAS_PDF_MARGIN)
    return FALSE;
  end_page (self);
  self->page++;
  self->y = CHAS_PDF_MARGIN;
  return TRUE;
}

void
chas_pdf_pen_set_colour (ChasPdfPen *self, ChasPdfColour colour)
{
  cairo_set_source_rgb (self->cairo, colours[colour][0], colours[colour][1], colours[colour][2]);
}

/**
 * chas_pdf_pen_set_text:
 * @self: a pen
 * @text: to be written
 * @size: in points
 * @weight: how bold
 *
 * Returns: (transfer full): it in type, as long as it is
 */
PangoLayout *
chas_pdf_pen_set_text (ChasPdfPen *self, const char *text, double size, PangoWeight weight)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cairo);
  PangoFontDescription *font = pango_font_description_from_string (CHAS_PDF_FONT);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/**
 * chas_pdf_layout_set_width:
 * @layout: a text
 * @width: what it may take, in points
 * @alignment: how its lines lie there
 *
 * Returns: how high it becomes
 */
double
chas_pdf_layout_set_width (PangoLayout *layout, double width, PangoAlignment alignment)
{
  int height;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

void
chas_pdf_pen_show (ChasPdfPen *self, PangoLayout *layout, double x, double y)
{
  cairo_move_to (self->cairo, x, y);
  pango_cairo_show_layout (self->cairo, layout);
}

/**
 * chas_pdf_pen_flow:
 * @self: a pen
 * @layout: a text that may go on over the page
 * @x: where its lines begin
 *
 * Writes it line by line, and moves on below it.
 */
void
chas_pdf_pen_flow (ChasPdfPen *self, PangoLayout *layout, double x)
{
  PangoLayoutIter *lines = pango_layout_get_iter (layout);

  do
    {
      int top, bottom;
      double height, baseline;

      pango_layout_iter_get_line_yrange (lines, &top, &bottom);
      height = (double) (bottom - top) / PANGO_SCALE;
      baseline = (double) (pango_layout_iter_get_baseline (lines) - top) / PANGO_SCALE;
      chas_pdf_pen_make_room (self, height);
      cairo_move_to (self->cairo, x, self->y + baseline);
      pango_cairo_show_layout_line (self->cairo, pango_layout_iter_get_line_readonly (lines));
      self->y += height;
    }
  while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}

void
chas_pdf_pen_rule (ChasPdfPen *self, double x, double width)
{
  chas_pdf_pen_begin (self, CHAS_PDF_ARTIFACT);
  cairo_save (self->cairo);
  chas_pdf_pen_set_colour (self, CHAS_PDF_LINE);
  cairo_set_line_width (self->cairo, 0.6);
  cairo_move_to (self->cairo, x, self->y);
  cairo_line_to (self->cairo, x + width, self->y);
  cairo_stroke (self->cairo);
  cairo_restore (self->cairo);
  chas_pdf_pen_end (self, CHAS_PDF_ARTIFACT);
}
