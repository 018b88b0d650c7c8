// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-ghost.h"

#include <adwaita.h>
#include <math.h>

#define SCALE 0.94f
#define TURN 2.5f /* degrees, clockwise */
#define MARGIN 40 /* for the shadow */
#define STEP 6    /* from a card of a stack to the one below it */

struct _ChasCardGhost
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *below[2]; /* NULL but in a stack */
  GtkWidget *number;   /* the same */
  int width;           /* of the card where it was taken */
  int height;
};

G_DEFINE_FINAL_TYPE (ChasCardGhost, chas_card_ghost, GTK_TYPE_WIDGET)

/* From the card's coordinates to ours: turned around the card's middle, which stays where it is. */
static GskTransform *
make_transform (ChasCardGhost *self)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT (self->width / 2.f, self->height / 2.f);
  GskTransform *transform =
    gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (MARGIN + middle.x, MARGIN + middle.y));

  transform = gsk_transform_rotate (transform, TURN);
  transform = gsk_transform_scale (transform, SCALE, SCALE);
  return gsk_transform_translate (transform, &GRAPHENE_POINT_INIT (-middle.x, -middle.y));
}

static void
chas_card_ghost_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  ChasCardGhost *self = CHAS_CARD_GHOST (widget);

  *minimum = *natural =
    2 * MARGIN + (orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height);
}

static void
allocate_below (ChasCardGhost *self, guint i, int height)
{
  float step = STEP * (float) (i + 1);
  GskTransform *transform =
    gsk_transform_translate (make_transform (self), &GRAPHENE_POINT_INIT (step, step));

  gtk_widget_measure (self->below[i], GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->below[i], self->width, height, -1, transform);
}

/* Half over the upper corner. */
static void
allocate_number (ChasCardGhost *self)
{
  GtkRequisition size;
  GskTransform *transform;

  gtk_widget_get_preferred_size (self->number, &size, NULL);
  transform =
    gsk_transform_translate (make_transform (self),
                             &GRAPHENE_POINT_INIT ((float) self->width - size.width * 2 / 3.f,
                                                   -size.height / 3.f));
  gtk_widget_allocate (self->number, size.width, size.height, -1, transform);
}

static void
chas_card_ghost_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasCardGhost *self = CHAS_CARD_GHOST (widget);
  int least;

  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, self->width, &least, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (self->below) && self->below[i]; i++)
    allocate_below (self, i, MAX (least, self->height));
  if (self->number)
    allocate_number (self);
  gtk_widget_allocate (self->card, self->width, MAX (least, self->height), -1,
                       make_transform (self));
}

static void
chas_card_ghost_dispose (GObject *object)
{
  ChasCardGhost *self = CHAS_CARD_GHOST (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->below); i++)
    g_clear_pointer (&self->below[i], gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);
  G_OBJECT_CLASS (chas_card_ghost_parent_class)->dispose (object);
}

static void
chas_card_ghost_class_init (ChasCardGhostClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_card_ghost_dispose;
  widget_class->measure = chas_card_ghost_measure;
  widget_class->size_allocate = chas_card_ghost_size_allocate;
}

static void
chas_card_ghost_init (ChasCardGhost *self)
{
}

/* What is drawn later lies above. */
static void
add_below (ChasCardGhost *self, guint i)
{
  self->below[i] = adw_bin_new ();
  gtk_widget_add_css_class (self->below[i], "card");
  gtk_widget_add_css_class (self->below[i], "lead");
  gtk_widget_add_css_class (self->below[i], "ghost");
  gtk_widget_insert_after (self->below[i], GTK_WIDGET (self), NULL);
}

static void
add_number (ChasCardGhost *self, guint n_cards)
{
  g_autofree char *text = g_strdup_printf ("%u", n_cards);

  self->number = gtk_label_new (text);
  gtk_widget_add_css_class (self->number, "count");
  gtk_widget_add_css_class (self->number, "ghost-number");
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
}

/**
 * chas_card_ghost_new:
 * @card: (transfer floating): shown in it
 * @width: of the card where it was taken
 * @height: the same
 * @n_cards: that are carried, this one with them
 */
ChasCardGhost *
chas_card_ghost_new (GtkWidget *card, int width, int height, guint n_cards)
{
  ChasCardGhost *self = g_object_new (CHAS_TYPE_CARD_GHOST, NULL);

  self->card = card;
  self->width = width;
  self->height = height;
  gtk_widget_add_css_class (card, "ghost");
  gtk_widget_set_parent (card, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->below) && i + 1 < n_cards; i++)
    add_below (self, i);
  if (n_cards > 1)
    add_number (self, n_cards);
  return self;
}

/**
 * chas_card_ghost_map_point:
 * @x: in the card where it was taken
 * @y: the same
 *
 * Finds the same point of the carried card.
 */
void
chas_card_ghost_map_point (ChasCardGhost *self, double x, double y, int *out_x, int *out_y)
{
  g_autoptr (GskTransform) transform = make_transform (self);
  graphene_point_t point;

  gsk_transform_transform_point (transform, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point);
  *out_x = (int) roundf (point.x);
  *out_y = (int) roundf (point.y);
}
