// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-welcome.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-group-form.h"
#include "chas-join-page.h"
#include "chas-slow-press.h"
#include "chas-try-sample.h"
#include "chas-you-page.h"

struct _ChasWelcome
{
  AdwBin parent_instance;
  ChasStore *store;
  GListModel *groups; /* those that came with a file, or NULL */
  AdwNavigationView *pages;
  ChasYouPage *you;
  GtkLabel *hello;
  GtkWidget *choices;
  GtkLabel *problem;
  ChasGroupForm *form;
  GtkWidget *create;
  ChasJoinPage *join;
  GtkWidget *dots;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasWelcome, chas_welcome, ADW_TYPE_BIN)

static ChasGroupDraft *
make_draft (ChasWelcome *self)
{
  ChasGroupDraft *draft = chas_group_draft_new ();

  draft->given_name = chas_you_page_dup_given_name (self->you);
  draft->family_name = chas_you_page_dup_family_name (self->you);
  draft->education_name = chas_you_page_dup_education (self->you);
  draft->education_short = chas_you_page_dup_education_short (self->you);
  draft->role = chas_you_page_dup_role (self->you);
  draft->municipality = chas_you_page_dup_town (self->you);
  draft->group_name = chas_group_form_dup_name (self->form);
  draft->county = g_strdup (chas_county_to_code (chas_group_form_get_county (self->form)));
  return draft;
}

/* Groups came with a file: now it has to be known which of their people sits here. */
static void
ask_who (ChasWelcome *self)
{
  g_autoptr (ChasGroupDraft) draft = make_draft (self);

  chas_join_page_ask (self->join, self->store, self->groups, draft);
  if (adw_navigation_view_get_visible_page (self->pages) != ADW_NAVIGATION_PAGE (self->join))
    adw_navigation_view_push (self->pages, ADW_NAVIGATION_PAGE (self->join));
}

static void
on_you_done_cb (ChasWelcome *self)
{
  g_autofree char *name = chas_you_page_dup_given_name (self->you);
  /* Translators: %s is a first name */
  g_autofree char *hello = g_strdup_printf (_ ("Hi %s!"), name);

  gtk_label_set_label (self->hello, hello);
  if (self->groups)
    ask_who (self);
  else
    adw_navigation_view_push_by_tag (self->pages, "start");
}

static void
on_page_changed_cb (ChasWelcome *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->pages);
  const char *tag = page ? adw_navigation_page_get_tag (page) : "you";
  int here = g_str_equal (tag, "you") ? 0 : g_str_equal (tag, "start") ? 1 : 2;
  g_autofree char *spoken = NULL;
  GtkWidget *dot = gtk_widget_get_first_child (self->dots);

  for (int i = 0; dot; i++, dot = gtk_widget_get_next_sibling (dot))
    if (i == here)
      gtk_widget_add_css_class (dot, "here");
    else
      gtk_widget_remove_css_class (dot, "here");
  /* Translators: where one is among the pages of the first run */
  spoken = g_strdup_printf (_ ("Page %d of %d"), here + 1, 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dots), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
show_problem (ChasWelcome *self, const GError *error, ChasTask task)
{
  g_autoptr (ChasErrorText) text = chas_error_describe (error, task, NULL);
  g_autofree char *words = chas_error_text_dup_plain (text);

  g_debug ("first run: %s", error->message);
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  adw_navigation_view_pop_to_tag (self->pages, "start");
}

static void
on_start_group_cb (ChasWelcome *self)
{
  adw_navigation_view_push_by_tag (self->pages, "group");
}

static void
on_group_shown_cb (ChasWelcome *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static DexFuture *
create_fiber (gpointer data)
{
  ChasWelcome *self = data;
  g_autoptr (ChasGroupDraft) draft = make_draft (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *group_id = NULL;

  gtk_widget_set_sensitive (self->create, FALSE);
  group_id = dex_await_string (chas_store_create_group (self->store, draft), &error);
  gtk_widget_set_sensitive (self->create, TRUE);
  if (error)
    show_problem (self, error, CHAS_TASK_OPEN);
  else
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
  return dex_future_new_true ();
}

static void
on_create_cb (ChasWelcome *self)
{
  if (chas_group_form_check (self->form))
    dex_future_disown (dex_scheduler_spawn (NULL, 0, create_fiber, g_object_ref (self),
                                            g_object_unref));
}

static DexFuture *
sample_fiber (gpointer data)
{
  ChasWelcome *self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->choices, FALSE);
  if (dex_await (chas_try_sample (self->store), &error))
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
  else
    show_problem (self, error, CHAS_TASK_SAMPLE);
  gtk_widget_set_sensitive (self->choices, TRUE);
  return dex_future_new_true ();
}

static void
on_sample_cb (ChasWelcome *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, sample_fiber, g_object_ref (self),
                                          g_object_unref));
}

/* With a group that is here already there is nothing to take in. */
static void
on_join_cb (ChasWelcome *self)
{
  if (self->groups)
    ask_who (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

static void
on_joined_cb (ChasWelcome *self)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
chas_welcome_dispose (GObject *object)
{
  ChasWelcome *self = CHAS_WELCOME (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_WELCOME);
  g_clear_object (&self->store);
  g_clear_object (&self->groups);
  G_OBJECT_CLASS (chas_welcome_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_GROUP_FORM);
  g_type_ensure (CHAS_TYPE_JOIN_PAGE);
  g_type_ensure (CHAS_TYPE_YOU_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/welcome/chas-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, pages);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, you);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, hello);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, choices);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, problem);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, form);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, create);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, join);
  gtk_widget_class_bind_template_child (widget_class, ChasWelcome, dots);
  gtk_widget_class_bind_template_callback (widget_class, on_page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_you_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_start_group_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_group_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sample_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_join_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_joined_cb);
}

static void
chas_welcome_class_init (ChasWelcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_welcome_dispose;
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
chas_welcome_init (ChasWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (GTK_LIST_BOX (self->choices));
  on_page_changed_cb (self);
}

/**
 * chas_welcome_new:
 * @store: the data
 *
 * Returns: (transfer floating): the first run
 */
GtkWidget *
chas_welcome_new (ChasStore *store)
{
  ChasWelcome *self = g_object_new (CHAS_TYPE_WELCOME, NULL);

  self->store = g_object_ref (store);
  return GTK_WIDGET (self);
}

/**
 * chas_welcome_set_groups:
 * @groups: (element-type ChasCareerGroup): groups that are there although nobody has said who sits
 * here; empty when they were taken back
 *
 * Goes on with that question, at once or as soon as the first page is answered.
 */
void
chas_welcome_set_groups (ChasWelcome *self, GListModel *groups)
{
  AdwNavigationPage *page;

  g_return_if_fail (CHAS_IS_WELCOME (self));
  page = adw_navigation_view_get_visible_page (self->pages);
  if (g_list_model_get_n_items (groups) == 0)
    {
      g_clear_object (&self->groups);
      if (page == ADW_NAVIGATION_PAGE (self->join))
        adw_navigation_view_pop (self->pages);
      return;
    }
  g_set_object (&self->groups, groups);
  if (page != ADW_NAVIGATION_PAGE (self->you))
    ask_who (self);
}
