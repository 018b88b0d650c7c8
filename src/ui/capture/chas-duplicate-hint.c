// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicate-hint.h"

#include <glib/gi18n.h>

#include "chas-button-words.h"
#include "chas-draft-words.h"
#include "chas-hyphens.h"
#include "chas-merge-words.h"

struct _ChasDuplicateHint
{
  AdwBin parent_instance;

  ChasDraftDuplicate *duplicate;
  gboolean sure; /* nothing is created before it is answered */

  GtkLabel *heading;
  GtkLabel *state;
  GtkLabel *reason;
  GtkButton *open;
  GtkButton *add;
  GtkButton *differ;
  GtkEditable *why;
};

G_DEFINE_FINAL_TYPE (ChasDuplicateHint, chas_duplicate_hint, ADW_TYPE_BIN)

static void
on_why_activate_cb (ChasDuplicateHint *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "new-lead.create", NULL);
}

static void
chas_duplicate_hint_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_DUPLICATE_HINT);
  G_OBJECT_CLASS (chas_duplicate_hint_parent_class)->dispose (object);
}

static void
chas_duplicate_hint_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_DUPLICATE_HINT (object)->duplicate, chas_draft_duplicate_free);
  G_OBJECT_CLASS (chas_duplicate_hint_parent_class)->finalize (object);
}

static void
chas_duplicate_hint_class_init (ChasDuplicateHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_duplicate_hint_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_duplicate_hint_finalize;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/capture/chas-duplicate-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, heading);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, state);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, reason);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, open);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, add);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, differ);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicateHint, why);
  gtk_widget_class_bind_template_callback (widget_class, on_why_activate_cb);
}

static void
chas_duplicate_hint_init (ChasDuplicateHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self));
}

/* Several hints have the same buttons: a screen reader says which company they mean. */
static void
set_button (GtkButton *button, const char *label, const char *target, const char *company)
{
  gtk_button_set_label (button, label);
  chas_button_words_wrap (button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  company, -1);
  if (target)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
}

static const char *
get_add_label (const ChasCompanyMatch *match)
{
  if (match->trashed)
    return _ ("_Restore It");
  return match->lead_id ? _ ("_Add to It") : _ ("_Add a Lead for It");
}

static void
set_buttons (ChasDuplicateHint *self, const ChasCompanyMatch *match, gboolean has_facts)
{
  set_button (self->open, _ ("_Open It"), match->lead_id, match->name);
  if (match->lead_id)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open), "new-lead.open");
  set_button (self->add, get_add_label (match), match->company_id, match->name);
  set_button (self->differ, self->sure ? _ ("Create Any_way") : _ ("_Not a Duplicate"),
              match->company_id, match->name);
  gtk_widget_set_visible (GTK_WIDGET (self->open), match->lead_id != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add), has_facts || !match->lead_id);
}

static const char *
get_heading (const ChasDuplicateHint *self)
{
  if (self->duplicate->match->trashed)
    return self->sure ? _ ("It is in the trash") : _ ("Is it in the trash?");
  return self->sure ? _ ("It is here already") : _ ("Is it here already?");
}

static void
set_reason (ChasDuplicateHint *self, const ChasDraftDuplicate *duplicate)
{
  g_autofree char *words = chas_merge_words_dup_reason (duplicate->level, duplicate->reason);

  gtk_label_set_label (self->reason, words);
  /* That names are alike can be seen. */
  gtk_widget_set_visible (GTK_WIDGET (self->reason),
                          duplicate->reason != CHAS_DUPLICATE_BY_SIMILAR_NAME);
}

/**
 * chas_duplicate_hint_new:
 * @has_facts: whether there is something to add to what is there
 *
 * Returns: (transfer floating): a hint at that company
 */
ChasDuplicateHint *
chas_duplicate_hint_new (const ChasDraftDuplicate *duplicate, gboolean has_facts, ChasEnv *env)
{
  ChasDuplicateHint *self = g_object_new (CHAS_TYPE_DUPLICATE_HINT, NULL);
  g_autofree char *state = chas_draft_words_dup_state (duplicate->match, env);

  self->duplicate = chas_draft_duplicate_copy (duplicate);
  self->sure = duplicate->level >= CHAS_DUPLICATE_STRONG;
  gtk_label_set_label (self->heading, get_heading (self));
  gtk_label_set_label (self->state, state);
  set_reason (self, duplicate);
  set_buttons (self, duplicate->match, has_facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);
  return self;
}

const char *
chas_duplicate_hint_get_company_id (ChasDuplicateHint *self)
{
  g_return_val_if_fail (CHAS_IS_DUPLICATE_HINT (self), NULL);
  return self->duplicate->match->company_id;
}

/**
 * chas_duplicate_hint_take:
 *
 * Makes of the draft what is added to the company, or brings it back; see
 * chas_draft_duplicate_take().
 */
void
chas_duplicate_hint_take (ChasDuplicateHint *self, ChasLeadDraft *draft)
{
  g_return_if_fail (CHAS_IS_DUPLICATE_HINT (self));
  chas_draft_duplicate_take (self->duplicate, draft);
}

/**
 * chas_duplicate_hint_get_state:
 *
 * Returns: (transfer none): what it tells
 */
const char *
chas_duplicate_hint_get_state (ChasDuplicateHint *self)
{
  g_return_val_if_fail (CHAS_IS_DUPLICATE_HINT (self), NULL);
  return gtk_label_get_label (self->state);
}

/**
 * chas_duplicate_hint_is_in_the_way:
 *
 * Returns: whether it has to be answered before anything is created. Source: domain.md, section 7
 */
gboolean
chas_duplicate_hint_is_in_the_way (ChasDuplicateHint *self)
{
  g_return_val_if_fail (CHAS_IS_DUPLICATE_HINT (self), FALSE);
  return self->sure && !gtk_widget_get_visible (GTK_WIDGET (self->why));
}

/**
 * chas_duplicate_hint_answer:
 * @reason: what has been written of it, maybe empty
 *
 * Takes the answer that it is another company: there is room for the reason.
 */
void
chas_duplicate_hint_answer (ChasDuplicateHint *self, const char *reason)
{
  g_return_if_fail (CHAS_IS_DUPLICATE_HINT (self));
  gtk_editable_set_text (self->why, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->why), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->differ), FALSE);
}

/**
 * chas_duplicate_hint_ask_why:
 *
 * Takes the answer that it is another company, and asks for the reason.
 */
void
chas_duplicate_hint_ask_why (ChasDuplicateHint *self)
{
  g_return_if_fail (CHAS_IS_DUPLICATE_HINT (self));
  /* The focus leaves the button before the button goes. */
  gtk_widget_set_visible (GTK_WIDGET (self->why), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->why));
  chas_duplicate_hint_answer (self, "");
}

/**
 * chas_duplicate_hint_get_why:
 *
 * Returns: (transfer none): why it is another company, maybe empty
 */
const char *
chas_duplicate_hint_get_why (ChasDuplicateHint *self)
{
  g_return_val_if_fail (CHAS_IS_DUPLICATE_HINT (self), NULL);
  return gtk_editable_get_text (self->why);
}
