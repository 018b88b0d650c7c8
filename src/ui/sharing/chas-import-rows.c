// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-rows.h"

#include <glib/gi18n.h>

#include "chas-check-list.h"
#include "chas-number.h"

struct _ChasImportRows
{
  AdwNavigationPage parent_instance;

  GHashTable *choices; /* guint64 * → ChasRowChoice: what a person said so far */
  gboolean is_changed; /* since the page was shown last */
  char *words;

  ChasCheckList *list;
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
  g_autofree char *taken = chas_number_dup (chas_check_list_get_n_taken (self->list));
  g_autofree char *all = chas_number_dup (chas_check_list_get_n_lines (self->list));

  g_free (self->words);
  /* Translators: how many of all rows of a table are taken in */
  self->words = g_strdup_printf (_ ("%s of %s are taken in"), taken, all);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
on_chosen_cb (ChasImportRows *self, ChasCheckLine *line)
{
  guint64 number = chas_check_line_get_number (line);
  ChasRowChoice choice =
    chas_check_line_get_taken (line) ? CHAS_ROW_CHOICE_TAKE : CHAS_ROW_CHOICE_LEAVE;

  g_hash_table_insert (self->choices, g_memdup2 (&number, sizeof number),
                       GUINT_TO_POINTER (choice));
  self->is_changed = TRUE;
}

static void
on_changed_cb (ChasImportRows *self)
{
  update_words (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), self->words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_check_list_choose_all (CHAS_IMPORT_ROWS (widget)->list, g_variant_get_boolean (parameter));
}

static void
on_hidden_cb (ChasImportRows *self)
{
  if (!self->is_changed)
    return;
  self->is_changed = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
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
  g_type_ensure (CHAS_TYPE_CHECK_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/sharing/chas-import-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasImportRows, list);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hidden_cb);
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
  bind_template (widget_class);
}

static void
chas_import_rows_init (ChasImportRows *self)
{
  self->choices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What has nothing to give cannot be taken. */
static ChasCheckLine *
make_line (const ChasImportRow *row)
{
  /* Translators: a line of a file and what becomes of it */
  g_autofree char *place = g_strdup_printf (_ ("Line %lu · %s"), (gulong) row->line,
                                            chas_row_decision_get_label (row->decision));
  g_autofree char *words = row->reason ? g_strdup_printf ("%s\n%s", place, row->reason) : NULL;

  gboolean can_take = row->decision != CHAS_ROW_BAD && row->decision != CHAS_ROW_SKIP;
  ChasCheckLine *line =
    chas_check_line_new (row->number, row->title ? row->title : _ ("No company"),
                         words ? words : place, can_take, row->taken);

  /* What somebody deleted does not come back with all others, though it was chosen for a while. */
  chas_check_line_set_by_hand (line, row->decision == CHAS_ROW_TRASHED ||
                                       row->decision == CHAS_ROW_RESTORE);
  return line;
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
    g_ptr_array_add (lines, make_line (report->rows->pdata[i]));
  chas_check_list_set_lines (self->list, lines);
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
