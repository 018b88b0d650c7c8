// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-named.h"

#include <string.h>

#include "chas-fold.h"
#include "chas-lead-row.h"
#include "chas-lead-text.h"
#include "chas-lead-words.h"

#define MAX_NAME_LENGTH 80

static gboolean
is_fact (const char *line)
{
  return chas_lead_text_is_address (line) || chas_lead_words_tell (line) == CHAS_LEAD_WORDS_PLACE;
}

static gboolean
can_be_name (const char *line)
{
  return g_utf8_strlen (line, -1) <= MAX_NAME_LENGTH && !strchr (line, ':') &&
         !chas_lead_words_is_prose (line) && chas_lead_words_tell (line) != CHAS_LEAD_WORDS_TITLE;
}

/* "Karin Fjällmo" has the address karin@tallvik.se: that is a person. */
static gboolean
has_own_mail (const char *name, const char *mail)
{
  g_autofree char *box = mail ? g_strndup (mail, strcspn (mail, "@.-_+")) : NULL;
  g_autofree char *folded = chas_fold_for_search (name);
  g_autofree char *first = g_strndup (folded, strcspn (folded, " "));
  g_autofree char *folded_box = box ? chas_fold_for_search (box) : NULL;

  return chas_lead_words_tell (name) == CHAS_LEAD_WORDS_PERSON && folded_box &&
         g_str_equal (first, folded_box);
}

/**
 * chas_lead_named_read:
 * @lines: (array zero-terminated)
 * @out_n: (out): how many of them it is
 *
 * Reads a name and the addresses below it: "Tallvik AB, Solna" and "info@tallvik.se".
 *
 * Returns: (transfer full) (nullable): what they say of the company, if that is what begins there
 */
ChasLeadDraft *
chas_lead_named_read (GStrv lines, guint *out_n)
{
  static const ChasLeadColumns none = { -1, -1, -1, -1, -1 };
  g_autoptr (ChasLeadRow) row = NULL;
  g_autoptr (ChasLeadDraft) draft = NULL;
  guint n = 1;

  if (!lines[0] || !can_be_name (lines[0]) || is_fact (lines[0]))
    return NULL;
  row = chas_lead_row_new (lines[0], &none);
  for (; lines[n] && is_fact (lines[n]); n++)
    {
      g_autofree char *before = row->rest;

      row->rest = before ? g_strjoin ("\n", before, lines[n], NULL) : g_strdup (lines[n]);
    }
  draft = n > 1 && row->company ? chas_lead_row_read (row) : NULL;
  if (!draft || has_own_mail (row->company, draft->parts[CHAS_LEAD_PART_PERSON_MAIL]))
    return NULL;
  *out_n = n;
  return g_steal_pointer (&draft);
}
