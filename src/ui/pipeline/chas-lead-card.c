// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-card.h"

#include "chas-card-paint.h"

struct _ChasLeadCard
{
  GtkWidget parent_instance;

  ChasEnv *env;
  ChasPalette *palette;
  ChasCard *card;
  GSignalGroup *card_signals;

  ChasCardPaint paint;
};

/* In pixels of large and small text alike: columns set the width. */
#define LEAST_WIDTH 60

G_DEFINE_FINAL_TYPE (ChasLeadCard, chas_lead_card, GTK_TYPE_WIDGET)

static void
set_css_class (ChasLeadCard *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_facts (ChasLeadCard *self)
{
  const ChasLeadFacts *facts;
  g_auto (ChasCardLook) look = { 0 };

  if (!self->card)
    {
      chas_card_paint_clear (&self->paint);
      return;
    }
  facts = chas_card_get_facts (self->card);
  chas_card_look_init (&look, facts, self->env);
  chas_card_paint_fill (&self->paint, self->palette, facts, &look);
  chas_card_paint_set_found (&self->paint, self->palette, chas_card_get_found (self->card));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_state (ChasLeadCard *self)
{
  gboolean selected = self->card && chas_card_get_selected (self->card);

  chas_card_paint_set_checked (&self->paint, selected);
  set_css_class (self, "selected", selected);
  set_css_class (self, "opened", self->card && chas_card_get_opened (self->card));
  set_css_class (self, "source", self->card && chas_card_get_dragged (self->card));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
chas_lead_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Its height when it is narrowest is asked for by who then gives it the width of a column: to lay
 * out all texts for that is half of what a new card costs. */
static int
measure_height (ChasLeadCard *self, int width)
{
  return self->paint.name && width >= 0
           ? chas_card_paint_lay_out (&self->paint, MAX (width, LEAST_WIDTH))
           : 0;
}

static void
chas_lead_card_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (widget);

  *minimum = *natural =
    orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : measure_height (self, for_size);
}

static void
chas_lead_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (widget);

  if (!self->paint.name)
    return;
  chas_card_paint_lay_out (&self->paint, gtk_widget_get_width (widget));
  chas_card_paint_snapshot (&self->paint, widget, snapshot, self->palette);
}

static char *
join_owners (const ChasLeadFacts *facts)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < facts->owners->len; i++)
    g_strv_builder_add (names, ((const ChasLeadOwnerFact *) facts->owners->pdata[i])->name);
  all = g_strv_builder_end (names);
  return *all ? g_strjoinv (", ", all) : NULL;
}

static char *
dup_tip (ChasLeadCard *self, ChasCardPart part)
{
  const ChasLeadFacts *facts = chas_card_get_facts (self->card);
  g_auto (ChasCardLook) look = { 0 };

  chas_card_look_init (&look, facts, self->env);
  switch (part)
    {
    case CHAS_CARD_PART_OWNERS:
      return join_owners (facts);
    case CHAS_CARD_PART_CONTEST:
      return g_steal_pointer (&look.rivals);
    case CHAS_CARD_PART_DISPUTE:
      return g_steal_pointer (&look.conflicts);
    case CHAS_CARD_PART_DAYS:
      return g_steal_pointer (&look.days_tip);
    case CHAS_CARD_PART_NONE:
      break;
    }
  return NULL;
}

static ChasCardPart
get_part (ChasLeadCard *self, int x, int y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  chas_card_paint_lay_out (&self->paint, width);
  return chas_card_paint_get_part (&self->paint, mirrored ? width - x : x, y);
}

/* Asked for when it is needed: cards are filled by the dozen while they scroll past. */
static gboolean
chas_lead_card_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean keyboard,
                              GtkTooltip *tooltip)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (widget);
  g_autofree char *tip = NULL;

  if (!self->card)
    return FALSE;
  tip = dup_tip (self, get_part (self, x, y));
  gtk_tooltip_set_text (tooltip, tip);
  return tip != NULL;
}

