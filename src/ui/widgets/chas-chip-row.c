// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-chip-row.h"

#include <glib/gi18n.h>

#include "chas-chip.h"

#define SPACING 6
#define CHIPS_ASKED 3 /* room for so many is asked for */

struct _ChasChipRow
{
  GtkWidget parent_instance;

  PangoLayout *rest; /* "+3"; NULL: all chips have room */
  int rest_x;
};

G_DEFINE_FINAL_TYPE (ChasChipRow, chas_chip_row, GTK_TYPE_WIDGET)

/* Chips are kept for later, since rows are filled by the hundred: those in use come first. */
static GtkWidget *
if_used (GtkWidget *chip)
{
  return chip && gtk_widget_get_visible (chip) ? chip : NULL;
}

static GtkWidget *
get_first (ChasChipRow *self)
{
  return if_used (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
get_next (GtkWidget *chip)
{
  return if_used (gtk_widget_get_next_sibling (chip));
}

static int
get_natural_width (GtkWidget *chip)
{
  int natural;

  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Returns: (transfer full): what is written of @n chips that have no room */
static PangoLayout *
make_rest (ChasChipRow *self, guint n, int *out_width)
{
  /* Translators: how many more there are, where not all have room */
  g_autofree char *text = g_strdup_printf (_ ("+%u"), n);
  PangoLayout *rest = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_get_pixel_size (rest, out_width, NULL);
  return rest;
}

/* A row with very many chips does not ask for all that room, which others need more. */
static void
measure_width (ChasChipRow *self, int *minimum, int *natural)
{
  guint n_chips = 0;
  int rest_width = G_MAXINT;

  for (GtkWidget *chip = get_first (self); chip; chip = get_next (chip))
    if (n_chips++ < CHIPS_ASKED)
      *natural += get_natural_width (chip) + (n_chips > 1 ? SPACING : 0);
  if (n_chips > 1)
    g_object_unref (make_rest (self, n_chips, &rest_width));
  if (n_chips > CHIPS_ASKED)
    *natural += SPACING + rest_width;
  *minimum = MIN (rest_width, *natural);
}

static void
chas_chip_row_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (CHAS_CHIP_ROW (widget), minimum, natural);
      return;
    }
  for (GtkWidget *chip = get_first (CHAS_CHIP_ROW (widget)); chip; chip = get_next (chip))
    {
      int chip_minimum, chip_natural;

      gtk_widget_measure (chip, orientation, -1, &chip_minimum, &chip_natural, NULL, NULL);
      *minimum = MAX (*minimum, chip_minimum);
      *natural = MAX (*natural, chip_natural);
    }
}

static guint
count_chips (ChasChipRow *self)
{
  guint n = 0;

  for (GtkWidget *chip = get_first (self); chip; chip = get_next (chip))
    n++;
  return n;
}

/* How many stand in a row so wide. */
static guint
count_fitting (ChasChipRow *self, int width)
{
  guint n = 0;
  int x = 0;

  for (GtkWidget *chip = get_first (self); chip; chip = get_next (chip), n++)
    {
      x += get_natural_width (chip);
      if (x > width)
        break;
      x += SPACING;
    }
  return n;
}

/* Sets what is written of the others. Returns: how many chips are seen */
static guint
settle (ChasChipRow *self, int width)
{
  guint n = count_chips (self);
  guint n_shown = count_fitting (self, width);
  int rest_width;

  g_clear_object (&self->rest);
  if (n_shown == n)
    return n;
  g_object_unref (make_rest (self, n, &rest_width));
  n_shown = count_fitting (self, width - SPACING - rest_width);
  self->rest = make_rest (self, n - n_shown, &rest_width);
  return n_shown;
}

/* Where something begins that is so wide and comes after @before. */
static int
mirror (ChasChipRow *self, int before, int width)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
           ? gtk_widget_get_width (GTK_WIDGET (self)) - before - width
           : before;
}

