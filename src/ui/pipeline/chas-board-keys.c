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

#define TO(key, keypad, code)                                                                      \
  { GDK_KEY_##key, 0, "board.send-to", "('" code "', 'key', false)" },                             \
    { GDK_KEY_##keypad, 0, "board.send-to", "('" code "', 'key', false)" }

static const Key keys[] = {
  { GDK_KEY_Left, 0, "board.go", "-1" },
  { GDK_KEY_Right, 0, "board.go", "1" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "board.shift", "(-1, 0)" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "board.shift", "(1, 0)" },
  { GDK_KEY_Up, GDK_CONTROL_MASK, "board.shift", "(0, -1)" },
  { GDK_KEY_Down, GDK_CONTROL_MASK, "board.shift", "(0, 1)" },
  { GDK_KEY_c, 0, "board.collapse-current", NULL },
  { GDK_KEY_c, GDK_SHIFT_MASK, "board.toggle-lanes", NULL },
  { GDK_KEY_Menu, 0, "board.menu", NULL },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu", NULL },
  { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.shift-to-end", "false" },
  { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.shift-to-end", "true" },
  { GDK_KEY_Delete, 0, "board.delete", "false" },
  { GDK_KEY_KP_Delete, 0, "board.delete", "false" },
  { GDK_KEY_space, 0, "board.toggle", NULL },
  { GDK_KEY_space, GDK_CONTROL_MASK, "board.toggle", NULL },
  { GDK_KEY_KP_Space, 0, "board.toggle", NULL },
  { GDK_KEY_Up, GDK_SHIFT_MASK, "board.extend", "-1" },
  { GDK_KEY_Down, GDK_SHIFT_MASK, "board.extend", "1" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "board.select-column", NULL },
  { GDK_KEY_Escape, 0, "selection.clear", NULL },
  TO (1, KP_1, "new"),
  TO (2, KP_2, "ready"),
  TO (3, KP_3, "contacted"),
  TO (4, KP_4, "dialogue"),
  TO (5, KP_5, "booked"),
  TO (6, KP_6, "met"),
  TO (7, KP_7, "opportunity"),
  TO (8, KP_8, "partner"),
  TO (9, KP_9, "resting"),
  TO (0, KP_0, "declined"),
  TO (minus, KP_Subtract, "unfit"),
};

/* To the top of a stage. Those that are there already stay where they are. */
static gboolean
send (ChasBoard *self, const char *const *ids, ChasStage stage, const char *cause)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) moved = NULL;

  for (; ids && *ids; ids++)
    {
      ChasCard *card = chas_pipeline_find (self->pipeline, *ids);

      if (card && chas_card_get_stage (card) != stage)
        g_strv_builder_add (builder, *ids);
    }
  moved = g_strv_builder_end (builder);
  if (!*moved)
    return FALSE;
  chas_board_move (self, (const char *const *) moved, stage, 0, NULL,
                   chas_stage_cause_from_code (cause));
  return TRUE;
}

/* The stage whose column has the focus; past the last one it is the drawer, before the first one
 * nothing of the board. */
static int
stage_of (ChasBoard *self, GtkWidget *focus)
{
  GtkWidget *column = focus ? gtk_widget_get_ancestor (focus, CHAS_TYPE_STAGE_COLUMN) : NULL;

  if (column)
    return chas_stage_column_get_stage (CHAS_STAGE_COLUMN (column));
  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->drawer)) ? CHAS_STAGE_N_VALUES
                                                                            : -1;
}

/* At the strip of a collapsed column, or at the card nearest to that height; with lanes, in the
 * same one. */
static gboolean
go_to (ChasBoard *self, ChasStage stage, double y)
{
  ChasStageColumn *column = self->columns[stage];
  ChasCard *card = chas_board_get_current_card (self);
  ChasLane *lane = card ? chas_pipeline_get_lane_of (self->pipeline, card) : NULL;
  guint position = 0;

  if (!self->narrow && !gtk_widget_get_visible (GTK_WIDGET (column)))
    return FALSE;
  if (!chas_board_is_open (self, stage))
    {
      chas_stage_column_focus_head (column);
      return TRUE;
    }
  if (!self->narrow || lane)
    position = chas_stage_column_get_row_at (column, lane, y);
  return (!lane || position != GTK_INVALID_LIST_POSITION) &&
         chas_board_focus_position (self, stage, position);
}

