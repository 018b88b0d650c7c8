// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-date-row.h"
#include "chas-slow-press.h"
#include "chas-toast.h"

G_DEFINE_FINAL_TYPE (ChasGroupDialog, chas_group_dialog, ADW_TYPE_DIALOG)

/* Who is in it is shown in chas-group-lists.c. */

static void
show_text (GtkEditable *row, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (row), text))
    gtk_editable_set_text (row, text);
}

static void
show_date (GtkWidget *row, const char *text)
{
  chas_date_row_set_date (CHAS_DATE_ROW (row), text ? chas_date_from_text (text) : CHAS_DATE_NONE);
}

/* What was read; a name that is being typed stays. @before: (nullable): what was shown */
static void
show_group (ChasGroupDialog *self, ChasCareerGroup *before)
{
  const char *shown = before ? chas_career_group_get_name (before) : "";

  self->is_showing = TRUE;
  if (g_str_equal (gtk_editable_get_text (self->name), shown))
    show_text (self->name, chas_career_group_get_name (self->group));
  adw_combo_row_set_selected (self->county, (guint) chas_career_group_get_county (self->group));
  adw_combo_row_set_selected (self->phase, (guint) chas_career_group_get_phase (self->group));
  show_date (self->phase1_start, chas_career_group_get_phase1_start (self->group));
  show_date (self->phase2_start, chas_career_group_get_phase2_start (self->group));
  show_date (self->phase3_start, chas_career_group_get_phase3_start (self->group));
  self->is_showing = FALSE;
}

/* Saving */

typedef struct
{
  ChasGroupDialog *dialog;
  char *words; /* when it is there */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->dialog);
  g_free (saving->words);
  g_free (saving);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;
  ChasGroupDialog *self = saving->dialog;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_toast_tell (GTK_WIDGET (self), self->toasts, saving->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Changing a group failed: %s", error->message);
  chas_toast_tell (GTK_WIDGET (self), self->toasts, _ ("This could not be saved. Try again."),
                   FALSE);
  show_group (self, self->group);
  return dex_future_new_true ();
}

/* @words: (transfer full) */
static void
save (ChasGroupDialog *self, DexFuture *future, char *words)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->dialog = g_object_ref (self);
  saving->words = words;
  dex_future_disown (dex_future_finally (future, on_saved_cb, saving, saving_free));
}

static void
save_field (ChasGroupDialog *self, const char *field, const char *text)
{
  save (self, chas_store_set_field (self->store, "career_group", self->group_id, field, text),
        g_strdup_printf (_ ("Changed %s"), chas_career_group_get_name (self->group)));
}

static void
on_name_changed_cb (ChasGroupDialog *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
}

static char *
dup_typed (ChasGroupDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

static gboolean
is_renamed (ChasGroupDialog *self, const char *typed)
{
  return self->group && *typed && !g_str_equal (typed, chas_career_group_get_name (self->group));
}

static void
rename_group (ChasGroupDialog *self, const char *name)
{
  save (self, chas_store_set_field (self->store, "career_group", self->group_id, "name", name),
        /* Translators: %s is the new name of a group */
        g_strdup_printf (_ ("The group is called “%s” now"), name));
}

static void
on_name_apply_cb (ChasGroupDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  if (is_renamed (self, typed))
    rename_group (self, typed);
  if (*typed)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Give the group a name."),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What was typed and not applied is not lost. */
static void
on_closed_cb (ChasGroupDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  if (is_renamed (self, typed))
    rename_group (self, typed);
}

static void
on_county_cb (ChasGroupDialog *self)
{
  if (!self->is_showing && self->group)
    save_field (self, "county",
                chas_county_to_code ((ChasCounty) adw_combo_row_get_selected (self->county)));
}

static void
on_phase_cb (ChasGroupDialog *self)
{
  ChasPhase phase = (ChasPhase) adw_combo_row_get_selected (self->phase);

  if (!self->is_showing && self->group && phase != chas_career_group_get_phase (self->group))
    save (self, chas_store_set_phase (self->store, self->group_id, phase),
          /* Translators: %s is “Phase 2” or “Individual phase” */
          g_strdup_printf (_ ("Changed to: %s"), chas_phase_get_label (phase)));
}

static void
on_date_cb (ChasDateRow *row, GParamSpec *pspec, ChasGroupDialog *self)
{
  g_autofree char *text = NULL;

  if (self->is_showing || !self->group)
    return;
  text = chas_date_dup_text (chas_date_row_get_date (row));
  save_field (self, g_object_get_data (G_OBJECT (row), "field"), text);
}

/* Reading */

static ChasCareerGroup *
find_group (ChasGroupDialog *self, GListModel *groups)
{
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);

      if (g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (group)), self->group_id) == 0)
        return g_steal_pointer (&group);
    }
  return NULL;
}

