// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-contact-story.h"
#include "chas-db-contact.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* One contact on its way to the disk. */
typedef struct
{
  ChasWriter *writer;
  const ChasContactDraft *draft;
  const ChasContactStory *story; /* nullable: what it corrects */
  ChasLead *lead;
  const char *id; /* of the contact */
  char *me;
  char *now;
} ChasContactLog;

gboolean chas_contact_log_tell (const ChasContactLog *log, GError **error);
gboolean chas_contact_log_plan (const ChasContactLog *log, GError **error);
gboolean chas_contact_log_move (const ChasContactLog *log, GError **error);
gboolean chas_contact_log_follow (const ChasContactLog *log, const char *subject, GError **error);

G_END_DECLS
