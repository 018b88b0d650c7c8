// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-report-html.h"

/* One file, without a script and without anything to be fetched, so that it can be mailed and read
 * for ever. It follows the reader's wish for dark, and prints on white. */
static const char style[] =
  ":root{color-scheme:light dark;--text:#1e1e22;--faint:#5e5c64;--page:#fafafa;--card:#fff;"
  "--line:#deddda;--blue:#3584e4;--pale:#dce8f8}\n"
  "@media (prefers-color-scheme:dark){:root{--text:#fff;--faint:#b5b3bb;--page:#222226;"
  "--card:#2f2f33;--line:#48484d;--blue:#62a0ea;--pale:#33445c}}\n"
  "@media print{:root{color-scheme:light;--text:#000;--faint:#444;--page:#fff;--card:#fff;"
  "--line:#ccc;--blue:#3584e4;--pale:#dce8f8}}\n"
  "*{box-sizing:border-box}\n"
  "body{margin:0;padding:24px 18px 48px;background:var(--page);color:var(--text);"
  "font:16px/1.5 'Adwaita Sans',Inter,system-ui,sans-serif;-webkit-print-color-adjust:exact;"
  "print-color-adjust:exact}\n"
  "main{max-width:760px;margin:0 auto}\n"
  "h1{font-size:30px;line-height:1.2;margin:0;overflow-wrap:anywhere}\n"
  "h2{font-size:18px;margin:36px 0 12px;break-after:avoid}\n"
  "h3{font-size:14px;margin:18px 0 6px;color:var(--faint);break-after:avoid}\n"
  ".subtitle,.end{color:var(--faint);margin:6px 0 0}\n"
  ".end{margin-top:36px;padding-top:12px;border-top:1px solid var(--line);font-size:14px}\n"
  ".verdict,.chart,.table,dl,ul{background:var(--card);border:1px solid var(--line);"
  "border-radius:12px;margin:0 0 12px;break-inside:avoid}\n"
  ".verdict{padding:12px 18px;border-left:6px solid var(--blue)}\n"
  ".verdict strong{display:block;font-size:18px}\n"
  ".chart{padding:12px 18px 6px}\n"
  /* Where not all weeks fit, the newest are seen first. */
  ".scroll{overflow-x:auto;direction:rtl}\n"
  ".scroll svg{direction:ltr;display:block;width:100%;min-width:460px;height:auto}\n"
  ".chart text{fill:var(--faint);font-size:12px;text-anchor:middle}\n"
  ".chart .left{text-anchor:start}\n"
  ".chart .strong{fill:var(--text);font-weight:600}\n"
  ".one{fill:var(--blue)}\n"
  ".other{fill:var(--pale);stroke:var(--blue);stroke-width:1.5}\n"
  ".axis{stroke:var(--line)}\n"
  ".legend{display:flex;flex-wrap:wrap;gap:6px 18px;margin:0 0 6px;font-size:14px;"
  "color:var(--faint)}\n"
  ".legend svg{width:12px;height:12px;display:inline-block;margin-right:6px}\n"
  ".table{overflow-x:auto}\n"
  "table{border-collapse:collapse;width:100%}\n"
  "th,td{padding:6px 18px;text-align:right;font-variant-numeric:tabular-nums}\n"
  "th{font-size:14px;font-weight:600;color:var(--faint);text-align:right;vertical-align:bottom}\n"
  "th:first-child,td:first-child{text-align:left}\n"
  "tbody th{font-size:16px;font-weight:400;color:inherit}\n"
  "tbody tr{border-top:1px solid var(--line)}\n"
  "dl{display:grid;grid-template-columns:1fr auto;padding:0}\n"
  "dt,dd{margin:0;padding:6px 18px}\n"
  "dd{text-align:right;font-weight:600;font-variant-numeric:tabular-nums}\n"
  "dt:nth-of-type(n+2),dd:nth-of-type(n+2){border-top:1px solid var(--line)}\n"
  "ul{list-style:none;padding:0}\n"
  "li{padding:9px 18px;overflow-wrap:anywhere}\n"
  "li+li{border-top:1px solid var(--line)}\n"
  "@media (max-width:480px){body{padding:18px 9px 36px}dt,dd,li,:is(th,td):first-child{padding-left:9px}"
  "dt,dd,li,:is(th,td):last-child{padding-right:9px}th,td{padding-left:6px;padding-right:6px}"
  "thead th{font-size:13px}}\n"
  ".aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n";

