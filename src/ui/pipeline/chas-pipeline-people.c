// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* Who can own a lead, for the menus of the board. */

static char *
dup_name (ChasParticipant *person)
{
  const char *family = chas_participant_get_family_name (person);

  return g_strjoin (family && *family ? " " : NULL, chas_participant_get_given_name (person),
                    family, NULL);
}

static DexFuture *
read_fiber (gpointer data)
{
  ChasPipelinePage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) people =
    dex_await_object (chas_store_list_participants (self->store, self->group_id), &error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new (), names = g_strv_builder_new ();
  g_auto (GStrv) all_ids = NULL, all_names = NULL;

  if (!people)
    {
      g_debug ("Reading who is in the group failed: %s", error->message);
      return dex_future_new_true ();
    }
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (people, i);

      g_strv_builder_add (ids, chas_entity_get_id (CHAS_ENTITY (person)));
      g_strv_builder_take (names, dup_name (person));
    }
  all_ids = g_strv_builder_end (ids);
  all_names = g_strv_builder_end (names);
  chas_board_set_people (self->board, (const char *const *) all_ids,
                         (const char *const *) all_names);
  chas_pipeline_page_lanes_set_people (self, (const char *const *) all_ids,
                                       (const char *const *) all_names);
  chas_table_set_people (self->table, (const char *const *) all_ids,
                         (const char *const *) all_names);
  return dex_future_new_true ();
}

static void
read_people (ChasPipelinePage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, g_object_ref (self),
                                          g_object_unref));
}

static void
on_store_changed_cb (ChasPipelinePage *self, ChasChanges *changes)
{
  g_auto (GStrv) ids = chas_changes_dup_ids (changes, "participant");

  if (chas_changes_is_everything (changes) || *ids)
    read_people (self);
}

void
chas_pipeline_page_people_set_up (ChasPipelinePage *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_people (self);
}
