// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tag-picker.h"

#include <glib/gi18n.h>

#include "chas-bulk-option.h"
#include "chas-slow-press.h"
#include "chas-tag-match.h"

#define NAME "chas-tag-name"

struct _ChasTagPicker
{
  GtkPopover parent_instance;

  GPtrArray *options; /* of ChasBulkOption; NULL until they have been read */
  GStrv taken;
  guint generation; /* raised by each opening: the answer to an older one is dropped */

  GtkEditable *entry;
  GtkWidget *scroller;
  GtkListBox *list;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTagPicker, chas_tag_picker, GTK_TYPE_POPOVER)

static void
add_row (ChasTagPicker *self, const char *name, const char *label, const char *side)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  if (side)
    {
      GtkWidget *number = gtk_label_new (side);

      gtk_widget_add_css_class (number, "dimmed");
      gtk_widget_add_css_class (number, "numeric");
      gtk_box_append (GTK_BOX (box), number);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), NAME, g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->list, row);
}

/* A second spelling of a tag is no new one. */
static gboolean
is_new (ChasTagPicker *self, const char *typed)
{
  if (!*typed)
    return FALSE;
  for (guint i = 0; self->options && i < self->options->len; i++)
    if (chas_tag_match_is_same (((ChasBulkOption *) self->options->pdata[i])->name, typed))
      return FALSE;
  for (guint i = 0; self->taken && self->taken[i]; i++)
    if (chas_tag_match_is_same (self->taken[i], typed))
      return FALSE;
  return TRUE;
}

static void
add_new (ChasTagPicker *self, const char *typed)
{
  /* Translators: %s is a tag that is being typed */
  g_autofree char *label = g_strdup_printf (_ ("Add “%s”"), typed);

  if (is_new (self, typed))
    add_row (self, typed, label, NULL);
}

/* Before what is typed comes what begins so, and after it what only has it somewhere. */
static void
show_matches (ChasTagPicker *self, const char *typed)
{
  g_autoptr (GPtrArray) matches =
    chas_tag_match_list (self->options, (const char *const *) self->taken, typed);
  gboolean offered = FALSE;

  for (guint i = 0; i < matches->len; i++)
    {
      const ChasBulkOption *option = matches->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", option->n_leads);

      if (!offered && !chas_tag_match_begins (option->name, typed))
        {
          offered = TRUE;
          add_new (self, typed);
        }
      add_row (self, option->name, option->name, number);
    }
  if (!offered)
    add_new (self, typed);
}

/* The first row is what Enter takes. */
static void
show_rows (ChasTagPicker *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GtkListBoxRow *first;

  gtk_list_box_remove_all (self->list);
  if (self->options)
    show_matches (self, typed);
  else
    add_new (self, typed);
  first = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_set_visible (self->scroller, first != NULL);
  gtk_list_box_select_row (self->list, first);
}

static void
on_changed_cb (ChasTagPicker *self)
{
  show_rows (self);
}

static void
choose (ChasTagPicker *self, GtkListBoxRow *row)
{
  g_autofree char *name = row ? g_strdup (g_object_get_data (G_OBJECT (row), NAME)) : NULL;

  if (!name)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, name);
}

static void
on_activate_cb (ChasTagPicker *self)
{
  choose (self, gtk_list_box_get_selected_row (self->list));
}

static void
on_row_activated_cb (ChasTagPicker *self, GtkListBoxRow *row)
{
  choose (self, row);
}

static void
select_near (ChasTagPicker *self, int step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  GtkListBoxRow *next =
    selected
      ? gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (selected) + step)
      : NULL;
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_VIEWPORT);
  const char *name;

  if (!next)
    return;
  name = g_object_get_data (G_OBJECT (next), NAME);
  gtk_list_box_select_row (self->list, next);
  if (viewport)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (next), NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), name,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The focus stays where one types. */
static gboolean
on_key_pressed_cb (ChasTagPicker *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  select_near (self, key == GDK_KEY_Down ? 1 : -1);
  return GDK_EVENT_STOP;
}

typedef struct
{
  ChasTagPicker *picker;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  g_object_unref (((Reading *) data)->picker);
  g_free (data);
}

static DexFuture *
on_read_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasTagPicker *self = reading->picker;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  /* Without them one can still type. */
  if (!value)
    g_debug ("Reading the tags failed: %s", error->message);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  self->options = value ? g_value_dup_boxed (value) : NULL;
  show_rows (self);
  return dex_future_new_true ();
}

static void
chas_tag_picker_dispose (GObject *object)
{
  ChasTagPicker *self = CHAS_TAG_PICKER (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TAG_PICKER);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_strfreev);
  G_OBJECT_CLASS (chas_tag_picker_parent_class)->dispose (object);
}

static void
chas_tag_picker_class_init (ChasTagPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_tag_picker_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/tags/chas-tag-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTagPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, ChasTagPicker, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasTagPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
chas_tag_picker_init (ChasTagPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (self->list);
}

/**
 * chas_tag_picker_open:
 * @store: where the known tags are read from
 * @taken: (array zero-terminated): those that are not proposed
 *
 * To be called whenever it is about to be shown.
 */
void
chas_tag_picker_open (ChasTagPicker *self, ChasStore *store, const char *const *taken)
{
  Reading *reading;

  g_return_if_fail (CHAS_IS_TAG_PICKER (self));

  g_strfreev (self->taken);
  self->taken = g_strdupv ((char **) taken);
  gtk_editable_set_text (self->entry, "");
  show_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  reading = g_new0 (Reading, 1);
  reading->picker = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_future_finally (chas_store_list_tags (store), on_read_cb, reading,
                                         reading_free));
}
