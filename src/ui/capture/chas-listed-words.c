// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-listed-words.h"

#include <glib/gi18n.h>

#include "chas-draft-words.h"

#define MOST_LEFT 3     /* lines that are shown of those that are left out */
#define MOST_OF_LINE 60 /* characters of each */
#define MOST_OF_FACTS 240

/* Enough to know it again: a list may stand in a letter, and a company have hundreds of people. */
static char *
dup_short (const char *text, glong most)
{
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (text), "\t", ' '));
  g_autofree char *start = NULL;

  if (g_utf8_strlen (plain, -1) <= most)
    return g_steal_pointer (&plain);
  start = g_strchomp (g_utf8_substring (plain, 0, most));
  return g_strconcat (start, " …", NULL);
}

static void
add_line (GString *words, const char *line)
{
  if (line && *line)
    g_string_append_printf (words, "%s%s", words->len ? "\n" : "", line);
}

static char *
dup_known (const ChasListedDraft *listed, ChasEnv *env)
{
  g_autofree char *state = chas_draft_words_dup_state (listed->known->match, env);

  if (listed->fate == CHAS_LISTED_DOUBT)
    /* Translators: %s is a sentence such as “Tallvik Systems in Solna is already in “Contacted”.”
     */
    return g_strdup_printf (_ ("Is it here already? %s"), state);
  if (listed->fate == CHAS_LISTED_TRASHED)
    return g_strdup_printf ("%s %s", state, _ ("Choose it to restore it."));
  if (listed->fate == CHAS_LISTED_FACTS)
    return g_strdup_printf ("%s %s", state, _ ("Choose it to add what it lacks."));
  return g_steal_pointer (&state);
}

/* "New · Solna · tallvik.se" on one line */
static char *
dup_new (const char *facts)
{
  const char *label = C_ ("line of a list", "New");

  return *facts ? g_strdup_printf ("%s · %s", label, facts) : g_strdup (label);
}

/* Not each line would become a lead. */
static char *
dup_refusal (const ChasListedDraft *listed)
{
  if (listed->fate == CHAS_LISTED_NEW || listed->fate == CHAS_LISTED_DOUBT ||
      listed->fate == CHAS_LISTED_LEAD)
    return chas_draft_words_dup_refusal (listed->draft);
  return g_strdup (chas_draft_words_get_refusal (listed->draft));
}

/**
 * chas_listed_words_dup:
 *
 * Returns: (transfer full): what a line of a list is, and what was read there, on some lines
 */
char *
chas_listed_words_dup (const ChasListedDraft *listed, ChasEnv *env)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *all_facts = chas_draft_words_dup_facts (listed->draft);
  g_autofree char *facts = dup_short (all_facts, MOST_OF_FACTS);
  g_autofree char *refusal = dup_refusal (listed);
  g_autofree char *state = NULL;

  if (listed->fate == CHAS_LISTED_NEW)
    state = dup_new (facts);
  else if (listed->fate == CHAS_LISTED_AGAIN)
    state = g_strdup (*facts ? _ ("A line above is about the same company, and this goes with it:")
                             : _ ("A line above is about the same company."));
  else
    state = dup_known (listed, env);
  add_line (words, state);
  if (listed->fate != CHAS_LISTED_NEW)
    add_line (words, facts);
  add_line (words, refusal);
  if (listed->draft->note_cut)
    add_line (words, _ ("There is more than fits in a note: only the beginning is kept."));
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * chas_listed_words_dup_left:
 * @lines: that were pasted and name no company
 *
 * Returns: (transfer full) (nullable): that they are left out, and the first of them
 */
char *
chas_listed_words_dup_left (GStrv lines)
{
  guint n = g_strv_length (lines);
  g_autoptr (GString) shown = g_string_new (NULL);

  if (n == 0)
    return NULL;
  for (guint i = 0; i < MIN (n, MOST_LEFT); i++)
    {
      g_autofree char *line = dup_short (lines[i], MOST_OF_LINE);

      g_string_append_printf (shown, "%s%s", i ? " · " : "", line);
    }
  if (n > MOST_LEFT)
    g_string_append (shown, " …");
  /* Translators: %2$s is what stands there */
  return g_strdup_printf (g_dngettext (NULL, "%1$u line names no company and is left out: %2$s",
                                       "%1$u lines name no company and are left out: %2$s", n),
                          n, shown->str);
}
