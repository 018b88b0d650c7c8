// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-row.h"

#include <glib/gi18n.h>

#include "chas-pie.h"
#include "chas-timeline-words.h"

struct _ChasTimelineRow
{
  GtkListBoxRow parent_instance;

  char *key; /* all that is shown: two rows with one key look the same */

  AdwBin *icon;
  GtkLabel *title;
  GtkLabel *when;
  GtkLabel *line;
  GtkLabel *text;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (ChasTimelineRow, chas_timeline_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_icon (const ChasTimelineEntry *entry)
{
  const char *name = chas_timeline_words_get_icon (entry);
  GtkWidget *icon;

  if (name)
    return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role",
                         GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  icon = g_object_new (CHAS_TYPE_PIE, "valign", GTK_ALIGN_CENTER, NULL);
  if (entry->to != CHAS_STAGE_UNSET)
    chas_pie_set_stage (CHAS_PIE (icon), entry->to);
  return icon;
}

static void
set_menu (ChasTimelineRow *self, GMenu *menu)
{
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), TRUE);
}

static void
append (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* What can be done about an entry, if anything. */
static void
add_menu (ChasTimelineRow *self, const ChasTimelineEntry *entry)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (entry->kind == CHAS_TIMELINE_CONTACT)
    {
      append (menu, _ ("_Correct…"), "win.correct-contact", entry->id);
      append (menu, _ ("_Delete"), "timeline.delete-contact", entry->id);
      set_menu (self, menu);
    }
  else if (entry->kind == CHAS_TIMELINE_MERGE)
    {
      append (menu, _ ("_Split Again…"), "timeline.split", entry->id);
      set_menu (self, menu);
    }
}

static void
show (ChasTimelineRow *self, const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autofree char *title = chas_timeline_words_dup_title (entry);
  g_autofree char *line = chas_timeline_words_dup_line (entry, env);
  g_autofree char *when = chas_timeline_words_dup_when (entry, env);
  g_autofree char *exact = chas_timeline_words_dup_exact (entry->at, env);
  g_autofree char *label = g_strdup_printf ("%s, %s, %s", title, line, exact);
  /* Translators: %s is what came of a contact, as in “More about: No answer” */
  g_autofree char *more = g_strdup_printf (_ ("More about: %s"), title);
  const char *text = chas_timeline_words_get_text (entry);

  adw_bin_set_child (self->icon, make_icon (entry));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->line, line);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *line != '\0');
  gtk_label_set_label (self->when, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->when), exact);
  gtk_label_set_label (self->text, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text ? text : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  more, -1);
}

static void
chas_timeline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_TIMELINE_ROW);
  G_OBJECT_CLASS (chas_timeline_row_parent_class)->dispose (object);
}

static void
chas_timeline_row_finalize (GObject *object)
{
  g_free (CHAS_TIMELINE_ROW (object)->key);
  G_OBJECT_CLASS (chas_timeline_row_parent_class)->finalize (object);
}

static void
chas_timeline_row_class_init (ChasTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_timeline_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_timeline_row_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/timeline/chas-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTimelineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, ChasTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChasTimelineRow, when);
  gtk_widget_class_bind_template_child (widget_class, ChasTimelineRow, line);
  gtk_widget_class_bind_template_child (widget_class, ChasTimelineRow, text);
  gtk_widget_class_bind_template_child (widget_class, ChasTimelineRow, menu_button);
}

static void
chas_timeline_row_init (ChasTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_timeline_row_new:
 * @env: says what day it is
 *
 * Returns: (transfer floating): a row that says what happened
 */
GtkWidget *
chas_timeline_row_new (const ChasTimelineEntry *entry, ChasEnv *env)
{
  ChasTimelineRow *self = g_object_new (CHAS_TYPE_TIMELINE_ROW, NULL);

  self->key = chas_timeline_row_dup_key (entry, env);
  show (self, entry, env);
  add_menu (self, entry);
  return GTK_WIDGET (self);
}

/**
 * chas_timeline_row_dup_key:
 *
 * Returns: (transfer full): all that a row of the entry would show, as one text
 */
char *
chas_timeline_row_dup_key (const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autofree char *title = chas_timeline_words_dup_title (entry);
  g_autofree char *line = chas_timeline_words_dup_line (entry, env);
  g_autofree char *when = chas_timeline_words_dup_when (entry, env);

  return g_strjoin ("\n", entry->id, entry->at, title, line, when, entry->text, NULL);
}

const char *
chas_timeline_row_get_key (ChasTimelineRow *self)
{
  g_return_val_if_fail (CHAS_IS_TIMELINE_ROW (self), NULL);
  return self->key;
}
