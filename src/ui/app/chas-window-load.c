// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-window-private.h"

#include "chas-group-menu.h"
#include "chas-join-gate.h"
#include "chas-pipeline-page.h"
#include "chas-welcome.h"

#define MOST_WAIT_MS 300 /* to show a window before what is in it */

/* What is shown: the group that was shown last, or the first run. */

/* An older load is given up. */
void
chas_window_reload (ChasWindow *self)
{
  dex_clear (&self->loading);
  self->loading = chas_window_load (self);
}

static void
on_page_toast_cb (GtkWidget *page, AdwToast *toast, ChasWindow *self)
{
  chas_window_add_toast (self, g_object_ref (toast));
}

void
chas_window_set_group_id (ChasWindow *self, const char *group_id)
{
  GtkWidget *page;

  if (!g_set_str (&self->group_id, group_id))
    return;
  if (self->settings)
    g_settings_set_string (self->settings, "group-id", group_id);
  page = g_object_new (CHAS_TYPE_PIPELINE_PAGE, "store", self->store, "env",
                       chas_store_get_env (self->store), "group-id", group_id, NULL);
  g_signal_connect_object (page, "toast", G_CALLBACK (on_page_toast_cb), self, 0);
  adw_navigation_page_set_child (self->content, page);
  chas_sidebar_select_view (self->sidebar, "pipeline");
  g_object_notify (G_OBJECT (self), "group-id");
}

static void
on_welcome_done_cb (ChasWelcome *welcome, ChasWindow *self)
{
  chas_window_reload (self);
}

/* What needs a group and somebody in it. */
static void
enable_group_actions (ChasWindow *self, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-me", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.say-who", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.group-details", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.summary", enabled);
}

static void
show_welcome (ChasWindow *self, GListModel *groups)
{
  GtkWidget *welcome = adw_bin_get_child (self->welcome);

  if (!welcome)
    {
      welcome = chas_welcome_new (self->store);
      g_signal_connect_object (welcome, "done", G_CALLBACK (on_welcome_done_cb), self, 0);
      adw_bin_set_child (self->welcome, welcome);
    }
  chas_welcome_set_groups (CHAS_WELCOME (welcome), groups);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  adw_navigation_page_set_child (self->content, NULL);
  g_clear_pointer (&self->group_id, g_free);
  enable_group_actions (self, FALSE);
}

/* The group that was shown last, or else the first one. */
static ChasCareerGroup *
pick_group (ChasWindow *self, GListModel *groups)
{
  g_autofree char *last = self->group_id   ? g_strdup (self->group_id)
                          : self->settings ? g_settings_get_string (self->settings, "group-id")
                                           : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);
      if (g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (group)), last) == 0)
        return g_steal_pointer (&group);
    }
  return g_list_model_get_item (groups, 0);
}

static ChasEntity *
find_entity (GListModel *entities, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (ChasEntity) entity = g_list_model_get_item (entities, i);

      if (g_strcmp0 (chas_entity_get_id (entity), id) == 0)
        return g_steal_pointer (&entity);
    }
  return NULL;
}

static gboolean
has_entity (GListModel *entities, const char *id)
{
  g_autoptr (ChasEntity) entity = find_entity (entities, id);

  return entity != NULL;
}

/* In the first phase every student researches. */
static ChasRole
get_role (ChasWindow *self, ChasCareerGroup *group, ChasParticipant *person)
{
  g_autofree char *code =
    dex_await_string (chas_store_get_role (self->store, chas_entity_get_id (CHAS_ENTITY (group)),
                                           chas_entity_get_id (CHAS_ENTITY (person))),
                      NULL);
  ChasRole role = chas_role_from_code (code);

  if (role == CHAS_ROLE_UNSET && chas_career_group_get_phase (group) == CHAS_PHASE_COMMON &&
      chas_participant_get_kind (person) == CHAS_PARTICIPANT_KIND_STUDENT)
    return CHAS_ROLE_RESEARCHER;
  return role;
}

static void
show_member (ChasWindow *self, ChasCareerGroup *group, ChasParticipant *person)
{
  const char *family = chas_participant_get_family_name (person);
  ChasRole role = get_role (self, group, person);
  g_autofree char *name =
    g_strjoin (family ? " " : NULL, chas_participant_get_given_name (person), family, NULL);

  chas_sidebar_set_me (self->sidebar, name,
                       role == CHAS_ROLE_UNSET ? NULL : chas_role_get_label (role));
}

