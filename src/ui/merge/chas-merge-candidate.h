// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A person or company that another one may be merged with. */
typedef struct
{
  char *id;
  char *name;
  char *place;      /* nullable: where a person works, the town of a company */
  char *more;       /* nullable: something else to tell it by */
  char *key;        /* the name as two of them are compared */
  char *cased;      /* the name without case */
  char *folded;     /* the name, folded for searching */
  char *text;       /* all of it, folded for searching */
  gboolean is_near; /* it is likely to be meant: a colleague */
} ChasMergeCandidate;

ChasMergeCandidate *chas_merge_candidate_new (const char *id,
                                              const char *name,
                                              const char *place,
                                              const char *more,
                                              char *key); /* taken */
void chas_merge_candidate_free (ChasMergeCandidate *self);
char *chas_merge_candidate_dup_line (const ChasMergeCandidate *self);
gboolean chas_merge_candidate_has (const ChasMergeCandidate *self, const char *const *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMergeCandidate, chas_merge_candidate_free)

G_END_DECLS
