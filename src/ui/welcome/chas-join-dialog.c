// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-join-dialog.h"

#include <glib/gi18n.h>

#include "chas-entities.h"
#include "chas-join-gate.h"
#include "chas-join-page.h"

#define WIDTH 460
#define HEIGHT 560

/* The question of the first run, for somebody who has a group already. */
typedef struct
{
  GtkWidget *parent; /* a widget of the window */
  ChasStore *store;
  char *group_id;
  gboolean is_offer;   /* only where it is not known, and there is somebody to choose from */
  char *action;        /* nullable: of the parent, what waits for the answer */
  GVariant *parameter; /* nullable: of the action */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->store);
  g_free (self->group_id);
  g_free (self->action);
  g_clear_pointer (&self->parameter, g_variant_unref);
  g_free (self);
}

static Question *
question_new (GtkWidget *parent, ChasStore *store, const char *group_id)
{
  Question *self = g_new0 (Question, 1);

  self->parent = g_object_ref (parent);
  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  return self;
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

/* Who sits here, as the other groups know them. NULL if that cannot be read. */
static ChasGroupDraft *
describe_me (Question *self, const char *me)
{
  g_autoptr (ChasMember) member =
    dex_await_boxed (chas_store_get_member (self->store, self->group_id, me), NULL);
  ChasGroupDraft *draft = member ? chas_group_draft_new () : NULL;

  if (draft)
    {
      draft->given_name = g_strdup (chas_participant_get_given_name (member->participant));
      draft->family_name = g_strdup (chas_participant_get_family_name (member->participant));
    }
  return draft;
}

/* Who sits here changes what is mine on every page. What waited for that goes on then. */
static DexFuture *
joined_fiber (gpointer data)
{
  Question *self = data;
  GtkRoot *window = gtk_widget_get_root (self->parent);

  dex_await (chas_store_reload (self->store), NULL);
  if (!window || gtk_widget_get_root (self->parent) != window)
    return dex_future_new_true ();
  chas_join_gate_set (GTK_WIDGET (window), self->store, NULL);
  if (self->action)
    gtk_widget_activate_action_variant (self->parent, self->action, self->parameter);
  return dex_future_new_true ();
}

static void
on_joined_cb (ChasJoinPage *page, AdwDialog *dialog)
{
  Question *question = g_object_steal_data (G_OBJECT (dialog), "question");

  adw_dialog_close (dialog);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, joined_fiber, question, question_free));
}

/* @self: (transfer full) */
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
  g_signal_connect_object (page, "joined", G_CALLBACK (on_joined_cb), dialog, 0);
  adw_navigation_view_add (ADW_NAVIGATION_VIEW (pages), ADW_NAVIGATION_PAGE (page));
  adw_dialog_set_child (dialog, pages);
  chas_join_page_allow_outside (page);
  chas_join_page_ask (page, self->store, G_LIST_MODEL (groups), me);
  adw_dialog_present (dialog, self->parent);
  g_object_set_data_full (G_OBJECT (dialog), "question", self, question_free);
}

/* Whether there is no need to ask without having been asked to. */
static gboolean
goes_without_asking (Question *self)
{
  g_autofree char *place =
    dex_await_string (chas_store_find_my_place (self->store, self->group_id), NULL);
  g_autoptr (GListModel) members =
    dex_await_object (chas_store_list_participants (self->store, self->group_id), NULL);

  return place || !members || g_list_model_get_n_items (members) == 0;
}

static DexFuture *
ask_fiber (gpointer data)
{
  g_autoptr (GListModel) groups = NULL;
  g_autoptr (ChasEntity) group = NULL;
  g_autoptr (ChasGroupDraft) draft = NULL;
  g_autofree char *me = NULL;
  Question *self = data;

  me = dex_await_string (chas_store_get_me (self->store), NULL);
  groups = dex_await_object (chas_store_list_groups (self->store), NULL);
  group = find (groups, self->group_id);
  draft = me ? describe_me (self, me) : NULL;
  if (!group || !draft || (self->is_offer && goes_without_asking (self)) ||
      !gtk_widget_get_root (self->parent))
    question_free (self);
  else
    present (self, group, draft);
  return dex_future_new_true ();
}

/* @self: (transfer full) */
static void
ask (Question *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, self, NULL));
}

/**
 * chas_join_dialog_offer:
 * @parent: the window
 * @group_id: a group that is new here
 *
 * Asks which of its members sits here, if it has any and that is not known.
 */
void
chas_join_dialog_offer (GtkWidget *parent, ChasStore *store, const char *group_id)
{
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (parent) && CHAS_IS_STORE (store));
  question = question_new (parent, store, group_id);
  question->is_offer = TRUE;
  ask (question);
}

/**
 * chas_join_dialog_ask:
 * @parent: the window
 *
 * Asks who sits here, whether that is known or not.
 */
void
chas_join_dialog_ask (GtkWidget *parent, ChasStore *store, const char *group_id)
{
  g_return_if_fail (GTK_IS_WIDGET (parent) && CHAS_IS_STORE (store));
  ask (question_new (parent, store, group_id));
}

/**
 * chas_join_dialog_ask_first:
 * @widget: that has the action
 * @action: what waits for the answer
 * @parameter: (nullable): of the action
 *
 * Asks who sits here, and then activates the action.
 */
void
chas_join_dialog_ask_first (GtkWidget *widget,
                            ChasStore *store,
                            const char *group_id,
                            const char *action,
                            GVariant *parameter)
{
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (widget) && CHAS_IS_STORE (store));
  question = question_new (widget, store, group_id);
  question->action = g_strdup (action);
  question->parameter = parameter ? g_variant_ref (parameter) : NULL;
  ask (question);
}
