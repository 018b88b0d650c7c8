// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-menu.h"

#include "chas-filter-list.h"

/* The list is made when somebody opens it, and brought up to date when somebody opens it again:
 * there may be hundreds of towns, and each lead that moves changes what is said of one. */
struct _ChasFilterMenu
{
  AdwBin parent_instance;

  char *title;
  char *more_label; /* (nullable): of the button below the list */
  char *more_action;
  gboolean offered;   /* whether there is something to choose from */
  GPtrArray *choices; /* of ChasFilterChoice, NULL until it is known */
  GtkMenuButton *button;
  ChasFilterList *list; /* NULL until it was opened */
  gboolean old;         /* whether the list shows what was there to choose from before */
  GHashTable *chosen;   /* values, also of what is not in the list just now */
  char *only_name;      /* nullable: of the one that was chosen before it is known what there is */
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_MORE_LABEL,
  PROP_MORE_ACTION,
} ChasFilterMenuProperty;

static GParamSpec *properties[PROP_MORE_ACTION + 1];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasFilterMenu, chas_filter_menu, ADW_TYPE_BIN)

/* (nullable): what is chosen, if it is one. */
static const char *
get_only_name (ChasFilterMenu *self)
{
  if (g_hash_table_size (self->chosen) != 1)
    return NULL;
  return self->choices ? chas_filter_choices_find_name (self->choices, self->chosen)
                       : self->only_name;
}

/* "Education", "Education: WEB", "Education: 2" */
static void
show_title (ChasFilterMenu *self)
{
  guint n = g_hash_table_size (self->chosen);
  const char *only = get_only_name (self);
  g_autofree char *words = NULL;

  if (n == 0)
    words = g_strdup (self->title);
  else if (only)
    words = g_strdup_printf ("%s: %s", self->title, only);
  else
    words = g_strdup_printf ("%s: %u", self->title, n);
  gtk_menu_button_set_label (self->button, words);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "chosen");
}

static void
on_toggled_cb (ChasFilterMenu *self, const char *value, gboolean chosen)
{
  if (chosen)
    g_hash_table_add (self->chosen, g_strdup (value));
  else
    g_hash_table_remove (self->chosen, value);
  show_title (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chas_filter_menu_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasFilterMenuProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, CHAS_FILTER_MENU (object)->title);
      break;
    case PROP_MORE_LABEL:
      g_value_set_string (value, CHAS_FILTER_MENU (object)->more_label);
      break;
    case PROP_MORE_ACTION:
      g_value_set_string (value, CHAS_FILTER_MENU (object)->more_action);
      break;
    }
}

static void
chas_filter_menu_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasFilterMenu *self = CHAS_FILTER_MENU (object);

  switch ((ChasFilterMenuProperty) id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        show_title (self);
      break;
    case PROP_MORE_LABEL:
      g_set_str (&self->more_label, g_value_get_string (value));
      break;
    case PROP_MORE_ACTION:
      g_set_str (&self->more_action, g_value_get_string (value));
      break;
    }
}

static void
chas_filter_menu_finalize (GObject *object)
{
  ChasFilterMenu *self = CHAS_FILTER_MENU (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->more_label, g_free);
  g_clear_pointer (&self->more_action, g_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->only_name, g_free);
  G_OBJECT_CLASS (chas_filter_menu_parent_class)->finalize (object);
}

static void
chas_filter_menu_class_init (ChasFilterMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = chas_filter_menu_get_property;
  object_class->set_property = chas_filter_menu_set_property;
  object_class->finalize = chas_filter_menu_finalize;
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MORE_LABEL] = g_param_spec_string ("more-label", NULL, NULL, NULL,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MORE_ACTION] = g_param_spec_string ("more-action", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_more (ChasFilterMenu *self, GtkWidget *popover)
{
  GtkWidget *more = gtk_button_new_with_mnemonic (self->more_label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), self->more_action);
  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "filter-more");
  /* What it opens is not to stand behind the list. */
  g_signal_connect_object (more, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  return more;
}

/* What is chosen can be unchosen though nothing else be left, and nobody looks at a list that goes
 * away. */
static void
show_or_hide (ChasFilterMenu *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->offered ||
                                               g_hash_table_size (self->chosen) > 0 ||
                                               chas_filter_menu_is_open (self));
}

/* Somebody wants to know. */
static void
ask (ChasFilterMenu *self)
{
  if (self->list)
    chas_filter_list_wait (self->list);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
make_list (ChasFilterMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = chas_filter_list_new (self->more_label ? make_more (self, popover) : NULL);
  g_signal_connect_object (self->list, "toggled", G_CALLBACK (on_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "asked", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (show_or_hide), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->list));
  gtk_menu_button_set_popover (self->button, popover);
}

static void
fill_list (ChasFilterMenu *self)
{
  if (!self->choices)
    return;
  self->old = FALSE;
  chas_filter_list_set_choices (self->list, self->choices, self->chosen);
}

static void
on_asked_cb (GtkMenuButton *button, gpointer data)
{
  ChasFilterMenu *self = data;

  if (!self->list)
    make_list (self);
  if (self->old)
    fill_list (self);
  ask (self);
}

/* Who points at the chip may open it: what it offers is known by then. */
static void
on_entered_cb (ChasFilterMenu *self)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
look_for_interest (ChasFilterMenu *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (on_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->button), motion);
  gtk_widget_add_controller (GTK_WIDGET (self->button), focus);
}

