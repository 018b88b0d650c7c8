// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-summary-preview.h"

#include "chas-summary-report.h"

struct _ChasSummaryPreview
{
  AdwBin parent_instance;
  ChasWords *words; /* of the language that was shown last */
};

G_DEFINE_FINAL_TYPE (ChasSummaryPreview, chas_summary_preview, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_facts (GtkBox *box, const ChasReportBlock *facts)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i + 1 < facts->cells->len; i += 2)
    {
      GtkWidget *name = make_label (chas_report_block_get (facts, i), "dimmed");
      GtkWidget *number = make_label (chas_report_block_get (facts, i + 1), "numeric");

      gtk_widget_set_hexpand (name, TRUE);
      gtk_label_set_xalign (GTK_LABEL (number), 1);
      gtk_widget_add_css_class (number, "heading");
      gtk_grid_attach (GTK_GRID (grid), name, 0, (int) i / 2, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), number, 1, (int) i / 2, 1, 1);
    }
  gtk_box_append (box, grid);
}

static void
add_stages (GtkBox *box, const ChasReportBlock *stages)
{
  GtkWidget *wrap = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (wrap), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (wrap), 6);
  for (guint i = 0; i < stages->cells->len; i++)
    {
      GtkWidget *stage = gtk_label_new (chas_report_block_get (stages, i));

      gtk_widget_add_css_class (stage, "stage-count");
      adw_wrap_box_append (ADW_WRAP_BOX (wrap), stage);
    }
  if (stages->cells->len > 0)
    gtk_box_append (box, wrap);
}

/* What it is and what it comes to. */
static void
add_head (GtkBox *box, const ChasReport *figures, const ChasReportBlock *verdict)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (head), make_label (figures->subtitle, "caption"));
  gtk_box_append (GTK_BOX (head), make_label (verdict->text, "title-4"));
  gtk_box_append (GTK_BOX (head), make_label (chas_report_block_get (verdict, 0), NULL));
  gtk_box_append (box, head);
}

static void
add_block (GtkBox *box, const ChasReport *figures, const ChasReportBlock *block)
{
  if (block->kind == CHAS_REPORT_VERDICT)
    add_head (box, figures, block);
  else if (block->kind == CHAS_REPORT_FACTS)
    add_facts (box, block);
  else if (block->kind == CHAS_REPORT_LIST)
    add_stages (box, block);
}

static void
chas_summary_preview_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_SUMMARY_PREVIEW (object)->words, chas_words_free);
  G_OBJECT_CLASS (chas_summary_preview_parent_class)->finalize (object);
}

static void
chas_summary_preview_class_init (ChasSummaryPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_summary_preview_finalize;
}

static void
chas_summary_preview_init (ChasSummaryPreview *self)
{
}

static void
set_language (ChasSummaryPreview *self, const char *language)
{
  if (self->words && g_str_equal (chas_words_get_language (self->words), language))
    return;
  g_clear_pointer (&self->words, chas_words_free);
  self->words = chas_words_new (language);
}

/**
 * chas_summary_preview_show:
 * @summary: what will be told
 * @language: code of the language it will be told in
 */
void
chas_summary_preview_show (ChasSummaryPreview *self,
                           const ChasSummary *summary,
                           const char *language)
{
  g_autoptr (ChasReport) figures = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_return_if_fail (CHAS_IS_SUMMARY_PREVIEW (self));
  set_language (self, language);
  figures = chas_summary_to_figures (summary, self->words);
  for (guint i = 0; i < figures->blocks->len; i++)
    add_block (GTK_BOX (box), figures, figures->blocks->pdata[i]);
  adw_bin_set_child (ADW_BIN (self), box);
}
