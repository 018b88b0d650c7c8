// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-lead-list.h"

/* What is known of each company: its name, and in brackets the town, website, mail, phone, person
 * and note that stand there. */
typedef struct
{
  const char *name;
  const char *text;
  ChasLeadListCertainty certainty;
  const char *read; /* NULL: nobody will ask */
} Case;

#define SURE CHAS_LEAD_LIST_SURE
#define PERHAPS CHAS_LEAD_LIST_PERHAPS
#define NO CHAS_LEAD_LIST_NO

static const Case cases[] = {
  /* lists */
  { "names", "Tallvik Systems\nFjärilsdata\nNordkod\nKlöverbit\n", SURE,
    "Tallvik Systems; Fjärilsdata; Nordkod; Klöverbit" },
  { "names-of-windows", "Volvo\r\n\r\nEricsson\r\nSpotify\r\n", SURE, "Volvo; Ericsson; Spotify" },
  { "legal-forms", "Tallvik Systems AB\nNordkod HB", SURE, "Tallvik Systems AB; Nordkod HB" },
  { "towns", "Tallvik Systems, Solna\nLund, Berg & Partners, Malmö\nMora, Borås", SURE,
    "Tallvik Systems (Solna); Lund, Berg & Partners (Malmö); Mora (Borås)" },
  { "websites", "Tallvik Systems tallvik.se\nNordkod – www.nordkod.se\nSigma (sigma.example)", SURE,
    "Tallvik Systems (tallvik.se); Nordkod (www.nordkod.se); Sigma (sigma.example)" },
  { "town-website-and-mail",
    "Tallvik Systems, Solna, tallvik.se, info@tallvik.se\nNordkod, Nacka, nordkod.se", SURE,
    "Tallvik Systems (Solna, tallvik.se, info@tallvik.se); Nordkod (Nacka, nordkod.se)" },
  { "addresses-alone", "tallvik-systems.se\nwww.nordkod.se\ninfo@sigma.example", SURE,
    "Tallvik Systems (tallvik-systems.se); Nordkod (www.nordkod.se); Sigma (info@sigma.example)" },
  { "numbered", "1. Tallvik Systems\n2. Nordkod\n3) Fjärilsdata\n10. 3M", SURE,
    "Tallvik Systems; Nordkod; Fjärilsdata; 3M" },
  { "dotted", "• Tallvik Systems AB\n• Nordkod AB", SURE, "Tallvik Systems AB; Nordkod AB" },
  { "below-a-heading", "Företag att ringa:\nTallvik Systems AB\nNordkod AB", SURE,
    "Tallvik Systems AB; Nordkod AB" },
  { "one-odd-among-many", "Volvo\nEricsson\nSpotify\nring dem först av alla\nKlarna", SURE,
    "Volvo; Ericsson; Spotify; ring dem först av alla; Klarna" },
  { "small-letters", "volvo\nericsson\nspotify\nklarna", SURE, "volvo; ericsson; spotify; klarna" },
  /* tables */
  { "cells", "Tallvik Systems\tSolna\twww.tallvik.se\nNordkod\tNacka\tinfo@nordkod.se", SURE,
    "Tallvik Systems (Solna, www.tallvik.se); Nordkod (Nacka, info@nordkod.se)" },
  { "header", "Företag\tOrt\tWebb\nVolvo Cars\tGöteborg\tvolvocars.example\nSigma\tMalmö\t", SURE,
    "Volvo Cars (Göteborg, volvocars.example); Sigma (Malmö)" },
  { "town-that-is-no-municipality",
    "Företag\tOrt\tTelefon\nTallvik\tKista\t08-123 456 78\nSigma\tSOLNA\t\nNordkod\t\t", SURE,
    "Tallvik (Kista, 08-123 456 78); Sigma (SOLNA); Nordkod" },
  { "header-of-a-column", "Företag\nTallvik Systems\nNordkod\nFjärilsdata\nSigma", SURE,
    "Tallvik Systems; Nordkod; Fjärilsdata; Sigma" },
  { "number-first", "1\tTallvik Systems\tSolna\n2\tNordkod\tNacka", SURE,
    "Tallvik Systems (Solna, 1); Nordkod (Nacka, 2)" },
  { "semicolons", "Företag;Ort\nKornblå;Stockholm\nRönnbär;Solna", SURE,
    "Kornblå (Stockholm); Rönnbär (Solna)" },
  { "person-in-a-cell", "Volvo Cars\tKarin Fjällmo\tRekryterare\tanna@gmail.com\nSigma\t\t\t", SURE,
    "Volvo Cars (anna@gmail.com, Karin Fjällmo); Sigma" },
  { "person-before-the-company", "Karin Fjällmo\tTallvik Systems AB\nEva Berg\tNordkod AB", SURE,
    "Tallvik Systems AB (Karin Fjällmo); Nordkod AB (Eva Berg)" },
  /* may be either: it is asked, not decided */
  { "two-names", "Tallvik Systems\nNordkod", PERHAPS, "Tallvik Systems; Nordkod" },
  { "three-with-one-like-a-person", "Karin Fjällmo\nNordkod\nSigma", PERHAPS,
    "Karin Fjällmo; Nordkod; Sigma" },
  { "list-with-a-telephone-below", "Tallvik AB\nNordkod AB\nSigma AB\nRönn AB\n08-123 456 78",
    PERHAPS, "Tallvik AB; Nordkod AB; Sigma AB; Rönn AB" },
  /* one company */
  { "nothing", " \n \t\n", NO, NULL },
  { "one-name", "Tallvik Systems AB\n", NO, NULL },
  { "one-row", "Tallvik Systems\tSolna\twww.tallvik.se", NO, NULL },
  { "company-and-address", "Tallvik Systems AB\nwww.tallvik.se", NO, NULL },
  { "company-and-town", "Tallvik Systems AB\nSolna", NO, NULL },
  { "company-and-title", "Karin Fjällmo\nRekryterare\nTallvik Systems AB", NO, NULL },
  { "company-and-note", "Fjärilsdata\nRing efter jul\nFråga efter Anna i receptionen", NO, NULL },
  { "greeting", "Vänliga hälsningar,\nKarin Fjällmo\nTallvik Systems AB", NO, NULL },
  { "signature-with-bars",
    "Karin Fjällmo | Rekryterare\nTallvik Systems AB | www.tallvik.se\nStorgatan 1 | 171 41 Solna",
    NO, NULL },
  { "signature-of-two-lines", "Karin Fjällmo | 070-174 06 05\nTallvik Systems AB | www.tallvik.se",
    PERHAPS, NULL },
  { "labels", "Företag: Tallvik Systems\nOrt: Solna\nWebb: tallvik.se", NO, NULL },
  { "labels-in-cells", "Företag\tTallvik Systems\nOrt\tSolna\nTelefon\t08-123 456 78", NO, NULL },
  { "two-addresses-of-one", "www.tallvik.se\ninfo@tallvik.se", NO, NULL },
  { "sentences", "Vi ses på tisdag.\nDå pratar vi om praktik.\nHälsningar från oss.", NO, NULL },
};

