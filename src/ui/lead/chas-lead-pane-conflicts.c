// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include "chas-versions-button.h"

/* Where two wrote something differently: at its row, and else below the head. */

/* A number is written as it was typed and in full; people see one. */
static gboolean
is_shown_by (const ChasConflict *conflict, ChasFactRow *row)
{
  const char *field = chas_fact_row_get_field (row);

  return g_strcmp0 (conflict->entity, chas_fact_row_get_entity (row)) == 0 &&
         (g_strcmp0 (conflict->field, field) == 0 ||
          (g_str_equal (field, "phone_raw") && g_strcmp0 (conflict->field, "phone_e164") == 0));
}

static void
mark_facts (GtkBox *box, GPtrArray *left)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      const ChasConflict *first = NULL;

      for (guint i = left->len; i-- > 0;)
        if (is_shown_by (left->pdata[i], CHAS_FACT_ROW (row)))
          first = g_ptr_array_remove_index (left, i);
      chas_fact_row_set_conflict (CHAS_FACT_ROW (row), first);
      if (first) /* also where what stands there now is nothing */
        gtk_widget_set_visible (row, TRUE);
    }
}

/* Whose it is goes without saying where it is the lead's own. */
static char *
dup_what (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);
  const char *title = conflict->title ? conflict->title : "";

  if (!field)
    return g_strdup (title);
  return g_str_equal (conflict->entity, "lead") || !*title
           ? g_strdup (chas_field_info_get_label (field))
           : g_strdup_printf ("%s · %s", title, chas_field_info_get_label (field));
}

/* Two claims that met are settled where they are told, beside the owner. */
static gboolean
is_settled_as_claim (ChasLeadPane *self, const ChasConflict *conflict)
{
  gboolean meets = FALSE;

  for (guint i = 0; i < self->details->rivals->len; i++)
    meets |= !((const ChasRival *) self->details->rivals->pdata[i])->lead_id;
  return meets && self->details->owners->len > 0 && g_str_equal (conflict->entity, "lead") &&
         (g_strcmp0 (conflict->field, "owner_id") == 0 ||
          g_strcmp0 (conflict->field, "claimed_until") == 0);
}

static void
drop_claims (ChasLeadPane *self, GPtrArray *left)
{
  for (guint i = left->len; i-- > 0;)
    if (is_settled_as_claim (self, left->pdata[i]))
      g_ptr_array_remove_index (left, i);
}

void
chas_lead_pane_show_conflicts (ChasLeadPane *self)
{
  g_autoptr (GPtrArray) left = g_ptr_array_copy (self->details->conflicts, NULL, NULL);
  GtkWidget *button;

  g_ptr_array_set_free_func (left, NULL);
  drop_claims (self, left);
  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->disputes))))
    adw_wrap_box_remove (self->disputes, button);
  mark_facts (self->lead_facts, left);
  mark_facts (GTK_BOX (self->company_facts), left);
  chas_company_facts_update (self->company_facts);
  for (guint i = 0; i < left->len; i++)
    {
      g_autofree char *what = dup_what (left->pdata[i]);

      adw_wrap_box_append (self->disputes, chas_versions_button_new (left->pdata[i], what, TRUE));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->disputes), left->len > 0);
}

/* The button goes away with the choice, and the focus comes back to where it was before. */
static void
settle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, CHAS_TYPE_FACT_ROW) : NULL;

  gtk_widget_grab_focus (row ? row : widget);
  gtk_widget_activate_action_variant (widget, "win.settle", parameter);
}

void
chas_lead_pane_conflicts_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.settle", "(sss)", settle_action);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, disputes);
}
