// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-check-list.h"

#include <glib/gi18n.h>

struct _ChasCheckList
{
  AdwBin parent_instance;

  char *label;
  GListStore *lines; /* of ChasCheckLine */

  GtkListView *list;
};

typedef enum
{
  PROP_LABEL = 1,
} ChasCheckListProperty;

static GParamSpec *properties[PROP_LABEL + 1];

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasCheckList, chas_check_list, ADW_TYPE_BIN)

static void
choose (ChasCheckList *self, ChasCheckLine *line, gboolean take)
{
  if (!chas_check_line_can_take (line) || chas_check_line_get_taken (line) == take)
    return;
  chas_check_line_set_taken (line, take);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, line);
}

static void
on_activate_cb (ChasCheckList *self, guint position)
{
  g_autoptr (ChasCheckLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  choose (self, line, !chas_check_line_get_taken (line));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The list has no key of its own for a check. */
static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (widget)));
}

static char *
describe_cb (GtkListItem *item, const char *words, gboolean taken)
{
  return g_strdup_printf ("%s, %s", taken ? C_ ("row", "Chosen") : C_ ("row", "Not chosen"),
                          words ? words : "");
}

static gboolean
chas_check_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHAS_CHECK_LIST (widget)->list));
}

static void
chas_check_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ChasCheckList *self = CHAS_CHECK_LIST (object);

  switch ((ChasCheckListProperty) id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    }
}

static void
chas_check_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasCheckList *self = CHAS_CHECK_LIST (object);

  switch ((ChasCheckListProperty) id)
    {
    case PROP_LABEL:
      g_set_str (&self->label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label, -1);
      break;
    }
}

static void
chas_check_list_dispose (GObject *object)
{
  ChasCheckList *self = CHAS_CHECK_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_CHECK_LIST);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (chas_check_list_parent_class)->dispose (object);
}

static void
chas_check_list_finalize (GObject *object)
{
  ChasCheckList *self = CHAS_CHECK_LIST (object);

  g_free (self->label);
  G_OBJECT_CLASS (chas_check_list_parent_class)->finalize (object);
}

static void
chas_check_list_class_init (ChasCheckListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chas_check_list_get_property;
  object_class->set_property = chas_check_list_set_property;
  object_class->dispose = chas_check_list_dispose;
  object_class->finalize = chas_check_list_finalize;
  widget_class->grab_focus = chas_check_list_grab_focus;
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, CHAS_TYPE_CHECK_LINE);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "check-list.toggle", NULL, toggle_action);
  g_type_ensure (CHAS_TYPE_CHECK_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/widgets/chas-check-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasCheckList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_cb);
}

static void
chas_check_list_init (ChasCheckList *self)
{
  g_autoptr (GtkNoSelection) model = NULL;

  self->lines = g_list_store_new (CHAS_TYPE_CHECK_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/**
 * chas_check_list_set_lines:
 * @lines: (element-type ChasCheckLine): shown instead of those before
 */
void
chas_check_list_set_lines (ChasCheckList *self, GPtrArray *lines)
{
  g_return_if_fail (CHAS_IS_CHECK_LIST (self));
  g_list_store_splice (self->lines, 0, chas_check_list_get_n_lines (self), lines->pdata,
                       lines->len);
}

guint
chas_check_list_get_n_lines (ChasCheckList *self)
{
  g_return_val_if_fail (CHAS_IS_CHECK_LIST (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->lines));
}

gboolean
chas_check_list_is_taken (ChasCheckList *self, guint position)
{
  g_autoptr (ChasCheckLine) line = NULL;

  g_return_val_if_fail (CHAS_IS_CHECK_LIST (self), FALSE);
  line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  return line && chas_check_line_get_taken (line);
}

guint
chas_check_list_get_n_taken (ChasCheckList *self)
{
  guint n = 0;

  for (guint i = 0; i < chas_check_list_get_n_lines (self); i++)
    n += chas_check_list_is_taken (self, i);
  return n;
}

/**
 * chas_check_list_choose_all:
 *
 * Takes, or leaves, all that can be taken, as if somebody had done it line by line. What is taken
 * by hand only is not taken with the others.
 *
 * Returns: how many that could be taken are not
 */
guint
chas_check_list_choose_all (ChasCheckList *self, gboolean take)
{
  guint n_left = 0;

  g_return_val_if_fail (CHAS_IS_CHECK_LIST (self), 0);
  for (guint i = 0; i < chas_check_list_get_n_lines (self); i++)
    {
      g_autoptr (ChasCheckLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (!take || !chas_check_line_get_by_hand (line))
        choose (self, line, take);
      n_left += chas_check_line_can_take (line) && !chas_check_line_get_taken (line);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return n_left;
}
