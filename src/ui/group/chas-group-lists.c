// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Who is in the group, and what they study. */

#include "config.h"

#include "chas-group-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-avatar.h"
#include "chas-education-dialog.h"
#include "chas-group-rule.h"
#include "chas-member-dialog.h"
#include "chas-toast.h"
#include "chas-unsaved.h"

#define AVATAR "chas-avatar"
#define MARK "chas-mark"
#define EDUCATION "chas-education"
#define AVATAR_SIZE 32

static GtkWidget *
make_arrow (void)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static GtkWidget *
make_member_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = chas_avatar_new (AVATAR_SIZE, NULL, TRUE);
  GtkWidget *mark = gtk_label_new (_ ("You"));

  gtk_widget_add_css_class (mark, "dimmed");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_arrow ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), AVATAR, avatar);
  g_object_set_data (G_OBJECT (row), MARK, mark);
  return row;
}

static GtkWidget *
make_education_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_arrow ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

/* Rows stay where they are, and so does the focus. */
static void
set_n_rows (GtkListBox *list, int n, GtkWidget *(*make) (void) )
{
  GtkListBoxRow *row;
  int i = 0;

  for (; gtk_list_box_get_row_at_index (list, i); i++)
    ;
  for (; i < n; i++)
    gtk_list_box_append (list, make ());
  while ((row = gtk_list_box_get_row_at_index (list, n)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* "Systemutvecklare .NET · Solna", and what they do where that is decided. */
static char *
describe (const ChasMember *member)
{
  const char *town = chas_participant_get_municipality (member->participant);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (member->education)
    g_strv_builder_add (parts, chas_education_get_name (member->education));
  if (member->staff_role != CHAS_ROLE_UNSET)
    g_strv_builder_add (parts, chas_role_get_label (member->staff_role));
  if (member->role != CHAS_ROLE_UNSET)
    g_strv_builder_add (parts, chas_role_get_label (member->role));
  if (town)
    g_strv_builder_add (parts, town);
  all = g_strv_builder_end (parts);
  return g_strjoinv (" · ", all);
}

static void
show_member (ChasGroupDialog *self, GtkListBoxRow *row, const ChasMember *member)
{
  const char *id = chas_entity_get_id (CHAS_ENTITY (member->participant));
  g_autofree char *name = chas_member_dup_name (member);
  g_autofree char *words = describe (member);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_avatar_set_text (g_object_get_data (G_OBJECT (row), AVATAR), name);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), MARK), g_strcmp0 (id, self->me) == 0);
}

static void
show_education (GtkListBoxRow *row, ChasEducation *education)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), chas_education_get_name (education));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), chas_education_get_short (education));
  g_object_set_data_full (G_OBJECT (row), EDUCATION, g_object_ref (education), g_object_unref);
}

/* Each once, in the order of the members. */
static GPtrArray *
collect_educations (ChasGroupDialog *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *educations = g_ptr_array_new ();

  for (guint i = 0; i < self->known->len; i++)
    {
      ChasEducation *education = ((ChasMember *) self->known->pdata[i])->education;

      if (education &&
          g_hash_table_add (seen, (gpointer) chas_entity_get_id (CHAS_ENTITY (education))))
        g_ptr_array_add (educations, education);
    }
  return educations;
}

static ChasGroupShape
measure (ChasGroupDialog *self, guint n_educations)
{
  ChasGroupShape shape = { .n_educations = n_educations };

  for (guint i = 0; i < self->known->len; i++)
    {
      ChasParticipant *person = ((ChasMember *) self->known->pdata[i])->participant;
      ChasCounty county = chas_participant_get_county (person);

      if (chas_participant_get_kind (person) != CHAS_PARTICIPANT_KIND_STUDENT)
        continue;
      shape.n_members++;
      if (county != CHAS_COUNTY_UNSET && county != chas_career_group_get_county (self->group))
        shape.n_elsewhere++;
    }
  return shape;
}

/* Advice, never a lock. Source: domain.md, section 4, rule 1 */
static char *
dup_advice (const ChasGroupShape *shape)
{
  ChasGroupHint hints = chas_group_rule (shape);
  g_autoptr (GString) words = g_string_new (NULL);

  if (hints & CHAS_GROUP_HINT_NO_STUDENTS)
    g_string_append (words, _ ("There are no students here yet. Six to eight from at least two "
                               "educations work best together."));
  if (hints & (CHAS_GROUP_HINT_FEW | CHAS_GROUP_HINT_MANY))
    g_string_append_printf (words,
                            g_dngettext (NULL,
                                         "Six to eight students work best together; here is %u.",
                                         "Six to eight students work best together; here are %u.",
                                         shape->n_members),
                            shape->n_members);
  if (hints & CHAS_GROUP_HINT_ALIKE)
    g_string_append_printf (words, "%s%s", words->len ? " " : "",
                            _ ("With two educations or more, a group suits more companies."));
  if (hints & CHAS_GROUP_HINT_ELSEWHERE)
    {
      if (words->len)
        g_string_append_c (words, ' ');
      g_string_append_printf (words,
                              g_dngettext (NULL, "%u member lives in another county.",
                                           "%u members live in another county.",
                                           shape->n_elsewhere),
                              shape->n_elsewhere);
    }
  return g_strdup (words->str);
}

/* Shows who was read. */
void
chas_group_dialog_show_members (ChasGroupDialog *self)
{
  g_autoptr (GPtrArray) educations = collect_educations (self);
  ChasGroupShape shape = measure (self, educations->len);
  g_autofree char *advice = dup_advice (&shape);

  set_n_rows (self->members, (int) self->known->len, make_member_row);
  for (guint i = 0; i < self->known->len; i++)
    show_member (self, gtk_list_box_get_row_at_index (self->members, (int) i),
                 self->known->pdata[i]);
  set_n_rows (self->educations, (int) educations->len, make_education_row);
  for (guint i = 0; i < educations->len; i++)
    show_education (gtk_list_box_get_row_at_index (self->educations, (int) i),
                    educations->pdata[i]);
  gtk_widget_set_visible (self->educations_group, educations->len > 0);
  adw_preferences_group_set_description (self->members_group, advice);
}

static void
on_done_cb (AdwDialog *dialog, const char *words, ChasGroupDialog *self)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, TRUE);
}

static void
present (ChasGroupDialog *self, AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_done_cb), self, 0);
  chas_unsaved_present (dialog, GTK_WIDGET (self));
}

void
chas_group_dialog_on_member_cb (GtkListBox *list, GtkListBoxRow *row, ChasGroupDialog *self)
{
  const ChasMember *member = self->known->pdata[gtk_list_box_row_get_index (row)];
  const char *id = chas_entity_get_id (CHAS_ENTITY (member->participant));

  present (self, chas_member_dialog_new_for (self->store, self->group_id, id));
}

void
chas_group_dialog_on_education_cb (GtkListBox *list, GtkListBoxRow *row, ChasGroupDialog *self)
{
  present (self,
           chas_education_dialog_new (self->store, g_object_get_data (G_OBJECT (row), EDUCATION)));
}

void
chas_group_dialog_on_add_cb (ChasGroupDialog *self)
{
  present (self, chas_member_dialog_new (self->store, self->group_id));
}