static void
chas_filter_menu_init (ChasFilterMenu *self)
{
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->old = TRUE;
  gtk_menu_button_set_create_popup_func (self->button, on_asked_cb, self, NULL);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "filter-menu");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  look_for_interest (self);
  show_or_hide (self);
}

/**
 * chas_filter_menu_is_open:
 *
 * Returns: whether somebody looks at the list
 */
gboolean
chas_filter_menu_is_open (ChasFilterMenu *self)
{
  g_return_val_if_fail (CHAS_IS_FILTER_MENU (self), FALSE);
  return self->list && gtk_widget_get_mapped (GTK_WIDGET (self->list));
}

/**
 * chas_filter_menu_set_offered:
 * @offered: whether there is something to choose from, which may be asked before what that is
 *
 * Shows the chip if so.
 */
void
chas_filter_menu_set_offered (ChasFilterMenu *self, gboolean offered)
{
  g_return_if_fail (CHAS_IS_FILTER_MENU (self));
  self->offered = offered;
  show_or_hide (self);
}

/**
 * chas_filter_menu_set_choices:
 * @choices: (element-type ChasFilterChoice) (transfer full): in their order
 * @keep: whether what is chosen stays when it is not among them; else it is forgotten
 *
 * Shows the chip if there is something to choose.
 */
void
chas_filter_menu_set_choices (ChasFilterMenu *self, GPtrArray *choices, gboolean keep)
{
  guint n_forgotten;

  g_return_if_fail (CHAS_IS_FILTER_MENU (self));
  if (keep)
    chas_filter_choices_take_chosen (choices, self->choices, self->chosen);
  n_forgotten = chas_filter_choices_forget_missing (choices, self->chosen);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = choices;
  self->offered = choices->len > 0;
  self->old = TRUE;
  if (chas_filter_menu_is_open (self))
    fill_list (self);
  show_or_hide (self);
  show_title (self);
  if (n_forgotten > 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * chas_filter_menu_fail:
 *
 * Says in the open list that what there is to choose from could not be counted.
 */
void
chas_filter_menu_fail (ChasFilterMenu *self)
{
  g_return_if_fail (CHAS_IS_FILTER_MENU (self));
  if (chas_filter_menu_is_open (self))
    chas_filter_list_fail (self->list);
}

/**
 * chas_filter_menu_is_offered:
 *
 * Returns: whether there is something to choose
 */
gboolean
chas_filter_menu_is_offered (ChasFilterMenu *self)
{
  g_return_val_if_fail (CHAS_IS_FILTER_MENU (self), FALSE);
  return self->offered;
}

/**
 * chas_filter_menu_dup_chosen:
 *
 * Returns: (transfer full) (nullable): the chosen values, in one order; %NULL without any
 */
GStrv
chas_filter_menu_dup_chosen (ChasFilterMenu *self)
{
  g_return_val_if_fail (CHAS_IS_FILTER_MENU (self), NULL);
  return chas_filter_choices_list_chosen (self->chosen);
}

/**
 * chas_filter_menu_set_chosen:
 * @values: (nullable)
 *
 * Chooses without telling of it.
 */
void
chas_filter_menu_set_chosen (ChasFilterMenu *self, const char *const *values)
{
  g_return_if_fail (CHAS_IS_FILTER_MENU (self));
  g_hash_table_remove_all (self->chosen);
  for (; values && *values; values++)
    g_hash_table_add (self->chosen, g_strdup (*values));
  g_clear_pointer (&self->only_name, g_free);
  if (self->list)
    chas_filter_list_set_chosen (self->list, self->chosen);
  show_or_hide (self);
  show_title (self);
}

/**
 * chas_filter_menu_name_only:
 * @name: what the only one is called that is chosen
 *
 * Says so until it is known what there is to choose from.
 */
void
chas_filter_menu_name_only (ChasFilterMenu *self, const char *name)
{
  g_return_if_fail (CHAS_IS_FILTER_MENU (self));
  g_set_str (&self->only_name, name);
  show_title (self);
}

/**
 * chas_filter_menu_set_direction:
 * @direction: in which the list opens
 */
void
chas_filter_menu_set_direction (ChasFilterMenu *self, GtkArrowType direction)
{
  g_return_if_fail (CHAS_IS_FILTER_MENU (self));
  gtk_menu_button_set_direction (self->button, direction);
}
