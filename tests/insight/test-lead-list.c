// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <string.h>

#include "lead-list-case.h"

static const LeadListCase cases[] = {
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
  { "dotted-like-people", "* Tallvik Systems\n* Rönnbär Data\n* Nordkod", SURE,
    "Tallvik Systems; Rönnbär Data; Nordkod" },
  { "below-a-heading", "Företag att ringa:\nTallvik Systems AB\nNordkod AB", SURE,
    "Tallvik Systems AB; Nordkod AB" },
  { "one-odd-among-many", "Volvo\nEricsson\nSpotify\nring dem först av alla\nKlarna", SURE,
    "Volvo; Ericsson; Spotify; ring dem först av alla; Klarna" },
  { "small-letters", "volvo\nericsson\nspotify\nklarna", SURE, "volvo; ericsson; spotify; klarna" },
  { "checks", "☐ Tallvik AB\n✅ Nordkod AB\n- [x] Sigma AB\n[ ] 3M", SURE,
    "Tallvik AB; Nordkod AB; Sigma AB; 3M" },
  { "copied-from-the-web",
    "\u200eTallvik\u00a0Systems AB\u200e\nNord\u00adkod AB,\u00a0Solna\u2028\ufeffSigma AB\n\u00a0\n",
    SURE, "Tallvik Systems AB; Nordkod AB (Solna); Sigma AB" },
  { "in-markdown",
    "1. **Tallvik AB** – Solna\n2. [Nordkod](https://nordkod.se)\n3. **Sigma** – `sigma.example`",
    SURE, "Tallvik AB (Solna); Nordkod (https://nordkod.se); Sigma (sigma.example)" },
  { "headings-in-markdown", "### Tallvik AB\n### Nordkod AB", SURE, "Tallvik AB; Nordkod AB" },
  { "rules-between", "Tallvik AB\n---\nNordkod AB\n* * *\nSigma AB\n=====", SURE,
    "Tallvik AB; Nordkod AB; Sigma AB" },
  { "dashes-before-numbers", "- Tallvik AB\n- Nordkod AB\n- – 08-123 456 78", PERHAPS,
    "Tallvik AB; Nordkod AB" },
  { "below-headings", "Solna:\nTallvik AB\nNordkod AB\n\nMalmö:\nSigma AB\nRönnbär AB", SURE,
    "Tallvik AB; Nordkod AB; Sigma AB; Rönnbär AB" },
  { "marked-below-headings", "**Solna:**\n- Tallvik\n- Nordkod\n\n**Malmö:**\n- Sigma\n- Rönnbär",
    SURE, "Tallvik; Nordkod; Sigma; Rönnbär" },
  { "in-a-message",
    "Hej Kalle!\n\nHär är de vi pratade om:\n- Tallvik AB\n- Nordkod AB\n- Sigma AB\n\nHälsningar\nLisa",
    SURE, "Tallvik AB; Nordkod AB; Sigma AB" },
  { "in-brackets", "1. Tallvik (Karin Fjällmo, karin@tallvik.se)\n2. Nord AB (publ), 08-123 456 78",
    SURE, "Tallvik (karin@tallvik.se, Karin Fjällmo); Nord AB (publ) (08-123 456 78)" },
  { "numbers-after-a-space", "Tallvik AB 556036-0793\nNordkod 08-123 456 78\n556036-0793 Sigma AB",
    SURE, "Tallvik AB (556036-0793); Nordkod (08-123 456 78); Sigma AB (556036-0793)" },
  { "people-and-numbers",
    "Tallvik Systems - Karin Fjällmo - 070-174 06 05\nNordkod, Eva Berg, eva@nordkod.se\n"
    "Sigma: Per Ek, 08-123 456 78\nLund, Berg & Co AB, 08-123 456 78",
    SURE,
    "Tallvik Systems (070-174 06 05, Karin Fjällmo); Nordkod (eva@nordkod.se, Eva Berg); "
    "Sigma (08-123 456 78, Per Ek); Lund, Berg & Co AB (08-123 456 78)" },
  /* tables */
  { "person-before-the-company-in-a-headed-table",
    "Kontaktperson\tFöretag\tRoll\tTelefon\nKarin Fjällmo\tNordkod\tCTO\t08-123 456 78\n"
    "070-174 06 05\tMora\t\t",
    SURE, "Nordkod (08-123 456 78, Karin Fjällmo); Mora (070-174 06 05)" },
  { "town-with-its-post-code", "Företag\tOrt\nTallvik\t171 41 SOLNA\nNordkod\tNacka", SURE,
    "Tallvik (Solna); Nordkod (Nacka)" },
  { "columns-of-ones-own",
    "Företag\tSist ringt\tVem av oss\tVad de sa\nTallvik\ti går\tKalle\tvill ses\nNordkod\t\t\t",
    SURE, "Tallvik (i går\nKalle\nvill ses); Nordkod" },
  { "numbers-without-a-head",
    "Tallvik\t5560360793\tSolna\nNordkod\t556703 7485\tNacka\nSigma\t120\tMora", SURE,
    "Tallvik (Solna, 556036-0793); Nordkod (Nacka, 556703-7485); Sigma (Mora, 120)" },
  { "numbers-as-amounts", "Tallvik\t5 560 360 793\nNordkod\t5 567 037 485", SURE,
    "Tallvik (556036-0793); Nordkod (556703-7485)" },
  { "numbers-with-decimals", "Tallvik\t5560360793.0\nNordkod\t5567037485,00", SURE,
    "Tallvik (556036-0793); Nordkod (556703-7485)" },
  { "numbers-in-groups", "Tallvik\t556 036-07 93\nNordkod\t5.567.037.485", SURE,
    "Tallvik (556036-0793); Nordkod (556703-7485)" },
  { "amounts-that-are-no-numbers", "Tallvik\t5 560 360 794\nNordkod\t1 250 000", SURE,
    "Tallvik (5 560 360 794); Nordkod (1 250 000)" },
  { "personal-numbers-as-amounts", "Tallvik\t8 112 189 876\nNordkod\t811 218-98 76", SURE,
    "Tallvik; Nordkod" },
  { "numbered-rows", "1\tTallvik\tSolna\n2\tNordkod\tNacka", SURE,
    "Tallvik (Solna); Nordkod (Nacka)" },
  { "numbered-rows-of-a-table",
    "#\tFöretag\tOrt\n41\tTallvik\tSolna\n42\tNordkod\tNacka\n43\tSigma\tMora", SURE,
    "Tallvik (Solna); Nordkod (Nacka); Sigma (Mora)" },
  { "numbers-of-something", "Tallvik\t12\nNordkod\t13", SURE, "Tallvik (12); Nordkod (13)" },
  { "row-without-a-company", "Företag\tTelefon\nTallvik\t\n\t08-123 456 78\nNordkod\t", SURE,
    "Tallvik; Nordkod" },
  { "word-that-is-no-head", "Tallvik\tKund\tSolna\nNordkod\tVilande\tNacka", SURE,
    "Tallvik (Solna, Kund); Nordkod (Nacka, Vilande)" },
  { "kind-with-facts-beside", "Tallvik\tBolag\t08-123 456 78\nNordkod\tFörening\t", SURE,
    "Tallvik (08-123 456 78, Bolag); Nordkod (Förening)" },
  { "numbered-rows-below-a-head", "Nr\tFöretag\tOrt\n1.\tTallvik\tKista\n2.\tNordkod\tKista", SURE,
    "Tallvik (Kista); Nordkod (Kista)" },
  { "cells-in-quotes",
    "Tallvik\t\"Storgatan 1\r\n171 41 Solna\"\tinfo@tallvik.se\r\n\"Lund \"\"Bygg\"\" AB\"\tNacka\t\r\n",
    SURE, "Tallvik (Solna, info@tallvik.se, Storgatan 1); Lund \"Bygg\" AB (Nacka)" },
  { "commas-below-a-head", "Företag,Ort\n\"Lund, Berg & Co AB\",Kista\nNordkod,Nacka", SURE,
    "Lund, Berg & Co AB (Kista); Nordkod (Nacka)" },
  { "quotes-of-a-name", "\"Kompis\" Bygg AB\nNordkod AB", SURE, "\"Kompis\" Bygg AB; Nordkod AB" },
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
    "Tallvik Systems (Solna); Nordkod (Nacka)" },
  { "semicolons", "Företag;Ort\nKornblå;Stockholm\nRönnbär;Solna", SURE,
    "Kornblå (Stockholm); Rönnbär (Solna)" },
  { "person-in-a-cell", "Volvo Cars\tKarin Fjällmo\tRekryterare\tanna@gmail.com\nSigma\t\t\t", SURE,
    "Volvo Cars (anna@gmail.com, Karin Fjällmo); Sigma" },
  { "person-before-the-company", "Karin Fjällmo\tTallvik Systems AB\nEva Berg\tNordkod AB", SURE,
    "Tallvik Systems AB (Karin Fjällmo); Nordkod AB (Eva Berg)" },
  /* may be either: it is asked, not decided */
  { "two-names", "Tallvik Systems\nNordkod", PERHAPS, "Tallvik Systems; Nordkod" },
  { "dotted-people", "- Karin Fjällmo\n- Eva Berg\n- Per Ek", PERHAPS,
    "Karin Fjällmo; Eva Berg; Per Ek" },
  { "three-with-one-like-a-person", "Karin Fjällmo\nNordkod\nSigma", PERHAPS,
    "Karin Fjällmo; Nordkod; Sigma" },
  { "list-with-a-telephone-below", "Tallvik AB\nNordkod AB\nSigma AB\nRönn AB\n08-123 456 78",
    PERHAPS, "Tallvik AB; Nordkod AB; Sigma AB; Rönn AB" },
  { "marked-with-words-beside", "- Tallvik\n- Nordkod (Eva vet mer)\n- Sigma, ring efter jul",
    PERHAPS, "Tallvik; Nordkod (Eva vet mer); Sigma, ring efter jul" },
  { "marked-below-each", "Tallvik AB\n- ring Karin\n- mejla\nNordkod AB\n- ring Eva", PERHAPS,
    "Tallvik AB; ring Karin; mejla; Nordkod AB; ring Eva" },
  { "some-in-small-letters", "Tallvik Systems\nTallvik Systems AB\ntallvik systems\nVolvo", PERHAPS,
    "Tallvik Systems; Tallvik Systems AB; tallvik systems; Volvo" },
  /* one company */
  { "label-after-a-dot", "Tallvik AB\tSolna\t• Tel: fråga i växeln\nNordkod AB\tNacka\t(Tel: )",
    SURE, "Tallvik AB (Solna, Tel: fråga i växeln); Nordkod AB (Nacka)" },
  { "colon-at-the-end-of-the-first-row", "Tallvik AB\tSolna\tRing om:\nNordkod AB\tNacka\t", SURE,
    "Tallvik AB (Solna, Ring om); Nordkod AB (Nacka)" },
  { "colon-after-a-comma", "Tallvik AB, att ringa:\nNordkod AB\nSigma AB", SURE,
    "Nordkod AB; Sigma AB" },
  { "marked-numbers", "Ring helst på\n- 08-123 456 78\n- 070-174 06 05", NO, NULL },
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

