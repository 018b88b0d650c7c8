// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-join-gate.h"

#include "chas-join-dialog.h"

/* In a group in which nobody has said who sits here, whatever is told under a name, or asks what is
 * mine, asks for that first. */

#define KEY "chas-join-gate"

typedef struct
{
  ChasStore *store;
  char *group_id;
} Gate;

static void
gate_free (gpointer data)
{
  Gate *self = data;

  g_object_unref (self->store);
  g_free (self->group_id);
  g_free (self);
}

/**
 * chas_join_gate_set:
 * @group_id: (nullable): the group in which it is not known who sits here; %NULL: it is known
 */
void
chas_join_gate_set (GtkWidget *window, ChasStore *store, const char *group_id)
{
  Gate *self = NULL;

  g_return_if_fail (GTK_IS_ROOT (window));
  if (group_id)
    {
      self = g_new0 (Gate, 1);
      self->store = g_object_ref (store);
      self->group_id = g_strdup (group_id);
    }
  g_object_set_data_full (G_OBJECT (window), KEY, self, gate_free);
}

/**
 * chas_join_gate_hold:
 * @widget: that has the action
 * @action: what somebody wants to do
 * @parameter: (nullable): of the action; consumed if it is floating
 *
 * Asks who sits here, if that is not known. Once it is, the action is activated again.
 *
 * Returns: whether the action has to wait for that
 */
gboolean
chas_join_gate_hold (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) kept = parameter ? g_variant_ref_sink (parameter) : NULL;
  GtkRoot *window = gtk_widget_get_root (widget);
  const Gate *self = window ? g_object_get_data (G_OBJECT (window), KEY) : NULL;

  if (!self)
    return FALSE;
  chas_join_dialog_ask_first (widget, self->store, self->group_id, action, kept);
  return TRUE;
}
