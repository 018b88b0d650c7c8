// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-context.h"

G_BEGIN_DECLS

/* Deleted for ever: sync design, section 8. A mark is a version of `_purge`, so it travels with the
 * record. There are two kinds.
 *
 * Who empties the trash makes deletions final: the value of the mark names one, and the record that
 * was thrown away, which may stand above this one. That is a wish of one person, and like a
 * deletion it closes only what that person had seen: the record is gone while every deletion of it
 * that nobody took back was made final, nobody holds a version of it open, nothing is shown below
 * it, and what it went with is gone too. So who edited, restored or added something meanwhile
 * keeps it, with all its values, and the others get those back from them. As this follows from the
 * set of versions alone, all replicas come to the same.
 *
 * Erasure, of a person and what is about them, is a right of that person: the value is 1, and it
 * wins over all (domain.md, section 9). */

/* Who makes a record anew that is gone with the trash goes on with it knowingly. From then on each
 * version that was blank there is gone for good, also of what went with the record: it has no value
 * any more, whoever still had it. That is a state of the version that only ever rises, so it too
 * does not depend on the order in which files come. */

/* What the marks say of a record. */
typedef enum
{
  CHAS_MERGE_PURGE_NONE,        /* nothing, or it is kept */
  CHAS_MERGE_PURGE_EMPTIED,     /* gone with the trash, unless something comes that keeps it */
  CHAS_MERGE_PURGE_ERASED,      /* its values are gone */
  CHAS_MERGE_PURGE_ERASED_GONE, /* so is the record: it had been deleted before */
} ChasMergePurge;

gboolean chas_merge_mark_is_erasure (const char *text);
gboolean chas_merge_marks_look (ChasMergeContext *context,
                                const char *entity,
                                const char *id,
                                ChasMergePurge *out_purge,
                                GError **error);

G_END_DECLS
