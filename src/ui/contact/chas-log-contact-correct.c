// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

#include "chas-instant.h"
#include "chas-stage-words.h"

/* Putting right what was told of a contact. The lead may go where the contact should have brought
 * it; what it planned is told of in chas-log-contact-replan.c, why nobody was to be asked in
 * chas-log-contact-closing.c. */

static void
show_person (ChasLogContactDialog *self)
{
  const char *person_id = chas_contact_get_person_id (self->story->contact);
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (self->person));

  for (guint i = 0; i < self->person_ids->len; i++)
    if (g_strcmp0 (self->person_ids->pdata[i], person_id) == 0)
      {
        adw_combo_row_set_selected (self->person, i);
        return;
      }
  /* Who left the company since. */
  gtk_string_list_append (names, self->story->person ? self->story->person : _ ("Somebody"));
  g_ptr_array_add (self->person_ids, g_strdup (person_id));
  adw_combo_row_set_selected (self->person, self->person_ids->len - 1);
}

static void
show_done_by (ChasLogContactDialog *self)
{
  for (guint i = 0; i < self->participants->len; i++)
    {
      GtkWidget *row = self->participants->pdata[i];

      adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                                 g_strv_contains ((const char *const *) self->story->done_by,
                                                  gtk_widget_get_name (row)));
    }
}

/* Shows all that was told before. */
void
chas_log_contact_dialog_show_told (ChasLogContactDialog *self)
{
  ChasContact *contact = self->story->contact;
  GtkTextBuffer *note = gtk_text_view_get_buffer (self->note);
  const char *text = chas_contact_get_text (contact);
  gint64 seconds;

  show_person (self);
  show_done_by (self);
  if (chas_instant_parse (chas_contact_get_at (contact), &seconds))
    chas_log_contact_dialog_set_moment (self, seconds);
  if (chas_entity_has (CHAS_ENTITY (contact), "minutes"))
    adw_spin_row_set_value (self->minutes, chas_contact_get_minutes (contact));
  adw_switch_row_set_active (self->incoming,
                             chas_contact_get_direction (contact) == CHAS_DIRECTION_IN);
  chas_log_contact_dialog_show_moment (self);
  gtk_text_buffer_set_text (note, text ? text : "", -1);
  gtk_text_buffer_set_modified (note, FALSE);
  chas_choice_set_selected (self->channel, chas_contact_get_channel (contact));
  chas_choice_set_selected (self->outcome, chas_contact_get_outcome (contact));
}

/* Where the lead would stand had this been told at once, if it stands elsewhere and may go there.
 */
static ChasStage
find_stage (ChasLogContactDialog *self)
{
  const ChasContactStory *story = self->story;
  ChasStage now, right;

  if (!story || !story->stands || self->plan.outcome == CHAS_OUTCOME_UNSET ||
      self->plan.outcome == chas_contact_get_outcome (story->contact))
    return CHAS_STAGE_UNSET;
  now = story->to == CHAS_STAGE_UNSET ? story->from : story->to;
  right = chas_contact_plan_get_stage (&self->plan);
  if (right == CHAS_STAGE_UNSET)
    right = story->from;
  return right == now ? CHAS_STAGE_UNSET : right;
}

static void
show_offer (ChasLogContactDialog *self)
{
  const ChasContactStory *story = self->story;
  const char *label = chas_stage_words_get_label (self->offered);
  g_autofree char *title = self->offered == story->from
                             ? g_strdup_printf (_ ("Move the Lead Back to “%s”"), label)
                             : g_strdup_printf (_ ("Move the Lead to “%s”"), label);
  g_autofree char *subtitle = NULL;

  if (story->to == CHAS_STAGE_UNSET)
    /* Translators: a stage in which a lead stands */
    subtitle = g_strdup_printf (_ ("It stands in “%s”."), chas_stage_words_get_label (story->from));
  else
    /* Translators: two stages */
    subtitle = g_strdup_printf (_ ("This contact moved it from “%1$s” to “%2$s”."),
                                chas_stage_words_get_label (story->from),
                                chas_stage_words_get_label (story->to));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->move_too), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->move_too), subtitle);
}

