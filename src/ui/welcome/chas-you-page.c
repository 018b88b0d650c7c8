// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-you-page.h"

#include <glib/gi18n.h>

#include "chas-short-name.h"
#include "chas-slow-press.h"
#include "chas-staff-role.h"

struct _ChasYouPage
{
  AdwNavigationPage parent_instance;
  AdwEntryRow *given_name;
  AdwEntryRow *family_name;
  AdwEntryRow *education;
  AdwEntryRow *education_short;
  AdwEntryRow *town;
  AdwToggleGroup *kind;
  AdwComboRow *role;
  GtkLabel *problem;
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasYouPage, chas_you_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
dup_answer (AdwEntryRow *row)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  g_strstrip (text);
  return g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}

static void
on_changed_cb (AdwEntryRow *row, ChasYouPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static gboolean
is_staff (ChasYouPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->kind), "staff") == 0;
}

/* Somebody of the staff has a role in place of an education. */
static void
on_kind_cb (ChasYouPage *self)
{
  gboolean staff = is_staff (self);

  gtk_widget_set_visible (GTK_WIDGET (self->education), !staff);
  gtk_widget_set_visible (GTK_WIDGET (self->education_short), !staff);
  gtk_widget_set_visible (GTK_WIDGET (self->role), staff);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

/* Says kindly what is missing and puts the cursor there. Returns whether it was missing. */
static gboolean
ask_for (ChasYouPage *self, AdwEntryRow *row, const char *question)
{
  g_autofree char *answer = dup_answer (row);

  if (*answer)
    return FALSE;
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_label_set_label (self->problem, question);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), question,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return TRUE;
}

static void
on_next_cb (ChasYouPage *self)
{
  if (!ask_for (self, self->given_name,
                _ ("Write your first name, so that the others know you.")) &&
      (is_staff (self) ||
       !ask_for (self, self->education,
                 _ ("Write what you study, so that leads find the right person."))))
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

static void
chas_you_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (CHAS_YOU_PAGE (page)->given_name));
}

/* The first page of a window is not told that it is shown. */
static void
chas_you_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (chas_you_page_parent_class)->map (widget);
  if (!gtk_root_get_focus (gtk_widget_get_root (widget)))
    gtk_widget_grab_focus (GTK_WIDGET (CHAS_YOU_PAGE (widget)->given_name));
}

static void
chas_you_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_YOU_PAGE);
  G_OBJECT_CLASS (chas_you_page_parent_class)->dispose (object);
}

static void
chas_you_page_class_init (ChasYouPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_you_page_dispose;
  widget_class->map = chas_you_page_map;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = chas_you_page_shown;
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/welcome/chas-you-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, given_name);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, family_name);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, education);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, education_short);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, town);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, kind);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, role);
  gtk_widget_class_bind_template_child (widget_class, ChasYouPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
}

static void
chas_you_page_init (ChasYouPage *self)
{
  g_autoptr (GListModel) roles = chas_staff_role_new_model (FALSE);

  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  adw_combo_row_set_model (self->role, roles);
  chas_short_name_follow (GTK_EDITABLE (self->education), GTK_EDITABLE (self->education_short));
}

/**
 * chas_you_page_dup_given_name:
 *
 * Returns: (transfer full): the first name, trimmed, never empty after "done"
 */
char *
chas_you_page_dup_given_name (ChasYouPage *self)
{
  g_return_val_if_fail (CHAS_IS_YOU_PAGE (self), NULL);
  return dup_answer (self->given_name);
}

/**
 * chas_you_page_dup_family_name:
 *
 * Returns: (transfer full): the last name, possibly empty
 */
char *
chas_you_page_dup_family_name (ChasYouPage *self)
{
  g_return_val_if_fail (CHAS_IS_YOU_PAGE (self), NULL);
  return dup_answer (self->family_name);
}

/**
 * chas_you_page_dup_education:
 *
 * Returns: (transfer full): name of the education, never empty after "done" of a student
 */
char *
chas_you_page_dup_education (ChasYouPage *self)
{
  g_return_val_if_fail (CHAS_IS_YOU_PAGE (self), NULL);
  return dup_answer (self->education);
}

/**
 * chas_you_page_dup_education_short:
 *
 * Returns: (transfer full): what its chip says, at most 12 characters, never empty after "done"
 */
char *
chas_you_page_dup_education_short (ChasYouPage *self)
{
  g_autofree char *own = NULL;
  g_autofree char *education = NULL;

  g_return_val_if_fail (CHAS_IS_YOU_PAGE (self), NULL);
  own = dup_answer (self->education_short);
  if (*own)
    return g_steal_pointer (&own);
  education = dup_answer (self->education);
  return chas_short_name_propose (education);
}

/**
 * chas_you_page_dup_role:
 *
 * Returns: (transfer full) (nullable): code of what somebody of the staff does; NULL of a student
 */
char *
chas_you_page_dup_role (ChasYouPage *self)
{
  ChasRole role;

  g_return_val_if_fail (CHAS_IS_YOU_PAGE (self), NULL);
  if (!is_staff (self))
    return NULL;
  role = chas_staff_role_from_place (adw_combo_row_get_selected (self->role), FALSE);
  return g_strdup (chas_role_to_code (role));
}

/**
 * chas_you_page_dup_town:
 *
 * Returns: (transfer full): the town, possibly empty
 */
char *
chas_you_page_dup_town (ChasYouPage *self)
{
  g_return_val_if_fail (CHAS_IS_YOU_PAGE (self), NULL);
  return dup_answer (self->town);
}
