// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-lead-list.h"
#include "chas-lead-fit.h"
#include "chas-lead-text.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *parts[CHAS_N_LEAD_PARTS];
} Case;

#define COMPANY [CHAS_LEAD_PART_COMPANY]
#define ORGNR [CHAS_LEAD_PART_ORGNR]
#define WEBSITE [CHAS_LEAD_PART_WEBSITE]
#define PHONE [CHAS_LEAD_PART_PHONE]
#define MAIL [CHAS_LEAD_PART_MAIL]
#define LINKEDIN [CHAS_LEAD_PART_LINKEDIN]
#define TOWN [CHAS_LEAD_PART_TOWN]
#define PERSON [CHAS_LEAD_PART_PERSON]
#define TITLE [CHAS_LEAD_PART_TITLE]
#define PERSON_PHONE [CHAS_LEAD_PART_PERSON_PHONE]
#define PERSON_MAIL [CHAS_LEAD_PART_PERSON_MAIL]
#define PERSON_LINKEDIN [CHAS_LEAD_PART_PERSON_LINKEDIN]
#define NOTE [CHAS_LEAD_PART_NOTE]

static const Case cases[] = {
  { "nothing", " \n\t ", { NULL } },
  { "name", "  Tallvik Systems ", { COMPANY = "Tallvik Systems" } },
  { "short-name", "3M", { COMPANY = "3M" } },
  { "name-with-dot", "Node.js Nordic AB", { COMPANY = "Node.js Nordic AB" } },
  { "web-address",
    "https://www.tallvik-systems.se/om-oss?x=1",
    { COMPANY = "Tallvik Systems", WEBSITE = "https://www.tallvik-systems.se/om-oss?x=1" } },
  { "bare-domain",
    "tallvik-systems.se",
    { COMPANY = "Tallvik Systems", WEBSITE = "tallvik-systems.se" } },
  { "swedish-domain", "åkeri.se", { COMPANY = "Åkeri", WEBSITE = "åkeri.se" } },
  { "box-of-company", "info@tallvik.se", { COMPANY = "Tallvik", MAIL = "info@tallvik.se" } },
  { "mail-of-person",
    "mailto:karin.fjallmo@tallvik-systems.example",
    { COMPANY = "Tallvik Systems", PERSON = "Karin Fjallmo",
      PERSON_MAIL = "karin.fjallmo@tallvik-systems.example" } },
  { "shared-domain-names-no-company",
    "karin.fjallmo@gmail.com",
    { PERSON = "Karin Fjallmo", PERSON_MAIL = "karin.fjallmo@gmail.com" } },
  { "phone", "070-174 06 05", { PHONE = "070-174 06 05" } },
  { "name-and-phone",
    "Tallvik Systems, 08-123 456 78",
    { COMPANY = "Tallvik Systems", PHONE = "08-123 456 78" } },
  { "orgnr", "556036-0793", { ORGNR = "556036-0793" } },
  { "orgnr-16", "165560360793", { ORGNR = "556036-0793" } },
  { "orgnr-vat", "VAT: SE556036079301", { ORGNR = "556036-0793" } },
  { "orgnr-and-name",
    "Nordkod AB\nOrg.nr: 5560360793",
    { COMPANY = "Nordkod AB", ORGNR = "556036-0793" } },
  { "linkedin-company",
    "https://www.linkedin.com/company/tallvik-systems/about/",
    { COMPANY = "Tallvik Systems", LINKEDIN =
                                     "https://www.linkedin.com/company/tallvik-systems/about/" } },
  { "linkedin-person",
    "se.linkedin.com/in/karin-fjallmo-4711",
    { PERSON = "Karin Fjallmo", PERSON_LINKEDIN = "se.linkedin.com/in/karin-fjallmo-4711" } },
  { "swedish-card",
    "Karin Fjällmo\nRekryterare\nTallvik Systems AB\nkarin@tallvik-systems.example\n070-174 06 05",
    { COMPANY = "Tallvik Systems AB", PERSON = "Karin Fjällmo", TITLE = "Rekryterare",
      PERSON_MAIL = "karin@tallvik-systems.example", PERSON_PHONE = "070-174 06 05" } },
  { "english-signature",
    "Best regards,\r\n\r\nJohn O’Neill | Head of Talent | Nordkod Ltd\r\nM: +44 7700 900123 · "
    "T: 08-123 456 78\r\njohn@nordkod.example · www.nordkod.example\r\nlinkedin.com/in/joneill",
    { COMPANY = "Nordkod Ltd", WEBSITE = "www.nordkod.example", PERSON = "John O’Neill",
      TITLE = "Head of Talent", PHONE = "+44 7700 900123", PERSON_MAIL = "john@nordkod.example",
      PERSON_LINKEDIN = "linkedin.com/in/joneill", NOTE = "Best regards\n08-123 456 78" } },
  { "card-with-two-numbers-and-town",
    "Tallvik Systems\nEva von Berg\nCTO\nMobil: 070-174 06 06\nVäxel: 08-123 456 78\n"
    "Storgatan 1\n171 45 Solna\nE-post: eva@tallvik-systems.example",
    { COMPANY = "Tallvik Systems", TOWN = "Solna", PERSON = "Eva von Berg", TITLE = "CTO",
      PHONE = "08-123 456 78", PERSON_PHONE = "070-174 06 06",
      PERSON_MAIL = "eva@tallvik-systems.example", NOTE = "Storgatan 1" } },
  { "more-than-there-is-room-for",
    "Tallvik AB\n08-123 456 78\n08-765 43 21\ninfo@tallvik.se\nhr@tallvik.se\nwww.tallvik.se\n"
    "tallvik.se\nhttps://tallvik.se/jobb",
    { COMPANY = "Tallvik AB", WEBSITE = "www.tallvik.se", PHONE = "08-123 456 78",
      MAIL = "info@tallvik.se", NOTE = "https://tallvik.se/jobb\nhr@tallvik.se\n08-765 43 21" } },
  { "card-on-one-line",
    "Karin Fjällmo, Rekryterare, Tallvik Systems AB, karin@tallvik-systems.example",
    { COMPANY = "Tallvik Systems AB", PERSON = "Karin Fjällmo", TITLE = "Rekryterare",
      PERSON_MAIL = "karin@tallvik-systems.example" } },
  { "company-without-form",
    "Anna Lind\nFjärilsdata\nanna@gmail.com",
    { COMPANY = "Fjärilsdata", PERSON = "Anna Lind", PERSON_MAIL = "anna@gmail.com" } },
  { "pasted-into-one-line",
    "Karin Fjällmo · Rekryterare, Norden · Tallvik Systems AB · karin@tallvik-systems.example · "
    "Storgatan 1, Plan 2 · 171 45 SOLNA",
    { COMPANY = "Tallvik Systems AB", TOWN = "Solna", PERSON = "Karin Fjällmo",
      TITLE = "Rekryterare, Norden", PERSON_MAIL = "karin@tallvik-systems.example",
      NOTE = "Storgatan 1, Plan 2" } },
  { "town-of-two-words",
    "Tallvik\n194 61 UPPLANDS VÄSBY",
    { COMPANY = "Tallvik", TOWN = "Upplands Väsby" } },
  { "town-without-a-post-code",
    "Tallvik Systems, Solna",
    { COMPANY = "Tallvik Systems", TOWN = "Solna" } },
  { "town-as-it-is-typed",
    "Tallvik Systems, upplands väsby ",
    { COMPANY = "Tallvik Systems", TOWN = "Upplands Väsby" } },
  { "town-without-dots",
    "Tallvik Systems, Malmo",
    { COMPANY = "Tallvik Systems", TOWN = "Malmö" } },
  { "town-among-others",
    "Tallvik Systems, 08-123 456 78, info@tallvik.se, Solna",
    { COMPANY = "Tallvik Systems", PHONE = "08-123 456 78", MAIL = "info@tallvik.se",
      TOWN = "Solna" } },
  { "town-twice",
    "Tallvik Systems AB\nSolna\nStorgatan 1, 171 41 Solna",
    { COMPANY = "Tallvik Systems AB", TOWN = "Solna", NOTE = "Storgatan 1" } },
  { "two-with-a-ring-between-them",
    "Tallvik Systems, Håbo",
    { COMPANY = "Tallvik Systems", TOWN = "Håbo" } },
  { "company-called-as-a-town", "Mora", { COMPANY = "Mora" } },
  { "company-called-as-a-town-beside-its-town",
    "Mora, Borås",
    { COMPANY = "Mora", TOWN = "Borås" } },
  { "name-with-a-comma", "Lund, Berg & Partners", { COMPANY = "Lund, Berg & Partners" } },
  { "first-name-is-no-town",
    "Tallvik Systems, Nora",
    { COMPANY = "Tallvik Systems", NOTE = "Nora" } },
  { "address-alone", "Storgatan 1, 171 41 Solna", { TOWN = "Solna", NOTE = "Storgatan 1" } },
  { "address-in-card",
    "Tallvik Systems AB\nKarin Fjällmo\nRekryterare\nStorgatan 1, 171 41 Solna\n"
    "karin@tallvik-systems.example",
    { COMPANY = "Tallvik Systems AB", TOWN = "Solna", PERSON = "Karin Fjällmo",
      TITLE = "Rekryterare", PERSON_MAIL = "karin@tallvik-systems.example",
      NOTE = "Storgatan 1" } },
  { "address-after-name",
    "Tallvik Systems AB, Storgatan 1, 171 41 Solna",
    { COMPANY = "Tallvik Systems AB", TOWN = "Solna", NOTE = "Storgatan 1" } },
  { "address-with-country",
    "Nordkod\nKungsgatan 12B, SE-111 43 STOCKHOLM, Sweden\n08-123 456 78",
    { COMPANY = "Nordkod", TOWN = "Stockholm", PHONE = "08-123 456 78", NOTE = "Kungsgatan 12B" } },
  { "address-without-comma",
    "Nordkod AB\nBox 123 601 02 Norrköping",
    { COMPANY = "Nordkod AB", TOWN = "Norrköping", NOTE = "Box 123" } },
  { "country-on-a-line-of-its-own",
    "Nordkod AB\nÖstra Hamngatan 4\n411 09 Göteborg\nSverige\nwww.nordkod.example",
    { COMPANY = "Nordkod AB", TOWN = "Göteborg", WEBSITE = "www.nordkod.example",
      NOTE = "Östra Hamngatan 4" } },
  { "address-between-dots",
    "Nordkod AB · Stora torget 3, 194 61 UPPLANDS VÄSBY · info@nordkod.example",
    { COMPANY = "Nordkod AB", TOWN = "Upplands Väsby", MAIL = "info@nordkod.example",
      NOTE = "Stora torget 3" } },
  { "sum-is-no-post-code",
    "Nordkod\nVi omsätter 100 00 kronor",
    { COMPANY = "Nordkod", NOTE = "Vi omsätter 100 00 kronor" } },
  { "right-to-left", "\u202bשלום\u202c", { COMPANY = "שלום" } },
  { "invisible", "Tall\u200bvik\ufeff", { COMPANY = "Tallvik" } },
  { "not-utf8", "Tallvik \xff", { COMPANY = "Tallvik" } },
  { "page-of-a-company",
    "Tallvik Systems\nIT-tjänster\nSolna, Stockholms län\n12 345 följare\nFölj\nBesök webbplatsen",
    { COMPANY = "Tallvik Systems",
      NOTE = "IT-tjänster\nSolna, Stockholms län\n12 345 följare\nFölj\nBesök webbplatsen" } },
  { "plain-lines",
    "Fjärilsdata\nRing efter jul",
    { COMPANY = "Fjärilsdata", NOTE = "Ring efter jul" } },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (ChasLeadDraft) draft = chas_lead_text_read (test->text);

  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    {
      if (g_strcmp0 (draft->parts[i], test->parts[i]) != 0)
        g_test_message ("part %u", i);
      g_assert_cmpstr (draft->parts[i], ==, test->parts[i]);
    }
  g_assert_false (draft->personal_number);
  g_assert_false (draft->wrong_orgnr);
  /* What is about one company is no list of them. */
  g_assert_cmpint (chas_lead_list_judge (test->text), ==, CHAS_LEAD_LIST_NO);
}

