// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* What is known of a company that somebody is about to add. Every text may be NULL. */
typedef struct
{
  const char *name;
  const char *orgnr;  /* stored form */
  const char *domain; /* stored form */
  const char *phone_e164;
} ChasCompanyProbe;

GPtrArray *chas_db_find_companies (ChasDb *db, const ChasCompanyProbe *probe, GError **error);

G_END_DECLS