/* In units of the picture, which is as wide as its frame. */
#define CHART_WIDTH 720.0
#define CHART_HEIGHT 150.0
#define CHART_LEFT 110.0 /* the names of the lines of text below */
#define CHART_TOP 24.0
#define CHART_BELOW 48.0

static void
append_text (GString *html, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (html, escaped);
}

static void
append_element (GString *html, const char *begin, const char *text, const char *end)
{
  g_string_append (html, begin);
  append_text (html, text);
  g_string_append (html, end);
}

static void
append_number (GString *html, const char *before, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (html, "%s\"%s\"", before,
                          g_ascii_formatd (text, sizeof text, "%.1f", number));
}

static void
append_svg_text (GString *html, const char *class, double x, double y, const char *text)
{
  g_string_append_printf (html, "<text class=\"%s\"", class);
  append_number (html, " x=", x);
  append_number (html, " y=", y);
  append_element (html, ">", text, "</text>");
}

static void
append_bar (GString *html, const char *class, double x, double width, guint n, guint highest)
{
  double height = CHART_HEIGHT * n / highest;
  g_autofree char *text = g_strdup_printf ("%u", n);

  g_string_append_printf (html, "<rect class=\"%s\" rx=\"2\"", class);
  append_number (html, " x=", x);
  append_number (html, " y=", CHART_TOP + CHART_HEIGHT - height);
  append_number (html, " width=", width);
  append_number (html, " height=", height);
  g_string_append (html, "/>");
  append_svg_text (html, "strong", x + width / 2, CHART_TOP + CHART_HEIGHT - height - 5, text);
}

static void
append_bars (GString *html, const ChasReportBlock *chart, guint i)
{
  const ChasReportBars *bars = chart->bars->pdata[i];
  guint highest = chas_report_block_get_highest (chart);
  double step = (CHART_WIDTH - CHART_LEFT) / chart->bars->len;
  double width = step * 0.36;
  double middle = CHART_LEFT + step * (i + 0.5);

  append_bar (html, "one", middle - width - 1.5, width, bars->n, highest);
  append_bar (html, "other", middle + 1.5, width, bars->n_other, highest);
  append_svg_text (html, "name", middle, CHART_TOP + CHART_HEIGHT + 18, bars->name);
  append_svg_text (html, "strong", middle, CHART_TOP + CHART_HEIGHT + 38, bars->note);
}

static void
append_picture (GString *html, const ChasReportBlock *chart)
{
  double below = CHART_TOP + CHART_HEIGHT;

  g_string_append (html, "<div class=\"scroll\"><svg aria-hidden=\"true\" viewBox=");
  g_string_append_printf (html, "\"0 0 %.0f %.0f\">", CHART_WIDTH, below + CHART_BELOW);
  g_string_append (html, "<line class=\"axis\"");
  append_number (html, " x1=", CHART_LEFT);
  append_number (html, " x2=", CHART_WIDTH);
  append_number (html, " y1=", below);
  append_number (html, " y2=", below);
  g_string_append (html, "/>");
  append_svg_text (html, "left", 0, below + 18, chart->text);
  append_svg_text (html, "left", 0, below + 38, chas_report_block_get (chart, 2));
  for (guint i = 0; i < chart->bars->len; i++)
    append_bars (html, chart, i);
  g_string_append (html, "</svg></div>\n");
}

static void
append_legend (GString *html, const ChasReportBlock *chart)
{
  static const char *const classes[] = { "one", "other" };

  g_string_append (html, "<p class=\"legend\" aria-hidden=\"true\">");
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_string_append_printf (html,
                              "<span><svg viewBox=\"0 0 12 12\"><rect class=\"%s\" x=\"1\" y=\"1\" "
                              "width=\"10\" height=\"10\" rx=\"3\"/></svg>",
                              classes[i]);
      append_element (html, "", chas_report_block_get (chart, i), "</span>");
    }
  g_string_append (html, "</p>\n");
}