static ChasStage
get_new_stage (ChasLogContactDialog *self)
{
  return self->offered != CHAS_STAGE_UNSET && adw_switch_row_get_active (self->move_too)
           ? self->offered
           : CHAS_STAGE_UNSET;
}

static void
show_summary (ChasLogContactDialog *self)
{
  const char *missing = chas_log_contact_dialog_get_missing (self);
  ChasStage stage = get_new_stage (self);
  ChasStage shown = stage == CHAS_STAGE_UNSET ? self->stands_in : stage;
  g_autofree char *steps = chas_log_contact_dialog_dup_replanned (self);
  g_autofree char *where = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->summary_box, shown != CHAS_STAGE_UNSET);
  if (shown == CHAS_STAGE_UNSET)
    return;
  where = g_markup_printf_escaped (stage == CHAS_STAGE_UNSET ? _ ("Stays in <b>%s</b>")
                                                             : _ ("Moves to <b>%s</b>"),
                                   chas_stage_words_get_label (shown));
  words = missing ? g_markup_escape_text (missing, -1) : g_strdup_printf ("%s · %s", where, steps);
  gtk_label_set_markup (self->summary, words);
  gtk_widget_set_visible (GTK_WIDGET (self->pie), !missing);
  chas_pie_set_stage (self->pie, shown);
}

static void
offer_move (ChasLogContactDialog *self)
{
  ChasStage before = self->offered;

  self->offered = find_stage (self);
  gtk_widget_set_visible (GTK_WIDGET (self->move_too), self->offered != CHAS_STAGE_UNSET);
  if (self->offered != CHAS_STAGE_UNSET)
    show_offer (self);
  if (self->offered != before)
    adw_switch_row_set_active (self->move_too, TRUE);
}

/* Offers to move the lead, to ask there again and to plan anew, if what is chosen now would have
 * had other consequences. */
void
chas_log_contact_dialog_offer_consequences (ChasLogContactDialog *self)
{
  gboolean opens, replans;

  offer_move (self);
  opens = chas_log_contact_dialog_offer_opening (self);
  replans = chas_log_contact_dialog_offer_replan (self);
  gtk_widget_set_visible (self->too_box, self->offered != CHAS_STAGE_UNSET || opens || replans);
  show_summary (self);
}

/* Who did it and is no longer listed, as somebody who left the group, did it all the same. */
static void
keep_unlisted (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_strv_builder_addv (ids, (const char **) draft->done_by);
  for (guint n = 0; self->story->done_by[n]; n++)
    {
      gboolean listed = FALSE;

      for (guint i = 0; i < self->participants->len && !listed; i++)
        listed =
          g_str_equal (gtk_widget_get_name (self->participants->pdata[i]), self->story->done_by[n]);
      if (!listed)
        g_strv_builder_add (ids, self->story->done_by[n]);
    }
  g_strfreev (draft->done_by);
  draft->done_by = g_strv_builder_end (ids);
}

/* A time that was not touched keeps its seconds. */
static void
keep_moment (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  const char *told = chas_contact_get_at (self->story->contact);
  gint64 before, now;

  if (chas_instant_parse (told, &before) && chas_instant_parse (draft->at, &now) &&
      before / 60 == now / 60)
    g_set_str (&draft->at, told);
}

/* Turns a draft of a new contact into one of a correction. */
void
chas_log_contact_dialog_fill_correction (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  keep_unlisted (self, draft);
  keep_moment (self, draft);
  draft->stage = get_new_stage (self);
  draft->replaces_steps = chas_log_contact_dialog_replans (self);
  draft->taking = chas_log_contact_dialog_get_taking (self);
  if (draft->stage != CHAS_STAGE_DECLINED)
    draft->close_reason = CHAS_CLOSE_REASON_UNSET;
  if (draft->stage != CHAS_STAGE_DECLINED && draft->stage != CHAS_STAGE_RESTING)
    g_clear_pointer (&draft->wake_date, g_free);
}
