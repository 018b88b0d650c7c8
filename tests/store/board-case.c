// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "board-case.h"

#include "chas-db-move.h"
#include "chas-undo.h"

void
board_set_up (BoardCase *f, gconstpointer data)
{
  f->db = test_db_with_group (&f->group);
  for (int i = BOARD_N_LEADS - 1; i >= 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("Bolag %d", i);
      f->leads[i] = test_add_lead (f->db, f->group, name);
    }
}

void
board_tear_down (BoardCase *f, gconstpointer data)
{
  for (int i = 0; i < BOARD_N_LEADS; i++)
    g_free (f->leads[i]);
  g_free (f->group);
  g_object_unref (f->db);
}

GPtrArray *
board_list_cards (BoardCase *f, int stage, ChasCard *after, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasCardQuery) query = chas_card_query_new (f->group, stage, NULL, limit);
  GPtrArray *cards;

  if (after != NULL)
    chas_card_query_set_after (query, chas_card_get_facts (after)->order_key,
                               chas_card_get_lead_id (after));
  cards = chas_db_list_cards (f->db, query, &error);
  g_assert_no_error (error);
  return cards;
}

/* The names of a column without "Bolag ", such as "01234". */
static char *
spell (BoardCase *f, int stage)
{
  g_autoptr (GPtrArray) cards = board_list_cards (f, stage, NULL, 100);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    g_string_append (names,
                     chas_card_get_facts (cards->pdata[i])->company_name + strlen ("Bolag "));
  return g_string_free_and_steal (names);
}

void
board_assert_column (BoardCase *f, int stage, const char *expected)
{
  g_autofree char *names = spell (f, stage);

  g_assert_cmpstr (names, ==, expected);
}

void
board_move (BoardCase *f, const char *const *leads, ChasStage stage, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (f->db, leads, stage, before, CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
}

void
board_undo (BoardCase *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (f->db, &changes, &error);

  g_assert_no_error (error);
}
