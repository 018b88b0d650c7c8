// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"
#include "chas-join-gate.h"
#include "chas-lead-saving.h"

/* Notes: shown, written, corrected and deleted. */

#define REVEAL_MS 50

static void
set_note_error (GtkWidget *row, const char *error)
{
  chas_note_row_set_error (CHAS_NOTE_ROW (row), error);
}

static DexFuture *
on_note_deleted_cb (DexFuture *future, gpointer data)
{
  ChasLeadSaving *saving = data;

  if (!dex_future_is_resolved (future))
    return chas_lead_saving_finish (future, data);
  chas_lead_pane_tell (saving->pane, _ ("Note deleted"), TRUE);
  return dex_future_new_true ();
}

static void
on_note_delete_cb (ChasNoteRow *row, ChasLeadPane *self)
{
  dex_future_disown (dex_future_finally (chas_store_delete_record (self->store, "note",
                                                                   chas_note_row_get_note_id (row)),
                                         on_note_deleted_cb,
                                         chas_lead_saving_new (self, GTK_WIDGET (row),
                                                               set_note_error),
                                         chas_lead_saving_free));
}

/* A note without text is none. */
static void
on_note_save_cb (ChasNoteRow *row, const char *text, ChasLeadPane *self)
{
  if (!*text)
    {
      on_note_delete_cb (row, self);
      return;
    }
  dex_future_disown (dex_future_finally (chas_store_set_field (self->store, "note",
                                                               chas_note_row_get_note_id (row),
                                                               "text", text),
                                         chas_lead_saving_finish,
                                         chas_lead_saving_new (self, GTK_WIDGET (row),
                                                               set_note_error),
                                         chas_lead_saving_free));
}

static void
set_new_note_error (GtkWidget *edit, const char *error)
{
  chas_edit_text_set_error (CHAS_EDIT_TEXT (edit), error);
}

static DexFuture *
on_note_added_cb (DexFuture *future, gpointer data)
{
  ChasLeadSaving *saving = data;
  ChasLeadPane *self = saving->pane;
  g_autofree char *now = chas_edit_text_dup_text (self->new_note);

  if (!dex_future_is_resolved (future))
    return chas_lead_saving_finish (future, data);
  if (g_strcmp0 (now, saving->text) == 0)
    chas_edit_text_forget (self->new_note);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->new_note), _ ("Note added"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return dex_future_new_true ();
}

static void
add_note (ChasLeadPane *self)
{
  ChasLeadSaving *saving;

  if (!self->lead_id)
    return;
  saving = chas_lead_saving_new (self, GTK_WIDGET (self->new_note), set_new_note_error);
  saving->text = chas_edit_text_dup_text (self->new_note);
  if (!*saving->text)
    {
      chas_lead_saving_free (saving);
      return;
    }
  dex_future_disown (dex_future_finally (chas_store_add_note (self->store, self->lead_id,
                                                              saving->text),
                                         on_note_added_cb, saving, chas_lead_saving_free));
}

static void
add_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!chas_join_gate_hold (widget, name, parameter))
    add_note (CHAS_LEAD_PANE (widget));
}

static void
on_note_entered_cb (ChasLeadPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "lead.add-note", NULL);
}

static void
reveal_cb (gpointer data)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (data);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  self->reveal = 0;
  gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), self->add_note_button, NULL);
}

/* The button that appears below the first letter may be out of sight; its place is known after the
 * next layout. */
static void
on_note_empty_changed_cb (ChasLeadPane *self)
{
  gboolean empty;

  g_object_get (self->new_note, "empty", &empty, NULL);
  if (!empty && !self->reveal)
    self->reveal = g_timeout_add_once (REVEAL_MS, reveal_cb, self);
}

static gboolean
not_cb (ChasLeadPane *self, gboolean value)
{
  return !value;
}

static char *
dup_heading (ChasLeadPane *self, ChasNote *note)
{
  g_autofree char *today = chas_env_dup_today (self->env);
  ChasDate day =
    chas_instant_text_get_date (chas_note_get_at (note), chas_env_get_zone (self->env));
  g_autofree char *when = chas_day_words_dup (day, chas_date_from_text (today));
  const char *who =
    chas_note_get_by (note) ? g_hash_table_lookup (self->names, chas_note_get_by (note)) : NULL;

  return who ? g_strdup_printf ("%s · %s", who, when) : g_steal_pointer (&when);
}

static ChasNoteRow *
find_note_row (ChasLeadPane *self, const char *note_id)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->notes));

  for (; row; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (chas_note_row_get_note_id (CHAS_NOTE_ROW (row)), note_id))
      return CHAS_NOTE_ROW (row);
  return NULL;
}

static ChasNoteRow *
make_note_row (ChasLeadPane *self, const char *note_id)
{
  ChasNoteRow *row = chas_note_row_new (note_id);

  g_signal_connect_object (row, "save", G_CALLBACK (on_note_save_cb), self, 0);
  g_signal_connect_object (row, "delete", G_CALLBACK (on_note_delete_cb), self, 0);
  gtk_box_append (self->notes, GTK_WIDGET (row));
  return row;
}

static void
remove_rows_after (ChasLeadPane *self, GtkWidget *last)
{
  GtkWidget *row;

  while ((row = last ? gtk_widget_get_next_sibling (last)
                     : gtk_widget_get_first_child (GTK_WIDGET (self->notes))))
    gtk_box_remove (self->notes, row);
}

/* Shows the notes; rows of known notes stay, with what is being typed in them. */
void
chas_lead_pane_show_notes (ChasLeadPane *self)
{
  GtkWidget *last = NULL;

  for (guint i = 0; i < self->details->notes->len; i++)
    {
      ChasNote *note = self->details->notes->pdata[i];
      const char *id = chas_entity_get_id (CHAS_ENTITY (note));
      ChasNoteRow *row = find_note_row (self, id);
      g_autofree char *heading = dup_heading (self, note);

      if (!row)
        row = make_note_row (self, id);
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (row)) != last)
        gtk_box_reorder_child_after (self->notes, GTK_WIDGET (row), last);
      chas_note_row_show (row, note, heading);
      last = GTK_WIDGET (row);
    }
  remove_rows_after (self, last);
}

/* Saves what was typed, as if it had been left. */
void
chas_lead_pane_commit_notes (ChasLeadPane *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->notes));

  for (; row; row = gtk_widget_get_next_sibling (row))
    chas_note_row_commit (CHAS_NOTE_ROW (row));
  add_note (self);
}

void
chas_lead_pane_forget_notes (ChasLeadPane *self)
{
  remove_rows_after (self, NULL);
  chas_edit_text_forget (self->new_note);
}

void
chas_lead_pane_notes_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.add-note", NULL, add_note_action);
  gtk_widget_class_bind_template_callback (widget_class, on_note_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_note_empty_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_cb);
}

void
chas_lead_pane_notes_init (ChasLeadPane *self)
{
  chas_edit_text_set_accessible_label (self->new_note, _ ("New note"));
}
