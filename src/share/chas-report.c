// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report.h"

static void
bars_free (gpointer data)
{
  ChasReportBars *bars = data;

  g_free (bars->name);
  g_free (bars->note);
  g_free (bars);
}

static void
block_free (gpointer data)
{
  ChasReportBlock *block = data;

  g_free (block->text);
  g_ptr_array_unref (block->cells);
  g_ptr_array_unref (block->bars);
  g_free (block);
}

/**
 * chas_report_new:
 * @title: what it is about
 * @language: code of the language it is written in
 * @date: the day it is made, YYYY-MM-DD
 *
 * Returns: (transfer full): a report with nothing in it
 */
ChasReport *
chas_report_new (const char *title, const char *language, const char *date)
{
  ChasReport *self = g_new0 (ChasReport, 1);

  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->date = g_strdup (date);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  return self;
}

void
chas_report_free (ChasReport *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->end);
  g_free (self->language);
  g_free (self->date);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * chas_report_add:
 * @self: a report
 * @kind: what comes next
 * @text: (nullable): its text
 *
 * Returns: (transfer none): the piece, to be filled
 */
ChasReportBlock *
chas_report_add (ChasReport *self, ChasReportKind kind, const char *text)
{
  ChasReportBlock *block = g_new0 (ChasReportBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->n_columns = kind == CHAS_REPORT_FACTS ? 2 : 1;
  block->cells = g_ptr_array_new_with_free_func (g_free);
  block->bars = g_ptr_array_new_with_free_func (bars_free);
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * chas_report_add_table:
 * @self: a report
 * @n_columns: how many cells each row has
 *
 * Returns: (transfer none): a table, to be filled row by row
 */
ChasReportBlock *
chas_report_add_table (ChasReport *self, guint n_columns)
{
  ChasReportBlock *block = chas_report_add (self, CHAS_REPORT_TABLE, NULL);

  block->n_columns = n_columns;
  return block;
}

void
chas_report_block_add (ChasReportBlock *self, const char *cell)
{
  g_ptr_array_add (self->cells, g_strdup (cell));
}

void
chas_report_block_add_number (ChasReportBlock *self, guint number)
{
  g_ptr_array_add (self->cells, g_strdup_printf ("%u", number));
}

void
chas_report_block_take (ChasReportBlock *self, char *cell)
{
  g_ptr_array_add (self->cells, cell);
}

/**
 * chas_report_block_take_bars:
 * @self: a chart
 * @name: (transfer full): what stands below the bars
 * @n: height of the first
 * @n_other: height of the second
 * @note: (transfer full): what stands below the name
 */
void
chas_report_block_take_bars (ChasReportBlock *self, char *name, guint n, guint n_other, char *note)
{
  ChasReportBars *bars = g_new0 (ChasReportBars, 1);

  *bars = (ChasReportBars) { .name = name, .n = n, .n_other = n_other, .note = note };
  g_ptr_array_add (self->bars, bars);
}

/**
 * chas_report_block_get:
 * @self: a piece
 * @i: a number below that of its cells
 *
 * Returns: (transfer none): the text of that cell
 */
const char *
chas_report_block_get (const ChasReportBlock *self, guint i)
{
  g_return_val_if_fail (i < self->cells->len, "");

  return self->cells->pdata[i];
}

/**
 * chas_report_block_get_highest:
 * @self: a chart
 *
 * Returns: what its axis reaches up to, at least 1
 */
guint
chas_report_block_get_highest (const ChasReportBlock *self)
{
  guint highest = 1;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const ChasReportBars *bars = self->bars->pdata[i];

      highest = MAX (highest, MAX (bars->n, bars->n_other));
    }
  return highest;
}