/* Whether somebody said that they are nobody of the group, and who that is is shown. */
static gboolean
shows_outsider (ChasWindow *self, const char *group_id, const char *me)
{
  g_autofree char *place =
    dex_await_string (chas_store_find_my_place (self->store, group_id), NULL);
  g_autoptr (ChasMember) member = NULL;
  g_autofree char *name = NULL;

  if (!place)
    return FALSE;
  member = dex_await_boxed (chas_store_get_member (self->store, group_id, me), NULL);
  name = member ? chas_member_dup_name (member) : NULL;
  if (name)
    chas_sidebar_set_outsider (self->sidebar, name);
  return name != NULL;
}

/* Who sits here in the group; that nobody has said so is told until it is said. */
static void
show_me (ChasWindow *self, ChasCareerGroup *group, GListModel *participants, const char *me)
{
  g_autoptr (ChasParticipant) person = (ChasParticipant *) find_entity (participants, me);
  const char *group_id = chas_entity_get_id (CHAS_ENTITY (group));

  self->asks_who = !person && !shows_outsider (self, group_id, me);
  if (person)
    show_member (self, group, person);
  else if (self->asks_who)
    chas_sidebar_ask_who (self->sidebar);
  chas_join_gate_set (GTK_WIDGET (self), self->store, self->asks_who ? group_id : NULL);
}

/* Who is in this group under another name than in the one before: then all is read again. */
static gboolean
is_entered_anew (ChasWindow *self, const char *group_id)
{
  g_autofree char *me = dex_await_string (chas_store_enter_group (self->store, group_id), NULL);

  return me && dex_await (chas_store_reload (self->store), NULL);
}

static gboolean
show_group (ChasWindow *self, GListModel *groups, const char *me, GError **error)
{
  g_autoptr (ChasCareerGroup) group = pick_group (self, groups);
  const char *id = chas_entity_get_id (CHAS_ENTITY (group));
  g_autoptr (GListModel) participants = NULL;
  g_autofree char *title = chas_group_menu_dup_title (group);
  gboolean arriving;

  participants = dex_await_object (chas_store_list_participants (self->store, id), error);
  if (!participants)
    return FALSE;
  if (!has_entity (participants, me) && is_entered_anew (self, id))
    return TRUE;
  chas_sidebar_set_groups (self->sidebar, groups);
  chas_sidebar_set_group (self->sidebar, title);
  show_me (self, group, participants, me);
  g_set_str (&self->group_name, chas_career_group_get_name (group));
  chas_window_set_group_id (self, id);
  chas_pipeline_page_ask_who (CHAS_PIPELINE_PAGE (adw_navigation_page_get_child (self->content)),
                              self->asks_who);
  arriving = !gtk_widget_get_mapped (GTK_WIDGET (self->split_view));
  gtk_stack_set_visible_child_name (self->stack, "main");
  if (arriving)
    gtk_widget_grab_focus (GTK_WIDGET (self->content)); /* the keys of the view work at once */
  adw_bin_set_child (self->welcome, NULL);
  enable_group_actions (self, TRUE);
  return TRUE;
}

/* A window with the leads in it at once is less work than one that gets them a moment later. */
static void
await_leads (ChasWindow *self)
{
  GtkWidget *page = adw_navigation_page_get_child (self->content);

  if (CHAS_IS_PIPELINE_PAGE (page))
    dex_await (dex_future_first (chas_pipeline_page_when_loaded (CHAS_PIPELINE_PAGE (page)),
                                 dex_timeout_new_msec (MOST_WAIT_MS), NULL),
               NULL);
}

static DexFuture *
load_fiber (gpointer data)
{
  ChasWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) groups = NULL;
  g_autofree char *me = NULL;

  groups = dex_await_object (chas_store_list_groups (self->store), &error);
  if (groups)
    me = dex_await_string (chas_store_get_me (self->store), &error);
  if (error)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (g_list_model_get_n_items (groups) == 0 || !me)
    show_welcome (self, groups);
  else if (!show_group (self, groups, me, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    await_leads (self);
  return dex_future_new_true ();
}

/**
 * chas_window_load:
 *
 * Reads groups and people, and shows the group that was shown last or the first run.
 *
 * Returns: (transfer full): a future of TRUE, once there is something to see
 */
DexFuture *
chas_window_load (ChasWindow *self)
{
  g_return_val_if_fail (CHAS_IS_WINDOW (self), NULL);
  return dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref);
}