/* A sole trader's number is never kept, not in a name either. */
static void
test_personal_number_is_left_out (void)
{
  g_autoptr (GPtrArray) drafts =
    chas_lead_list_read ("Fjärilsdata 811228-9874\n811228-9874 Rönn\nA\tNordkod 811228-9874\t",
                         NULL, NULL);
  const char *const names[] = { "Fjärilsdata", "Rönn", "A" };

  g_assert_cmpuint (drafts->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < drafts->len; i++)
    {
      const ChasLeadDraft *draft = drafts->pdata[i];
      const char *note = draft->parts[CHAS_LEAD_PART_NOTE];

      g_assert_true (draft->personal_number);
      g_assert_cmpstr (draft->parts[CHAS_LEAD_PART_COMPANY], ==, names[i]);
      g_assert_false (note && strstr (note, "9874"));
    }
}

/* Wherever it stands, and however its hyphen looks. */
static void
test_personal_number_is_nowhere (void)
{
  const char *const texts[] = {
    "Företag\tKontakt\tTitel\tOrt\nTallvik AB\tEva Berg\t811228-9874\tSolna\n"
    "Nordkod AB\tPer Ek\tCTO, 811228-9874\t811228-9874",
    "Tallvik AB pnr:811228-9874\nNordkod8112289874",
    "Tallvik AB, 811228–9874\nNordkod AB 811228\u20119874",
    "Tallvik AB\nPnr 811228\u22129874\nwww.tallvik.se\n\nNordkod AB\n811228–9874\nwww.nordkod.se",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) drafts = chas_lead_list_read (texts[i], NULL, NULL);

      g_test_message ("%u", i);
      g_assert_cmpuint (drafts->len, ==, 2);
      for (guint j = 0; j < drafts->len; j++)
        {
          const ChasLeadDraft *draft = drafts->pdata[j];

          g_assert_true (draft->personal_number);
          g_assert_null (strpbrk (draft->parts[CHAS_LEAD_PART_COMPANY], ":,("));
          for (guint part = 0; part < CHAS_N_LEAD_PARTS; part++)
            g_assert_false (draft->parts[part] && strstr (draft->parts[part], "9874"));
        }
    }
}

