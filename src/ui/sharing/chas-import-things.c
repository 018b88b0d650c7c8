// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Records of a file, in the words that a person has for them. */

#include "config.h"

#include "chas-import-things.h"

#include <glib/gi18n.h>

#include "chas-number.h"

#define DOT "\u00a0· "
#define NO_BREAK_SPACE "\u00a0"

/* How one entity is counted; @n chooses among the forms. */
static const char *
get_words (const char *entity, gulong n)
{
  if (g_str_equal (entity, "lead"))
    return ngettext ("%lu lead", "%lu leads", n);
  if (g_str_equal (entity, "company"))
    return ngettext ("%lu company", "%lu companies", n);
  if (g_str_equal (entity, "person"))
    return ngettext ("%lu contact person", "%lu contact persons", n);
  if (g_str_equal (entity, "contact"))
    return ngettext ("%lu contact", "%lu contacts", n);
  if (g_str_equal (entity, "note"))
    return ngettext ("%lu note", "%lu notes", n);
  if (g_str_equal (entity, "follow_up"))
    return ngettext ("%lu follow-up", "%lu follow-ups", n);
  if (g_str_equal (entity, "event"))
    return ngettext ("%lu event", "%lu events", n);
  if (g_str_equal (entity, "participant"))
    return ngettext ("%lu member", "%lu members", n);
  if (g_str_equal (entity, "career_group"))
    return ngettext ("%lu group", "%lu groups", n);
  return NULL;
}

static gint64
get_count (const ChasMergeReport *merge, const char *entity, ChasMergeKind kind)
{
  for (guint i = 0; i < merge->counts->len; i++)
    {
      const ChasMergeCount *count = merge->counts->pdata[i];

      if (g_str_equal (count->entity, entity))
        return count->of_file[kind];
    }
  return 0;
}

static gint64
count_others (const ChasMergeReport *merge, ChasMergeKind kind)
{
  gint64 n = 0;

  for (guint i = 0; i < merge->counts->len; i++)
    {
      const ChasMergeCount *count = merge->counts->pdata[i];

      if (!get_words (count->entity, 1))
        n += count->of_file[kind];
    }
  return n;
}

/* A line ends after a dot, not between a number and what it counts. */
static void
append (GString *things, const char *format, gint64 n)
{
  g_autofree char *words = n > 0 ? chas_number_dup_words (format, (guint64) n) : NULL;
  g_autoptr (GString) part = g_string_new (words);

  if (!words)
    return;
  g_string_replace (part, " ", NO_BREAK_SPACE, 0);
  g_string_append_printf (things, "%s%s", things->len > 0 ? DOT : "", part->str);
}

/**
 * chas_import_things_dup:
 * @merge: what an import does
 * @kind: one kind of that
 *
 * Returns: (transfer full): which records of the file it is done to: "3 leads · 1 note · 12 others"
 */
char *
chas_import_things_dup (const ChasMergeReport *merge, ChasMergeKind kind)
{
  static const char *const known[] = { "career_group", "lead",    "company",
                                       "person",       "contact", "note",
                                       "follow_up",    "event",   "participant" };
  GString *things = g_string_new (NULL);
  gint64 n_others = count_others (merge, kind);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      gint64 n = get_count (merge, known[i], kind);

      append (things, get_words (known[i], (gulong) n), n);
    }
  /* Translators: after "3 leads · 1 note · "; also alone */
  append (things, ngettext ("%lu other", "%lu others", (gulong) n_others), n_others);
  return g_string_free_and_steal (things);
}
