// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-list.h"

#include <glib/gi18n.h>

#include "chas-filter-choice.h"

#define VALUE "chas-filter-value"
#define MOST_HEIGHT 372 /* in pixels: half of a check is seen where there are more */
#define MOST_CHARS 32
#define SPINNER_PX 32

struct _ChasFilterList
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *checks;
  GtkWidget *spinner; /* shown until it is known what to choose from */
  GtkWidget *failure; /* NULL until it could not be known */
  GtkLabel *failure_words;
  gboolean filling;
};

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasFilterList, chas_filter_list, ADW_TYPE_BIN)

static const char *
get_value (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), VALUE);
}

static GtkWidget *
get_first (ChasFilterList *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->checks));
}

static void
on_toggled_cb (GtkCheckButton *check, ChasFilterList *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, get_value (GTK_WIDGET (check)),
                   gtk_check_button_get_active (check));
}

static void
chas_filter_list_class_init (ChasFilterListClass *klass)
{
  /**
   * ChasFilterList::toggled:
   * @value: what was chosen, or no longer is
   * @chosen: which of both
   */
  signals[SIGNAL_TOGGLED] =
    g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chas_filter_list_init (ChasFilterList *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->checks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (self->scroller, TRUE);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroller, MOST_HEIGHT);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->checks));
  gtk_widget_add_css_class (GTK_WIDGET (self->checks), "filter-list");
}

/**
 * chas_filter_list_new:
 * @more: (nullable): what stands below the checks
 *
 * Returns: (transfer floating): a list that waits for what is in it
 */
ChasFilterList *
chas_filter_list_new (GtkWidget *more)
{
  ChasFilterList *self = g_object_new (CHAS_TYPE_FILTER_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->spinner = adw_spinner_new ();
  gtk_widget_set_size_request (self->spinner, SPINNER_PX, SPINNER_PX);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Counting…"), -1);
  gtk_box_append (GTK_BOX (box), self->spinner);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroller));
  if (more)
    gtk_box_append (GTK_BOX (box), more);
  adw_bin_set_child (ADW_BIN (self), box);
  return self;
}

/* A long name takes more lines: the list must fit a narrow screen. */
static GtkWidget *
make_words (const ChasFilterChoice *choice)
{
  g_autofree char *words = chas_filter_choice_dup_words (choice);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static void
add_check (ChasFilterList *self, const ChasFilterChoice *choice)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), make_words (choice));
  g_object_set_data_full (G_OBJECT (check), VALUE, g_strdup (choice->value), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
  gtk_box_append (self->checks, check);
}

/* Whether there are the same as before: then only the words may have changed. */
static gboolean
show_words (ChasFilterList *self, GPtrArray *choices)
{
  GtkWidget *check = get_first (self);
  guint n = 0;

  for (; check && n < choices->len; check = gtk_widget_get_next_sibling (check), n++)
    {
      const ChasFilterChoice *choice = choices->pdata[n];
      g_autofree char *words = chas_filter_choice_dup_words (choice);

      if (!g_str_equal (get_value (check), choice->value))
        return FALSE;
      gtk_label_set_label (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (check))),
                           words);
    }
  return check == NULL && n == choices->len;
}

static void
make_checks (ChasFilterList *self, GPtrArray *choices)
{
  GtkWidget *check;

  while ((check = get_first (self)))
    gtk_box_remove (self->checks, check);
  for (guint i = 0; i < choices->len; i++)
    add_check (self, choices->pdata[i]);
}

static int
get_place (GtkWidget *check)
{
  int place = -1;

  for (; check; check = gtk_widget_get_prev_sibling (check))
    place++;
  return place;
}

/* The one with that value, else what stands in its place, else the last. */
static GtkWidget *
find_check (ChasFilterList *self, const char *value, int place)
{
  GtkWidget *near = NULL;

  for (GtkWidget *check = get_first (self); check; check = gtk_widget_get_next_sibling (check))
    {
      if (g_str_equal (get_value (check), value))
        return check;
      if (place-- >= 0)
        near = check;
    }
  return near;
}

