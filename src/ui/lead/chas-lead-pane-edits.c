// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"
#include "chas-model-error.h"

/* Saving. A value that is refused stays where it was typed, with the reason below it. */

#define REVEAL_MS 50

typedef void (*SetError) (GtkWidget *row, const char *error);

typedef struct
{
  ChasLeadPane *pane;
  char *lead_id;      /* the pane may show another lead when the answer comes */
  GtkWidget *row;     /* that gets the error */
  SetError set_error; /* of the row */
  const ChasFieldInfo *field;
  char *text; /* of a new note */
} Saving;

static Saving *
saving_new (ChasLeadPane *self, GtkWidget *row, SetError set_error)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->pane = g_object_ref (self);
  saving->lead_id = g_strdup (self->lead_id);
  saving->row = g_object_ref (row);
  saving->set_error = set_error;
  return saving;
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->pane);
  g_object_unref (saving->row);
  g_free (saving->lead_id);
  g_free (saving->text);
  g_free (saving);
}

static char *
dup_orgnr_words (int code)
{
  switch ((ChasModelError) code)
    {
    case CHAS_MODEL_ERROR_PERSONAL:
      return g_strdup (_ (
        "This is the personal identity number of a sole trader, which must not be stored. Leave the "
        "field empty."));
    case CHAS_MODEL_ERROR_RANGE:
      return g_strdup (_ ("An organisation number has ten digits, like 212000-0142."));
    case CHAS_MODEL_ERROR_CHECK_DIGIT:
    case CHAS_MODEL_ERROR_SYNTAX:
      return g_strdup (_ ("The digits do not fit together. Is one of them mistyped?"));
    case CHAS_MODEL_ERROR_ID:
    case CHAS_MODEL_ERROR_REQUIRED:
    case CHAS_MODEL_ERROR_TOO_LONG:
    case CHAS_MODEL_ERROR_CODE:
      break;
    }
  return NULL;
}

/* Why a value was refused, in the user's words. */
static char *
dup_words (const ChasFieldInfo *field, const GError *error)
{
  char *words = NULL;

  if (error->domain != CHAS_MODEL_ERROR)
    return g_strdup (_ ("This could not be saved. Try again."));
  if (field && g_str_equal (field->name, "orgnr"))
    words = dup_orgnr_words (error->code);
  if (words)
    return words;
  if (error->code == CHAS_MODEL_ERROR_REQUIRED)
    return g_strdup (_ ("This cannot be empty."));
  if (error->code == CHAS_MODEL_ERROR_TOO_LONG && field)
    /* Translators: a number of characters */
    return g_strdup_printf (_ ("This is too long: %d characters fit here."), (int) field->max);
  return g_strdup (_ ("This does not look right."));
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (dex_future_get_value (future, &error))
    return dex_future_new_true ();
  g_debug ("Saving failed: %s", error->message);
  words = dup_words (saving->field, error);
  if (g_strcmp0 (saving->lead_id, saving->pane->lead_id) == 0)
    saving->set_error (saving->row, words);
  else
    chas_lead_pane_tell (saving->pane, words, FALSE);
  return dex_future_new_true ();
}

static void
set_fact_error (GtkWidget *row, const char *error)
{
  chas_fact_row_set_error (CHAS_FACT_ROW (row), error);
}

static void
on_fact_save_cb (ChasFactRow *row, const char *value, ChasLeadPane *self)
{
  const char *entity = chas_fact_row_get_entity (row);
  const char *field = chas_fact_row_get_field (row);
  ChasEntity *record;
  Saving *saving;

  if (!self->details)
    return;
  record = g_str_equal (entity, "lead") ? CHAS_ENTITY (self->details->lead)
                                        : CHAS_ENTITY (self->details->company);
  saving = saving_new (self, GTK_WIDGET (row), set_fact_error);
  saving->field = chas_entity_info_lookup_field (chas_entity_info_lookup (entity), field);
  dex_future_disown (dex_future_finally (chas_store_set_field (self->store, entity,
                                                               chas_entity_get_id (record), field,
                                                               value),
                                         on_saved_cb, saving, saving_free));
}

static void
set_note_error (GtkWidget *row, const char *error)
{
  chas_note_row_set_error (CHAS_NOTE_ROW (row), error);
}

