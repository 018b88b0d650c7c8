// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-column-dialog.h"
#include "chas-present.h"
#include "chas-stage-words.h"

/* What the group calls the columns, and how many leads it wants in each. */

static DexFuture *
read_fiber (gpointer data)
{
  ChasPipelinePage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStageOptions) options =
    dex_await_boxed (chas_store_get_stage_options (self->store, self->group_id), &error);

  if (options)
    chas_stage_words_set_options (chas_stage_words_get_default (), options);
  else
    g_debug ("Reading what the columns are called failed: %s", error->message);
  return dex_future_new_true ();
}

static void
read_options (ChasPipelinePage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, g_object_ref (self),
                                          g_object_unref));
}

static void
on_store_changed_cb (ChasPipelinePage *self, ChasChanges *changes)
{
  if (chas_changes_is_everything (changes) || chas_changes_has_entity (changes, "setting"))
    read_options (self);
}

/* The table is filled anew: its cells name the stages. */
static void
on_words_changed_cb (ChasPipelinePage *self)
{
  chas_pipeline_page_filter_table (self);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  ChasPipelinePage *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = dex_future_get_value (future, &error) != NULL;

  if (!done)
    g_debug ("Editing a column failed: %s", error->message);
  chas_pipeline_page_tell (self,
                           done ? _ ("The column was changed")
                                : _ ("This could not be saved. Try again."),
                           done);
  return dex_future_new_true ();
}

static void
on_response_cb (ChasPipelinePage *self, const char *response, ChasColumnDialog *dialog)
{
  ChasStage stage = chas_column_dialog_get_stage (dialog);
  g_autofree char *name = NULL;

  if (!g_str_equal (response, "save"))
    return;
  name = chas_column_dialog_dup_name (dialog);
  dex_future_disown (
    dex_future_finally (chas_store_set_stage_option (self->store, self->group_id, stage, name,
                                                     chas_column_dialog_get_limit (dialog)),
                        on_saved_cb, g_object_ref (self), g_object_unref));
}

static void
edit_column (ChasPipelinePage *self, ChasStage stage)
{
  AdwDialog *dialog = chas_column_dialog_new (stage);

  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response_cb), self,
                           G_CONNECT_SWAPPED);
  chas_present (dialog, GTK_WIDGET (self));
}

static void
edit_column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int stage = (int) chas_stage_from_code (g_variant_get_string (parameter, NULL));

  if (stage >= 0)
    edit_column (CHAS_PIPELINE_PAGE (widget), stage);
}

static void
edit_shown_column_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  edit_column (self, chas_board_get_shown_stage (self->board));
}

void
chas_pipeline_page_columns_set_up (ChasPipelinePage *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (chas_stage_words_get_default (), "changed",
                           G_CALLBACK (on_words_changed_cb), self, G_CONNECT_SWAPPED);
  read_options (self);
}

void
chas_pipeline_page_columns_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.edit-column", "s", edit_column_action);
  gtk_widget_class_install_action (widget_class, "pipeline.edit-shown-column", NULL,
                                   edit_shown_column_action);
}
