// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* What a line of words looks like, were there nothing else to tell it by. */
typedef enum
{
  CHAS_LEAD_WORDS_ANY,
  CHAS_LEAD_WORDS_COMPANY, /* says what form of company it is */
  CHAS_LEAD_WORDS_PERSON,  /* may be one; many companies are called like that */
  CHAS_LEAD_WORDS_TITLE,
  CHAS_LEAD_WORDS_PLACE, /* a street, town or country */
} ChasLeadWords;

ChasLeadWords chas_lead_words_tell (const char *line);
gboolean chas_lead_words_are_name (const char *line);
gboolean chas_lead_words_is_prose (const char *line);

/* What is left of a pasted text when addresses and numbers are taken out: who is what. */
void chas_lead_words_read (ChasLeadDraft *draft, GStrv lines);
void chas_lead_words_note (ChasLeadDraft *draft, const char *line);
char *chas_lead_words_make_name (const char *label);
char *chas_lead_words_squeeze (const char *text);
char *chas_lead_words_dup_domain_label (const ChasLeadDraft *draft);

G_END_DECLS
