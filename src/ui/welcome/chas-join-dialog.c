// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-join-dialog.h"

#include <glib/gi18n.h>

#include "chas-entities.h"
#include "chas-join-page.h"

#define WIDTH 460
#define HEIGHT 560

/* The question of the first run, for somebody who has a group already. */
typedef struct
{
  GtkWidget *parent;
  ChasStore *store;
  char *group_id;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->store);
  g_free (self->group_id);
  g_free (self);
}

/* Who is in a list under that id. */
static ChasEntity *
find (GListModel *entities, const char *id)
{
  for (guint i = 0; entities && i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (ChasEntity) entity = g_list_model_get_item (entities, i);

      if (g_strcmp0 (chas_entity_get_id (entity), id) == 0)
        return g_steal_pointer (&entity);
    }
  return NULL;
}

static GListModel *
list_members (Question *self, const char *group_id)
{
  return dex_await_object (chas_store_list_participants (self->store, group_id), NULL);
}

/* What the other groups know of me. */
static ChasGroupDraft *
describe_me (Question *self, GListModel *groups, const char *me)
{
  ChasGroupDraft *draft = chas_group_draft_new ();

  for (guint i = 0; i < g_list_model_get_n_items (groups) && !draft->given_name; i++)
    {
      g_autoptr (ChasEntity) group = g_list_model_get_item (groups, i);
      g_autoptr (GListModel) members = list_members (self, chas_entity_get_id (group));
      g_autoptr (ChasParticipant) person = (ChasParticipant *) find (members, me);

      if (person)
        {
          draft->given_name = g_strdup (chas_participant_get_given_name (person));
          draft->family_name = g_strdup (chas_participant_get_family_name (person));
        }
    }
  return draft;
}

static DexFuture *
joined_fiber (gpointer data)
{
  dex_await (chas_store_reload (data), NULL);
  return dex_future_new_true ();
}

/* Who sits here changes what is mine on every page. */
static void
on_joined_cb (ChasJoinPage *page, AdwDialog *dialog)
{
  ChasStore *store = g_object_get_data (G_OBJECT (dialog), "store");

  dex_future_disown (dex_scheduler_spawn (NULL, 0, joined_fiber, g_object_ref (store),
                                          g_object_unref));
  adw_dialog_close (dialog);
}

static void
present (Question *self, ChasEntity *group, const ChasGroupDraft *me)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *pages = adw_navigation_view_new ();
  ChasJoinPage *page = g_object_new (CHAS_TYPE_JOIN_PAGE, NULL);
  g_autoptr (GListStore) groups = g_list_store_new (CHAS_TYPE_ENTITY);

  g_list_store_append (groups, group);
  adw_dialog_set_title (dialog, _ ("Who You Are in the Group"));
  adw_dialog_set_content_width (dialog, WIDTH);
  adw_dialog_set_content_height (dialog, HEIGHT);
  g_object_set_data_full (G_OBJECT (dialog), "store", g_object_ref (self->store), g_object_unref);
  g_signal_connect_object (page, "joined", G_CALLBACK (on_joined_cb), dialog, 0);
  adw_navigation_view_add (ADW_NAVIGATION_VIEW (pages), ADW_NAVIGATION_PAGE (page));
  adw_dialog_set_child (dialog, pages);
  chas_join_page_ask (page, self->store, G_LIST_MODEL (groups), me);
  adw_dialog_present (dialog, self->parent);
}

static DexFuture *
ask_fiber (gpointer data)
{
  Question *self = data;
  g_autofree char *me = dex_await_string (chas_store_get_me (self->store), NULL);
  g_autoptr (GListModel) groups = dex_await_object (chas_store_list_groups (self->store), NULL);
  g_autoptr (GListModel) members = list_members (self, self->group_id);
  g_autoptr (ChasEntity) group = groups ? find (groups, self->group_id) : NULL;
  g_autoptr (ChasEntity) mine = find (members, me);
  g_autoptr (ChasGroupDraft) draft = NULL;

  if (!me || !group || mine || !members || g_list_model_get_n_items (members) == 0)
    return dex_future_new_true ();
  draft = describe_me (self, groups, me);
  if (draft->given_name)
    present (self, group, draft);
  return dex_future_new_true ();
}

/**
 * chas_join_dialog_ask:
 * @parent: the window
 * @group_id: a group that is new here
 *
 * Asks which of its members sits here, if it has any and that is not known.
 */
void
chas_join_dialog_ask (GtkWidget *parent, ChasStore *store, const char *group_id)
{
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (parent) && CHAS_IS_STORE (store));
  question = g_new0 (Question, 1);
  question->parent = g_object_ref (parent);
  question->store = g_object_ref (store);
  question->group_id = g_strdup (group_id);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, question, question_free));
}