static void
add_part (GString *words, const char *text)
{
  if (text)
    g_string_append_printf (words, "%s%s", words->len ? ", " : "", text);
}

static char *
describe (const ChasLeadDraft *draft)
{
  static const ChasLeadPart parts[] = {
    CHAS_LEAD_PART_TOWN,        CHAS_LEAD_PART_WEBSITE, CHAS_LEAD_PART_MAIL, CHAS_LEAD_PART_PHONE,
    CHAS_LEAD_PART_PERSON_MAIL, CHAS_LEAD_PART_PERSON,  CHAS_LEAD_PART_NOTE,
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    add_part (words, draft->parts[parts[i]]);
  return words->len ? g_strdup_printf ("%s (%s)", draft->parts[CHAS_LEAD_PART_COMPANY], words->str)
                    : g_strdup (draft->parts[CHAS_LEAD_PART_COMPANY]);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) drafts = chas_lead_list_read (test->text);
  g_autoptr (GString) read = g_string_new (NULL);

  for (guint i = 0; i < drafts->len; i++)
    {
      g_autofree char *words = describe (drafts->pdata[i]);

      g_string_append_printf (read, "%s%s", i ? "; " : "", words);
    }
  g_assert_cmpint (chas_lead_list_judge (test->text), ==, test->certainty);
  if (test->read)
    g_assert_cmpstr (read->str, ==, test->read);
}

/* A whole mailbox, a line without an end: the answer comes while somebody waits. */
static void
test_giant_text_is_bounded (void)
{
  const char *const units[] = { "å",      "a, ",     "a@b.se ", "(",          "- \n",
                                "x.se\n", "Ab Ab\n", "A\tB\n",  "Ab, Solna\n" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) giant = g_string_new (NULL);
      g_autoptr (GPtrArray) drafts = NULL;
      gint64 start = g_get_monotonic_time ();

      while (giant->len < 1000000)
        g_string_append (giant, units[i]);
      start = g_get_monotonic_time ();
      chas_lead_list_judge (giant->str);
      drafts = chas_lead_list_read (giant->str);
      g_test_message ("%s: %d ms", units[i], (int) ((g_get_monotonic_time () - start) / 1000));
      g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
      g_assert_cmpuint (drafts->len, <=, CHAS_LEAD_LIST_MAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/insight/lead-list/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/insight/lead-list/giant-text-is-bounded", test_giant_text_is_bounded);
  return g_test_run ();
}
