// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-short-name.h"

/* What is filled into the short name of an education while its name is typed. */
typedef struct
{
  GtkEditable *abbreviation;
  gboolean is_own;  /* typed, so it no longer follows the name */
  gboolean follows; /* it is being filled in just now */
} Follow;

/**
 * chas_short_name_propose:
 * @name: of an education
 *
 * "Systemutvecklare .NET" → "Systemutveck": enough of a start to be corrected or kept.
 *
 * Returns: (transfer full): at most twelve characters
 */
char *
chas_short_name_propose (const char *name)
{
  g_autofree char *plain = g_strstrip (g_strdup (name));
  g_autofree char *cut =
    g_utf8_substring (plain, 0, MIN (CHAS_SHORT_NAME_MAX, g_utf8_strlen (plain, -1)));

  return g_strdup (g_strstrip (cut));
}

static void
on_name_changed_cb (GtkEditable *name, Follow *follow)
{
  g_autofree char *proposal = NULL;

  if (follow->is_own)
    return;
  proposal = chas_short_name_propose (gtk_editable_get_text (name));
  follow->follows = TRUE;
  gtk_editable_set_text (follow->abbreviation, proposal);
  follow->follows = FALSE;
}

static void
on_short_changed_cb (GtkEditable *abbreviation, Follow *follow)
{
  follow->is_own = !follow->follows && *gtk_editable_get_text (abbreviation);
}

/**
 * chas_short_name_follow:
 * @name: where the name of an education is typed
 * @abbreviation: where its short name is, beside it
 *
 * Fills in the short name until somebody types one.
 */
void
chas_short_name_follow (GtkEditable *name, GtkEditable *abbreviation)
{
  Follow *follow = g_new0 (Follow, 1);

  follow->abbreviation = abbreviation;
  g_object_set_data_full (G_OBJECT (abbreviation), "chas-short-name", follow, g_free);
  g_signal_connect (abbreviation, "changed", G_CALLBACK (on_short_changed_cb), follow);
  g_signal_connect (name, "changed", G_CALLBACK (on_name_changed_cb), follow);
}