/* The focus stays, and whoever has turned the wheel away from it stays where they are. */
static void
make_checks_anew (ChasFilterList *self, GPtrArray *choices)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->checks));
  g_autofree char *value = focused ? g_strdup (get_value (focused)) : NULL;
  int place = get_place (focused);
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (self->scroller);
  double scrolled = gtk_adjustment_get_value (scroll);
  GtkWidget *again;

  make_checks (self, choices);
  if (value && (again = find_check (self, value, place)))
    gtk_widget_grab_focus (again);
  gtk_adjustment_set_value (scroll, scrolled);
}

/* A list without checks would take room all the same. */
static void
stop_spinning (ChasFilterList *self)
{
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), get_first (self) != NULL);
}

static void
on_again_cb (ChasFilterList *self)
{
  g_signal_emit (self, signals[SIGNAL_ASKED], 0);
}

static GtkWidget *
make_failure (ChasFilterList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *again = gtk_button_new_with_mnemonic (_ ("_Try Again"));

  self->failure_words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->failure_words, TRUE);
  gtk_label_set_max_width_chars (self->failure_words, MOST_CHARS);
  g_signal_connect_object (again, "clicked", G_CALLBACK (on_again_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->failure_words));
  gtk_box_append (GTK_BOX (box), again);
  gtk_widget_add_css_class (box, "filter-list");
  gtk_widget_set_visible (box, FALSE);
  return box;
}

/**
 * chas_filter_list_wait:
 *
 * It is asked what there is to choose from. What is shown stays until that is known, and so does
 * the button by which it was asked, with the focus.
 */
void
chas_filter_list_wait (ChasFilterList *self)
{
  g_return_if_fail (CHAS_IS_FILTER_LIST (self));
  if (self->failure && gtk_widget_get_visible (self->failure))
    gtk_label_set_label (self->failure_words, _ ("Counting…"));
  else
    gtk_widget_set_visible (self->spinner, !get_first (self));
}

/**
 * chas_filter_list_fail:
 *
 * Says that it could not be known, and offers to ask again.
 */
void
chas_filter_list_fail (ChasFilterList *self)
{
  const char *words = _ ("This could not be counted.");
  gboolean is_first;

  g_return_if_fail (CHAS_IS_FILTER_LIST (self));
  if (!self->failure)
    {
      self->failure = make_failure (self);
      gtk_box_insert_child_after (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->failure,
                                  GTK_WIDGET (self->scroller));
    }
  is_first = !gtk_widget_get_visible (self->failure);
  if (!is_first && g_str_equal (gtk_label_get_label (self->failure_words), words))
    return;
  stop_spinning (self);
  gtk_label_set_label (self->failure_words, words);
  gtk_widget_set_visible (self->failure, TRUE);
  if (is_first && !get_first (self))
    gtk_widget_child_focus (self->failure, GTK_DIR_TAB_FORWARD);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * chas_filter_list_set_choices:
 * @choices: (element-type ChasFilterChoice): what to choose from
 * @chosen: (element-type utf8 utf8): a set of values
 */
void
chas_filter_list_set_choices (ChasFilterList *self, GPtrArray *choices, GHashTable *chosen)
{
  gboolean was_waiting, asked;

  g_return_if_fail (CHAS_IS_FILTER_LIST (self));
  was_waiting =
    gtk_widget_get_visible (self->spinner) && gtk_widget_get_focus_child (GTK_WIDGET (self));
  asked = self->failure && gtk_widget_get_focus_child (self->failure);
  if (!show_words (self, choices))
    make_checks_anew (self, choices);
  chas_filter_list_set_chosen (self, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), TRUE);
  /* The keys are where they would be had it been known from the start. */
  if ((was_waiting || asked) && get_first (self))
    gtk_widget_grab_focus (get_first (self));
  stop_spinning (self);
  if (self->failure)
    gtk_widget_set_visible (self->failure, FALSE);
}

/**
 * chas_filter_list_set_chosen:
 * @chosen: (element-type utf8 utf8): a set of values
 *
 * Chooses without telling of it.
 */
void
chas_filter_list_set_chosen (ChasFilterList *self, GHashTable *chosen)
{
  g_return_if_fail (CHAS_IS_FILTER_LIST (self));
  self->filling = TRUE;
  for (GtkWidget *check = get_first (self); check; check = gtk_widget_get_next_sibling (check))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 g_hash_table_contains (chosen, get_value (check)));
  self->filling = FALSE;
}
