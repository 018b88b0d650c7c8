// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lead-list-case.h"

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
    CHAS_LEAD_PART_PERSON, CHAS_LEAD_PART_NOTE,         CHAS_LEAD_PART_ORGNR,
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
  const LeadListCase *test = data;
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

/* Each is a test of its own. */
void
lead_list_case_add (const LeadListCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat ("/insight/lead-list/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
