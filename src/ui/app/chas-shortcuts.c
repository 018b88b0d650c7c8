// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-shortcuts.h"

#include <glib/gi18n.h>

#include "chas-beside.h"
#include "chas-search-escape.h"

struct _ChasShortcuts
{
  AdwDialog parent_instance;
  GtkEditable *search;
  GtkStack *stack;
  AdwPreferencesPage *page;
  GPtrArray *groups; /* of AdwPreferencesGroup */
  GPtrArray *rows;   /* of AdwPreferencesRow, all groups */
};

typedef struct
{
  const char *title; /* NULL ends a group */
  const char *keys;  /* accelerators or what stands for some, separated by spaces */
} Shortcut;

static const Shortcut everywhere[] = {
  { N_ ("Undo"), "<Control>z" },
  { N_ ("Redo"), "<Control><Shift>z" },
  { N_ ("Import a file"), "<Control>o" },
  { N_ ("Export the group"), "<Control>s" },
  { N_ ("Preferences"), "<Control>comma" },
  { N_ ("Help"), "F1" },
  { N_ ("Keyboard shortcuts"), "<Control>question" },
  { N_ ("Main menu"), "F10" },
  { N_ ("Close the window"), "<Control>w" },
  { N_ ("Quit"), "<Control>q" },
  { NULL, NULL },
};

static const Shortcut board[] = {
  { N_ ("New lead"), "n <Control>n" },
  { N_ ("New lead from what was copied"), "<Control>v" },
  { N_ ("Log a contact"), "l <Control>l" },
  { N_ ("Claim the lead, or release it"), "t" },
  { N_ ("Search leads"), "slash <Control>f" },
  { N_ ("Saved views"), "v" },
  { N_ ("Save the view"), "<Control>d" },
  { N_ ("Tidy up"), "<Control>t" },
  { N_ ("Show a board or a table"), "<Control>1 <Control>2" },
  { N_ ("Go to another card"), "Up Down Left Right" },
  { N_ ("Move the card within its column"), "<Control>Up <Control>Down" },
  { N_ ("Move the card to another column"), "<Control>Left <Control>Right" },
  { N_ ("Move the card to the first, second… column"), "1…8" },
  { N_ ("Move the card to Resting"), "9" },
  { N_ ("Move the card to Declined"), "0" },
  { N_ ("Move the card to Not relevant"), "minus" },
  { N_ ("Move the card to the top or bottom of its column"),
    "<Control><Shift>Up <Control><Shift>Down" },
  { N_ ("Collapse the column"), "c" },
  { N_ ("Collapse all lanes, or open them"), "<Shift>c" },
  { N_ ("Select the card, or not"), "space" },
  { N_ ("Select more cards"), "<Shift>Up <Shift>Down" },
  { N_ ("Select all cards of the column"), "<Control>a" },
  { N_ ("Select nothing"), "Escape" },
  { N_ ("Open the lead"), "Return" },
  { N_ ("Go to the lead before or after the opened one"), "<Alt>Up <Alt>Down" },
  { N_ ("Edit the lead"), "e" },
  { N_ ("Close the lead"), "Escape" },
  { N_ ("Menu of the card"), "<Shift>F10" },
  { N_ ("Delete the lead"), "Delete" },
  { NULL, NULL },
};

static const Shortcut tidy[] = {
  { N_ ("Go to the next lead, or the one before"), "j k" },
  { N_ ("Open the lead"), "Return" },
  { N_ ("Plan the next step"), "p" },
  { N_ ("Log a contact"), "l" },
  { N_ ("Close the lead: it rests or ends"), "c" },
  { N_ ("Compare and merge"), "m" },
  { N_ ("Not a duplicate"), "d" },
  { NULL, NULL },
};

static const Shortcut contact[] = {
  { N_ ("Choose how it went: the first, the second…"), "1…9" },
  { N_ ("Put the next step off by a working day, or bring it forward"), "plus minus" },
  { N_ ("Save"), "<Control>Return" },
  { NULL, NULL },
};