/* What is not among the lines is told. */
static void
test_nothing_is_lost_silently (void)
{
  g_autoptr (GString) text = g_string_new ("Företag\tOrt\n\t08-123 456 78\n");
  g_autoptr (GPtrArray) fitting = NULL;
  g_autoptr (GPtrArray) first = NULL;
  g_auto (GStrv) left = NULL;
  gboolean is_cut;

  for (guint i = 0; i < CHAS_LEAD_LIST_MAX - 1; i++)
    g_string_append_printf (text, "Bolag %u\tSolna\n", i);
  fitting = chas_lead_list_read (text->str, &left, &is_cut);
  g_assert_cmpuint (fitting->len, ==, CHAS_LEAD_LIST_MAX - 1);
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, "\t08-123 456 78");
  g_assert_false (is_cut);
  g_string_append (text, "Ett till\t\n");
  first = chas_lead_list_read (text->str, NULL, &is_cut);
  g_assert_cmpuint (first->len, ==, CHAS_LEAD_LIST_MAX - 1);
  g_assert_true (is_cut);
}

static void
test_own_words_above_are_told (void)
{
  const char *const texts[] = { "Ring i Solna:\nTallvik AB\nNordkod AB",
                                "Företag:\nTallvik AB\nNordkod AB",
                                "Tallvik AB\nRing i Solna:\nNordkod AB",
                                "Företag\tOrt\nTallvik\tSolna\nNordkod\tSolna" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) left = NULL;
      g_autoptr (GPtrArray) drafts = chas_lead_list_read (texts[i], &left, NULL);

      g_assert_cmpuint (drafts->len, ==, 2);
      g_assert_cmpstr (left[0], ==, i % 2 == 0 ? "Ring i Solna:" : NULL);
    }
}

