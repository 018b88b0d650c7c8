// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflicts-dialog-private.h"

#include <glib/gi18n.h>

/* What is kept. The store tells of it, and the rest is read again. */

typedef struct
{
  ChasConflictsDialog *dialog;
  guint n; /* how many conflicts */
} Settling;

static void
settling_free (gpointer data)
{
  g_object_unref (((Settling *) data)->dialog);
  g_free (data);
}

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  const Settling *settling = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value)
    {
      words =
        settling->n == 1
          ? g_strdup (_ ("Conflict settled"))
          : g_strdup_printf (ngettext ("%u conflict settled", "%u conflicts settled", settling->n),
                             settling->n);
      /* A file may have settled it meanwhile: then nothing was done. */
      chas_conflicts_dialog_tell (settling->dialog, words, g_value_get_boolean (value));
      return dex_future_new_true ();
    }
  g_debug ("Settling a conflict failed: %s", error->message);
  chas_conflicts_dialog_tell (settling->dialog,
                              _ ("That could not be saved. Both texts are still there."), FALSE);
  return dex_future_new_true ();
}

static void
settle (ChasConflictsDialog *self, DexFuture *future, guint n)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->dialog = g_object_ref (self);
  settling->n = n;
  dex_future_disown (dex_future_finally (future, on_settled_cb, settling, settling_free));
}

void
chas_conflicts_dialog_keep (ChasConflictsDialog *self, guint n_version)
{
  const ChasConflict *conflict = chas_conflicts_dialog_get_current (self);
  g_autoptr (GPtrArray) order = conflict ? chas_conflicts_dialog_list_in_order (conflict) : NULL;

  if (!conflict || (conflict->field && n_version >= order->len))
    return;
  if (conflict->field)
    settle (self,
            chas_store_resolve_conflict (self->store, conflict,
                                         ((const ChasConflictVersion *) order->pdata[n_version])
                                           ->text),
            1);
  else if (n_version == 0)
    settle (self, chas_store_keep_record (self->store, conflict->entity, conflict->id), 1);
  else if (n_version == 1)
    settle (self, chas_store_delete_record (self->store, conflict->entity, conflict->id), 1);
}

/* It may be nothing, where there may be nothing. */
gboolean
chas_conflicts_dialog_can_keep_before (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);

  return field && conflict->before && (conflict->before->text || !field->required);
}

void
chas_conflicts_dialog_keep_before (ChasConflictsDialog *self)
{
  const ChasConflict *conflict = chas_conflicts_dialog_get_current (self);

  if (conflict && chas_conflicts_dialog_can_keep_before (conflict))
    settle (self, chas_store_resolve_conflict (self->store, conflict, conflict->before->text), 1);
}

gboolean
chas_conflicts_dialog_can_keep_both (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);

  if (!field || field->type != CHAS_FIELD_LONG)
    return FALSE;
  for (guint i = 0; i < conflict->versions->len; i++)
    if (!((const ChasConflictVersion *) conflict->versions->pdata[i])->text)
      return FALSE;
  return TRUE;
}

void
chas_conflicts_dialog_keep_both (ChasConflictsDialog *self)
{
  const ChasConflict *conflict = chas_conflicts_dialog_get_current (self);
  g_autoptr (GPtrArray) order = conflict ? chas_conflicts_dialog_list_in_order (conflict) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!conflict || !chas_conflicts_dialog_can_keep_both (conflict))
    return;
  for (guint i = 0; i < order->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n\n" : "",
                            ((const ChasConflictVersion *) order->pdata[i])->text);
  settle (self, chas_store_resolve_conflict (self->store, conflict, text->str), 1);
}

/* All that have such words; the others go on waiting. */
void
chas_conflicts_dialog_keep_all (ChasConflictsDialog *self, gboolean mine)
{
  guint n = self->conflicts ? chas_conflicts_dialog_count_answers (self, mine) : 0;

  if (n > 0)
    settle (self, chas_store_resolve_alike (self->store, self->conflicts, mine), n);
}