static const Shortcut conflicts[] = {
  { N_ ("Keep mine, or theirs"), "1 2" },
  { N_ ("Keep both"), "3" },
  { N_ ("Keep what was there before"), "0" },
  { N_ ("Go to the next one, or the one before"), "j k" },
  { NULL, NULL },
};

static const Shortcut duplicates[] = {
  { N_ ("Merge"), "<Control>Return" },
  { N_ ("Let the other one stay"), "x" },
  { N_ ("Not a duplicate"), "d" },
  { N_ ("Go to the next one, or the one before"), "j k" },
  { NULL, NULL },
};

G_DEFINE_FINAL_TYPE (ChasShortcuts, chas_shortcuts, ADW_TYPE_DIALOG)

static GtkWidget *
make_keys (const char *keys, GString *spoken)
{
  GtkWidget *box = adw_wrap_box_new ();
  g_auto (GStrv) accelerators = g_strsplit (keys, " ", -1);

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; accelerators[i]; i++)
    {
      GdkModifierType modifiers;
      guint key;
      g_autofree char *text = NULL;
      GtkWidget *cap;

      text = gtk_accelerator_parse (accelerators[i], &key, &modifiers)
               ? gtk_accelerator_get_label (key, modifiers)
               : g_strdup (accelerators[i]);
      cap = gtk_label_new (text);
      gtk_widget_add_css_class (cap, "key-cap");
      adw_wrap_box_append (ADW_WRAP_BOX (box), cap);
      g_string_append_printf (spoken, "%s%s", i ? ", " : "", text);
    }
  return box;
}

/* The keys stand below what they do where there is no room for both. */
static GtkWidget *
make_row (const char *title, const char *keys)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *line = g_object_new (CHAS_TYPE_BESIDE, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  g_autoptr (GString) spoken = g_string_new (NULL);

  gtk_widget_set_parent (words, line);
  gtk_widget_set_parent (make_keys (keys, spoken), line);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "shortcut");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken->str, -1);
  return row;
}

static void
add_group (ChasShortcuts *self, const char *title, const Shortcut *shortcuts)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (; shortcuts->title; shortcuts++)
    {
      GtkWidget *row = make_row (_ (shortcuts->title), shortcuts->keys);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

static void
on_search_changed_cb (GtkSearchEntry *entry, ChasShortcuts *self)
{
  const char *text = gtk_editable_get_text (self->search);
  gboolean any = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    gtk_widget_set_visible (self->groups->pdata[i], FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
      gboolean fits = !*text || g_str_match_string (text, title, TRUE);

      gtk_widget_set_visible (row, fits);
      if (fits)
        gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), TRUE);
      any |= fits;
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "none");
}

static void
chas_shortcuts_dispose (GObject *object)
{
  ChasShortcuts *self = CHAS_SHORTCUTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_SHORTCUTS);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_shortcuts_parent_class)->dispose (object);
}

static void
chas_shortcuts_class_init (ChasShortcutsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_shortcuts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/app/chas-shortcuts.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasShortcuts, search);
  gtk_widget_class_bind_template_child (widget_class, ChasShortcuts, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasShortcuts, page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
chas_shortcuts_init (ChasShortcuts *self)
{
  self->groups = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_search_escape_allow (GTK_SEARCH_ENTRY (self->search));
  add_group (self, _ ("Everywhere"), everywhere);
  add_group (self, _ ("Lead Pipeline"), board);
  add_group (self, _ ("Log a Contact"), contact);
  add_group (self, _ ("Tidy Up"), tidy);
  add_group (self, _ ("Duplicates"), duplicates);
  add_group (self, _ ("Conflicts"), conflicts);
}

/**
 * chas_shortcuts_new:
 *
 * Returns: (transfer floating): the overview of all keys
 */
AdwDialog *
chas_shortcuts_new (void)
{
  return g_object_new (CHAS_TYPE_SHORTCUTS, NULL);
}
