// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-backup-row.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-number.h"

#define NO_BREAK "\302\240" /* a space */
#define GROUPS 1            /* place among the parts */

struct _ChasBackupRow
{
  AdwActionRow parent_instance;
  ChasBackup *backup;
  GtkImage *next;
};

G_DEFINE_FINAL_TYPE (ChasBackupRow, chas_backup_row, ADW_TYPE_ACTION_ROW)

static const char *
get_kind_words (ChasBackupKind kind)
{
  switch (kind)
    {
    case CHAS_BACKUP_DAILY:
      return C_ ("backup", "Daily");
    case CHAS_BACKUP_MIGRATION:
      return C_ ("backup", "Before an update");
    case CHAS_BACKUP_IMPORT:
      return C_ ("backup", "Before an import");
    case CHAS_BACKUP_ASKED:
      return C_ ("backup", "Made by you");
    case CHAS_BACKUP_RESTORE:
      return C_ ("backup", "Before a restore");
    }
  g_return_val_if_reached (NULL);
}

/* A line is broken between the parts only. */
static char *
join (const char *const *parts)
{
  g_autoptr (GString) story = g_string_new (NULL);

  for (guint i = 0; parts[i]; i++)
    {
      g_autoptr (GString) part = g_string_new (parts[i]);

      if (i != GROUPS) /* of which there may be many */
        g_string_replace (part, " ", NO_BREAK, 0);
      g_string_append_printf (story, "%s%s", i > 0 ? NO_BREAK "· " : "", part->str);
    }
  return g_string_free_and_steal (g_steal_pointer (&story));
}

static char *
dup_story (const ChasBackup *backup)
{
  const char *kind = get_kind_words (backup->kind);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  gulong n_leads = (gulong) backup->n_leads;
  gulong n_people = (gulong) backup->n_people;
  gulong n_contacts = (gulong) backup->n_contacts;
  g_autofree char *leads =
    chas_number_dup_words (ngettext ("%lu lead", "%lu leads", n_leads), n_leads);
  g_autofree char *people =
    chas_number_dup_words (ngettext ("%lu person", "%lu people", n_people), n_people);
  g_autofree char *contacts =
    chas_number_dup_words (ngettext ("%lu contact", "%lu contacts", n_contacts), n_contacts);

  if (!backup->good)
    return g_strdup_printf ("%s · %s", kind, _ ("Damaged or made by another program"));
  return join ((const char *const[]) { kind, backup->groups ? backup->groups : _ ("No group"),
                                       leads, people, contacts, size, NULL });
}

static void
chas_backup_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_BACKUP_ROW);
  G_OBJECT_CLASS (chas_backup_row_parent_class)->dispose (object);
}

static void
chas_backup_row_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_BACKUP_ROW (object)->backup, chas_backup_free);
  G_OBJECT_CLASS (chas_backup_row_parent_class)->finalize (object);
}

static void
chas_backup_row_class_init (ChasBackupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_backup_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_backup_row_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/backups/chas-backup-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasBackupRow, next);
}

static void
chas_backup_row_init (ChasBackupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_backup_row_new:
 * @backup: what it shows
 * @env: clock and zone
 *
 * Returns: (transfer floating): a row that can be activated if the backup is good
 */
GtkWidget *
chas_backup_row_new (const ChasBackup *backup, ChasEnv *env)
{
  ChasBackupRow *self = g_object_new (CHAS_TYPE_BACKUP_ROW, NULL);
  g_autofree char *moment = chas_day_words_dup_moment (backup->made_at, env);
  g_autofree char *story = dup_story (backup);

  self->backup = chas_backup_copy (backup);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), moment);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), story);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), backup->good);
  if (!backup->good)
    gtk_image_set_from_icon_name (self->next, "dialog-warning-symbolic");
  return GTK_WIDGET (self);
}

/**
 * chas_backup_row_get_backup:
 *
 * Returns: (transfer none): what it shows
 */
const ChasBackup *
chas_backup_row_get_backup (ChasBackupRow *self)
{
  return self->backup;
}
