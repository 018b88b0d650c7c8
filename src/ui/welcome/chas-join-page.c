// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-join-page.h"

#include <glib/gi18n.h>

#include "chas-avatar.h"
#include "chas-entities.h"
#include "chas-present.h"
#include "chas-slow-press.h"

struct _ChasJoinPage
{
  AdwNavigationPage parent_instance;
  ChasStore *store;
  GListModel *groups;
  ChasGroupDraft *me;
  gboolean outside; /* who is nobody of the group may say so */
  DexFuture *listing;
  AdwComboRow *group;
  GtkLabel *hint;
  GtkListBox *people;
  GtkLabel *problem;
};

enum
{
  SIGNAL_JOINED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasJoinPage, chas_join_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
dup_full_name (const char *given_name, const char *family_name)
{
  return g_strjoin (family_name && *family_name ? " " : NULL, given_name, family_name, NULL);
}

static char *
dup_group_id (ChasJoinPage *self)
{
  g_autoptr (ChasEntity) group =
    g_list_model_get_item (self->groups, adw_combo_row_get_selected (self->group));

  return g_strdup (chas_entity_get_id (group));
}

/* @participant_id: of the one the row stands for, or NULL for somebody else */
static GtkWidget *
add_row (ChasJoinPage *self, const char *name, const char *subtitle, const char *participant_id)
{
  GtkWidget *row = adw_action_row_new ();
  /* Without a text it would have another colour each time. */
  GtkWidget *avatar = chas_avatar_new (32, name, participant_id != NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "participant-id", g_strdup (participant_id), g_free);
  g_object_set_data (G_OBJECT (row), "avatar", avatar);
  gtk_list_box_append (self->people, row);
  return row;
}

static GtkWidget *
add_other_row (ChasJoinPage *self, const char *name, const char *subtitle, const char *icon)
{
  GtkWidget *row = add_row (self, name, subtitle, NULL);

  adw_avatar_set_icon_name (g_object_get_data (G_OBJECT (row), "avatar"), icon);
  return row;
}

static void
add_outside_row (ChasJoinPage *self, const char *my_name)
{
  /* Translators: %s is the name of a person */
  g_autofree char *words =
    g_strdup_printf (_ ("What I do here is told under the name %s"), my_name);
  GtkWidget *row = add_other_row (self, _ ("I am not in the group"), words, "view-reveal-symbolic");

  g_object_set_data (G_OBJECT (row), "outside", GINT_TO_POINTER (TRUE));
}

/* What follows for who is not among them is said where it is chosen. */
static void
show_hint (ChasJoinPage *self, guint n_people)
{
  if (self->outside)
    gtk_label_set_label (self->hint, n_people > 0 ? _ ("These people are in the group already.")
                                                  : _ ("Nobody is in the group yet."));
}

static void
list_people (ChasJoinPage *self, GListModel *people)
{
  g_autofree char *my_name = dup_full_name (self->me->given_name, self->me->family_name);
  g_autofree char *mine = g_utf8_casefold (my_name, -1);

  show_hint (self, g_list_model_get_n_items (people));
  gtk_list_box_remove_all (self->people);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (ChasParticipant) person = g_list_model_get_item (people, i);
      g_autofree char *name = dup_full_name (chas_participant_get_given_name (person),
                                             chas_participant_get_family_name (person));
      g_autofree char *folded = g_utf8_casefold (name, -1);

      add_row (self, name, g_str_equal (folded, mine) ? _ ("The name you wrote") : "",
               chas_entity_get_id (CHAS_ENTITY (person)));
    }
  add_other_row (self, my_name, _ ("I am new in the group"), "list-add-symbolic");
  if (self->outside)
    add_outside_row (self, my_name);
}

/* With one group, who one is is all there is to answer. */
static void
focus_first_person (ChasJoinPage *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->group)))
    chas_focus_later (GTK_WIDGET (self->people));
}

