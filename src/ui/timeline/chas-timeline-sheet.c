// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-sheet.h"

#include <glib/gi18n.h>

#include "chas-pdf-pen.h"
#include "chas-timeline-words.h"

/* Points */
#define HEAD_HEIGHT 42.0
#define FOOT_HEIGHT 24.0
#define WHEN_WIDTH 96.0
#define GAP 9.0 /* between entries */

/* A line of text and where it stands. */
typedef struct
{
  PangoLayout *layout; /* of the whole entry */
  int n_line;
  guint n_page;
  double baseline;
  const char *when; /* beside the first line of an entry */
} Line;

struct _ChasTimelineSheet
{
  PangoContext *context;
  char *title;
  char *today;
  double width;
  double height;
  guint n_pages;
  GPtrArray *layouts;
  GPtrArray *whens; /* of char * */
  GArray *lines;    /* of Line */
};

static PangoLayout *
make_layout (ChasTimelineSheet *self, const char *markup, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (CHAS_PDF_FONT " 10");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

static char *
dup_markup (const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autofree char *title = chas_timeline_words_dup_title (entry);
  g_autofree char *line = chas_timeline_words_dup_line (entry, env);
  const char *text = chas_timeline_words_get_text (entry);

  return g_markup_printf_escaped ("<b>%s</b>\n<span foreground='#555555'>%s</span>%s%s", title,
                                  line, text ? "\n" : "", text ? text : "");
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* Puts the lines of an entry one below the other; the page turns where the next one does not fit.
 */
static void
place_lines (ChasTimelineSheet *self, PangoLayout *layout, const char *when, double *y)
{
  double bottom = self->height - FOOT_HEIGHT;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int n_line = 0;

  do
    {
      PangoRectangle logical;
      double height;
      Line line = { .layout = layout, .n_line = n_line, .when = n_line == 0 ? when : NULL };

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = (double) logical.height / PANGO_SCALE;
      if (*y + height > bottom && *y > HEAD_HEIGHT)
        {
          self->n_pages++;
          *y = HEAD_HEIGHT;
        }
      line.n_page = self->n_pages - 1;
      line.baseline =
        *y + (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
      g_array_append_val (self->lines, line);
      *y += height;
      n_line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
place_entry (ChasTimelineSheet *self, const ChasTimelineEntry *entry, ChasEnv *env, double *y)
{
  g_autofree char *markup = dup_markup (entry, env);
  PangoLayout *layout = make_layout (self, markup, self->width - WHEN_WIDTH);
  char *when = chas_timeline_words_dup_day (entry, env);
  double height = get_height (layout);
  double room = self->height - FOOT_HEIGHT;

  g_ptr_array_add (self->layouts, layout);
  g_ptr_array_add (self->whens, when);
  if (*y + height > room && height <= room - HEAD_HEIGHT && *y > HEAD_HEIGHT)
    {
      self->n_pages++;
      *y = HEAD_HEIGHT;
    }
  place_lines (self, layout, when, y);
  *y += GAP;
}

/**
 * chas_timeline_sheet_new:
 * @context: of the paper
 * @title: at the head of each page
 * @page: what happened
 * @env: says what day it is
 * @width: of a page, in points
 * @height: of a page, in points
 *
 * Returns: (transfer full): the entries on as many pages as they need, at least one
 */
ChasTimelineSheet *
chas_timeline_sheet_new (PangoContext *context,
                         const char *title,
                         const ChasTimelinePage *page,
                         ChasEnv *env,
                         double width,
                         double height)
{
  ChasTimelineSheet *self = g_new0 (ChasTimelineSheet, 1);
  g_autofree char *today = chas_env_dup_today (env);
  double y = HEAD_HEIGHT;

  self->context = g_object_ref (context);
  self->title = g_strdup (title);
  self->today = chas_timeline_words_dup_exact (today, env);
  self->width = width;
  self->height = height;
  self->n_pages = 1;
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->whens = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  for (guint i = 0; i < page->entries->len; i++)
    place_entry (self, page->entries->pdata[i], env, &y);
  return self;
}

guint
chas_timeline_sheet_get_n_pages (ChasTimelineSheet *self)
{
  return self->n_pages;
}

static char *
dup_page_words (ChasTimelineSheet *self, guint n_page)
{
  /* Translators: a page number and how many there are */
  return g_strdup_printf (_ ("Page %u of %u"), n_page + 1, self->n_pages);
}

/* Dim text at a height, from one margin to the other. */
static void
draw_text (ChasTimelineSheet *self,
           cairo_t *cr,
           const char *text,
           const char *format,
           double y,
           PangoAlignment alignment)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autofree char *whole = g_strdup_printf ("<span %s>%s</span>", format, markup);
  g_autoptr (PangoLayout) layout = make_layout (self, whole, self->width);

  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_frame (ChasTimelineSheet *self, cairo_t *cr, guint n_page)
{
  g_autofree char *words = dup_page_words (self, n_page);
  double foot = self->height - FOOT_HEIGHT + 9;

  draw_text (self, cr, self->title, n_page == 0 ? "size='16pt' weight='bold'" : "weight='bold'", 0,
             PANGO_ALIGN_LEFT);
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, 0, HEAD_HEIGHT - 12);
  cairo_line_to (cr, self->width, HEAD_HEIGHT - 12);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0.33, 0.33, 0.33);
  draw_text (self, cr, self->today, "size='8pt'", foot, PANGO_ALIGN_LEFT);
  draw_text (self, cr, words, "size='8pt'", foot, PANGO_ALIGN_RIGHT);
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static void
draw_when (ChasTimelineSheet *self, cairo_t *cr, const Line *line)
{
  g_autofree char *markup =
    g_markup_printf_escaped ("<span foreground='#555555'>%s</span>", line->when);
  g_autoptr (PangoLayout) layout = make_layout (self, markup, WHEN_WIDTH - GAP);

  cairo_move_to (cr, 0, line->baseline - (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

/**
 * chas_timeline_sheet_draw:
 * @n_page: from 0
 *
 * Draws one page.
 */
void
chas_timeline_sheet_draw (ChasTimelineSheet *self, cairo_t *cr, guint n_page)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_frame (self, cr, n_page);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->n_page != n_page)
        continue;
      if (line->when)
        draw_when (self, cr, line);
      cairo_move_to (cr, WHEN_WIDTH, line->baseline);
      pango_cairo_show_layout_line (cr,
                                    pango_layout_get_line_readonly (line->layout, line->n_line));
    }
}

static void
append_line (GString *text, const Line *line)
{
  PangoLayoutLine *words = pango_layout_get_line_readonly (line->layout, line->n_line);
  const char *all = pango_layout_get_text (line->layout);

  if (line->when)
    g_string_append_printf (text, "%s\t", line->when);
  g_string_append_len (text, all + pango_layout_line_get_start_index (words),
                       pango_layout_line_get_length (words));
  g_string_append_c (text, '\n');
}

/**
 * chas_timeline_sheet_dup_text:
 * @n_page: from 0
 *
 * Returns: (transfer full): what stands on the page, line by line, with its head and foot
 */
char *
chas_timeline_sheet_dup_text (ChasTimelineSheet *self, guint n_page)
{
  g_autofree char *words = dup_page_words (self, n_page);
  GString *text = g_string_new (self->title);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, Line, i).n_page == n_page)
      append_line (text, &g_array_index (self->lines, Line, i));
  g_string_append_printf (text, "%s\t%s\n", self->today, words);
  return g_string_free_and_steal (text);
}

void
chas_timeline_sheet_free (ChasTimelineSheet *self)
{
  g_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->whens);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self->today);
  g_free (self);
}
