// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-entities.h"

G_BEGIN_DECLS

/* What a contact said of why nobody is to be asked, where it is offered to be taken back. */

const char *chas_closing_words_get_reason_title (ChasLead *former);
char *chas_closing_words_dup_reason (ChasLead *closed);
const char *chas_closing_words_get_refusal_title (void);
char *chas_closing_words_dup_refusal (ChasCompany *refused);

G_END_DECLS