static DexFuture *
on_note_deleted_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;

  if (!dex_future_is_resolved (future))
    return on_saved_cb (future, data);
  chas_lead_pane_tell (saving->pane, _ ("Note deleted"), TRUE);
  return dex_future_new_true ();
}

static void
on_note_delete_cb (ChasNoteRow *row, ChasLeadPane *self)
{
  dex_future_disown (dex_future_finally (chas_store_delete_record (self->store, "note",
                                                                   chas_note_row_get_note_id (row)),
                                         on_note_deleted_cb,
                                         saving_new (self, GTK_WIDGET (row), set_note_error),
                                         saving_free));
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
                                         on_saved_cb,
                                         saving_new (self, GTK_WIDGET (row), set_note_error),
                                         saving_free));
}

static void
set_new_note_error (GtkWidget *edit, const char *error)
{
  chas_edit_text_set_error (CHAS_EDIT_TEXT (edit), error);
}

static DexFuture *
on_note_added_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;
  ChasLeadPane *self = saving->pane;
  g_autofree char *now = chas_edit_text_dup_text (self->new_note);

  if (!dex_future_is_resolved (future))
    return on_saved_cb (future, data);
  if (g_strcmp0 (now, saving->text) == 0)
    chas_edit_text_forget (self->new_note);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->new_note), _ ("Note added"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return dex_future_new_true ();
}

static void
add_note (ChasLeadPane *self)
{
  Saving *saving;

  if (!self->lead_id)
    return;
  saving = saving_new (self, GTK_WIDGET (self->new_note), set_new_note_error);
  saving->text = chas_edit_text_dup_text (self->new_note);
  if (!*saving->text)
    {
      saving_free (saving);
      return;
    }
  dex_future_disown (dex_future_finally (chas_store_add_note (self->store, self->lead_id,
                                                              saving->text),
                                         on_note_added_cb, saving, saving_free));
}

static void
add_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add_note (CHAS_LEAD_PANE (widget));
}

static void
on_note_entered_cb (ChasLeadPane *self)
{
  add_note (self);
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

static void
move_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->lead_id)
    gtk_widget_activate_action (widget, "pipeline.send-lead", "(sss)", self->lead_id,
                                g_variant_get_string (parameter, NULL),
                                chas_stage_cause_to_code (CHAS_STAGE_CAUSE_MENU));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->lead_id)
    gtk_widget_activate_action (widget, "pipeline.delete-lead", "s", self->lead_id);
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

static void
for_each_fact (ChasLeadPane *self, void (*func) (ChasFactRow *row))
{
  GtkBox *boxes[] = { self->lead_facts, self->company_facts };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (boxes[i])); row;
         row = gtk_widget_get_next_sibling (row))
      func (CHAS_FACT_ROW (row));
}

/* Saves all that was typed, as if it had been left. */
void
chas_lead_pane_commit (ChasLeadPane *self)
{
  GtkWidget *row;

  if (!self->details)
    return;
  for_each_fact (self, chas_fact_row_commit);
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->notes)); row;
       row = gtk_widget_get_next_sibling (row))
    chas_note_row_commit (CHAS_NOTE_ROW (row));
  add_note (self);
}

/* Another lead comes: nothing of this one may stay. */
void
chas_lead_pane_forget (ChasLeadPane *self)
{
  for_each_fact (self, chas_fact_row_forget);
  remove_rows_after (self, NULL);
  chas_edit_text_forget (self->new_note);
}

static void
connect_fact (ChasLeadPane *self, GtkBox *box)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (; row; row = gtk_widget_get_next_sibling (row))
    g_signal_connect_object (row, "save", G_CALLBACK (on_fact_save_cb), self, 0);
}

void
chas_lead_pane_edits_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.add-note", NULL, add_note_action);
  gtk_widget_class_install_action (widget_class, "lead.move-to", "s", move_to_action);
  gtk_widget_class_install_action (widget_class, "lead.delete", NULL, delete_action);
  gtk_widget_class_bind_template_callback (widget_class, on_note_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_note_empty_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_cb);
}

void
chas_lead_pane_edits_init (ChasLeadPane *self)
{
  connect_fact (self, self->lead_facts);
  connect_fact (self, self->company_facts);
  chas_edit_text_set_accessible_label (self->new_note, _ ("New note"));
}
