// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-form.h"

#include <glib/gi18n.h>

#include "chas-draft-row.h"
#include "chas-lead-text.h"

struct _ChasDraftForm
{
  AdwBin parent_instance;

  ChasLeadDraft *read;                 /* what the text says */
  gboolean touched[CHAS_N_LEAD_PARTS]; /* a person says otherwise: */
  char *said[CHAS_N_LEAD_PARTS];       /* NULL: not that */
  gboolean showing;                    /* the rows are being filled in */

  GtkWidget *list;
  ChasDraftRow *rows[CHAS_N_LEAD_PARTS];
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasDraftForm, chas_draft_form, ADW_TYPE_BIN)

static const char *
get_part (ChasDraftForm *self, ChasLeadPart part)
{
  return self->touched[part] ? self->said[part] : self->read->parts[part];
}

/* An entry has one line. */
static char *
dup_row_text (ChasDraftForm *self, ChasLeadPart part)
{
  const char *text = get_part (self, part);
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  return g_strjoinv (" · ", lines);
}

static void
show_row (ChasDraftForm *self, ChasLeadPart part, gboolean any)
{
  GtkWidget *row = GTK_WIDGET (self->rows[part]);
  g_autofree char *text = dup_row_text (self, part);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (row))))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_widget_set_visible (row, any && (get_part (self, part) || part == CHAS_LEAD_PART_COMPANY));
}

/* A name alone stands in the line already. */
static void
show (ChasDraftForm *self)
{
  gboolean any = FALSE;

  for (guint i = CHAS_LEAD_PART_COMPANY + 1; i < CHAS_N_LEAD_PARTS; i++)
    any |= get_part (self, i) != NULL || self->touched[i];
  self->showing = TRUE;
  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    show_row (self, i, any);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
say (ChasDraftForm *self, ChasLeadPart part, const char *text)
{
  self->touched[part] = TRUE;
  g_set_str (&self->said[part], text);
}

static void
on_row_changed_cb (ChasDraftForm *self, ChasDraftRow *row)
{
  if (self->showing)
    return;
  say (self, chas_draft_row_get_part (row), gtk_editable_get_text (GTK_EDITABLE (row)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_row_removed_cb (ChasDraftForm *self, ChasDraftRow *row)
{
  /* To the next row, or the one before: it must not fall out of the form. */
  gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  say (self, chas_draft_row_get_part (row), NULL);
  show (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_row_activated_cb (ChasDraftForm *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
forget (ChasDraftForm *self)
{
  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    {
      self->touched[i] = FALSE;
      g_clear_pointer (&self->said[i], g_free);
    }
}

static void
chas_draft_form_finalize (GObject *object)
{
  ChasDraftForm *self = CHAS_DRAFT_FORM (object);

  forget (self);
  chas_lead_draft_free (self->read);
  G_OBJECT_CLASS (chas_draft_form_parent_class)->finalize (object);
}

static void
chas_draft_form_class_init (ChasDraftFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_draft_form_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_row (ChasDraftForm *self, ChasLeadPart part)
{
  self->rows[part] = chas_draft_row_new (part);
  g_signal_connect_object (self->rows[part], "changed", G_CALLBACK (on_row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows[part], "removed", G_CALLBACK (on_row_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows[part], "entry-activated", G_CALLBACK (on_row_activated_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (self->rows[part]));
}

static void
chas_draft_form_init (ChasDraftForm *self)
{
  self->read = chas_lead_draft_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Was Recognised"), -1);
  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    add_row (self, i);
  adw_bin_set_child (ADW_BIN (self), self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * chas_draft_form_set_text:
 * @text: what was typed or pasted; nothing begins anew
 */
void
chas_draft_form_set_text (ChasDraftForm *self, const char *text)
{
  g_return_if_fail (CHAS_IS_DRAFT_FORM (self));

  if (!*text)
    forget (self);
  chas_lead_draft_free (self->read);
  self->read = chas_lead_text_read (text);
  show (self);
}

/**
 * chas_draft_form_dup_draft:
 *
 * Returns: (transfer full): what the rows say
 */
ChasLeadDraft *
chas_draft_form_dup_draft (ChasDraftForm *self)
{
  ChasLeadDraft *draft = chas_lead_draft_copy (self->read);

  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    {
      if (!self->touched[i])
        continue;
      if (i == CHAS_LEAD_PART_ORGNR)
        chas_lead_text_set_orgnr (draft, self->said[i]);
      else
        chas_lead_draft_set (draft, i, self->said[i]);
    }
  return draft;
}

/**
 * chas_draft_form_ask_for_name:
 *
 * Puts the cursor where the company's name is missing.
 */
void
chas_draft_form_ask_for_name (ChasDraftForm *self)
{
  g_return_if_fail (CHAS_IS_DRAFT_FORM (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[CHAS_LEAD_PART_COMPANY]));
}