/* Also a line that begins as a column is called, and another page of the same site. */
static void
test_words_around_marked_lines_are_told (void)
{
  g_auto (GStrv) left = NULL;
  g_autofree char *around = NULL;
  g_autoptr (GPtrArray) drafts = chas_lead_list_read (
    "Företag:\n- Tallvik AB, www.tallvik.se, jobb.tallvik.se\n- Nordkod AB\nTelefon: 08-123 456 78\na\tb",
    &left, NULL);

  around = g_strjoinv ("; ", left);
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpstr (around, ==, "Telefon: 08-123 456 78; a\tb");
  g_assert_cmpstr (((ChasLeadDraft *) drafts->pdata[0])->parts[CHAS_LEAD_PART_NOTE], ==,
                   "jobb.tallvik.se");
}

/* A whole mailbox, a line without an end: the answer comes before the test is given up. */
static void
test_giant_text_is_bounded (void)
{
  const char *const units[] = { "å",       "a, ",         "a@b.se ",
                                "(",       "- \n",        "x.se\n",
                                "Ab Ab\n", "Ab\nab.se\n", "Ab\nab.se\n\n",
                                "|a|b|\n", "|-|-|\n",     "\"\"\n",
                                "1 1 1 ",  "A\tB\n",      "Ab, Solna\n" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) giant = g_string_new (NULL);
      g_autoptr (GPtrArray) drafts = NULL;

      while (giant->len < 1000000)
        g_string_append (giant, units[i]);
      chas_lead_list_judge (giant->str);
      drafts = chas_lead_list_read (giant->str, NULL, NULL);
      g_assert_cmpuint (drafts->len, <=, CHAS_LEAD_LIST_MAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  lead_list_case_add (cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/insight/lead-list/personal-number-is-left-out",
                   test_personal_number_is_left_out);
  g_test_add_func ("/insight/lead-list/personal-number-is-nowhere",
                   test_personal_number_is_nowhere);
  g_test_add_func ("/insight/lead-list/nothing-is-lost-silently", test_nothing_is_lost_silently);
  g_test_add_func ("/insight/lead-list/own-words-above-are-told", test_own_words_above_are_told);
  g_test_add_func ("/insight/lead-list/words-around-marked-lines-are-told",
                   test_words_around_marked_lines_are_told);
  g_test_add_func ("/insight/lead-list/giant-text-is-bounded", test_giant_text_is_bounded);
  return g_test_run ();
}
