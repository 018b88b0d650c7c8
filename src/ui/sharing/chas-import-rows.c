// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-rows.h"

#include <glib/gi18n.h>

#include "chas-import-line.h"
#include "chas-number.h"

struct _ChasImportRows
{
  AdwNavigationPage parent_instance;

  GListStore *lines;   /* of ChasImportLine */
  GHashTable *choices; /* guint64 * → ChasRowChoice: what a person said so far */
  gboolean is_changed; /* since the page was shown last */
  char *words;

  GtkListView *list;
};

typedef enum
{
  PROP_WORDS = 1,
} ChasImportRowsProperty;

static GParamSpec *properties[PROP_WORDS + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasImportRows, chas_import_rows, ADW_TYPE_NAVIGATION_PAGE)

static void
update_words (ChasImportRows *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  guint n_taken = 0;
  g_autofree char *taken = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ChasImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      n_taken += chas_import_line_get_taken (line);
    }
  taken = chas_number_dup (n_taken);
  all = chas_number_dup (n);
  g_free (self->words);
  /* Translators: how many of all rows of a table are taken in */
  self->words = g_strdup_printf (_ ("%s of %s are taken in"), taken, all);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
choose (ChasImportRows *self, ChasImportLine *line, gboolean take)
{
  guint64 number = chas_import_line_get_number (line);

  if (!chas_import_line_can_take (line) || chas_import_line_get_taken (line) == take)
    return;
  g_hash_table_insert (self->choices, g_memdup2 (&number, sizeof number),
                       GUINT_TO_POINTER (take ? CHAS_ROW_CHOICE_TAKE : CHAS_ROW_CHOICE_LEAVE));
  chas_import_line_set_taken (line, take);
  self->is_changed = TRUE;
}

static void
tell (ChasImportRows *self)
{
  update_words (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), self->words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
on_activate_cb (ChasImportRows *self, guint position)
{
  g_autoptr (ChasImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  choose (self, line, !chas_import_line_get_taken (line));
  tell (self);
}

/* The list has no key of its own for a check. */
static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (widget)));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasImportRows *self = CHAS_IMPORT_ROWS (widget);
  gboolean take = g_variant_get_boolean (parameter);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (ChasImportLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      choose (self, line, take);
    }
  tell (self);
}

static void
on_hidden_cb (ChasImportRows *self)
{
  if (!self->is_changed)
    return;
  self->is_changed = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char *
describe_cb (GtkListItem *item, const char *words, gboolean taken)
{
  return g_strdup_printf ("%s, %s", taken ? C_ ("row", "Taken in") : C_ ("row", "Not taken in"),
                          words ? words : "");
}

static void
chas_import_rows_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasImportRowsProperty) prop_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, CHAS_IMPORT_ROWS (object)->words);
      break;
    }
}

static void
chas_import_rows_dispose (GObject *object)
{
  ChasImportRows *self = CHAS_IMPORT_ROWS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_IMPORT_ROWS);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (chas_import_rows_parent_class)->dispose (object);
}

static void
chas_import_rows_finalize (GObject *object)
{
  ChasImportRows *self = CHAS_IMPORT_ROWS (object);

  g_hash_table_unref (self->choices);
  g_free (self->words);
  G_OBJECT_CLASS (chas_import_rows_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_IMPORT_LINE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/sharing/chas-import-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasImportRows, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hidden_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_cb);
}

static void
chas_import_rows_class_init (ChasImportRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chas_import_rows_get_property;
  object_class->dispose = chas_import_rows_dispose;
  object_class->finalize = chas_import_rows_finalize;
  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "rows.choose", "b", choose_action);
  gtk_widget_class_install_action (widget_class, "rows.toggle", NULL, toggle_action);
  bind_template (widget_class);
}

static void
chas_import_rows_init (ChasImportRows *self)
{
  g_autoptr (GtkNoSelection) model = NULL;

  self->choices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->lines = g_list_store_new (CHAS_TYPE_IMPORT_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

/**
 * chas_import_rows_show:
 * @report: a preview in which every row is listed
 *
 * Shows what becomes of the rows now. What a person chose stays chosen.
 */
void
chas_import_rows_show (ChasImportRows *self, const ChasImportReport *report)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CHAS_IS_IMPORT_ROWS (self));
  for (guint i = 0; i < report->rows->len; i++)
    g_ptr_array_add (lines, chas_import_line_new (report->rows->pdata[i]));
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  update_words (self);
}

/**
 * chas_import_rows_dup_choices:
 *
 * Returns: (transfer full): number of a row as guint64 * → ChasRowChoice
 */
GHashTable *
chas_import_rows_dup_choices (ChasImportRows *self)
{
  GHashTable *copy = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer number, choice;

  g_return_val_if_fail (CHAS_IS_IMPORT_ROWS (self), copy);
  g_hash_table_iter_init (&iter, self->choices);
  while (g_hash_table_iter_next (&iter, &number, &choice))
    g_hash_table_insert (copy, g_memdup2 (number, sizeof (guint64)), choice);
  return copy;
}
