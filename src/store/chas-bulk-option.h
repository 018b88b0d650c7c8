// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Something that leads can have, and how many of those asked about have it. */
typedef struct
{
  char *value; /* id or text */
  char *name;
  guint n_leads;
} ChasBulkOption;

#define CHAS_TYPE_BULK_OPTION (chas_bulk_option_get_type ())
GType chas_bulk_option_get_type (void);
ChasBulkOption *chas_bulk_option_new (const char *value, const char *name, guint n_leads);
ChasBulkOption *chas_bulk_option_copy (const ChasBulkOption *self);
void chas_bulk_option_free (ChasBulkOption *self);
int chas_bulk_option_compare (gconstpointer a, gconstpointer b); /* places in an array */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasBulkOption, chas_bulk_option_free)

G_END_DECLS
