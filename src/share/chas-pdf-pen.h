// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What is not part of the text: lines, and what stands at the foot of each sheet. */
#define CHAS_PDF_ARTIFACT "Artifact"

#define CHAS_PDF_FONT "Adwaita Sans, Inter, Cantarell, Noto Sans, DejaVu Sans"

/* An A4 sheet, in points. */
#define CHAS_PDF_WIDTH 595.28
#define CHAS_PDF_HEIGHT 841.89
#define CHAS_PDF_MARGIN 54.0
#define CHAS_PDF_INNER (CHAS_PDF_WIDTH - 2 * CHAS_PDF_MARGIN)

typedef enum
{
  CHAS_PDF_BLACK,
  CHAS_PDF_FAINT,
  CHAS_PDF_LINE,
  CHAS_PDF_BLUE,
  CHAS_PDF_PALE,
} ChasPdfColour;

/* Writes from the top of sheet after sheet to the bottom. */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cairo;
  double y;         /* where it stands on the sheet */
  guint page;       /* from 1 on */
  guint n_pages;    /* told at the foot; 0: not known yet */
  const char *foot; /* stands there too */
} ChasPdfPen;

void chas_pdf_pen_init (ChasPdfPen *self,
                        cairo_write_func_t write,
                        gpointer data,
                        const char *foot,
                        guint n_pages);
gboolean chas_pdf_pen_finish (ChasPdfPen *self);
void chas_pdf_pen_begin (ChasPdfPen *self, const char *tag);
void chas_pdf_pen_end (ChasPdfPen *self, const char *tag);
gboolean chas_pdf_pen_make_room (ChasPdfPen *self, double height);
void chas_pdf_pen_set_colour (ChasPdfPen *self, ChasPdfColour colour);
PangoLayout *
chas_pdf_pen_set_text (ChasPdfPen *self, const char *text, double size, PangoWeight weight);
double chas_pdf_layout_set_width (PangoLayout *layout, double width, PangoAlignment alignment);
void chas_pdf_pen_show (ChasPdfPen *self, PangoLayout *layout, double x, double y);
void chas_pdf_pen_flow (ChasPdfPen *self, PangoLayout *layout, double x);
void chas_pdf_pen_rule (ChasPdfPen *self, double x, double width);

G_END_DECLS