static void
chas_chip_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasChipRow *self = CHAS_CHIP_ROW (widget);
  guint n_shown = settle (self, width);
  guint n = 0;
  int x = 0;

  for (GtkWidget *chip = get_first (self); chip; chip = get_next (chip), n++)
    {
      int chip_width = get_natural_width (chip);

      gtk_widget_set_child_visible (chip, n < n_shown);
      if (n >= n_shown)
        continue;
      gtk_widget_size_allocate (chip,
                                &(GtkAllocation) { mirror (self, x, chip_width), 0, chip_width,
                                                   height },
                                baseline);
      x += chip_width + SPACING;
    }
  self->rest_x = x;
}

static void
chas_chip_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChasChipRow *self = CHAS_CHIP_ROW (widget);
  GdkRGBA ink;
  int rest_width, height;

  GTK_WIDGET_CLASS (chas_chip_row_parent_class)->snapshot (widget, snapshot);
  if (!self->rest)
    return;
  gtk_widget_get_color (widget, &ink);
  pango_layout_get_pixel_size (self->rest, &rest_width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) mirror (self, self->rest_x, rest_width),
                                                (float) (gtk_widget_get_height (widget) - height) /
                                                  2));
  gtk_snapshot_append_layout (snapshot, self->rest, &ink);
  gtk_snapshot_restore (snapshot);
}

/* All words, of which some may have no room. Asked for when it is needed: to set the text of a
 * tooltip is dear while the pointer is in the window. */
static gboolean
chas_chip_row_query_tooltip (GtkWidget *widget,
                             int x,
                             int y,
                             gboolean keyboard,
                             GtkTooltip *tooltip)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (GtkWidget *chip = get_first (CHAS_CHIP_ROW (widget)); chip; chip = get_next (chip))
    g_string_append_printf (words, "%s%s", words->len ? ", " : "",
                            chas_chip_get_label (CHAS_CHIP (chip)));
  gtk_tooltip_set_text (tooltip, words->str);
  return words->len > 0;
}

static void
chas_chip_row_dispose (GObject *object)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (chip);
  g_clear_object (&CHAS_CHIP_ROW (object)->rest);
  G_OBJECT_CLASS (chas_chip_row_parent_class)->dispose (object);
}

static void
chas_chip_row_class_init (ChasChipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_chip_row_dispose;
  widget_class->measure = chas_chip_row_measure;
  widget_class->size_allocate = chas_chip_row_size_allocate;
  widget_class->snapshot = chas_chip_row_snapshot;
  widget_class->query_tooltip = chas_chip_row_query_tooltip;
}

static void
chas_chip_row_init (ChasChipRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip-row");
}

GtkWidget *
chas_chip_row_new (void)
{
  return g_object_new (CHAS_TYPE_CHIP_ROW, NULL);
}

static GtkWidget *
need_chip (ChasChipRow *self, guint i)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; chip && i > 0; i--)
    chip = gtk_widget_get_next_sibling (chip);
  if (!chip)
    {
      chip = chas_chip_new (NULL, -1);
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_widget_set_parent (chip, GTK_WIDGET (self));
    }
  return chip;
}

/**
 * chas_chip_row_set_chip:
 * @i: its place: 0, or one after a chip that is set
 * @label: the short word; all of them are in the tooltip
 * @colour: number of an education's colour, 0 to 9, or -1 for no dot
 */
void
chas_chip_row_set_chip (ChasChipRow *self, guint i, const char *label, int colour)
{
  GtkWidget *chip;

  g_return_if_fail (CHAS_IS_CHIP_ROW (self));
  chip = need_chip (self, i);
  chas_chip_set_label (CHAS_CHIP (chip), label);
  chas_chip_set_colour (CHAS_CHIP (chip), colour);
  gtk_widget_set_visible (chip, TRUE);
}

/**
 * chas_chip_row_set_n_chips:
 * @n: how many there are: those after them go
 */
void
chas_chip_row_set_n_chips (ChasChipRow *self, guint n)
{
  g_return_if_fail (CHAS_IS_CHIP_ROW (self));
  for (GtkWidget *chip = get_first (self); chip; chip = gtk_widget_get_next_sibling (chip))
    if (n > 0)
      n--;
    else
      gtk_widget_set_visible (chip, FALSE);
}
