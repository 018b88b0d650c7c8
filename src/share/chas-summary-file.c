// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-summary-file.h"

#include "chas-atomic-file.h"
#include "chas-report-html.h"
#include "chas-report-markdown.h"
#include "chas-report-pdf.h"
#include "chas-share-error-private.h"
#include "chas-summary-json.h"
#include "chas-summary-report.h"

static const char *const suffixes[] = {
  [CHAS_SUMMARY_PDF] = ".pdf",
  [CHAS_SUMMARY_HTML] = ".html",
  [CHAS_SUMMARY_MARKDOWN] = ".md",
  [CHAS_SUMMARY_JSON] = ".json",
};

/**
 * chas_summary_format_from_name:
 * @file_name: a file name or path
 * @out_format: (out): the format that its ending asks for
 *
 * Returns: whether the ending is one of .pdf, .html, .md and .json
 */
gboolean
chas_summary_format_from_name (const char *file_name, ChasSummaryFormat *out_format)
{
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      {
        *out_format = (ChasSummaryFormat) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * chas_summary_format_get_suffix:
 * @format: a format
 *
 * Returns: how names of its files end, with the dot
 */
const char *
chas_summary_format_get_suffix (ChasSummaryFormat format)
{
  return suffixes[format];
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_content (const ChasSummary *summary, const ChasSummaryStyle *style)
{
  g_autoptr (ChasWords) words = chas_words_new (style->language);
  g_autoptr (ChasReport) report = chas_summary_to_report (summary, style->tell, words);

  switch (style->format)
    {
    case CHAS_SUMMARY_PDF:
      return chas_report_make_pdf (report);
    case CHAS_SUMMARY_HTML:
      return take_text (chas_report_dup_html (report));
    case CHAS_SUMMARY_MARKDOWN:
      return take_text (chas_report_dup_markdown (report));
    case CHAS_SUMMARY_JSON:
      return take_text (chas_summary_dup_json (summary, style->tell));
    }
  g_return_val_if_reached (NULL);
}

/**
 * chas_summary_write:
 * @summary: a summary that has been reckoned
 * @path: where to write; an older file of that name is replaced in one step
 * @style: how
 * @error: return location
 *
 * Writes a file, whole or not at all. Errors: %CHAS_SHARE_ERROR
 *
 * Returns: whether it went well
 */
gboolean
chas_summary_write (const ChasSummary *summary,
                    const char *path,
                    const ChasSummaryStyle *style,
                    GError **error)
{
  g_autoptr (GBytes) content = make_content (summary, style);
  g_autoptr (ChasAtomicFile) file = chas_atomic_file_new (path, error);
  GError *io_error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  if (!file)
    return FALSE;
  if (!g_output_stream_write_all (chas_atomic_file_get_stream (file), data, size, NULL, NULL,
                                  &io_error))
    return chas_share_error_take_io (error, io_error);
  return chas_atomic_file_commit (file, error);
}