/* Neither kept as a number nor in the note. */
static void
test_personal_number_is_left_out (void)
{
  const char *const numbers[] = { "811228-9874", "19811228-9874", "010228-1234", "8112289874" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = g_strconcat ("Fjärilsdata\nOrg.nr: ", numbers[i], NULL);
      g_autoptr (ChasLeadDraft) draft = chas_lead_text_read (text);

      g_assert_true (draft->personal_number);
      g_assert_cmpstr (draft->parts[CHAS_LEAD_PART_COMPANY], ==, "Fjärilsdata");
      for (guint j = 1; j < CHAS_N_LEAD_PARTS; j++)
        g_assert_null (draft->parts[j]);
    }
}

static void
test_wrong_number_is_told (void)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_text_read ("Nordkod 556036-0794");

  g_assert_true (draft->wrong_orgnr);
  g_assert_false (draft->personal_number);
  g_assert_null (draft->parts[CHAS_LEAD_PART_ORGNR]);
  g_assert_cmpstr (draft->parts[CHAS_LEAD_PART_COMPANY], ==, "Nordkod");
}

static void
test_corrected_number_is_judged (void)
{
  const struct
  {
    const char *text;
    const char *orgnr;
    gboolean personal;
    gboolean wrong;
  } numbers[] = {
    { "SE556036079301", "556036-0793", FALSE, FALSE },
    { "212000-0142", "212000-0142", FALSE, FALSE },
    { "811228-9874", NULL, TRUE, FALSE },
    { "556036-0794", NULL, FALSE, TRUE },
    { "55603607", NULL, FALSE, TRUE },
    { "", NULL, FALSE, FALSE },
    { NULL, NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (ChasLeadDraft) draft = chas_lead_text_read ("Nordkod 811228-9874");

      chas_lead_text_set_orgnr (draft, numbers[i].text);
      g_assert_cmpstr (draft->parts[CHAS_LEAD_PART_ORGNR], ==, numbers[i].orgnr);
      g_assert_cmpint (draft->personal_number, ==, numbers[i].personal);
      g_assert_cmpint (draft->wrong_orgnr, ==, numbers[i].wrong);
    }
}

/* A megabyte of anything is read as far as a card goes. */
static void
test_giant_text_is_bounded (void)
{
  const char *const units[] = { "å", "a@b.se ", "1234567890", "- ", "((((", "x.se\n", "Ab Ab\n" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize length = strlen (units[i]);
      g_autofree char *giant = g_malloc (1000000 * length + 1);
      g_autoptr (ChasLeadDraft) draft = NULL;
      gint64 start = g_get_monotonic_time ();

      for (gsize j = 0; j < 1000000; j++)
        memcpy (giant + j * length, units[i], length);
      giant[1000000 * length] = '\0';
      start = g_get_monotonic_time ();
      draft = chas_lead_text_read (giant);
      g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
      for (guint j = 0; j < CHAS_N_LEAD_PARTS; j++)
        g_assert_true (draft->parts[j] == NULL || strlen (draft->parts[j]) <= 4000);
    }
}

/* In letters, not bytes; a line without an end is cut where it must be. */
static void
test_a_note_that_is_too_long_is_cut (void)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 20000; i++)
    g_string_append (text, "å");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_NOTE, text->str);
  chas_lead_fit (draft);
  g_assert_false (draft->note_cut);
  g_string_append (text, "å");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_NOTE, text->str);
  chas_lead_fit (draft);
  g_assert_true (draft->note_cut);
  g_assert_cmpint (g_utf8_strlen (draft->parts[CHAS_LEAD_PART_NOTE], -1), ==, 20000);
  g_assert_true (g_str_has_suffix (draft->parts[CHAS_LEAD_PART_NOTE], "å\n…"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/insight/lead-text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/insight/lead-text/personal-number-is-left-out",
                   test_personal_number_is_left_out);
  g_test_add_func ("/insight/lead-text/wrong-number-is-told", test_wrong_number_is_told);
  g_test_add_func ("/insight/lead-text/corrected-number-is-judged",
                   test_corrected_number_is_judged);
  g_test_add_func ("/insight/lead-text/giant-text-is-bounded", test_giant_text_is_bounded);
  g_test_add_func ("/insight/lead-text/a-note-that-is-too-long-is-cut",
                   test_a_note_that_is_too_long_is_cut);
  return g_test_run ();
}
