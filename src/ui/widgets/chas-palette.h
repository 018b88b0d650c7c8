// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-picture-cache.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  CHAS_INK_TEXT,
  CHAS_INK_DIM,
  CHAS_INK_AGE,
  CHAS_INK_ICON,
  CHAS_INK_ERROR,
  CHAS_INK_WARNING,
  CHAS_INK_ACCENT,
  CHAS_INK_HOT,
  CHAS_INK_WARM,
  CHAS_INK_CHIP,
  CHAS_INK_CHIP_LINE,
  CHAS_INK_PAPER,
  CHAS_INK_EDUCATION, /* the first of CHAS_INK_N_EDUCATIONS */
} ChasInk;

#define CHAS_INK_N_EDUCATIONS 10
#define CHAS_INK_N_VALUES (CHAS_INK_EDUCATION + CHAS_INK_N_EDUCATIONS)

/* How a label is written. */
typedef struct
{
  double scale;
  guint n_bold;     /* bytes from the beginning; %G_MAXUINT: all */
  gboolean tabular; /* digits are all as wide */
  int most_lines;   /* more are cut off with an ellipsis; 0: none is */
} ChasLabelStyle;

/* What widgets that draw themselves take their colours, fonts and icons from: the style sheet says
 * them. It stands unseen in the same window. */
#define CHAS_TYPE_PALETTE (chas_palette_get_type ())
G_DECLARE_FINAL_TYPE (ChasPalette, chas_palette, CHAS, PALETTE, GtkWidget)

ChasPalette *chas_palette_new (void);
PangoLayout *chas_palette_create_layout (ChasPalette *self, const char *text);
PangoLayout *
chas_palette_get_label (ChasPalette *self, const char *text, const ChasLabelStyle *style);
GdkRGBA chas_palette_get_colour (ChasPalette *self, ChasInk ink);
void chas_palette_snapshot_icon (ChasPalette *self,
                                 GtkSnapshot *snapshot,
                                 const char *name,
                                 int size,
                                 const GdkRGBA *colour);
void chas_palette_snapshot_picture (ChasPalette *self,
                                    GtkSnapshot *snapshot,
                                    const char *key,
                                    int width,
                                    int height,
                                    ChasPictureFunc draw,
                                    gconstpointer data);

G_END_DECLS
