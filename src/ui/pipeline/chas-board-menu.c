// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-board-private.h"

#include <glib/gi18n.h>

#include "chas-card-cell.h"
#include "chas-lead-menu.h"
#include "chas-stage-words.h"

/* The menu of a card. */

static GMenuModel *
make_stages (void)
{
  GMenu *stages = g_menu_new ();

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (chas_stage_words_get_label (stage), NULL);

      g_menu_item_set_action_and_target (item, "board.send-to", "(ssb)", chas_stage_to_code (stage),
                                         "menu", FALSE);
      g_menu_item_set_attribute (item, "accel", "s", chas_stage_words_get_key (stage));
      g_menu_append_item (stages, item);
    }
  return G_MENU_MODEL (stages);
}

static void
append_owner (GMenu *menu, const char *name, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

  g_menu_item_set_action_and_target (item, "board.own", "(sb)", id, FALSE);
  g_menu_append_item (menu, item);
}

/* Whether all that a command is meant for are owned by who sits here. */
static gboolean
all_are_mine (ChasBoard *self)
{
  g_auto (GStrv) ids = chas_board_dup_targets (self, FALSE);

  for (char **id = ids; id && *id; id++)
    if (!chas_lead_menu_is_mine (chas_pipeline_find (self->pipeline, *id), self->me))
      return FALSE;
  return ids && *ids;
}

static gboolean
is_selected (ChasBoard *self)
{
  ChasCard *card = chas_board_get_current_card (self);

  return card && chas_card_get_selected (card);
}

/* One with another that is chosen then, or two. */
static void
append_merge (ChasBoard *self, GMenu *menu)
{
  g_auto (GStrv) ids = chas_board_dup_targets (self, FALSE);
  guint n = ids ? g_strv_length (ids) : 0;

  if (n == 1 || n == 2)
    chas_lead_menu_append (menu, n == 1 ? _ ("Mer_ge with…") : _ ("Mer_ge…"), "board.merge", NULL);
}

static GMenuModel *
make_card_menu (ChasBoard *self)
{
  GMenu *menu = g_menu_new ();
  ChasCard *card = chas_board_get_current_card (self);
  g_autoptr (GMenu) first = g_menu_new (), contact = g_menu_new (), place = g_menu_new (),
                    last = g_menu_new ();
  g_autoptr (GMenuModel) stages = make_stages ();

  chas_lead_menu_append (first, _ ("_Open"), "pipeline.open-current", "Return");
  chas_lead_menu_append (first, is_selected (self) ? _ ("_Deselect") : _ ("_Select"),
                         "board.toggle", "space");
  chas_lead_menu_append (contact, _ ("_Log Contact…"), "board.log", "l");
  chas_lead_menu_append (contact, _ ("_Next Step…"), "board.plan", NULL);
  g_menu_append_submenu (place, _ ("_Move to"), stages);
  chas_lead_menu_append (place, all_are_mine (self) ? _ ("_Release") : _ ("_Claim"),
                         "pipeline.claim-current", "t");
  g_menu_append_submenu (place, C_ ("selection", "_Owner"), G_MENU_MODEL (self->card_owners));
  chas_lead_menu_append (last, _ ("S_hare…"), "board.share", NULL);
  append_merge (self, last);
  chas_lead_menu_append (last, _ ("_Delete"), "board.delete(false)", "Delete");
  chas_lead_menu_append_section (menu, first);
  if (card)
    chas_lead_menu_append_reach (menu, chas_card_get_lead_id (card));
  chas_lead_menu_append_section (menu, contact);
  chas_lead_menu_append_section (menu, place);
  chas_lead_menu_append_section (menu, last);
  return G_MENU_MODEL (menu);
}

/* Without this the focus would go to the first widget of the window. */
static void
on_menu_closed_cb (ChasBoard *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  ChasCard *card = chas_board_get_current_card (self);

  if (card && (!focus || gtk_widget_is_ancestor (focus, self->menu)))
    chas_board_focus_card (self, chas_card_get_lead_id (card));
}