static void
take (ChasGroupDialog *self, ChasCareerGroup *group, GPtrArray *members, char *me)
{
  g_autoptr (ChasCareerGroup) before = g_steal_pointer (&self->group);

  self->group = g_object_ref (group);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = g_ptr_array_ref (members);
  g_free (self->me);
  self->me = me;
  show_group (self, before);
  chas_group_dialog_show_members (self);
}

static DexFuture *
read_fiber (gpointer data)
{
  ChasGroupDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) groups = dex_await_object (chas_store_list_groups (self->store), &error);
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (ChasCareerGroup) group = groups ? find_group (self, groups) : NULL;
  g_autofree char *me = NULL;

  if (groups && !group)
    adw_dialog_close (ADW_DIALOG (self)); /* it was taken back */
  if (group)
    members = dex_await_boxed (chas_store_list_members (self->store, self->group_id), &error);
  if (members)
    me = dex_await_string (chas_store_get_me (self->store), &error);
  if (!error && members)
    take (self, group, members, g_steal_pointer (&me));
  if (error && self->store)
    chas_toast_tell (GTK_WIDGET (self), self->toasts,
                     _ ("The group could not be read. Nothing was changed."), FALSE);
  return dex_future_new_true ();
}

static void
read_group (ChasGroupDialog *self)
{
  dex_clear (&self->reading);
  self->reading = dex_scheduler_spawn (NULL, 0, read_fiber, g_object_ref (self), g_object_unref);
}

/* The object */

static void
chas_group_dialog_dispose (GObject *object)
{
  ChasGroupDialog *self = CHAS_GROUP_DIALOG (object);

  dex_clear (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_GROUP_DIALOG);
  g_clear_object (&self->group);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_group_dialog_parent_class)->dispose (object);
}

static void
chas_group_dialog_finalize (GObject *object)
{
  ChasGroupDialog *self = CHAS_GROUP_DIALOG (object);

  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->me, g_free);
  G_OBJECT_CLASS (chas_group_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, county);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, phase);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, phase1_start);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, phase2_start);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, phase3_start);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, members_group);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, members);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, educations_group);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupDialog, educations);
  gtk_widget_class_bind_template_callback (widget_class, on_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_county_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_phase_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_member_cb",
                                                G_CALLBACK (chas_group_dialog_on_member_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_education_cb",
                                                G_CALLBACK (chas_group_dialog_on_education_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_add_cb",
                                                G_CALLBACK (chas_group_dialog_on_add_cb));
}

static void
chas_group_dialog_class_init (ChasGroupDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_group_dialog_dispose;
  object_class->finalize = chas_group_dialog_finalize;
  g_type_ensure (CHAS_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/group/chas-group-dialog.ui");
  bind_template (widget_class);
}

static void
list_choices (ChasGroupDialog *self)
{
  g_autoptr (GtkStringList) counties = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) phases = gtk_string_list_new (NULL);

  for (int i = 0; i < CHAS_COUNTY_N_VALUES; i++)
    gtk_string_list_append (counties, chas_county_get_label (i));
  for (int i = 0; i < CHAS_PHASE_N_VALUES; i++)
    gtk_string_list_append (phases, chas_phase_get_label (i));
  adw_combo_row_set_model (self->county, G_LIST_MODEL (counties));
  adw_combo_row_set_model (self->phase, G_LIST_MODEL (phases));
}

static void
chas_group_dialog_init (ChasGroupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_choices (self);
  g_object_set_data (G_OBJECT (self->phase1_start), "field", (gpointer) "phase1_start");
  g_object_set_data (G_OBJECT (self->phase2_start), "field", (gpointer) "phase2_start");
  g_object_set_data (G_OBJECT (self->phase3_start), "field", (gpointer) "phase3_start");
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

/**
 * chas_group_dialog_new:
 *
 * Returns: (transfer floating): what is said of a group, to be changed
 */
AdwDialog *
chas_group_dialog_new (ChasStore *store, const char *group_id)
{
  ChasGroupDialog *self = g_object_new (CHAS_TYPE_GROUP_DIALOG, NULL);
  g_autofree char *today = chas_env_dup_today (chas_store_get_env (store));

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  chas_date_row_set_today (CHAS_DATE_ROW (self->phase1_start), chas_date_from_text (today));
  chas_date_row_set_today (CHAS_DATE_ROW (self->phase2_start), chas_date_from_text (today));
  chas_date_row_set_today (CHAS_DATE_ROW (self->phase3_start), chas_date_from_text (today));
  g_signal_connect_object (store, "changed", G_CALLBACK (read_group), self, G_CONNECT_SWAPPED);
  read_group (self);
  return ADW_DIALOG (self);
}
