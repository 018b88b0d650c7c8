// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-lead-list.h"

#include <string.h>

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
  { "dotted-like-people", "* Tallvik Systems\n* Rönnbär Data\n* Nordkod", SURE,
    "Tallvik Systems; Rönnbär Data; Nordkod" },
  { "below-a-heading", "Företag att ringa:\nTallvik Systems AB\nNordkod AB", SURE,
    "Tallvik Systems AB; Nordkod AB" },
  { "one-odd-among-many", "Volvo\nEricsson\nSpotify\nring dem först av alla\nKlarna", SURE,
    "Volvo; Ericsson; Spotify; ring dem först av alla; Klarna" },
  { "small-letters", "volvo\nericsson\nspotify\nklarna", SURE, "volvo; ericsson; spotify; klarna" },
  { "checks", "☐ Tallvik AB\n✅ Nordkod AB\n- [x] Sigma AB\n[ ] 3M", SURE,
    "Tallvik AB; Nordkod AB; Sigma AB; 3M" },
  { "in-a-message",
    "Hej Kalle!\n\nHär är de vi pratade om:\n- Tallvik AB\n- Nordkod AB\n- Sigma AB\n\nHälsningar\nLisa",
    SURE, "Tallvik AB; Nordkod AB; Sigma AB" },
  { "in-brackets", "1. Tallvik (Karin Fjällmo, karin@tallvik.se)\n2. Nord AB (publ), 08-123 456 78",
    SURE, "Tallvik (karin@tallvik.se, Karin Fjällmo); Nord AB (publ) (08-123 456 78)" },
  { "numbers-after-a-space", "Tallvik AB 556036-0793\nNordkod 08-123 456 78\n556036-0793 Sigma AB",
    SURE, "Tallvik AB; Nordkod (08-123 456 78); Sigma AB" },
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
  { "columns-of-ones-own",
    "Företag\tSist ringt\tVem av oss\tVad de sa\nTallvik\ti går\tKalle\tvill ses\nNordkod\t\t\t",
    SURE, "Tallvik (i går\nKalle\nvill ses); Nordkod" },
  { "row-without-a-company", "Företag\tTelefon\nTallvik\t\n\t08-123 456 78\nNordkod\t", SURE,
    "Tallvik; Nordkod" },
  { "word-that-is-no-head", "Tallvik\tKund\tSolna\nNordkod\tVilande\tNacka", SURE,
    "Tallvik (Solna, Kund); Nordkod (Nacka, Vilande)" },
  { "kind-with-facts-beside", "Tallvik\tBolag\t08-123 456 78\nNordkod\tFörening\t", SURE,
    "Tallvik (08-123 456 78, Bolag); Nordkod (Förening)" },
  { "numbered-rows-below-a-head", "Nr\tFöretag\tOrt\n1.\tTallvik\tKista\n2.\tNordkod\tKista", SURE,
    "Tallvik (Kista, 1.); Nordkod (Kista, 2.)" },
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
    "Tallvik Systems (Solna, 1); Nordkod (Nacka, 2)" },
  { "semicolons", "Företag;Ort\nKornblå;Stockholm\nRönnbär;Solna", SURE,
    "Kornblå (Stockholm); Rönnbär (Solna)" },
  { "person-in-a-cell", "Volvo Cars\tKarin Fjällmo\tRekryterare\tanna@gmail.com\nSigma\t\t\t", SURE,
    "Volvo Cars (anna@gmail.com, Karin Fjällmo); Sigma" },
  { "person-before-the-company", "Karin Fjällmo\tTallvik Systems AB\nEva Berg\tNordkod AB", SURE,
    "Tallvik Systems AB (Karin Fjällmo); Nordkod AB (Eva Berg)" },
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
  { "rows-with-bars-around-them", "| Tallvik AB | Solna |\n| Nordkod AB | Nacka |", SURE,
    "Tallvik AB (Solna); Nordkod AB (Nacka)" },
  { "markdown-about-something-else",
    "| Dag | Tid |\n|---|---|\n| Måndag | 9-12 |\n| Tisdag | 13-15 |", PERHAPS,
    "Måndag (9-12); Tisdag (13-15)" },
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
  { "cards-of-one-company-and-another",
    "Karin Fjällmo\nRekryterare\nTallvik AB\nkarin@tallvik.se\n\nPer Ek\nCTO\nTallvik AB\nper@tallvik.se\n\n"
    "Nordkod AB\nwww.nordkod.se",
    SURE,
    "Tallvik AB (karin@tallvik.se, Karin Fjällmo); Tallvik AB (per@tallvik.se, Per Ek); "
    "Nordkod AB (www.nordkod.se)" },
  { "cards-in-a-message",
    "Hej!\nHär är två:\n\nTallvik AB\nwww.tallvik.se\n\n\nNordkod AB\n08-123 456 78\n\nMvh\nLisa",
    SURE, "Tallvik AB (www.tallvik.se); Nordkod AB (08-123 456 78)" },
  /* may be either: it is asked, not decided */
  { "cards-below-a-sentence",
    "Hej Kalle, här är de som vi pratade om i går.\n\nTallvik AB\nwww.tallvik.se\n\nNordkod AB\n08-123 456 78",
    PERHAPS, "Tallvik AB (www.tallvik.se); Nordkod AB (08-123 456 78)" },
  { "mails-below-names-like-people",
    "Rönnbär Data\ninfo@rbd.se\nTallvik AB\nwww.tallvik.se\nNordkod AB\nwww.nordkod.se", PERHAPS,
    "Rönnbär Data (info@rbd.se); Tallvik AB (www.tallvik.se); Nordkod AB (www.nordkod.se)" },
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
  { "heads-of-mails",
    "From: Karin Fjällmo <karin@tallvik.se>\nTo: lisa@chas.se\n\nFrom: Eva Berg <eva@nordkod.se>\nTo: lisa@chas.se",
    NO, NULL },
  { "pipes-in-a-sentence", "a | b\nc || d och så vidare", NO, NULL },
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
    CHAS_LEAD_PART_TOWN,   CHAS_LEAD_PART_WEBSITE,      CHAS_LEAD_PART_MAIL,
    CHAS_LEAD_PART_PHONE,  CHAS_LEAD_PART_PERSON_PHONE, CHAS_LEAD_PART_PERSON_MAIL,
    CHAS_LEAD_PART_PERSON, CHAS_LEAD_PART_NOTE,
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
  g_autoptr (GPtrArray) drafts = chas_lead_list_read (test->text, NULL, NULL);
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
                                "Företag\tOrt\nTallvik\tSolna\nNordkod\tSolna" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) left = NULL;
      g_autoptr (GPtrArray) drafts = chas_lead_list_read (texts[i], &left, NULL);

      g_assert_cmpuint (drafts->len, ==, 2);
      g_assert_cmpstr (left[0], ==, i == 0 ? "Ring i Solna:" : NULL);
    }
}

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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/insight/lead-list/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/insight/lead-list/personal-number-is-left-out",
                   test_personal_number_is_left_out);
  g_test_add_func ("/insight/lead-list/nothing-is-lost-silently", test_nothing_is_lost_silently);
  g_test_add_func ("/insight/lead-list/own-words-above-are-told", test_own_words_above_are_told);
  g_test_add_func ("/insight/lead-list/no-word-of-a-block-is-lost",
                   test_no_word_of_a_block_is_lost);
  g_test_add_func ("/insight/lead-list/many-blocks-are-cut", test_many_blocks_are_cut);
  g_test_add_func ("/insight/lead-list/giant-text-is-bounded", test_giant_text_is_bounded);
  return g_test_run ();
}
