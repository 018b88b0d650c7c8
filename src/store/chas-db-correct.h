// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-contact-draft.h"
#include "chas-contact-story.h"
#include "chas-db.h"

G_BEGIN_DECLS

ChasContactStory *chas_db_get_contact (ChasDb *db, const char *id, GError **error);
gboolean chas_db_correct_contact (ChasDb *db,
                                  const char *id,
                                  const ChasContactDraft *draft,
                                  char **out_id,
                                  ChasChanges **out_changes,
                                  GError **error);
gboolean chas_db_delete_contact (ChasDb *db,
                                 const char *id,
                                 ChasContactTaking taking,
                                 ChasChanges **out_changes,
                                 GError **error);

G_END_DECLS
