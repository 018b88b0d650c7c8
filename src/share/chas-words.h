// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-fields.h"

G_BEGIN_DECLS

/* The words of one language, whatever the language of the program: a file may be for readers of
 * another one. English is always there. */
typedef struct _ChasWords ChasWords;

ChasWords *chas_words_new (const char *language);
const char *chas_words_get_language (const ChasWords *self);
const char *chas_words_get (const ChasWords *self, const char *msgid) G_GNUC_FORMAT (2);
const char *chas_words_get_label (const ChasWords *self, const ChasEnumInfo *info, int value);
char *chas_words_dup_number (const ChasWords *self, double number);
char *chas_words_dup_date (const ChasWords *self, ChasDate date);
void chas_words_free (ChasWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasWords, chas_words_free)

G_END_DECLS
