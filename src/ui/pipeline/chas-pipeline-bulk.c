// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-bulk-dialog.h"
#include "chas-join-gate.h"
#include "chas-merge-dialog.h"
#include "chas-plan-dialog.h"
#include "chas-present.h"
#include "chas-unsaved.h"

/* What is changed for many leads at once, with words asked for first. */

typedef struct
{
  ChasPipelinePage *page;
  ChasBulkKind kind;
  GStrv lead_ids;
} Edit;

static Edit *
edit_new (ChasPipelinePage *self, ChasBulkKind kind, GStrv lead_ids)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->page = g_object_ref (self);
  edit->kind = kind;
  edit->lead_ids = g_strdupv (lead_ids);
  return edit;
}

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_object_unref (edit->page);
  g_strfreev (edit->lead_ids);
  g_free (edit);
}

static void
edit_closed (gpointer data, GClosure *closure)
{
  edit_free (data);
}

static void
follow (Edit *edit, DexFuture *future, AdwDialog *written)
{
  guint n = g_strv_length (edit->lead_ids);

  chas_pipeline_page_follow_written (edit->page, future, n,
                                     g_strdup_printf (g_dngettext (NULL, "Changed %u lead",
                                                                   "Changed %u leads", n),
                                                      n),
                                     _ ("The change could not be saved. Nothing was changed."),
                                     written);
}

static void
on_changed_cb (ChasBulkDialog *dialog, GStrv add, GStrv remove, Edit *edit)
{
  follow (edit,
          chas_store_bulk_change (edit->page->store, edit->kind,
                                  (const char *const *) edit->lead_ids, (const char *const *) add,
                                  (const char *const *) remove),
          NULL);
}

static void
on_planned_cb (ChasPlanDialog *dialog, Edit *edit)
{
  g_autofree char *day = chas_date_dup_text (chas_plan_dialog_get_day (dialog));

  follow (edit,
          chas_store_bulk_plan (edit->page->store, (const char *const *) edit->lead_ids,
                                chas_plan_dialog_get_kind (dialog), day,
                                chas_plan_dialog_get_text (dialog),
                                chas_plan_dialog_get_replaces (dialog)),
          ADW_DIALOG (dialog));
}

static DexFuture *
choose_fiber (gpointer data)
{
  Edit *edit = data;
  ChasPipelinePage *self = edit->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) options =
    dex_await_boxed (chas_store_list_bulk_options (self->store, edit->kind,
                                                   (const char *const *) edit->lead_ids),
                     &error);
  ChasBulkDialog *dialog;

  if (!options)
    {
      g_debug ("Reading what to choose from failed: %s", error->message);
      chas_pipeline_page_tell (self, _ ("The leads could not be read."), FALSE);
      return dex_future_new_true ();
    }
  dialog = chas_bulk_dialog_new (edit->kind, g_strv_length (edit->lead_ids), options);
  g_signal_connect_data (dialog, "changed", G_CALLBACK (on_changed_cb),
                         edit_new (self, edit->kind, edit->lead_ids), edit_closed, 0);
  chas_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dex_future_new_true ();
}

static void
plan (ChasPipelinePage *self, GStrv lead_ids)
{
  ChasPlanDialog *dialog =
    chas_plan_dialog_new (g_strv_length (lead_ids), chas_env_get_today (self->env));

  g_signal_connect_data (dialog, "planned", G_CALLBACK (on_planned_cb),
                         edit_new (self, CHAS_BULK_TAGS, lead_ids), edit_closed, 0);
  chas_unsaved_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_merged_cb (ChasPipelinePage *self, const char *words)
{
  chas_pipeline_page_tell (self, words, TRUE);
}

/* The company of one lead with another, or those of two. */
static void
merge (ChasPipelinePage *self, GStrv lead_ids)
{
  AdwDialog *dialog = chas_merge_dialog_new_for_leads (self->store, (const char *const *) lead_ids);

  g_signal_connect_object (dialog, "merged", G_CALLBACK (on_merged_cb), self, G_CONNECT_SWAPPED);
  chas_present (dialog, GTK_WIDGET (self));
}

static void
edit_leads_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_auto (GStrv) ids = NULL;
  const char *what;

  g_variant_get (parameter, "(^as&s)", &ids, &what);
  if (!*ids || (g_str_equal (what, "step") && chas_join_gate_hold (widget, name, parameter)))
    return;
  if (g_str_equal (what, "step"))
    plan (self, ids);
  else if (g_str_equal (what, "merge"))
    merge (self, ids);
  else
    dex_future_disown (dex_scheduler_spawn (NULL, 0, choose_fiber,
                                            edit_new (self,
                                                      g_str_equal (what, "tags")
                                                        ? CHAS_BULK_TAGS
                                                        : CHAS_BULK_EDUCATIONS,
                                                      ids),
                                            edit_free));
}

void
chas_pipeline_page_bulk_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.edit-leads", "(ass)", edit_leads_action);
}
