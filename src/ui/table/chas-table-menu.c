// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-private.h"

#include <glib/gi18n.h>

#include "chas-lead-menu.h"

/* The menu of the rows, and the keys that send them to a stage. Asked for at a row that is
 * selected, the menu is about all that are; else about that row alone, which it names. */

static void
append_edit (GMenu *menu, const char *label, const char *what)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "selection.edit", "s", what);
  g_menu_append_item (menu, item);
}

/* What can be done with one alone. */
static void
append_single (GMenu *menu, const char *lead_id)
{
  g_autoptr (GMenu) first = g_menu_new ();

  chas_lead_menu_append (first, _ ("_Open"), "pipeline.open-current", "Return");
  chas_lead_menu_append_section (menu, first);
  chas_lead_menu_append_reach (menu, lead_id);
}

static void
append_contact (GMenu *menu, gboolean is_one)
{
  g_autoptr (GMenu) contact = g_menu_new ();

  if (is_one)
    chas_lead_menu_append (contact, _ ("_Log Contact…"), "pipeline.log-current", "l");
  append_edit (contact, _ ("_Next Step…"), "step");
  chas_lead_menu_append_section (menu, contact);
}

/* Whether who sits here owns all that is selected. */
static gboolean
all_are_mine (ChasTable *self)
{
  for (char **id = self->meant; *id; id++)
    if (!chas_lead_menu_is_mine (chas_table_model_find_card (self->model, *id), self->me))
      return FALSE;
  return TRUE;
}

static void
append_place (ChasTable *self, GMenu *menu)
{
  g_autoptr (GMenu) place = g_menu_new ();

  g_menu_append_submenu (place, _ ("_Move to"),
                         chas_selection_bar_get_stages (self->selection_bar));
  chas_lead_menu_append (place, all_are_mine (self) ? _ ("_Release") : _ ("_Claim"),
                         "pipeline.claim-current", "t");
  g_menu_append_submenu (place, C_ ("selection", "_Owner"),
                         chas_selection_bar_get_owners (self->selection_bar));
  chas_lead_menu_append_section (menu, place);
}

static void
append_last (GMenu *menu, guint n)
{
  g_autoptr (GMenu) last = g_menu_new ();

  chas_lead_menu_append (last, _ ("S_hare…"), "selection.share", NULL);
  if (n <= 2)
    append_edit (last, n == 1 ? _ ("Mer_ge with…") : _ ("Mer_ge…"), "merge");
  chas_lead_menu_append (last, _ ("_Delete"), "selection.delete", "Delete");
  chas_lead_menu_append_section (menu, last);
}

/* What it is about: nothing else tells. */
static char *
dup_title (ChasTable *self, guint n)
{
  ChasCard *card = n == 1 ? chas_table_model_find_card (self->model, *self->meant) : NULL;

  return card ? g_strdup (chas_card_get_facts (card)->company_name)
              : g_strdup_printf (g_dngettext (NULL, "%u selected", "%u selected", n), n);
}

static GMenuModel *
make_menu (ChasTable *self)
{
  guint n = g_strv_length (self->meant);
  g_autofree char *title = dup_title (self, n);
  g_autoptr (GMenu) items = g_menu_new ();
  GMenu *menu = g_menu_new ();

  if (n == 1)
    append_single (items, *self->meant);
  append_contact (items, n == 1);
  append_place (self, items);
  append_last (items, n);
  g_menu_append_section (menu, title, G_MENU_MODEL (items));
  return G_MENU_MODEL (menu);
}

/* What was chosen in it is done by then. */
static void
on_forget_cb (gpointer data)
{
  ChasTable *self = data;

  self->forgetting = 0;
  g_clear_pointer (&self->meant, g_strfreev);
}

/* Without this the focus would go to the first widget of the window. */
static void
on_menu_closed_cb (ChasTable *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!self->forgetting)
    self->forgetting = g_idle_add_once (on_forget_cb, self);
  if (!focus || gtk_widget_is_ancestor (focus, self->menu))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
