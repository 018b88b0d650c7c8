// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-saving.h"

#include <glib/gi18n.h>

#include "chas-model-error.h"

ChasLeadSaving *
chas_lead_saving_new (ChasLeadPane *self, GtkWidget *row, ChasSetErrorFunc set_error)
{
  ChasLeadSaving *saving = g_new0 (ChasLeadSaving, 1);

  saving->pane = g_object_ref (self);
  saving->lead_id = g_strdup (self->lead_id);
  saving->row = g_object_ref (row);
  saving->set_error = set_error;
  return saving;
}

void
chas_lead_saving_free (gpointer data)
{
  ChasLeadSaving *saving = data;

  g_object_unref (saving->pane);
  g_object_unref (saving->row);
  g_free (saving->lead_id);
  g_free (saving->text);
  g_free (saving);
}

static char *
dup_orgnr_words (int code)
{
  switch ((ChasModelError) code)
    {
    case CHAS_MODEL_ERROR_PERSONAL:
      return g_strdup (_ (
        "This is the personal identity number of a sole trader, which must not be stored. Leave the "
        "field empty."));
    case CHAS_MODEL_ERROR_RANGE:
      return g_strdup (_ ("An organisation number has ten digits, like 212000-0142."));
    case CHAS_MODEL_ERROR_CHECK_DIGIT:
    case CHAS_MODEL_ERROR_SYNTAX:
      return g_strdup (_ ("The digits do not fit together. Is one of them mistyped?"));
    case CHAS_MODEL_ERROR_ID:
    case CHAS_MODEL_ERROR_REQUIRED:
    case CHAS_MODEL_ERROR_TOO_LONG:
    case CHAS_MODEL_ERROR_CODE:
      break;
    }
  return NULL;
}

/* Why a value was refused, in the user's words. */
static char *
dup_words (const ChasFieldInfo *field, const GError *error)
{
  char *words = NULL;

  if (error->domain != CHAS_MODEL_ERROR)
    return g_strdup (_ ("This could not be saved. Try again."));
  if (field && g_str_equal (field->name, "orgnr"))
    words = dup_orgnr_words (error->code);
  if (words)
    return words;
  if (error->code == CHAS_MODEL_ERROR_REQUIRED)
    return g_strdup (_ ("This cannot be empty."));
  if (error->code == CHAS_MODEL_ERROR_TOO_LONG && field)
    /* Translators: a number of characters */
    return g_strdup_printf (_ ("This is too long: %d characters fit here."), (int) field->max);
  return g_strdup (_ ("This does not look right."));
}

/* To follow a future: tells why it was refused, if it was. */
DexFuture *
chas_lead_saving_finish (DexFuture *future, gpointer data)
{
  ChasLeadSaving *saving = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (dex_future_get_value (future, &error))
    return dex_future_new_true ();
  g_debug ("ChasLeadSaving failed: %s", error->message);
  words = dup_words (saving->field, error);
  if (g_strcmp0 (saving->lead_id, saving->pane->lead_id) == 0)
    saving->set_error (saving->row, words);
  else
    chas_lead_pane_tell (saving->pane, words, FALSE);
  return dex_future_new_true ();
}
