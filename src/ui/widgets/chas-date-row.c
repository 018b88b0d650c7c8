// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-date-row.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"

struct _ChasDateRow
{
  AdwActionRow parent_instance;

  ChasDate today;
  ChasDate date;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkWidget *popover;
};

typedef enum
{
  PROP_DATE = 1,
} ChasDateRowProperty;

static GParamSpec *properties[PROP_DATE + 1];

G_DEFINE_FINAL_TYPE (ChasDateRow, chas_date_row, ADW_TYPE_ACTION_ROW)

static void
show_date (ChasDateRow *self)
{
  g_autofree char *words = self->date == CHAS_DATE_NONE
                             ? g_strdup (_ ("Choose a Day"))
                             : chas_day_words_dup (self->date, self->today);
  g_autofree char *spoken =
    g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), words);

  gtk_menu_button_set_label (self->button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
on_day_selected_cb (GtkCalendar *calendar, ChasDateRow *self)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (calendar);

  chas_date_row_set_date (self, chas_date_from_ymd (g_date_time_get_year (moment),
                                                    g_date_time_get_month (moment),
                                                    g_date_time_get_day_of_month (moment)));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Goes there without choosing it. */
static void
go_to (ChasDateRow *self, GDateTime *moment)
{
  g_autofree char *words = g_date_time_format (moment, "%A %-e %B %Y");

  g_signal_handlers_block_by_func (self->calendar, on_day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, moment);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected_cb, self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* The calendar begins at the chosen day, or today; that is no choice of the user's. */
static void
on_popover_shown_cb (GtkWidget *popover, ChasDateRow *self)
{
  ChasDate date = self->date == CHAS_DATE_NONE ? self->today : self->date;
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day;

  chas_date_get_ymd (date, &year, &month, &day);
  moment = g_date_time_new_local (year, month, day, 0, 0, 0);
  go_to (self, moment);
}

static gboolean
step (ChasDateRow *self, int months, int days)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) month = g_date_time_add_months (moment, months);
  g_autoptr (GDateTime) day = g_date_time_add_days (month, days);

  go_to (self, day);
  return GDK_EVENT_STOP;
}

/* The calendar's own keys begin at its first cell and say nothing. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint key,
                   guint code,
                   GdkModifierType state,
                   ChasDateRow *self)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self->calendar)))
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Left:
      return step (self, 0, -1);
    case GDK_KEY_Right:
      return step (self, 0, 1);
    case GDK_KEY_Up:
      return step (self, 0, -7);
    case GDK_KEY_Down:
      return step (self, 0, 7);
    case GDK_KEY_Page_Up:
      return step (self, -1, 0);
    case GDK_KEY_Page_Down:
      return step (self, 1, 0);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      on_day_selected_cb (self->calendar, self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The calendar says nothing of a click on the day where it stands already, which may be the one. */
static void
on_released_cb (GtkGestureClick *click, int n_press, double x, double y, ChasDateRow *self)
{
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (cell && gtk_widget_has_css_class (cell, "day-number") &&
      (gtk_widget_get_state_flags (cell) & GTK_STATE_FLAG_SELECTED))
    on_day_selected_cb (self->calendar, self);
}

static void
listen (ChasDateRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);
}

static void
chas_date_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasDateRowProperty) id)
    {
    case PROP_DATE:
      g_value_set_int (value, CHAS_DATE_ROW (object)->date);
      break;
    }
}

static void
chas_date_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasDateRowProperty) id)
    {
    case PROP_DATE:
      chas_date_row_set_date (CHAS_DATE_ROW (object), g_value_get_int (value));
      break;
    }
}

static void
chas_date_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (chas_date_row_parent_class)->constructed (object);
  show_date (CHAS_DATE_ROW (object));
}

static void
chas_date_row_class_init (ChasDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = chas_date_row_constructed;
  object_class->get_property = chas_date_row_get_property;
  object_class->set_property = chas_date_row_set_property;
  properties[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, CHAS_DATE_NONE,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
chas_date_row_init (ChasDateRow *self)
{
  self->date = CHAS_DATE_NONE;
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = gtk_popover_new ();
  gtk_calendar_set_show_week_numbers (self->calendar, TRUE);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (self->button, self->popover);
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "day-button");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  /* The row's title alone would not say which day is chosen. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self,
                           0);
  listen (self);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_shown_cb), self, 0);
  g_signal_connect (self, "notify::title", G_CALLBACK (show_date), NULL);
}

/**
 * chas_date_row_set_today:
 * @today: what "today" and "tomorrow" are told from
 */
void
chas_date_row_set_today (ChasDateRow *self, ChasDate today)
{
  g_return_if_fail (CHAS_IS_DATE_ROW (self));
  self->today = today;
  show_date (self);
}

/**
 * chas_date_row_get_date:
 *
 * Returns: the chosen day, or %CHAS_DATE_NONE
 */
ChasDate
chas_date_row_get_date (ChasDateRow *self)
{
  g_return_val_if_fail (CHAS_IS_DATE_ROW (self), CHAS_DATE_NONE);
  return self->date;
}

void
chas_date_row_set_date (ChasDateRow *self, ChasDate date)
{
  g_return_if_fail (CHAS_IS_DATE_ROW (self));
  if (self->date == date)
    return;
  self->date = date;
  show_date (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
