// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "chas-present.h"
#include "chas-timeline-sheet.h"

typedef struct
{
  GtkWindow *parent;
  char *title;
  ChasTimelinePage *page;
  ChasEnv *env;
  ChasTimelineSheet *sheet; /* NULL until the paper is known */
} Printing;

static void
printing_free (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_clear_pointer (&printing->sheet, chas_timeline_sheet_free);
  chas_timeline_page_free (printing->page);
  g_object_unref (printing->env);
  g_object_unref (printing->parent);
  g_free (printing->title);
  g_free (printing);
}

static void
on_print_begin_print_cb (GtkPrintOperation *print, GtkPrintContext *context, Printing *printing)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&printing->sheet, chas_timeline_sheet_free);
  printing->sheet = chas_timeline_sheet_new (pango, printing->title, printing->page, printing->env,
                                             gtk_print_context_get_width (context),
                                             gtk_print_context_get_height (context));
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (print, (int) chas_timeline_sheet_get_n_pages (printing->sheet));
}

static void
on_print_draw_page_cb (GtkPrintOperation *print,
                       GtkPrintContext *context,
                       int n_page,
                       Printing *printing)
{
  chas_timeline_sheet_draw (printing->sheet, gtk_print_context_get_cairo_context (context),
                            (guint) n_page);
}

static void
on_print_done_cb (GtkPrintOperation *print, GtkPrintOperationResult result, Printing *printing)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (print, &error);
  g_debug ("Printing failed: %s", error ? error->message : "unknown");
  dialog = adw_alert_dialog_new (_ ("The Timeline Was Not Printed"),
                                 _ ("Check the printer, or print to a file instead."));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  chas_present (dialog, GTK_WIDGET (printing->parent));
}

/* A4 unless the user chooses another paper. */
static GtkPageSetup *
make_paper (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_top_margin (setup, 18, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 15, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 18, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 18, GTK_UNIT_MM);
  return setup;
}

/* What a file is called that is written instead of paper, and where it is put. */
static GtkPrintSettings *
make_settings (const char *title)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();
  g_autofree char *name = g_strdelimit (g_strdup (title), "/\\:", '-');
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR,
                          folder ? folder : g_get_home_dir ());
  return settings;
}

/**
 * chas_timeline_print_run:
 * @parent: below the dialog
 * @title: at the head of each page
 * @page: what to print
 * @env: says what day it is
 *
 * Asks for a printer and prints, or writes a file if the user chooses that.
 */
void
chas_timeline_print_run (GtkWindow *parent,
                         const char *title,
                         const ChasTimelinePage *page,
                         ChasEnv *env)
{
  g_autoptr (GtkPrintOperation) print = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) paper = make_paper ();
  g_autoptr (GtkPrintSettings) settings = make_settings (title);
  Printing *printing = g_new0 (Printing, 1);

  printing->parent = g_object_ref (parent);
  printing->title = g_strdup (title);
  printing->page = chas_timeline_page_copy (page);
  printing->env = g_object_ref (env);
  gtk_print_operation_set_default_page_setup (print, paper);
  gtk_print_operation_set_print_settings (print, settings);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (print, title);
  gtk_print_operation_set_allow_async (print, TRUE);
  g_signal_connect_data (print, "begin-print", G_CALLBACK (on_print_begin_print_cb), printing,
                         printing_free, 0);
  g_signal_connect (print, "draw-page", G_CALLBACK (on_print_draw_page_cb), printing);
  g_signal_connect (print, "done", G_CALLBACK (on_print_done_cb), printing);
  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
