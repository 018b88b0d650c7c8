// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-new-lead-private.h"

#include <string.h>

#include "chas-lead-list.h"

/* Several lines that were pasted: about one company, or each about its own. */

#define MAX_LENGTH 4000 /* of one line: more than any card or signature */

static void
offer (ChasNewLeadDialog *self, const char *text)
{
  g_set_str (&self->lines, text);
  gtk_widget_set_visible (self->several, text != NULL);
}

/* Not while the entry is still taking them. */
static void
on_idle_cb (gpointer data)
{
  ChasNewLeadDialog *self = data;

  if (self->lines && gtk_widget_get_mapped (GTK_WIDGET (self)))
    chas_new_lead_dialog_list (self);
  g_object_unref (self);
}

/* An entry shows line ends as signs. */
static void
join (ChasNewLeadDialog *self, const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_auto (GStrv) lines = g_regex_split_simple ("\\s*\\R\\s*", plain, 0, 0);
  g_autofree char *joined = g_strjoinv (" · ", lines);
  g_autofree char *head =
    g_utf8_substring (joined, 0, MIN (g_utf8_strlen (joined, -1), MAX_LENGTH));

  gtk_editable_set_text (GTK_EDITABLE (self->line), head);
  gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
}

/**
 * chas_new_lead_dialog_take_lines:
 *
 * Makes one line of several. Those that are surely a list become leads each; where they may be one,
 * that is offered.
 *
 * Returns: whether the line has changed
 */
gboolean
chas_new_lead_dialog_take_lines (ChasNewLeadDialog *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->line)));
  ChasLeadListCertainty certainty = CHAS_LEAD_LIST_NO;

  if (!strpbrk (text, "\n\r"))
    {
      self->is_one = self->is_one && *text;
      offer (self, NULL);
      return FALSE;
    }
  if (!self->is_one)
    certainty = chas_lead_list_judge (text);
  join (self, text);
  if (certainty != CHAS_LEAD_LIST_NO)
    offer (self, text);
  if (certainty == CHAS_LEAD_LIST_SURE)
    g_idle_add_once (on_idle_cb, g_object_ref (self));
  return TRUE;
}
