// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-words.h"

#include <string.h>

#include <glib/gi18n.h>

#include "chas-stage-words.h"

/* What came of it. Who did it is said in chas-timeline-words-line.c, and when in
 * chas-timeline-words-when.c. */

static const char *
get_kind (const ChasTimelineEntry *entry)
{
  return chas_follow_up_kind_get_label (entry->step == CHAS_FOLLOW_UP_KIND_UNSET
                                          ? CHAS_FOLLOW_UP_KIND_OTHER
                                          : entry->step);
}

/* “Call” and “call back on Friday”: the words say what kind of step it is. */
static gboolean
words_tell_kind (const ChasTimelineEntry *entry)
{
  g_autofree char *text = entry->text ? g_utf8_casefold (entry->text, -1) : NULL;
  g_autofree char *label = g_utf8_casefold (get_kind (entry), -1);
  gsize length = strlen (label);

  return text && !strchr (text, '\n') && g_str_has_prefix (text, label) &&
         (text[length] == '\0' || text[length] == ' ');
}

static char *
dup_step_title (const ChasTimelineEntry *entry)
{
  const char *what = words_tell_kind (entry) ? entry->text : get_kind (entry);

  if (entry->kind == CHAS_TIMELINE_STEP_OPENED)
    /* Translators: %s is what to do: “Call” */
    return g_strdup_printf (_ ("Next step: %s"), what);
  if (entry->state == CHAS_FOLLOW_UP_STATE_DROPPED)
    return g_strdup_printf (_ ("Dropped: %s"), what);
  return g_strdup_printf (_ ("Done: %s"), what);
}

/**
 * chas_timeline_words_dup_title:
 *
 * Returns: (transfer full): what came of it, in a word or two
 */
char *
chas_timeline_words_dup_title (const ChasTimelineEntry *entry)
{
  switch (entry->kind)
    {
    case CHAS_TIMELINE_CONTACT:
      return g_strdup (entry->outcome == CHAS_OUTCOME_UNSET
                         ? _ ("Contact")
                         : chas_outcome_get_label (entry->outcome));
    case CHAS_TIMELINE_STAGE:
      if (entry->to == CHAS_STAGE_UNSET)
        return g_strdup (_ ("Moved"));
      if (entry->from == CHAS_STAGE_UNSET)
        return g_strdup (chas_stage_words_get_label (entry->to));
      if (entry->from == entry->to)
        /* Translators: %s is a stage; the contact that had moved the lead was corrected */
        return g_strdup_printf (_ ("Stayed in %s"), chas_stage_words_get_label (entry->to));
      return g_strdup_printf ("%s → %s", chas_stage_words_get_label (entry->from),
                              chas_stage_words_get_label (entry->to));
    case CHAS_TIMELINE_NOTE:
      return g_strdup (_ ("Note"));
    case CHAS_TIMELINE_STEP_OPENED:
    case CHAS_TIMELINE_STEP_CLOSED:
      return dup_step_title (entry);
    case CHAS_TIMELINE_EVENT:
      return g_strdup (entry->title ? entry->title : _ ("Event"));
    case CHAS_TIMELINE_MERGE:
      /* Translators: %s is a company whose lead was merged into this one */
      return entry->title ? g_strdup_printf (_ ("Merged with %s"), entry->title)
                          : g_strdup (_ ("Merged"));
    }
  g_return_val_if_reached (NULL);
}

/**
 * chas_timeline_words_get_text:
 *
 * Returns: (nullable): what was said or planned, in the words of who wrote it; %NULL if the title
 * says as much
 */
const char *
chas_timeline_words_get_text (const ChasTimelineEntry *entry)
{
  gboolean is_step =
    entry->kind == CHAS_TIMELINE_STEP_OPENED || entry->kind == CHAS_TIMELINE_STEP_CLOSED;

  if (!entry->text || entry->kind == CHAS_TIMELINE_EVENT || (is_step && words_tell_kind (entry)))
    return NULL;
  return entry->text;
}

static const char *
get_channel_icon (ChasChannel channel)
{
  static const char *const icons[CHAS_CHANNEL_N_VALUES] = {
    [CHAS_CHANNEL_PHONE] = "call-start-symbolic",
    [CHAS_CHANNEL_MAIL] = "mail-unread-symbolic",
    [CHAS_CHANNEL_LINKEDIN] = "user-info-symbolic",
    [CHAS_CHANNEL_MEETING] = "user-available-symbolic",
    [CHAS_CHANNEL_VISIT] = "mark-location-symbolic",
    [CHAS_CHANNEL_EVENT] = "x-office-calendar-symbolic",
    [CHAS_CHANNEL_OTHER] = "chat-message-new-symbolic",
  };

  return icons[channel == CHAS_CHANNEL_UNSET ? CHAS_CHANNEL_OTHER : channel];
}

/**
 * chas_timeline_words_get_icon:
 *
 * Returns: (nullable): name of an icon; %NULL for a stage, which has a drawing of its own
 */
const char *
chas_timeline_words_get_icon (const ChasTimelineEntry *entry)
{
  switch (entry->kind)
    {
    case CHAS_TIMELINE_CONTACT:
      return get_channel_icon (entry->channel);
    case CHAS_TIMELINE_STAGE:
      return NULL;
    case CHAS_TIMELINE_NOTE:
      return "document-edit-symbolic";
    case CHAS_TIMELINE_STEP_OPENED:
      return "alarm-symbolic";
    case CHAS_TIMELINE_STEP_CLOSED:
      return entry->state == CHAS_FOLLOW_UP_STATE_DROPPED ? "process-stop-symbolic"
                                                          : "object-select-symbolic";
    case CHAS_TIMELINE_EVENT:
      return entry->event == CHAS_EVENT_KIND_STUDY_VISIT ? "mark-location-symbolic"
                                                         : "x-office-calendar-symbolic";
    case CHAS_TIMELINE_MERGE:
      return "media-playlist-consecutive-symbolic";
    }
  g_return_val_if_reached (NULL);
}
