// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-record-sum.h"

/* By Nettle, which knows the processor's own instructions: GLib's would be a third of an export. */

void
chas_record_sum_init (ChasRecordSum *self)
{
  sha256_init (&self->context);
}

/**
 * chas_record_sum_add:
 * @text: of a record, as it stands in the file
 * @length: in bytes
 */
void
chas_record_sum_add (ChasRecordSum *self, const char *text, gsize length)
{
  sha256_update (&self->context, length, (const uint8_t *) text);
  sha256_update (&self->context, 1, (const uint8_t *) "\n");
}

/**
 * chas_record_sum_end:
 *
 * Begins anew.
 *
 * Returns: (transfer full): the sum in hexadecimal
 */
char *
chas_record_sum_end (ChasRecordSum *self)
{
  uint8_t digest[SHA256_DIGEST_SIZE];
  GString *text = g_string_sized_new (2 * SHA256_DIGEST_SIZE);

  sha256_digest (&self->context, sizeof digest, digest);
  for (guint i = 0; i < G_N_ELEMENTS (digest); i++)
    g_string_append_printf (text, "%02x", digest[i]);
  return g_string_free_and_steal (text);
}
