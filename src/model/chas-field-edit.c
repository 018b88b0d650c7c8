// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-field-edit.h"

/**
 * chas_field_edit_new:
 *
 * Returns: (transfer full): an edit that says nothing yet
 */
ChasFieldEdit *
chas_field_edit_new (void)
{
  ChasFieldEdit *self = g_new0 (ChasFieldEdit, 1);

  self->cause = CHAS_STAGE_CAUSE_UNSET;
  return self;
}

void
chas_field_edit_free (ChasFieldEdit *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->at);
  g_free (self->who);
  g_free (self->old);
  g_free (self->value);
  g_free (self->old_name);
  g_free (self->value_name);
  g_free (self->since);
  g_free (self);
}

/**
 * chas_field_edit_can_restore:
 *
 * Returns: whether the former value is known and may stand there again
 */
gboolean
chas_field_edit_can_restore (const ChasFieldEdit *self)
{
  return self->old_known && self->field->merge != CHAS_MERGE_FIXED &&
         (self->old != NULL || !self->field->required);
}
