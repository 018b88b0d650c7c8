// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report-pdf.h"

#include <cairo-pdf.h>

#include "chas-pdf-chart.h"
#include "chas-pdf-language.h"

#define TEXT_SIZE 10.0
#define SMALL_SIZE 8.5
#define HEADING_SIZE 13.0
#define TITLE_SIZE 24.0
#define PADDING 3.5       /* above and below a cell */
#define WITH_HEADING 80.0 /* of what follows a heading, on the same sheet */
#define NUMBER_WIDTH 84.0 /* of a column of numbers */
#define BULLET_WIDTH 12.0

static void
write_paragraph (ChasPdfPen *pen,
                 const char *tag,
                 const char *text,
                 double size,
                 PangoWeight weight,
                 ChasPdfColour colour)
{
  g_autoptr (PangoLayout) layout = chas_pdf_pen_set_text (pen, text, size, weight);

  chas_pdf_layout_set_width (layout, CHAS_PDF_INNER, PANGO_ALIGN_LEFT);
  chas_pdf_pen_set_colour (pen, colour);
  chas_pdf_pen_begin (pen, tag);
  chas_pdf_pen_flow (pen, layout, CHAS_PDF_MARGIN);
  chas_pdf_pen_end (pen, tag);
}

static void
write_heading (ChasPdfPen *pen, const ChasReportBlock *block)
{
  g_autofree char *place = NULL;

  pen->y += 18;
  chas_pdf_pen_make_room (pen, HEADING_SIZE + WITH_HEADING);
  place = g_strdup_printf ("page=%u pos=[%d %d]", pen->page, (int) CHAS_PDF_MARGIN, (int) pen->y);
  cairo_pdf_surface_add_outline (pen->surface, CAIRO_PDF_OUTLINE_ROOT, block->text, place,
                                 (cairo_pdf_outline_flags_t) 0);
  write_paragraph (pen, "H2", block->text, HEADING_SIZE, PANGO_WEIGHT_BOLD, CHAS_PDF_BLACK);
  pen->y += 6;
}

static void
write_caption (ChasPdfPen *pen, const ChasReportBlock *block)
{
  pen->y += 6;
  chas_pdf_pen_make_room (pen, TEXT_SIZE + WITH_HEADING);
  write_paragraph (pen, "H3", block->text, TEXT_SIZE, PANGO_WEIGHT_SEMIBOLD, CHAS_PDF_FAINT);
  pen->y += 3;
}

static void
fill_box (ChasPdfPen *pen, ChasPdfColour colour, double width, double height)
{
  chas_pdf_pen_set_colour (pen, colour);
  cairo_rectangle (pen->cairo, CHAS_PDF_MARGIN, pen->y, width, height);
  cairo_fill (pen->cairo);
}

static void
show_tagged (ChasPdfPen *pen, const char *tag, PangoLayout *layout, double x, double y)
{
  chas_pdf_pen_begin (pen, tag);
  chas_pdf_pen_show (pen, layout, x, y);
  chas_pdf_pen_end (pen, tag);
}

static void
write_verdict (ChasPdfPen *pen, const ChasReportBlock *block)
{
  g_autoptr (PangoLayout) what = chas_pdf_pen_set_text (pen, block->text, 12, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) why =
    chas_pdf_pen_set_text (pen, chas_report_block_get (block, 0), TEXT_SIZE, PANGO_WEIGHT_NORMAL);
  double width = CHAS_PDF_INNER - 24;
  double first = chas_pdf_layout_set_width (what, width, PANGO_ALIGN_LEFT);
  double height = first + chas_pdf_layout_set_width (why, width, PANGO_ALIGN_LEFT) + 16;

  chas_pdf_pen_make_room (pen, height);
  chas_pdf_pen_begin (pen, CHAS_PDF_ARTIFACT);
  fill_box (pen, CHAS_PDF_PALE, CHAS_PDF_INNER, height);
  fill_box (pen, CHAS_PDF_BLUE, 4, height);
  chas_pdf_pen_end (pen, CHAS_PDF_ARTIFACT);
  chas_pdf_pen_set_colour (pen, CHAS_PDF_BLACK);
  show_tagged (pen, "P", what, CHAS_PDF_MARGIN + 14, pen->y + 7);
  show_tagged (pen, "P", why, CHAS_PDF_MARGIN + 14, pen->y + 8 + first);
  pen->y += height + 12;
}

