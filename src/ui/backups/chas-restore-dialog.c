// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-restore-dialog.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-number.h"

enum
{
  LEADS,
  COMPANIES,
  PEOPLE,
  CONTACTS,
  N_COUNTS
};

struct _ChasRestoreDialog
{
  AdwAlertDialog parent_instance;
  ChasBackup *backup;
  GtkLabel *moment;
  GtkLabel *now_groups;
  GtkLabel *then_groups;
  GtkLabel *now[N_COUNTS];
  GtkLabel *then[N_COUNTS];
};

G_DEFINE_FINAL_TYPE (ChasRestoreDialog, chas_restore_dialog, ADW_TYPE_ALERT_DIALOG)

/* What differs stands out. */
static void
show_count (ChasRestoreDialog *self, guint i, gint64 now, gint64 then)
{
  g_autofree char *now_text = chas_number_dup ((guint64) now);
  g_autofree char *then_text = chas_number_dup ((guint64) then);

  gtk_label_set_label (self->now[i], now_text);
  gtk_label_set_label (self->then[i], then_text);
  if (now != then)
    gtk_widget_add_css_class (GTK_WIDGET (self->then[i]), "heading");
}

/* All groups on this computer are restored together. */
static void
show_groups (ChasRestoreDialog *self, const char *now, const char *then)
{
  gtk_label_set_label (self->now_groups, now ? now : C_ ("groups", "None"));
  gtk_label_set_label (self->then_groups, then ? then : C_ ("groups", "None"));
  if (g_strcmp0 (now, then) != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->then_groups), "heading");
}

static void
chas_restore_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_RESTORE_DIALOG);
  G_OBJECT_CLASS (chas_restore_dialog_parent_class)->dispose (object);
}

static void
chas_restore_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_RESTORE_DIALOG (object)->backup, chas_backup_free);
  G_OBJECT_CLASS (chas_restore_dialog_parent_class)->finalize (object);
}

static void
chas_restore_dialog_class_init (ChasRestoreDialogClass *klass)
{
  static const char *const names[] = { "leads", "companies", "people", "contacts" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_restore_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_restore_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/backups/chas-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasRestoreDialog, moment);
  gtk_widget_class_bind_template_child (widget_class, ChasRestoreDialog, now_groups);
  gtk_widget_class_bind_template_child (widget_class, ChasRestoreDialog, then_groups);
  for (guint i = 0; i < N_COUNTS; i++)
    {
      g_autofree char *now = g_strconcat ("now_", names[i], NULL);
      g_autofree char *then = g_strconcat ("then_", names[i], NULL);

      gtk_widget_class_bind_template_child_full (widget_class, now, FALSE,
                                                 G_STRUCT_OFFSET (ChasRestoreDialog, now[i]));
      gtk_widget_class_bind_template_child_full (widget_class, then, FALSE,
                                                 G_STRUCT_OFFSET (ChasRestoreDialog, then[i]));
    }
}

static void
chas_restore_dialog_init (ChasRestoreDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_restore_dialog_new:
 * @backup: what could be restored
 * @now: what it would replace
 * @env: clock and zone
 *
 * Returns: (transfer floating): the question
 */
ChasRestoreDialog *
chas_restore_dialog_new (const ChasBackup *backup, const ChasBackup *now, ChasEnv *env)
{
  ChasRestoreDialog *self = g_object_new (CHAS_TYPE_RESTORE_DIALOG, NULL);
  g_autofree char *moment = chas_day_words_dup_moment (backup->made_at, env);

  self->backup = chas_backup_copy (backup);
  gtk_label_set_label (self->moment, moment);
  show_groups (self, now->groups, backup->groups);
  show_count (self, LEADS, now->n_leads, backup->n_leads);
  show_count (self, COMPANIES, now->n_companies, backup->n_companies);
  show_count (self, PEOPLE, now->n_people, backup->n_people);
  show_count (self, CONTACTS, now->n_contacts, backup->n_contacts);
  return self;
}

/**
 * chas_restore_dialog_get_backup:
 *
 * Returns: (transfer none): what could be restored
 */
const ChasBackup *
chas_restore_dialog_get_backup (ChasRestoreDialog *self)
{
  return self->backup;
}