/* To the next column that has something to stand on. */
static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = g_variant_get_int32 (parameter), stage = stage_of (self, focus);
  graphene_rect_t bounds;

  if (stage < 0 || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->columns_box), &bounds))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  for (stage += step; stage >= 0 && stage < CHAS_STAGE_N_VALUES; stage += step)
    if (go_to (self, stage, bounds.origin.y + bounds.size.height / 2))
      return;
  if (stage >= CHAS_STAGE_N_VALUES && !self->narrow)
    gtk_widget_grab_focus (GTK_WIDGET (self->drawer));
}

/* The leads a command is meant for, as far as they stand with the card in one stage, and lane, and
 * their first and last place there. */
static GStrv
dup_block (ChasBoard *self, ChasCard *card, guint *out_first, guint *out_last)
{
  ChasStage stage = chas_card_get_stage (card);
  ChasLane *lane = chas_pipeline_get_lane_of (self->pipeline, card);
  g_auto (GStrv) ids = chas_board_dup_targets (self, FALSE);
  g_autoptr (GStrvBuilder) block = g_strv_builder_new ();
  gboolean any = FALSE;

  for (char **id = ids; id && *id; id++)
    {
      ChasStage there;
      guint position;

      if (!chas_pipeline_locate (self->pipeline, *id, &there, &position) || there != stage ||
          chas_pipeline_get_lane_of (self->pipeline, chas_pipeline_find (self->pipeline, *id)) !=
            lane)
        continue;
      if (!any)
        *out_first = position;
      *out_last = position;
      any = TRUE;
      g_strv_builder_add (block, *id);
    }
  return any ? g_strv_builder_end (block) : NULL;
}

/* Whether there is a card of the same stage and lane at that place. */
static gboolean
has_mate (ChasBoard *self, ChasCard *card, guint position)
{
  g_autoptr (ChasCard) other =
    g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, chas_card_get_stage (card)),
                           position);

  return other && chas_pipeline_get_lane_of (self->pipeline, other) ==
                    chas_pipeline_get_lane_of (self->pipeline, card);
}

/* A place up or down; several cards close up on their way. */
static void
shift_places (ChasBoard *self, ChasCard *card, int places)
{
  guint first, last;
  g_auto (GStrv) ids = dup_block (self, card, &first, &last);

  if (!ids || !has_mate (self, card, places < 0 ? first - 1 : last + 1))
    gtk_widget_error_bell (GTK_WIDGET (self));
  else
    chas_board_move (self, (const char *const *) ids, chas_card_get_stage (card),
                     places < 0 ? first - 1 : last + 2,
                     chas_pipeline_get_lane_of (self->pipeline, card), CHAS_STAGE_CAUSE_KEY);
}

/* Moves the card itself, and what is selected with it: a stage on, to the top; or a place up or
 * down. */
static void
shift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);
  g_auto (GStrv) ids = chas_board_dup_targets (self, FALSE);
  int stages, places, stage;

  if (!card)
    return;
  g_variant_get (parameter, "(ii)", &stages, &places);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    stages = -stages;
  stage = (int) chas_card_get_stage (card) + stages;
  if (places)
    shift_places (self, card, places);
  else if (stage < 0 || stage >= CHAS_STAGE_N_VALUES ||
           !send (self, (const char *const *) ids, stage,
                  chas_stage_cause_to_code (CHAS_STAGE_CAUSE_KEY)))
    gtk_widget_error_bell (widget);
}

/* To the top or the bottom of the stage, or lane. */
static void
shift_to_end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  ChasCard *card = chas_board_get_current_card (self);
  gboolean bottom = g_variant_get_boolean (parameter);
  g_auto (GStrv) ids = NULL;
  guint first, last;

  if (!card || !(ids = dup_block (self, card, &first, &last)))
    return;
  if (last - first + 1 == g_strv_length (ids) &&
      !has_mate (self, card, bottom ? last + 1 : first - 1))
    gtk_widget_error_bell (widget);
  else
    chas_board_move (self, (const char *const *) ids, chas_card_get_stage (card),
                     bottom ? G_MAXUINT : 0, NULL, CHAS_STAGE_CAUSE_KEY);
}

static void
send_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  g_auto (GStrv) ids = NULL;
  const char *code, *cause;
  gboolean selection;

  g_variant_get (parameter, "(&s&sb)", &code, &cause, &selection);
  ids = chas_board_dup_targets (self, selection);
  if (!send (self, (const char *const *) ids, chas_stage_from_code (code), cause))
    gtk_widget_error_bell (widget);
}

void
chas_board_keys_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.go", "i", go_action);
  gtk_widget_class_install_action (widget_class, "board.shift", "(ii)", shift_action);
  gtk_widget_class_install_action (widget_class, "board.send-to", "(ssb)", send_to_action);
  gtk_widget_class_install_action (widget_class, "board.shift-to-end", "b", shift_to_end_action);
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