static double
get_column_width (const ChasReportBlock *block, guint column)
{
  double numbers = NUMBER_WIDTH * (block->n_columns - 1);

  return column == 0 ? CHAS_PDF_INNER - numbers : NUMBER_WIDTH;
}

/* Sets the cells of a row; they are as high as the highest of them. */
static double
set_row (ChasPdfPen *pen,
         const ChasReportBlock *block,
         guint first,
         gboolean is_head,
         PangoLayout **cells)
{
  double highest = 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      gboolean is_value = block->kind == CHAS_REPORT_FACTS && i > 0;
      double height;

      cells[i] =
        chas_pdf_pen_set_text (pen, chas_report_block_get (block, first + i),
                               is_head ? SMALL_SIZE : TEXT_SIZE,
                               is_head || is_value ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
      height = chas_pdf_layout_set_width (cells[i], get_column_width (block, i),
                                          i == 0 ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
      highest = MAX (highest, height);
    }
  return highest + 2 * PADDING;
}

/* The first cell says what the others are about. */
static void
show_row (ChasPdfPen *pen, const ChasReportBlock *block, gboolean is_head, PangoLayout **cells)
{
  double x = CHAS_PDF_MARGIN;

  chas_pdf_pen_begin (pen, "TR");
  for (guint i = 0; i < block->n_columns; i++)
    {
      show_tagged (pen, is_head || i == 0 ? "TH" : "TD", cells[i], x, pen->y + PADDING);
      x += get_column_width (block, i);
    }
  chas_pdf_pen_end (pen, "TR");
}

/* Who does not see the sheets has heard the head of the table already. */
static void
show_head_again (ChasPdfPen *pen, const ChasReportBlock *block, PangoLayout **cells)
{
  double x = CHAS_PDF_MARGIN;

  chas_pdf_pen_begin (pen, CHAS_PDF_ARTIFACT);
  for (guint i = 0; i < block->n_columns; i++)
    {
      chas_pdf_pen_show (pen, cells[i], x, pen->y + PADDING);
      x += get_column_width (block, i);
    }
  chas_pdf_pen_end (pen, CHAS_PDF_ARTIFACT);
}

/* A table that goes on tells its columns again. */
static void
write_head_again (ChasPdfPen *pen, const ChasReportBlock *block)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_object_unref);
  double height;

  g_ptr_array_set_size (cells, (int) block->n_columns);
  height = set_row (pen, block, 0, TRUE, (PangoLayout **) cells->pdata);
  chas_pdf_pen_set_colour (pen, CHAS_PDF_FAINT);
  show_head_again (pen, block, (PangoLayout **) cells->pdata);
  pen->y += height;
}

static void
write_row (ChasPdfPen *pen, const ChasReportBlock *block, guint first, gboolean is_head)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_object_unref);
  double height;

  g_ptr_array_set_size (cells, (int) block->n_columns);
  height = set_row (pen, block, first, is_head, (PangoLayout **) cells->pdata);
  if (chas_pdf_pen_make_room (pen, height) && block->kind == CHAS_REPORT_TABLE && !is_head)
    write_head_again (pen, block);
  if (first > 0)
    chas_pdf_pen_rule (pen, CHAS_PDF_MARGIN, CHAS_PDF_INNER);
  chas_pdf_pen_set_colour (pen, is_head ? CHAS_PDF_FAINT : CHAS_PDF_BLACK);
  show_row (pen, block, is_head, (PangoLayout **) cells->pdata);
  pen->y += height;
}

static void
write_rows (ChasPdfPen *pen, const ChasReportBlock *block)
{
  chas_pdf_pen_begin (pen, "Table");
  for (guint i = 0; i + block->n_columns <= block->cells->len; i += block->n_columns)
    write_row (pen, block, i, i == 0 && block->kind == CHAS_REPORT_TABLE);
  chas_pdf_pen_end (pen, "Table");
  pen->y += 6;
}

