// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-new-lead-private.h"

/* Looks for the company while it is being typed: one question at a time is on its way, and the
 * answer is held against what stands there by then. */

static gboolean
is_inside (GtkWidget *child, GtkWidget *ancestor)
{
  return child && gtk_widget_is_ancestor (child, ancestor);
}

/* What was written stays, also when the hint comes back in another place. */
static void
keep_reason (ChasNewLeadDialog *self, ChasDuplicateHint *hint)
{
  const char *id = chas_duplicate_hint_get_company_id (hint);

  if (g_hash_table_contains (self->others, id))
    g_hash_table_insert (self->others, g_strdup (id),
                         g_strdup (chas_duplicate_hint_get_why (hint)));
}

/**
 * chas_new_lead_dialog_clear_hints:
 *
 * Takes the hints away; the focus goes back to the line.
 */
void
chas_new_lead_dialog_clear_hints (ChasNewLeadDialog *self)
{
  GtkWidget *child;

  if (is_inside (adw_dialog_get_focus (ADW_DIALOG (self)), GTK_WIDGET (self->hints)))
    gtk_widget_grab_focus (GTK_WIDGET (self->line));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->hints))))
    {
      keep_reason (self, CHAS_DUPLICATE_HINT (child));
      gtk_box_remove (self->hints, child);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hints), FALSE);
  g_clear_pointer (&self->shown, g_free);
}

/**
 * chas_new_lead_dialog_find_hint:
 * @company_id: (nullable): or the first one that is in the way
 *
 * Returns: (transfer none) (nullable): the hint at that company
 */
ChasDuplicateHint *
chas_new_lead_dialog_find_hint (ChasNewLeadDialog *self, const char *company_id)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->hints));

  for (; child; child = gtk_widget_get_next_sibling (child))
    {
      ChasDuplicateHint *hint = CHAS_DUPLICATE_HINT (child);

      if (company_id ? g_str_equal (chas_duplicate_hint_get_company_id (hint), company_id)
                     : chas_duplicate_hint_is_in_the_way (hint))
        return hint;
    }
  return NULL;
}

/* What somebody answered stays answered. */
static void
forget_answered (ChasNewLeadDialog *self, GPtrArray *duplicates)
{
  for (guint i = duplicates->len; i > 0; i--)
    {
      const ChasDraftDuplicate *duplicate = duplicates->pdata[i - 1];

      if (duplicate->level < CHAS_DUPLICATE_STRONG &&
          g_hash_table_contains (self->others, duplicate->match->company_id))
        g_ptr_array_remove_index (duplicates, i - 1);
    }
}

static char *
make_key (GPtrArray *duplicates, gboolean has_facts)
{
  GString *key = g_string_new (has_facts ? "+" : "");

  for (guint i = 0; i < duplicates->len; i++)
    {
      const ChasDraftDuplicate *duplicate = duplicates->pdata[i];

      g_string_append_printf (key, " %s %d %d", duplicate->match->company_id, duplicate->level,
                              duplicate->reason);
    }
  return g_string_free_and_steal (key);
}

static void
announce_first (ChasNewLeadDialog *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->hints));

  if (first)
    gtk_accessible_announce (GTK_ACCESSIBLE (self),
                             chas_duplicate_hint_get_state (CHAS_DUPLICATE_HINT (first)),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_hints (ChasNewLeadDialog *self, GPtrArray *duplicates, gboolean has_facts)
{
  g_autofree char *key = make_key (duplicates, has_facts);

  if (g_strcmp0 (key, self->shown) == 0)
    return;
  chas_new_lead_dialog_clear_hints (self);
  self->shown = g_steal_pointer (&key);
  for (guint i = 0; i < duplicates->len; i++)
    {
      ChasDuplicateHint *hint =
        chas_duplicate_hint_new (duplicates->pdata[i], has_facts, chas_store_get_env (self->store));

      const char *reason =
        g_hash_table_lookup (self->others, chas_duplicate_hint_get_company_id (hint));

      gtk_box_append (self->hints, GTK_WIDGET (hint));
      if (reason)
        chas_duplicate_hint_answer (hint, reason);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->hints), duplicates->len > 0);
  announce_first (self);
}

static DexFuture *
on_found_cb (DexFuture *future, gpointer data)
{
  ChasNewLeadDialog *self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  g_autoptr (ChasLeadDraft) draft = chas_draft_form_dup_draft (self->form);

  self->looking = FALSE;
  if (value)
    {
      g_autoptr (GPtrArray) duplicates =
        chas_draft_duplicates_rank (draft, g_value_get_boxed (value));

      forget_answered (self, duplicates);
      show_hints (self, duplicates, chas_lead_draft_has_facts (draft));
    }
  else
    {
      g_debug ("Looking for duplicates failed: %s", error->message);
    }
  if (self->look_again)
    chas_new_lead_dialog_look (self);
  else
    chas_new_lead_dialog_go_on (self);
  return dex_future_new_true ();
}

/**
 * chas_new_lead_dialog_look:
 *
 * Looks for the company of the draft among those that are there.
 */
void
chas_new_lead_dialog_look (ChasNewLeadDialog *self)
{
  g_autoptr (ChasLeadDraft) draft = NULL;

  self->look_again = self->looking;
  if (self->looking)
    return;
  draft = chas_draft_form_dup_draft (self->form);
  if (!draft->parts[CHAS_LEAD_PART_COMPANY] && !chas_lead_draft_has_facts (draft))
    {
      chas_new_lead_dialog_clear_hints (self);
      return;
    }
  self->looking = TRUE;
  dex_future_disown (dex_future_finally (chas_store_find_duplicates (self->store, self->group_id,
                                                                     draft),
                                         on_found_cb, g_object_ref (self), g_object_unref));
}
