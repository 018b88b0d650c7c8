// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-listed-words.h"

#include <glib/gi18n.h>

#include "chas-draft-words.h"

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

/**
 * chas_listed_words_dup:
 *
 * Returns: (transfer full): what a line of a list is, and what was read there, on some lines
 */
char *
chas_listed_words_dup (const ChasListedDraft *listed, ChasEnv *env)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *facts = chas_draft_words_dup_facts (listed->draft);
  g_autofree char *refusal = chas_draft_words_dup_refusal (listed->draft);
  g_autofree char *state = NULL;

  if (listed->fate == CHAS_LISTED_NEW)
    state = dup_new (facts);
  else if (listed->fate == CHAS_LISTED_AGAIN)
    state = g_strdup (_ ("A line above is about the same company."));
  else
    state = dup_known (listed, env);
  add_line (words, state);
  if (listed->fate != CHAS_LISTED_NEW)
    add_line (words, facts);
  add_line (words, refusal);
  return g_string_free_and_steal (g_steal_pointer (&words));
}