static void
write_item (ChasPdfPen *pen, const char *item)
{
  g_autoptr (PangoLayout) bullet = chas_pdf_pen_set_text (pen, "•", TEXT_SIZE, PANGO_WEIGHT_NORMAL);
  g_autoptr (PangoLayout) text = chas_pdf_pen_set_text (pen, item, TEXT_SIZE, PANGO_WEIGHT_NORMAL);

  chas_pdf_layout_set_width (text, CHAS_PDF_INNER - BULLET_WIDTH, PANGO_ALIGN_LEFT);
  chas_pdf_pen_make_room (pen, 2 * TEXT_SIZE);
  chas_pdf_pen_begin (pen, "LI");
  chas_pdf_pen_set_colour (pen, CHAS_PDF_FAINT);
  show_tagged (pen, "Lbl", bullet, CHAS_PDF_MARGIN, pen->y);
  chas_pdf_pen_set_colour (pen, CHAS_PDF_BLACK);
  chas_pdf_pen_begin (pen, "LBody");
  chas_pdf_pen_flow (pen, text, CHAS_PDF_MARGIN + BULLET_WIDTH);
  chas_pdf_pen_end (pen, "LBody");
  chas_pdf_pen_end (pen, "LI");
  pen->y += 3;
}

static void
write_list (ChasPdfPen *pen, const ChasReportBlock *block)
{
  chas_pdf_pen_begin (pen, "L");
  for (guint i = 0; i < block->cells->len; i++)
    write_item (pen, chas_report_block_get (block, i));
  chas_pdf_pen_end (pen, "L");
  pen->y += 6;
}

static void
write_block (ChasPdfPen *pen, const ChasReportBlock *block)
{
  switch (block->kind)
    {
    case CHAS_REPORT_HEADING:
      write_heading (pen, block);
      break;
    case CHAS_REPORT_CAPTION:
      write_caption (pen, block);
      break;
    case CHAS_REPORT_TEXT:
      write_paragraph (pen, "P", block->text, TEXT_SIZE, PANGO_WEIGHT_NORMAL, CHAS_PDF_BLACK);
      pen->y += 6;
      break;
    case CHAS_REPORT_VERDICT:
      write_verdict (pen, block);
      break;
    case CHAS_REPORT_FACTS:
    case CHAS_REPORT_TABLE:
      write_rows (pen, block);
      break;
    case CHAS_REPORT_LIST:
      write_list (pen, block);
      break;
    case CHAS_REPORT_CHART:
      chas_pdf_pen_draw_chart (pen, block);
      break;
    }
}

static void
tell_about (ChasPdfPen *pen, const ChasReport *report)
{
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_SUBJECT, report->subtitle);
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_CREATOR, "Chas Career");
  cairo_pdf_surface_set_metadata (pen->surface, CAIRO_PDF_METADATA_CREATE_DATE, report->date);
}

/* Returns how many sheets it takes. */
static guint
write_report (const ChasReport *report, cairo_write_func_t write, gpointer data, guint n_pages)
{
  g_autofree char *foot = g_strdup_printf ("%s · %s", report->title, report->subtitle);
  ChasPdfPen pen;

  chas_pdf_pen_init (&pen, write, data, foot, n_pages);
  tell_about (&pen, report);
  chas_pdf_pen_begin (&pen, "Document");
  write_paragraph (&pen, "H1", report->title, TITLE_SIZE, PANGO_WEIGHT_BOLD, CHAS_PDF_BLACK);
  write_paragraph (&pen, "P", report->subtitle, TEXT_SIZE, PANGO_WEIGHT_NORMAL, CHAS_PDF_FAINT);
  for (guint i = 0; i < report->blocks->len; i++)
    write_block (&pen, report->blocks->pdata[i]);
  pen.y += 12;
  write_paragraph (&pen, "P", report->end, SMALL_SIZE, PANGO_WEIGHT_NORMAL, CHAS_PDF_FAINT);
  chas_pdf_pen_end (&pen, "Document");
  return chas_pdf_pen_finish (&pen) ? pen.page : 0;
}

static cairo_status_t
append_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * chas_report_make_pdf:
 * @report: a report
 *
 * Returns: (transfer full): it as sheets of A4, numbered, with its title, its language and the
 * order of its parts for those who have it read to them
 */
GBytes *
chas_report_make_pdf (const ChasReport *report)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint n_pages = write_report (report, NULL, NULL, 0);

  write_report (report, append_bytes, bytes, n_pages);
  if (!chas_pdf_add_language (bytes, report->language))
    g_debug ("The sheets do not say that they are in %s", report->language);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
