// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-move-back.h"

#include <glib/gi18n.h>

/* Where leads went is seen; why they did not go there is told. */

typedef struct
{
  GtkWidget *parent;
  ChasStore *store;
  guint n_leads;
} Way;

static void
way_free (gpointer data)
{
  Way *way = data;

  g_object_unref (way->parent);
  g_object_unref (way->store);
  g_free (way);
}

static char *
dup_why_not (const Way *way, const GError *error)
{
  const char *newer = chas_store_get_undo_name (way->store);

  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT) && newer)
    return g_strdup_printf (
      /* Translators: %s is what was done since leads were moved, such as “Import Vega.json” */
      g_dngettext (NULL, "The lead stays where it is now. To be undone first: %s",
                   "The leads stay where they are now. To be undone first: %s", way->n_leads),
      newer);
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND))
    return g_strdup (_ ("It has been undone already."));
  return g_strdup (ngettext ("That could not be undone. The lead stays where it is now.",
                             "That could not be undone. The leads stay where they are now.",
                             way->n_leads));
}

/* Of several, the others have gone back. */
static const char *
get_kept (const Way *way)
{
  return ngettext ("The lead was changed meanwhile and stays where it is now.",
                   "What was changed meanwhile stays as it is now.", way->n_leads);
}

static DexFuture *
on_taken_back_cb (DexFuture *future, gpointer data)
{
  const Way *way = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  const ChasUndoResult *result = value ? g_value_get_boxed (value) : NULL;
  gboolean overtaken = g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
  g_autofree char *words = NULL;

  if (error)
    g_debug ("Taking back a move: %s", error->message);
  if (!result)
    words = dup_why_not (way, error);
  else if (result->n_kept > 0)
    words = g_strdup (get_kept (way));
  if (words)
    gtk_widget_activate_action (way->parent, "win.tell", "(sb)", words, overtaken);
  return dex_future_new_true ();
}

/**
 * chas_move_back:
 * @parent: what is in the window
 * @step: the undo step that the move is
 * @n_leads: how many moved
 *
 * Takes back just that move.
 */
void
chas_move_back (GtkWidget *parent, ChasStore *store, gint64 step, guint n_leads)
{
  Way *way = g_new0 (Way, 1);

  way->parent = g_object_ref (parent);
  way->store = g_object_ref (store);
  way->n_leads = n_leads;
  dex_future_disown (dex_future_finally (chas_store_undo_step (store, step), on_taken_back_cb, way,
                                         way_free));
}
