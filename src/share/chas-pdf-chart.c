// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pdf-chart.h"

#define PLOT_HEIGHT 110.0
#define PLOT_LEFT 84.0 /* the names of the lines of text below */
#define ABOVE 16.0     /* the number on the highest bar */
#define BELOW 36.0
#define LEGEND_HEIGHT 20.0
#define SIZE 8.5
#define ROUND 1.5

static void
trace_box (ChasPdfPen *self, double x, double y, double width, double height)
{
  double radius = MIN (ROUND, height / 2);

  cairo_new_path (self->cairo);
  cairo_arc (self->cairo, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (self->cairo, x + width - radius, y + radius, radius, 1.5 * G_PI, 0);
  cairo_line_to (self->cairo, x + width, y + height);
  cairo_line_to (self->cairo, x, y + height);
  cairo_close_path (self->cairo);
}

/* The other bars have an outline: they tell themselves apart without colour too. */
static void
draw_box (ChasPdfPen *self, gboolean other, double x, double y, double width, double height)
{
  if (height <= 0)
    return;
  chas_pdf_pen_begin (self, CHAS_PDF_ARTIFACT);
  trace_box (self, x, y, width, height);
  chas_pdf_pen_set_colour (self, other ? CHAS_PDF_PALE : CHAS_PDF_BLUE);
  cairo_fill_preserve (self->cairo);
  chas_pdf_pen_set_colour (self, CHAS_PDF_BLUE);
  cairo_set_line_width (self->cairo, 0.8);
  cairo_stroke (self->cairo);
  chas_pdf_pen_end (self, CHAS_PDF_ARTIFACT);
}

/* To whoever does not see it the chart is a table, of which this is a cell. */
static void
draw_cell (ChasPdfPen *self, const char *tag, PangoLayout *layout, double x, double y)
{
  chas_pdf_pen_begin (self, tag);
  chas_pdf_pen_show (self, layout, x, y);
  chas_pdf_pen_end (self, tag);
}

static void
draw_text (ChasPdfPen *self,
           const char *tag,
           const char *text,
           PangoWeight weight,
           double middle,
           double y)
{
  g_autoptr (PangoLayout) layout = chas_pdf_pen_set_text (self, text, SIZE, weight);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  chas_pdf_pen_set_colour (self, weight == PANGO_WEIGHT_NORMAL ? CHAS_PDF_FAINT : CHAS_PDF_BLACK);
  draw_cell (self, tag, layout, middle - (double) width / PANGO_SCALE / 2, y);
}

static void
draw_name (ChasPdfPen *self, const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = chas_pdf_pen_set_text (self, text, SIZE, PANGO_WEIGHT_NORMAL);

  chas_pdf_pen_set_colour (self, CHAS_PDF_FAINT);
  draw_cell (self, "TH", layout, x, y);
}

static void
draw_bar (ChasPdfPen *self,
          gboolean other,
          double x,
          double width,
          double bottom,
          double height,
          guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  draw_box (self, other, x, bottom - height, width, height);
  draw_text (self, "TD", text, PANGO_WEIGHT_SEMIBOLD, x + width / 2, bottom - height - SIZE * 1.5);
}

static void
draw_bars (ChasPdfPen *self, const ChasReportBlock *chart, guint i, double bottom)
{
  const ChasReportBars *bars = chart->bars->pdata[i];
  double unit = PLOT_HEIGHT / chas_report_block_get_highest (chart);
  double step = (CHAS_PDF_INNER - PLOT_LEFT) / chart->bars->len;
  double width = step * 0.34;
  double middle = CHAS_PDF_MARGIN + PLOT_LEFT + step * (i + 0.5);

  chas_pdf_pen_begin (self, "TR");
  draw_text (self, "TH", bars->name, PANGO_WEIGHT_NORMAL, middle, bottom + 5);
  draw_bar (self, FALSE, middle - width - 1, width, bottom, unit * bars->n, bars->n);
  draw_bar (self, TRUE, middle + 1, width, bottom, unit * bars->n_other, bars->n_other);
  draw_text (self, "TD", bars->note, PANGO_WEIGHT_SEMIBOLD, middle, bottom + 20);
  chas_pdf_pen_end (self, "TR");
}

static void
draw_legend (ChasPdfPen *self, const ChasReportBlock *chart)
{
  double x = CHAS_PDF_MARGIN;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PangoLayout) layout =
        chas_pdf_pen_set_text (self, chas_report_block_get (chart, i), SIZE, PANGO_WEIGHT_NORMAL);
      int width;

      draw_box (self, i == 1, x + 0.5, self->y + 2, 8, 8);
      chas_pdf_pen_set_colour (self, CHAS_PDF_FAINT);
      draw_cell (self, "TH", layout, x + 14, self->y);
      pango_layout_get_size (layout, &width, NULL);
      x += 14 + (double) width / PANGO_SCALE + 18;
    }
}

/* In the order in which it is read: what a row is about comes first. */
static void
draw_head (ChasPdfPen *self, const ChasReportBlock *chart, double bottom)
{
  chas_pdf_pen_begin (self, "TR");
  draw_name (self, chart->text, CHAS_PDF_MARGIN, bottom + 5);
  draw_legend (self, chart);
  draw_name (self, chas_report_block_get (chart, 2), CHAS_PDF_MARGIN, bottom + 20);
  chas_pdf_pen_end (self, "TR");
}

/**
 * chas_pdf_pen_draw_chart:
 * @self: a pen
 * @chart: a chart
 *
 * Draws it and moves on below it.
 */
void
chas_pdf_pen_draw_chart (ChasPdfPen *self, const ChasReportBlock *chart)
{
  double bottom;

  chas_pdf_pen_make_room (self, LEGEND_HEIGHT + ABOVE + PLOT_HEIGHT + BELOW);
  bottom = self->y + LEGEND_HEIGHT + ABOVE + PLOT_HEIGHT;
  chas_pdf_pen_begin (self, "Table");
  draw_head (self, chart, bottom);
  for (guint i = 0; i < chart->bars->len; i++)
    draw_bars (self, chart, i, bottom);
  chas_pdf_pen_end (self, "Table");
  self->y = bottom;
  chas_pdf_pen_rule (self, CHAS_PDF_MARGIN + PLOT_LEFT, CHAS_PDF_INNER - PLOT_LEFT);
  self->y += BELOW + 6;
}
