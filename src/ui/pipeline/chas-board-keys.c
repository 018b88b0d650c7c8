// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

/* The keys of the board. They work while a card has the focus; GtkListView itself moves it up and
 * down. */

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  const char *argument; /* a variant as text, or NULL */
} Key;

#define TO(digit, code)                                                                            \
  { GDK_KEY_##digit, 0, "board.send-to", "('" code "', 'key')" },                                  \
    { GDK_KEY_KP_##digit, 0, "board.send-to", "('" code "', 'key')" }

static const Key keys[] = {
  { GDK_KEY_Left, 0, "board.go", "-1" },
  { GDK_KEY_Right, 0, "board.go", "1" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "board.shift", "(-1, 0)" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "board.shift", "(1, 0)" },
  { GDK_KEY_Up, GDK_CONTROL_MASK, "board.shift", "(0, -1)" },
  { GDK_KEY_Down, GDK_CONTROL_MASK, "board.shift", "(0, 1)" },
  { GDK_KEY_Menu, 0, "board.menu", NULL },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu", NULL },
  { GDK_KEY_Delete, 0, "pipeline.delete", NULL },
  { GDK_KEY_KP_Delete, 0, "pipeline.delete", NULL },
  TO (1, "new"),
  TO (2, "ready"),
  TO (3, "contacted"),
  TO (4, "dialogue"),
  TO (5, "booked"),
  TO (6, "met"),
  TO (7, "opportunity"),
  TO (8, "partner"),
};

/* To the top of a stage. */
static void
send_current (ChasBoard *self, ChasStage stage, const char *cause)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.send-lead", "(sss)",
                              chas_card_get_lead_id (chas_board_get_current_card (self)),
                              chas_stage_to_code (stage), cause);
}

/* To the card at the same height of the next column that has one. */
static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = g_variant_get_int32 (parameter);
  graphene_rect_t bounds;

  if (!card ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->columns[chas_card_get_stage (card)]),
                                  &bounds))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  for (ChasStage stage = chas_card_get_stage (card) + step;
       stage >= 0 && stage < CHAS_STAGE_N_VALUES; stage += step)
    {
      guint there = self->narrow
                      ? 0
                      : chas_stage_column_get_row_at (self->columns[stage],
                                                      bounds.origin.y + bounds.size.height / 2);

      if (chas_board_focus_position (self, stage, there))
        return;
    }
}

/* Moves the card itself: a stage on, to the top; or a place up or down. */
static void
shift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);
  int stages, places, target;
  ChasStage stage;
  guint position;

  if (!card ||
      !chas_pipeline_locate (self->pipeline, chas_card_get_lead_id (card), &stage, &position))
    return;
  g_variant_get (parameter, "(ii)", &stages, &places);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    stages = -stages;
  target = (int) position + places + (places > 0);
  if (stages && (int) stage + stages >= 0 && (int) stage + stages < CHAS_STAGE_N_VALUES)
    send_current (self, stage + stages, chas_stage_cause_to_code (CHAS_STAGE_CAUSE_KEY));
  else if (places && target >= 0 &&
           target <=
             (int) g_list_model_get_n_items (chas_pipeline_get_stage (self->pipeline, stage)))
    chas_board_move (self, (const char *[]) { chas_card_get_lead_id (card), NULL }, stage, target,
                     CHAS_STAGE_CAUSE_KEY);
  else
    gtk_widget_error_bell (widget);
}

static void
send_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);
  const char *code, *cause;

  g_variant_get (parameter, "(&s&s)", &code, &cause);
  if (!card || chas_stage_from_code (code) == chas_card_get_stage (card))
    gtk_widget_error_bell (widget);
  else
    send_current (self, chas_stage_from_code (code), cause);
}

void
chas_board_keys_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "board.shift", "(ii)", shift_action);
  gtk_widget_class_install_action (widget_class, "board.send-to", "(ss)", send_to_action);
}

/* In the capture phase, ahead of the lists, which have Ctrl and the arrows for themselves. */
void
chas_board_keys_init (ChasBoard *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) argument =
        keys[i].argument ? g_variant_ref_sink (g_variant_new_parsed (keys[i].argument)) : NULL;
      GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                          gtk_named_action_new (keys[i].action));

      gtk_shortcut_set_arguments (shortcut, argument);
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), controller);
}
