// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-help.h"

#include <glib/gi18n.h>

#include "chas-help-topics.h"
#include "chas-search-escape.h"
#include "chas-slow-press.h"

#define TOPIC "chas-help-topic"
#define ICON_SIZE 16
#define LARGE_ICON_SIZE 48

struct _ChasHelp
{
  AdwDialog parent_instance;

  AdwNavigationView *pages;
  GtkEditable *search;
  GtkStack *stack;
  GtkListBox *topics;
  GtkListBox *more;
};

G_DEFINE_FINAL_TYPE (ChasHelp, chas_help, ADW_TYPE_DIALOG)

static GtkWidget *
make_icon (const char *name, int size)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "pixel-size", size, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* One page */

static GtkWidget *
make_point (const ChasHelpPoint *point)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (point->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (point->text));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GtkWidget *
make_head (const ChasHelpTopic *topic)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = make_icon (topic->icon, LARGE_ICON_SIZE);
  GtkWidget *summary = gtk_label_new (_ (topic->summary));

  gtk_widget_add_css_class (icon, "accent");
  gtk_label_set_wrap (GTK_LABEL (summary), TRUE);
  gtk_label_set_justify (GTK_LABEL (summary), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (summary, "title-3");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), summary);
  return box;
}

static GtkWidget *
make_points (const ChasHelpTopic *topic)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *head = adw_preferences_group_new ();
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (head), make_head (topic));
  for (guint i = 0; i < CHAS_HELP_MOST_POINTS && topic->points[i].title; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_point (&topic->points[i]));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (head));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return page;
}

static AdwNavigationPage *
make_page (const ChasHelpTopic *topic)
{
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_points (topic));
  return adw_navigation_page_new (view, _ (topic->title));
}

static void
on_topic_cb (GtkListBox *list, GtkListBoxRow *row, ChasHelp *self)
{
  adw_navigation_view_push (self->pages, make_page (g_object_get_data (G_OBJECT (row), TOPIC)));
}

/* The list of pages */

static void
add_topic (ChasHelp *self, const ChasHelpTopic *topic)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (topic->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (topic->summary));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (topic->icon, ICON_SIZE));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_icon ("go-next-symbolic", ICON_SIZE));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), TOPIC, (gpointer) topic);
  gtk_list_box_append (self->topics, row);
}

/* A page that was found says where. */
static gboolean
show_found (GtkListBoxRow *row, const char *words)
{
  const ChasHelpTopic *topic = g_object_get_data (G_OBJECT (row), TOPIC);
  const ChasHelpPoint *point = *words ? chas_help_topic_find (topic, words) : NULL;
  gboolean fits = !*words || chas_help_topic_fits (topic, words);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), point ? _ (point->title) : _ (topic->summary));
  gtk_widget_set_visible (GTK_WIDGET (row), fits);
  return fits;
}

static void
on_search_changed_cb (GtkSearchEntry *entry, ChasHelp *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
  GtkListBoxRow *row;
  gboolean any = FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->topics, i)); i++)
    any |= show_found (row, words);
  gtk_widget_set_visible (GTK_WIDGET (self->more), !*words);
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "none");
}

static GtkListBoxRow *
find_first (ChasHelp *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->topics, 0);

  for (int i = 1; row && !gtk_widget_get_visible (GTK_WIDGET (row)); i++)
    row = gtk_list_box_get_row_at_index (self->topics, i);
  return row;
}

/* Enter opens the first page that was found. */
static void
on_search_activated_cb (GtkSearchEntry *entry, ChasHelp *self)
{
  GtkListBoxRow *row;

  on_search_changed_cb (entry, self);
  row = find_first (self);
  if (row)
    on_topic_cb (self->topics, row, self);
}

/* Down goes there; by itself it would go to the pane around. */
static gboolean
on_search_key_cb (GtkEventControllerKey *keys,
                  guint key,
                  guint code,
                  GdkModifierType state,
                  ChasHelp *self)
{
  GtkListBoxRow *row = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? find_first (self) : NULL;

  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
chas_help_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_HELP);
  G_OBJECT_CLASS (chas_help_parent_class)->dispose (object);
}

static void
chas_help_class_init (ChasHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_help_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/help/chas-help.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasHelp, pages);
  gtk_widget_class_bind_template_child (widget_class, ChasHelp, search);
  gtk_widget_class_bind_template_child (widget_class, ChasHelp, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasHelp, topics);
  gtk_widget_class_bind_template_child (widget_class, ChasHelp, more);
  gtk_widget_class_bind_template_callback (widget_class, on_topic_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_cb);
}

static void
chas_help_init (ChasHelp *self)
{
  guint n;
  const ChasHelpTopic *topics = chas_help_get_topics (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  chas_search_escape_allow (GTK_SEARCH_ENTRY (self->search));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    add_topic (self, &topics[i]);
}

/**
 * chas_help_new:
 *
 * Returns: (transfer floating): the help
 */
AdwDialog *
chas_help_new (void)
{
  return g_object_new (CHAS_TYPE_HELP, NULL);
}
