// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-note-row.h"

#include <glib/gi18n.h>

#include "chas-edit-text.h"

struct _ChasNoteRow
{
  AdwBin parent_instance;

  char *note_id;

  GtkLabel *heading;
  ChasEditText *edit;
};

enum
{
  SIGNAL_SAVE,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasNoteRow, chas_note_row, ADW_TYPE_BIN)

static void
on_text_save_cb (ChasNoteRow *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_SAVE], 0, text);
}

static void
on_delete_clicked_cb (ChasNoteRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static void
chas_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (chas_note_row_parent_class)->dispose (object);
}

static void
chas_note_row_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_NOTE_ROW (object)->note_id, g_free);
  G_OBJECT_CLASS (chas_note_row_parent_class)->finalize (object);
}

static void
chas_note_row_class_init (ChasNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = chas_note_row_dispose;
  object_class->finalize = chas_note_row_finalize;

  /**
   * ChasNoteRow::save:
   * @text: the new text of the note, maybe empty
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_DELETE] =
    g_signal_new ("delete", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CHAS_TYPE_EDIT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/lead/chas-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasNoteRow, heading);
  gtk_widget_class_bind_template_child (widget_class, ChasNoteRow, edit);
  gtk_widget_class_bind_template_callback (widget_class, on_text_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_clicked_cb);
}

static void
chas_note_row_init (ChasNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_edit_text_set_accessible_label (self->edit, _ ("Note"));
}

ChasNoteRow *
chas_note_row_new (const char *note_id)
{
  ChasNoteRow *self = g_object_new (CHAS_TYPE_NOTE_ROW, NULL);

  self->note_id = g_strdup (note_id);
  return self;
}

const char *
chas_note_row_get_note_id (ChasNoteRow *self)
{
  g_return_val_if_fail (CHAS_IS_NOTE_ROW (self), NULL);
  return self->note_id;
}

/**
 * chas_note_row_show:
 * @heading: who wrote it and when
 */
void
chas_note_row_show (ChasNoteRow *self, ChasNote *note, const char *heading)
{
  g_return_if_fail (CHAS_IS_NOTE_ROW (self));
  gtk_label_set_label (self->heading, heading);
  chas_edit_text_set_saved (self->edit, chas_note_get_text (note));
}

void
chas_note_row_set_error (ChasNoteRow *self, const char *error)
{
  g_return_if_fail (CHAS_IS_NOTE_ROW (self));
  chas_edit_text_set_error (self->edit, error);
}

/**
 * chas_note_row_commit:
 *
 * Asks for what was typed to be saved, as if it had been left.
 */
void
chas_note_row_commit (ChasNoteRow *self)
{
  g_return_if_fail (CHAS_IS_NOTE_ROW (self));
  chas_edit_text_commit (self->edit);
}
