// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Beside the names of entities: something stands against each other that did not, or no longer did.
 */
#define CHAS_CHANGES_CONFLICT "conflict"

/* Which records a commit touched. Filled by one thread, read-only once handed over. */
typedef struct _ChasChanges ChasChanges;

#define CHAS_TYPE_CHANGES (chas_changes_get_type ())
GType chas_changes_get_type (void);
ChasChanges *chas_changes_new (void);
ChasChanges *chas_changes_new_everything (void);
ChasChanges *chas_changes_ref (ChasChanges *self);
void chas_changes_unref (ChasChanges *self);
gboolean chas_changes_add (ChasChanges *self, const char *entity, const char *id);
void chas_changes_set_everything (ChasChanges *self);
gboolean chas_changes_is_everything (ChasChanges *self);
gboolean chas_changes_is_empty (ChasChanges *self);
gboolean chas_changes_has (ChasChanges *self, const char *entity, const char *id);
gboolean chas_changes_has_entity (ChasChanges *self, const char *entity);
void chas_changes_set_step (ChasChanges *self, gint64 step);
gint64 chas_changes_get_step (ChasChanges *self);
char **chas_changes_dup_ids (ChasChanges *self, const char *entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasChanges, chas_changes_unref)

G_END_DECLS
