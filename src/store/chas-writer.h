// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-entity.h"

G_BEGIN_DECLS

/* One action of the user: one transaction, one undo step. */
typedef struct _ChasWriter ChasWriter;

ChasWriter *
chas_writer_begin (ChasDb *db, const char *step_name, const char *subject, GError **error);
ChasWriter *chas_writer_continue (ChasDb *db,
                                  gint64 step,
                                  const char *name,
                                  const char *subject,
                                  GError **error);
ChasWriter *chas_writer_begin_rule (ChasDb *db, GError **error);
void chas_writer_change_everything (ChasWriter *self);
ChasDb *chas_writer_get_db (ChasWriter *self);
gboolean chas_writer_insert (ChasWriter *self, ChasEntity *entity, GError **error);
gboolean chas_writer_insert_again (ChasWriter *self, ChasEntity *entity, GError **error);
gboolean chas_writer_update (ChasWriter *self,
                             ChasEntity *entity,
                             const char *const *fields,
                             GError **error);
gboolean chas_writer_set_text (ChasWriter *self,
                               const char *entity,
                               const char *id,
                               const char *field,
                               const char *value,
                               GError **error);
gboolean chas_writer_set_int (ChasWriter *self,
                              const char *entity,
                              const char *id,
                              const char *field,
                              gint64 value,
                              GError **error);
gboolean chas_writer_unset (ChasWriter *self,
                            const char *entity,
                            const char *id,
                            const char *field,
                            GError **error);
gboolean chas_writer_delete (ChasWriter *self, const char *entity, const char *id, GError **error);
gboolean chas_writer_commit (ChasWriter *self, ChasChanges **out_changes, GError **error);
void chas_writer_abort (ChasWriter *self);
void chas_writer_free (ChasWriter *self); /* takes back what is not committed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasWriter, chas_writer_free)

G_END_DECLS