/* The same figures for those who listen. */
static void
append_aloud (GString *html, const ChasReportBlock *chart)
{
  g_string_append (html, "<table class=\"aloud\"><thead><tr>");
  append_element (html, "<th scope=\"col\">", chart->text, "</th>");
  for (guint i = 0; i < chart->cells->len; i++)
    append_element (html, "<th scope=\"col\">", chas_report_block_get (chart, i), "</th>");
  g_string_append (html, "</tr></thead><tbody>");
  for (guint i = 0; i < chart->bars->len; i++)
    {
      const ChasReportBars *bars = chart->bars->pdata[i];

      append_element (html, "<tr><th scope=\"row\">", bars->name, "</th>");
      g_string_append_printf (html, "<td>%u</td><td>%u</td>", bars->n, bars->n_other);
      append_element (html, "<td>", bars->note, "</td></tr>\n");
    }
  g_string_append (html, "</tbody></table>");
}

static void
append_table (GString *html, const ChasReportBlock *table)
{
  g_string_append (html, "<div class=\"table\"><table>\n<thead><tr>");
  for (guint i = 0; i < table->cells->len; i++)
    {
      const char *cell = chas_report_block_get (table, i);

      if (i > 0 && i % table->n_columns == 0)
        g_string_append (html,
                         i == table->n_columns ? "</tr></thead>\n<tbody><tr>" : "</tr>\n<tr>");
      if (i < table->n_columns)
        append_element (html, "<th scope=\"col\">", cell, "</th>");
      else if (i % table->n_columns == 0)
        append_element (html, "<th scope=\"row\">", cell, "</th>");
      else
        append_element (html, "<td>", cell, "</td>");
    }
  g_string_append (html, "</tr></tbody></table></div>\n");
}

static void
append_facts (GString *html, const ChasReportBlock *facts)
{
  g_string_append (html, "<dl>\n");
  for (guint i = 0; i + 1 < facts->cells->len; i += 2)
    {
      append_element (html, "<dt>", chas_report_block_get (facts, i), "</dt>");
      append_element (html, "<dd>", chas_report_block_get (facts, i + 1), "</dd>\n");
    }
  g_string_append (html, "</dl>\n");
}

static void
append_list (GString *html, const ChasReportBlock *list)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < list->cells->len; i++)
    append_element (html, "<li>", chas_report_block_get (list, i), "</li>\n");
  g_string_append (html, "</ul>\n");
}

static void
append_block (GString *html, const ChasReportBlock *block)
{
  switch (block->kind)
    {
    case CHAS_REPORT_HEADING:
      append_element (html, "<h2>", block->text, "</h2>\n");
      break;
    case CHAS_REPORT_CAPTION:
      append_element (html, "<h3>", block->text, "</h3>\n");
      break;
    case CHAS_REPORT_TEXT:
      append_element (html, "<p>", block->text, "</p>\n");
      break;
    case CHAS_REPORT_VERDICT:
      append_element (html, "<p class=\"verdict\"><strong>", block->text, "</strong>");
      append_element (html, "", chas_report_block_get (block, 0), "</p>\n");
      break;
    case CHAS_REPORT_FACTS:
      append_facts (html, block);
      break;
    case CHAS_REPORT_TABLE:
      append_table (html, block);
      break;
    case CHAS_REPORT_LIST:
      append_list (html, block);
      break;
    case CHAS_REPORT_CHART:
      g_string_append (html, "<div class=\"chart\">\n");
      append_legend (html, block);
      append_picture (html, block);
      append_aloud (html, block);
      g_string_append (html, "</div>\n");
      break;
    }
}

/**
 * chas_report_dup_html:
 * @report: a report
 *
 * Returns: (transfer full): it as a page that needs nothing else
 */
char *
chas_report_dup_html (const ChasReport *report)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n");

  append_element (html, "<html lang=\"", report->language,
                  "\">\n<head>\n<meta charset=\"utf-8\">\n");
  g_string_append (html,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" "
                   "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
  append_element (html, "<title>", report->title, "</title>\n<style>\n");
  g_string_append_printf (html, "%s</style>\n</head>\n<body>\n<main>\n", style);
  append_element (html, "<h1>", report->title, "</h1>\n");
  append_element (html, "<p class=\"subtitle\">", report->subtitle, "</p>\n");
  for (guint i = 0; i < report->blocks->len; i++)
    append_block (html, report->blocks->pdata[i]);
  append_element (html, "<p class=\"end\">", report->end, "</p>\n");
  g_string_append (html, "</main>\n</body>\n</html>\n");
  return g_string_free_and_steal (html);
}