mean (ChasTable *self, ChasTableRow *row)
{
  const char *only[] = { chas_table_row_get_lead_id (row), NULL };
  gboolean selected = g_strv_contains ((const char *const *) self->chosen, only[0]);

  g_clear_handle_id (&self->forgetting, g_source_remove);
  g_strfreev (self->meant);
  self->meant = g_strdupv (selected ? self->chosen : (GStrv) only);
}

static void
pop_up (ChasTable *self, ChasTableRow *row, double x, double y)
{
  g_autoptr (GMenuModel) menu = NULL;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  mean (self, row);
  menu = make_menu (self);
  self->menu = chas_lead_menu_pop_up (GTK_WIDGET (self), menu, (int) x, (int) y);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Not before the button is up: the menu would take the next press for one outside of it. */
static void
on_secondary_released_cb (ChasTable *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  ChasTableRow *row = chas_table_find_row (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT));
  graphene_point_t point;

  if (!row || !gtk_widget_compute_point (view, GTK_WIDGET (self),
                                         &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  pop_up (self, row, point.x, point.y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_long_pressed_cb (ChasTable *self, double x, double y, GtkGesture *gesture)
{
  on_secondary_released_cb (self, 1, x, y, gesture);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTable *self = CHAS_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  ChasTableRow *row = focus ? chas_table_find_row (focus) : NULL;
  graphene_rect_t bounds;

  if (!row || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;
  pop_up (self, row, bounds.origin.x + 24, bounds.origin.y + bounds.size.height / 2);
}

static void
share_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTable *self = CHAS_TABLE (widget);
  g_auto (GStrv) ids = chas_table_dup_selected (self);
  ChasCard *card = *ids ? chas_table_model_find_card (self->model, *ids) : NULL;

  if (card)
    gtk_widget_activate_action (widget, "win.share-leads", "(^ass)", ids,
                                chas_card_get_facts (card)->company_name);
  else
    gtk_widget_error_bell (widget);
}

/* The digits in their order on the keyboard, and then one that is on every keyboard. */
static void
add_stage_keys (GtkWidgetClass *widget_class)
{
  static const guint keys[CHAS_STAGE_N_VALUES][2] = {
    { GDK_KEY_1, GDK_KEY_KP_1 },
    { GDK_KEY_2, GDK_KEY_KP_2 },
    { GDK_KEY_3, GDK_KEY_KP_3 },
    { GDK_KEY_4, GDK_KEY_KP_4 },
    { GDK_KEY_5, GDK_KEY_KP_5 },
    { GDK_KEY_6, GDK_KEY_KP_6 },
    { GDK_KEY_7, GDK_KEY_KP_7 },
    { GDK_KEY_8, GDK_KEY_KP_8 },
    { GDK_KEY_9, GDK_KEY_KP_9 },
    { GDK_KEY_0, GDK_KEY_KP_0 },
    { GDK_KEY_minus, GDK_KEY_KP_Subtract },
  };

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    for (guint i = 0; i < 2; i++)
      gtk_widget_class_add_binding_action (widget_class, keys[stage][i], 0, "selection.move", "s",
                                           chas_stage_to_code (stage));
}

void
chas_table_menu_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "selection.share", NULL, share_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu",
                                       NULL);
  add_stage_keys (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_long_pressed_cb);
}

void
chas_table_menu_dispose (ChasTable *self)
{
  g_clear_handle_id (&self->forgetting, g_source_remove);
  g_clear_pointer (&self->meant, g_strfreev);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

/**
 * chas_table_set_me:
 * @participant_id: (nullable): who sits here
 */
void
chas_table_set_me (ChasTable *self, const char *participant_id)
{
  g_return_if_fail (CHAS_IS_TABLE (self));
  g_set_str (&self->me, participant_id);
}
