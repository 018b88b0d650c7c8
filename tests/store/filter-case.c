// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "filter-case.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-stale.h"

void
filter_case_begin (FilterCase *self)
{
  self->db = test_db_with_group (&self->group);
  for (const char *const *name = (const char *const[]) { "Mine", "Bos", "Nobodys", "Both", NULL };
       *name; name++)
    g_free (test_add_lead (self->db, self->group, *name));
  test_exec (
    self->db,
    "INSERT INTO participant (id, kind, given_name) VALUES ('me', 'student', 'Åsa'), ('bo', 'student', 'Bo');"
    "CREATE TEMP VIEW l AS SELECT lead.id, company_id, name FROM lead JOIN company ON company.id = company_id;"
    "UPDATE lead SET owner_id = 'me' WHERE id = (SELECT id FROM l WHERE name = 'Mine');"
    "UPDATE lead SET owner_id = 'bo' WHERE id IN (SELECT id FROM l WHERE name IN ('Bos', 'Both'));"
    "INSERT INTO lead_owner (id, lead_id, participant_id) SELECT id || ':me', id, 'me' FROM l WHERE name = 'Both';"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin) SELECT 'f' || name, id, 'call',"
    " iif(name = 'Bos', '2026-11-23', '2026-11-24'), iif(name = 'Both', 'done', 'open'), 'person' FROM l"
    " WHERE name IN ('Bos', 'Mine', 'Both');"
    "INSERT INTO education (id, name, short) VALUES ('e1', 'Webb', 'WEB'), ('e2', 'Data', 'DAT');"
    "INSERT INTO lead_education (id, lead_id, education_id) SELECT id || ':e1', id, 'e1' FROM l"
    " WHERE name IN ('Bos', 'Mine');"
    "INSERT INTO company_tag (id, company_id, name) SELECT company_id || ':AI', company_id, 'AI' FROM l WHERE name = 'Mine';"
    "UPDATE company SET municipality = iif(name = 'Nobodys', 'Örebro', 'Solna')");
}

void
filter_case_end (FilterCase *self)
{
  g_free (self->group);
  g_object_unref (self->db);
}

void
filter_case_assert_fit (FilterCase *self, const ChasLeadFilter *filter, const char *expected)
{
  g_autoptr (ChasCardQuery) query = chas_card_query_new (self->group, CHAS_STAGE_NEW, filter, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = chas_db_list_cards (self->db, query, &error);
  g_autoptr (ChasStageCounts) counts = chas_db_count_stages (self->db, self->group, filter, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < cards->len; i++)
    g_string_append_printf (names, "%s%s", i ? " " : "",
                            chas_card_get_facts (cards->pdata[i])->company_name);
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpuint (counts->counts[CHAS_STAGE_NEW], ==, cards->len);
}

/* As the store does after each commit; NULL: all may be different. */
void
filter_case_note_change (FilterCase *self, const char *name)
{
  g_autoptr (ChasChanges) changes = name ? chas_changes_new () : chas_changes_new_everything ();

  if (name)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT id FROM l WHERE name = '%s'", name);
      g_autofree char *id = test_text (self->db, sql);

      chas_changes_add (changes, "lead", id);
    }
  chas_db_stale_note (self->db, changes);
}

/* Stands for the rule: stale is what has nothing due, warm what was contacted. */
gboolean
filter_case_is_as_asked (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env)
{
  return (!filter->stale || facts->next_due_date == NULL) &&
         (filter->warmth == 0 || facts->touches->len > 0);
}
