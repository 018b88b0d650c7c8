// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lead-list-case.h"

/* Lists whose companies have several lines each, and what only looks like one. */

static const LeadListCase cases[] = {
  /* tables in Markdown */
  { "markdown",
    "| Company | Mail |\n|---|---|\n| Tallvik | info@tallvik.se |\n| Nordkod | hej@nordkod.se |",
    SURE, "Tallvik (info@tallvik.se); Nordkod (hej@nordkod.se)" },
  { "markdown-without-edges",
    "Företag | Ort | Kontakt\n:--- | :---: | ---\nTallvik | Kista | Eva Berg\n"
    "Nordkod | Nacka |",
    SURE, "Tallvik (Kista, Eva Berg); Nordkod (Nacka)" },
  { "markdown-in-a-message",
    "Hej!\n\nHär är de:\n\n| Bolag | Webb |\n| --- | --- |\n| **Tallvik** | [sajten](https://tallvik.se) |\n"
    "| [Nordkod](https://nordkod.se) | - |\n| Lund \\| Berg | [hej@lund.se](mailto:hej@lund.se) |\n\nHälsningar\nLisa",
    SURE,
    "Tallvik (https://tallvik.se, sajten); Nordkod (https://nordkod.se); Lund | Berg (hej@lund.se)" },
  { "markdown-with-short-rules", "| Bolag | Ort |\n|:-:|-|\n| Tallvik | Solna |\n| Nordkod | |",
    SURE, "Tallvik (Solna); Nordkod" },
  { "rows-with-bars-around-them", "| Tallvik AB | Solna |\n| Nordkod AB | Nacka |", SURE,
    "Tallvik AB (Solna); Nordkod AB (Nacka)" },
  { "markdown-about-something-else",
    "| Dag | Tid |\n|---|---|\n| Måndag | 9-12 |\n| Tisdag | 13-15 |", PERHAPS,
    "Måndag (9-12); Tisdag (13-15)" },
  { "pipes-in-a-sentence", "a | b\nc || d och så vidare", NO, NULL },
  /* blocks */
  { "mails-below-names",
    "Tallvik Systems\ninfo@tallvik.se\nNordkod AB\nwww.nordkod.se\n08-123 456 78\nRönnbär\nhej@rbd.se",
    SURE,
    "Tallvik Systems (info@tallvik.se); Nordkod AB (www.nordkod.se, 08-123 456 78); "
    "Rönnbär (hej@rbd.se)" },
  { "streets-below-names",
    "Tallvik AB\nStorgatan 1, 171 41 Solna\nNordkod AB\nKungsgatan 2, 111 43 Stockholm", SURE,
    "Tallvik AB (Solna, Storgatan 1); Nordkod AB (Stockholm, Kungsgatan 2)" },
  { "own-mails-at-shared-domains", "Bageriet AB\nbageriet@gmail.com\nSmedjan AB\nsmedjan@gmail.com",
    SURE, "Bageriet AB (bageriet@gmail.com, Bageriet); Smedjan AB (smedjan@gmail.com, Smedjan)" },
  { "mails-below-names-with-towns",
    "Tallvik AB, Solna\ninfo@tallvik.se\n\nNordkod AB, Nacka\ninfo@nordkod.se", SURE,
    "Tallvik AB (Solna, info@tallvik.se); Nordkod AB (Nacka, info@nordkod.se)" },
  { "marked-names-with-mails-below",
    "1. Tallvik Systems\n   info@tallvik.se\n2. Nordkod AB\n   hej@nordkod.se", SURE,
    "Tallvik Systems (info@tallvik.se); Nordkod AB (hej@nordkod.se)" },
  { "mails-below-with-empty-lines",
    "Tallvik Systems\n\ninfo@tallvik.se\n\nNordkod\n\nhej@nordkod.se", SURE,
    "Tallvik Systems (info@tallvik.se); Nordkod (hej@nordkod.se)" },
  { "cards",
    "Karin Fjällmo\nRekryterare\nTallvik Systems AB\n070-174 06 05\nkarin@tallvik.se\n\n"
    "Nordkod\nEva Berg\nCTO\nStorgatan 1\n171 41 Solna\neva@nordkod.se\nVi sågs på mässan",
    SURE,
    "Tallvik Systems AB (070-174 06 05, karin@tallvik.se, Karin Fjällmo); "
    "Nordkod (Solna, eva@nordkod.se, Eva Berg, Storgatan 1\nVi sågs på mässan)" },
  { "cards-copied-from-the-web",
    "**Tallvik AB**\nwww.tallvik.se\n\u00a0\n### Nordkod\u200b AB\nwww.nordkod.se\n", SURE,
    "Tallvik AB (www.tallvik.se); Nordkod AB (www.nordkod.se)" },
  { "cards-between-rules",
    "Tallvik AB\nwww.tallvik.se\n---\nEva Berg\nCTO\nNordkod AB\neva@nordkod.se", SURE,
    "Tallvik AB (www.tallvik.se); Nordkod AB (eva@nordkod.se, Eva Berg)" },
  { "cards-of-one-company-and-another",
    "Karin Fjällmo\nRekryterare\nTallvik AB\nkarin@tallvik.se\n\nPer Ek\nCTO\nTallvik AB\nper@tallvik.se\n\n"
    "Nordkod AB\nwww.nordkod.se",
    SURE,
    "Tallvik AB (karin@tallvik.se, Karin Fjällmo); Tallvik AB (per@tallvik.se, Per Ek); "
    "Nordkod AB (www.nordkod.se)" },
  { "cards-in-a-message",
    "Hej!\nHär är två:\n\nTallvik AB\nwww.tallvik.se\n\n\nNordkod AB\n08-123 456 78\n\nMvh\nLisa",
    SURE, "Tallvik AB (www.tallvik.se); Nordkod AB (08-123 456 78)" },
  { "cards-below-a-sentence",
    "Hej Kalle, här är de som vi pratade om i går.\n\nTallvik AB\nwww.tallvik.se\n\nNordkod AB\n08-123 456 78",
    PERHAPS, "Tallvik AB (www.tallvik.se); Nordkod AB (08-123 456 78)" },
  { "mails-below-names-like-people",
    "Rönnbär Data\ninfo@rbd.se\nTallvik AB\nwww.tallvik.se\nNordkod AB\nwww.nordkod.se", PERHAPS,
    "Rönnbär Data (info@rbd.se); Tallvik AB (www.tallvik.se); Nordkod AB (www.nordkod.se)" },
  { "names-with-addresses-elsewhere",
    "Rönnbär\nhej@rbd.se\nSigma\nwww.sgm.se\nTallvik AB\nwww.tallvik.se", SURE,
    "Rönnbär (hej@rbd.se); Sigma (www.sgm.se); Tallvik AB (www.tallvik.se)" },
  { "two-with-addresses-elsewhere", "Tallvik AB\nwww.tallvik.se\n\nRönnbär\nwww.rbd.se", PERHAPS,
    "Tallvik AB (www.tallvik.se); Rönnbär (www.rbd.se)" },
  /* one company, or a letter */
  { "card-in-parts",
    "Karin Fjällmo\nRekryterare\nTallvik Systems AB\n\nStorgatan 1\n171 41 Solna\n\n08-123 456 78\nkarin@tallvik.se",
    NO, NULL },
  { "card-with-its-company-in-another-part",
    "Karin Fjällmo\nkarin@tallvik.se\n070-174 06 05\n\nTallvik AB\nwww.tallvik.se\n08-123 456 78",
    NO, NULL },
  { "person-above-the-company", "Karin Fjällmo\n070-174 06 05\nTallvik AB\ninfo@tallvik.se", NO,
    NULL },
  { "person-below-the-company",
    "Tallvik AB\nStorgatan 1\n171 41 Solna\nKarin Fjällmo\n070-174 06 05\nkarin@tallvik.se", NO,
    NULL },
  { "people-of-a-company",
    "Tallvik AB\nwww.tallvik.se\nKarin Fjällmo\nkarin@tallvik.se\nEva Berg\neva@tallvik.se", NO,
    NULL },
  { "people-of-a-company-with-empty-lines",
    "Karin Fjällmo\nRekryterare\nkarin@tallvik.se\n\nEva Berg\nCTO\neva@tallvik.se", NO, NULL },
  { "mail-with-a-signature",
    "Hej Lisa!\n\nTack för ditt mejl. Vi tar gärna emot två praktikanter i vår.\nRing mig på 070-174 06 05 så "
    "pratar vi vidare.\n\nVänliga hälsningar\nKarin Fjällmo\nRekryterare\nTallvik AB\nwww.tallvik.se",
    NO, NULL },
  { "mail-with-what-it-answers",
    "Hej Lisa!\n\nDet låter bra, vi hörs på tisdag.\n\nKarin Fjällmo\nTallvik AB\nkarin@tallvik.se\n\n"
    "Från: Lisa Ek <lisa@chas.se>\nSkickat: den 12 november 2026\nTill: karin@tallvik.se\n\nHej Karin!\n\n"
    "Har ni plats för praktikanter i vår? Vi är fyra som söker.\n\nLisa Ek\nChas Academy\nlisa@chas.se",
    NO, NULL },
  { "words-below-a-card",
    "Tallvik AB\nwww.tallvik.se\n\nAvsluta prenumerationen här\nwww.utskick.example", NO, NULL },
  { "heads-of-mails",
    "From: Karin Fjällmo <karin@tallvik.se>\nTo: lisa@chas.se\n\nFrom: Eva Berg <eva@nordkod.se>\nTo: lisa@chas.se",
    NO, NULL },
};

