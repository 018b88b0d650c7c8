// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-model-error.h"

typedef struct
{
  char *field;
} ChasModelErrorPrivate;

static void
chas_model_error_private_init (ChasModelErrorPrivate *priv)
{
}

static void
chas_model_error_private_copy (const ChasModelErrorPrivate *from, ChasModelErrorPrivate *to)
{
  to->field = g_strdup (from->field);
}

static void
chas_model_error_private_clear (ChasModelErrorPrivate *priv)
{
  g_clear_pointer (&priv->field, g_free);
}

G_DEFINE_EXTENDED_ERROR (ChasModelError, chas_model_error)

/**
 * chas_model_error_set:
 * @error: (nullable): where to put it
 * @code: what is wrong
 * @field: (nullable): the field at fault; it comes before the message too
 * @format: the message, for the log
 * @...: what @format asks for
 *
 * Sets an error that knows its field.
 */
void
chas_model_error_set (GError **error,
                      ChasModelError code,
                      const char *field,
                      const char *format,
                      ...)
{
  va_list args;

  if (error == NULL)
    return;
  va_start (args, format);
  g_assert (*error == NULL);
  *error = g_error_new_valist (CHAS_MODEL_ERROR, (int) code, format, args);
  va_end (args);
  if (field != NULL)
    g_prefix_error (error, "%s: ", field);
  chas_model_error_get_private (*error)->field = g_strdup (field);
}

/**
 * chas_model_error_get_field:
 * @error: an error of domain %CHAS_MODEL_ERROR
 *
 * Returns: (nullable): the name of the field at fault
 */
const char *
chas_model_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL && error->domain == CHAS_MODEL_ERROR, NULL);

  return chas_model_error_get_private (error)->field;
}