static void
pop_up (ChasBoard *self, int x, int y)
{
  g_autoptr (GMenuModel) menu = make_card_menu (self);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = chas_lead_menu_pop_up (GTK_WIDGET (self), menu, x, y);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
pop_up_at (ChasBoard *self, double x, double y)
{
  GtkWidget *cell = chas_board_pick_cell (self, x, y);

  if (!cell)
    return FALSE;
  chas_board_focus_card (self,
                         chas_card_get_lead_id (chas_card_cell_get_card (CHAS_CARD_CELL (cell))));
  pop_up (self, (int) x, (int) y);
  return TRUE;
}

static void
on_secondary_pressed_cb (ChasBoard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (pop_up_at (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_long_pressed_cb (ChasBoard *self, double x, double y, GtkGesture *gesture)
{
  on_secondary_pressed_cb (self, 1, x, y, gesture);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus && chas_board_get_current_card (self) &&
      gtk_widget_compute_bounds (focus, widget, &bounds))
    pop_up (self, (int) bounds.origin.x + 24, (int) (bounds.origin.y + bounds.size.height / 2));
}

static void
own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = NULL;
  const char *participant;
  gboolean selection;

  g_variant_get (parameter, "(&sb)", &participant, &selection);
  ids = chas_board_dup_targets (CHAS_BOARD (widget), selection);
  if (ids)
    gtk_widget_activate_action (widget, "pipeline.set-owner", "(^ass)", ids, participant);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids =
    chas_board_dup_targets (CHAS_BOARD (widget), g_variant_get_boolean (parameter));

  if (ids)
    gtk_widget_activate_action (widget, "pipeline.delete-leads", "^as", ids);
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasCard *card = chas_board_get_current_card (CHAS_BOARD (widget));

  if (card)
    gtk_widget_activate_action (widget, "win.log-contact", "(ss)", chas_card_get_lead_id (card),
                                "");
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = chas_board_dup_targets (CHAS_BOARD (widget), FALSE);

  if (ids)
    gtk_widget_activate_action (widget, "pipeline.edit-leads", "(^ass)", ids,
                                g_str_equal (name, "board.plan") ? "step" : "merge");
}

static void
share_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBoard *self = CHAS_BOARD (widget);
  g_auto (GStrv) ids = chas_board_dup_targets (self, FALSE);
  ChasCard *card = ids ? chas_pipeline_find (self->pipeline, ids[0]) : NULL;

  if (card)
    gtk_widget_activate_action (widget, "win.share-leads", "(^ass)", ids,
                                chas_card_get_facts (card)->company_name);
}

/* What the bar below asks for. */

static void
move_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "board.send-to", "(ssb)",
                              g_variant_get_string (parameter, NULL), "menu", TRUE);
}

static void
own_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "board.own", "(sb)", g_variant_get_string (parameter, NULL),
                              TRUE);
}

static void
delete_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "board.delete", "b", TRUE);
}

static void
edit_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = chas_board_dup_targets (CHAS_BOARD (widget), TRUE);

  if (ids)
    gtk_widget_activate_action (widget, "pipeline.edit-leads", "(^ass)", ids,
                                g_variant_get_string (parameter, NULL));
}

/**
 * chas_board_set_people:
 * @ids: (array zero-terminated): participants that can own a lead
 * @names: (array zero-terminated): their names
 */
void
chas_board_set_people (ChasBoard *self, const char *const *ids, const char *const *names)
{
  g_return_if_fail (CHAS_IS_BOARD (self));

  g_menu_remove_all (self->card_owners);
  for (guint i = 0; ids[i]; i++)
    append_owner (self->card_owners, names[i], ids[i]);
  append_owner (self->card_owners, _ ("Nobody"), "");
  chas_selection_bar_set_people (self->selection_bar, ids, names);
}

/**
 * chas_board_set_me:
 * @participant_id: (nullable): who sits here
 */
void
chas_board_set_me (ChasBoard *self, const char *participant_id)
{
  g_return_if_fail (CHAS_IS_BOARD (self));
  g_set_str (&self->me, participant_id);
}

void
chas_board_menu_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "board.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "board.log", NULL, log_action);
  gtk_widget_class_install_action (widget_class, "board.plan", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "board.merge", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "board.share", NULL, share_action);
  gtk_widget_class_install_action (widget_class, "board.own", "(sb)", own_action);
  gtk_widget_class_install_action (widget_class, "board.delete", "b", delete_action);
  gtk_widget_class_install_action (widget_class, "selection.move", "s", move_selection_action);
  gtk_widget_class_install_action (widget_class, "selection.own", "s", own_selection_action);
  gtk_widget_class_install_action (widget_class, "selection.edit", "s", edit_selection_action);
  gtk_widget_class_install_action (widget_class, "selection.delete", NULL, delete_selection_action);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_long_pressed_cb);
}

void
chas_board_menu_init (ChasBoard *self)
{
  self->card_owners = g_menu_new ();
}

void
chas_board_menu_dispose (ChasBoard *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->card_owners);
  g_clear_pointer (&self->me, g_free);
}