static void
chas_lead_card_dispose (GObject *object)
{
  ChasLeadCard *self = CHAS_LEAD_CARD (object);

  chas_card_paint_clear (&self->paint);
  g_clear_object (&self->card_signals);
  g_clear_object (&self->card);
  g_clear_object (&self->palette);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_lead_card_parent_class)->dispose (object);
}

static void
chas_lead_card_class_init (ChasLeadCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_lead_card_dispose;
  widget_class->get_request_mode = chas_lead_card_get_request_mode;
  widget_class->measure = chas_lead_card_measure;
  widget_class->snapshot = chas_lead_card_snapshot;
  widget_class->query_tooltip = chas_lead_card_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
chas_lead_card_init (ChasLeadCard *self)
{
  self->paint.width = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "lead");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->card_signals = g_signal_group_new (CHAS_TYPE_CARD);
  g_signal_group_connect_swapped (self->card_signals, "notify::facts", G_CALLBACK (show_facts),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::found", G_CALLBACK (show_facts),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::selected", G_CALLBACK (show_state),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::opened", G_CALLBACK (show_state),
                                  self);
  g_signal_group_connect_swapped (self->card_signals, "notify::dragged", G_CALLBACK (show_state),
                                  self);
}

/**
 * chas_lead_card_new:
 * @env: says what day it is
 * @palette: says the colours
 * @card: (nullable): what to show
 */
ChasLeadCard *
chas_lead_card_new (ChasEnv *env, ChasPalette *palette, ChasCard *card)
{
  ChasLeadCard *self = g_object_new (CHAS_TYPE_LEAD_CARD, NULL);

  self->env = g_object_ref (env);
  self->palette = g_object_ref (palette);
  chas_lead_card_set_card (self, card);
  return self;
}

void
chas_lead_card_set_card (ChasLeadCard *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_LEAD_CARD (self));
  if (!g_set_object (&self->card, card))
    return;
  chas_lead_card_set_taken (self, 0);
  g_signal_group_set_target (self->card_signals, card);
  show_facts (self);
  show_state (self);
}

/**
 * chas_lead_card_set_taken:
 * @taken: in pixels, from the end of the foot; 0 for none of it
 *
 * Leaves room there for what is shown over it: the card is drawn anew and stays as large as it is.
 */
void
chas_lead_card_set_taken (ChasLeadCard *self, int taken)
{
  g_return_if_fail (CHAS_IS_LEAD_CARD (self));
  if (self->paint.taken == taken)
    return;
  chas_card_paint_set_taken (&self->paint, taken);
  set_css_class (self, "offering", taken > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * chas_lead_card_get_foot:
 * @out_foot: (out): of what the card was laid out for last, in its coordinates
 */
void
chas_lead_card_get_foot (ChasLeadCard *self, GdkRectangle *out_foot)
{
  g_return_if_fail (CHAS_IS_LEAD_CARD (self));
  *out_foot = (GdkRectangle) { 0 };
  if (!self->paint.name)
    return;
  chas_card_paint_lay_out (&self->paint, gtk_widget_get_width (GTK_WIDGET (self)));
  *out_foot = (GdkRectangle) { 0, self->paint.foot_y, self->paint.width, self->paint.foot_height };
}

/**
 * chas_lead_card_tells_at_end:
 *
 * Returns: whether a pointer that rests at that place is told something that would give way
 */
gboolean
chas_lead_card_tells_at_end (ChasLeadCard *self, double x, double y)
{
  ChasCardPart part;

  g_return_val_if_fail (CHAS_IS_LEAD_CARD (self), FALSE);
  if (!self->card || self->paint.taken)
    return FALSE;
  part = get_part (self, (int) x, (int) y);
  return part != CHAS_CARD_PART_NONE && part != CHAS_CARD_PART_OWNERS;
}