static void
show_problem (ChasJoinPage *self, const GError *error)
{
  g_debug ("join: %s", error->message);
  gtk_label_set_label (self->problem,
                       _ ("That did not work. Nothing has been changed; try again."));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static DexFuture *
list_fiber (gpointer data)
{
  ChasJoinPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *group_id = dup_group_id (self);
  g_autoptr (GListModel) people =
    dex_await_object (chas_store_list_participants (self->store, group_id), &error);

  if (people)
    {
      list_people (self, people);
      focus_first_person (self);
    }
  else
    show_problem (self, error);
  return dex_future_new_true ();
}

static void
on_group_cb (ChasJoinPage *self)
{
  if (!self->groups)
    return;
  dex_clear (&self->listing);
  self->listing = dex_scheduler_spawn (NULL, 0, list_fiber, g_object_ref (self), g_object_unref);
}

typedef struct
{
  ChasJoinPage *page;
  char *participant_id; /* nullable: somebody else */
  gboolean outside;     /* and nobody of the group */
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_object_unref (self->page);
  g_free (self->participant_id);
  g_free (self);
}

static DexFuture *
save (const Choice *choice)
{
  ChasJoinPage *self = choice->page;
  g_autofree char *group_id = dup_group_id (self);

  if (choice->participant_id)
    return chas_store_set_me (self->store, choice->participant_id);
  return choice->outside ? chas_store_stay_outside (self->store, group_id)
                         : chas_store_join_group (self->store, group_id, self->me);
}

static DexFuture *
join_fiber (gpointer data)
{
  Choice *choice = data;
  ChasJoinPage *self = choice->page;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->people), FALSE);
  if (dex_await (save (choice), &error))
    g_signal_emit (self, signals[SIGNAL_JOINED], 0);
  else
    show_problem (self, error);
  gtk_widget_set_sensitive (GTK_WIDGET (self->people), TRUE);
  return dex_future_new_true ();
}

static void
on_person_cb (GtkListBox *people, GtkListBoxRow *row, ChasJoinPage *self)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->page = g_object_ref (self);
  choice->participant_id = g_strdup (g_object_get_data (G_OBJECT (row), "participant-id"));
  choice->outside = g_object_get_data (G_OBJECT (row), "outside") != NULL;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, join_fiber, choice, choice_free));
}

static void
chas_join_page_dispose (GObject *object)
{
  ChasJoinPage *self = CHAS_JOIN_PAGE (object);

  dex_clear (&self->listing);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_JOIN_PAGE);
  g_clear_object (&self->groups);
  g_clear_object (&self->store);
  g_clear_pointer (&self->me, chas_group_draft_free);
  G_OBJECT_CLASS (chas_join_page_parent_class)->dispose (object);
}

static void
chas_join_page_class_init (ChasJoinPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_join_page_dispose;
  signals[SIGNAL_JOINED] = g_signal_new ("joined", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/welcome/chas-join-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasJoinPage, group);
  gtk_widget_class_bind_template_child (widget_class, ChasJoinPage, hint);
  gtk_widget_class_bind_template_child (widget_class, ChasJoinPage, people);
  gtk_widget_class_bind_template_child (widget_class, ChasJoinPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_group_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_person_cb);
}

static void
chas_join_page_init (ChasJoinPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (self->people);
}

/**
 * chas_join_page_allow_outside:
 *
 * Offers as well to be nobody of the group, for who is known already. To be called before asking.
 */
void
chas_join_page_allow_outside (ChasJoinPage *self)
{
  g_return_if_fail (CHAS_IS_JOIN_PAGE (self));
  self->outside = TRUE;
}

/**
 * chas_join_page_ask:
 * @store: the data
 * @groups: (element-type ChasCareerGroup): groups to choose among, at least one
 * @me: what the person said of themselves
 */
void
chas_join_page_ask (ChasJoinPage *self,
                    ChasStore *store,
                    GListModel *groups,
                    const ChasGroupDraft *me)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (CHAS_IS_JOIN_PAGE (self));
  g_set_object (&self->store, store);
  g_set_object (&self->groups, groups);
  g_clear_pointer (&self->me, chas_group_draft_free);
  self->me = chas_group_draft_copy (me);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);
      gtk_string_list_append (names, chas_career_group_get_name (group));
    }
  adw_combo_row_set_model (self->group, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->group), g_list_model_get_n_items (groups) > 1);
  on_group_cb (self);
}
