// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-step-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"

/**
 * chas_step_words_dup_what:
 *
 * What is written small for the cards, where it follows a day, begins the line here.
 *
 * Returns: (transfer full): what is to be done
 */
char *
chas_step_words_dup_what (ChasFollowUp *step)
{
  const char *text = chas_follow_up_get_text (step);
  const char *what =
    text && *text ? text : chas_follow_up_kind_get_label (chas_follow_up_get_kind (step));

  return chas_day_words_capitalise (g_strdup (what));
}

static char *
join (const char *what, ChasDate due, ChasDate today)
{
  g_autofree char *day = chas_day_words_dup_inside (due, today);

  /* Translators: what to do next, such as “Call”, and the day, such as “Thu 26 Nov” */
  return g_strdup_printf (C_ ("next step", "%1$s, %2$s"), what, day);
}

/**
 * chas_step_words_dup:
 *
 * Returns: (transfer full): what is to be done and when: "Call, Thu 26 Nov"
 */
char *
chas_step_words_dup (ChasFollowUp *step, ChasDate today)
{
  g_autofree char *what = chas_step_words_dup_what (step);

  return join (what, chas_date_from_text (chas_follow_up_get_due_date (step)), today);
}

/**
 * chas_step_words_dup_all:
 * @steps: (element-type ChasFollowUp): at least one
 *
 * Returns: (transfer full): likewise of several: "Say thank you, Thu 26 Nov · Write, Wed 9 Dec"
 */
char *
chas_step_words_dup_all (GPtrArray *steps, ChasDate today)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      g_autofree char *step = chas_step_words_dup (steps->pdata[i], today);

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", step);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * chas_step_words_dup_kind:
 *
 * Returns: (transfer full): likewise of a step that nobody has planned yet
 */
char *
chas_step_words_dup_kind (ChasFollowUpKind kind, ChasDate due, ChasDate today)
{
  return join (chas_follow_up_kind_get_label (kind), due, today);
}