/* What is in a block and nothing else goes into the note; what stands around them is told. */
static void
test_no_word_of_a_block_is_lost (void)
{
  const char *const text =
    "Hej!\n\nTallvik AB\nwww.tallvik.se\nFråga efter Kim\n\nNordkod AB\n08-123 456 78\n08-765 43 21\n\nLisa";
  g_auto (GStrv) left = NULL;
  gboolean is_cut;
  g_autoptr (GPtrArray) drafts = chas_lead_list_read (text, &left, &is_cut);
  g_autofree char *around = g_strjoinv (" ", left);

  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpstr (((ChasLeadDraft *) drafts->pdata[0])->parts[CHAS_LEAD_PART_NOTE], ==,
                   "Fråga efter Kim");
  g_assert_cmpstr (((ChasLeadDraft *) drafts->pdata[1])->parts[CHAS_LEAD_PART_NOTE], ==,
                   "08-765 43 21");
  g_assert_cmpstr (around, ==, "Hej! Lisa");
  g_assert_false (is_cut);
}

/* As of lines, so many of blocks can be looked through. */
static void
test_many_blocks_are_cut (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) drafts = NULL;
  gboolean is_cut;

  for (guint i = 0; i <= CHAS_LEAD_LIST_MAX; i++)
    g_string_append_printf (text, "Bolag %u AB\nwww.bolag%u.se\n\n", i, i);
  g_assert_cmpint (chas_lead_list_judge (text->str), ==, CHAS_LEAD_LIST_SURE);
  drafts = chas_lead_list_read (text->str, NULL, &is_cut);
  g_assert_cmpuint (drafts->len, ==, CHAS_LEAD_LIST_MAX);
  g_assert_true (is_cut);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  lead_list_case_add (cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/insight/lead-list/no-word-of-a-block-is-lost",
                   test_no_word_of_a_block_is_lost);
  g_test_add_func ("/insight/lead-list/many-blocks-are-cut", test_many_blocks_are_cut);
  return g_test_run ();
}
