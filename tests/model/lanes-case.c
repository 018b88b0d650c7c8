// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lanes-case.h"

/* "a:bo" is the lead a, with its name as order key, owned by bo; "a" is owned by nobody. */
static ChasCard *
make_card (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 2);
  ChasLeadFacts *facts = chas_lead_facts_new (parts[0]);

  facts->company_name = g_strdup (parts[0]);
  facts->stage = CHAS_STAGE_NEW;
  facts->order_key = g_strdup (parts[0]);
  if (parts[1])
    chas_lead_facts_add_owner (facts, parts[1], parts[1]);
  return chas_card_new (facts);
}

GPtrArray *
lanes_cards (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1); /* none of an empty text */
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i]; i++)
    g_ptr_array_add (cards, make_card (words[i]));
  return cards;
}

void
lanes_begin (LanesCase *self, const char *text)
{
  g_autoptr (GPtrArray) cards = lanes_cards (text);

  self->pipeline = chas_pipeline_new ();
  self->lanes = chas_lanes_new (CHAS_LANES_OF_OWNERS);
  chas_pipeline_set_lanes (self->pipeline, self->lanes);
  chas_pipeline_replace (self->pipeline, CHAS_STAGE_NEW, cards);
}

void
lanes_end (LanesCase *self)
{
  g_object_unref (self->lanes);
  g_object_unref (self->pipeline);
}

/* "[bo] c e [cy] b f []": the lanes in their order, and their cards as the list has them one after
 * the other */
void
assert_lanes (LanesCase *self, const char *expected)
{
  GListModel *cards = chas_pipeline_get_stage (self->pipeline, CHAS_STAGE_NEW);
  g_autoptr (GString) text = g_string_new (NULL);
  guint position = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (cards, i);

      chas_lanes_get_lane_of (self->lanes, card); /* which is added when it is met */
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);
      ChasCard *card;

      g_string_append_printf (text, "%s[%s]", i ? " " : "", chas_lane_get_name (lane));
      while ((card = g_list_model_get_item (cards, position)))
        {
          gboolean here = chas_lanes_get_lane_of (self->lanes, card) == lane;

          if (here)
            g_string_append_printf (text, " %s", chas_card_get_lead_id (card));
          g_object_unref (card);
          if (!here)
            break;
          position++;
        }
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (position, ==, g_list_model_get_n_items (cards));
}

void
lanes_update (LanesCase *self, const char *word)
{
  g_autoptr (ChasCard) card = make_card (word);

  chas_pipeline_update (self->pipeline, card);
}
