// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"
#include "chas-timeline-entry.h"

G_BEGIN_DECLS

/* What an entry of the timeline says, in the user's language. */
char *chas_timeline_words_dup_title (const ChasTimelineEntry *entry);
char *chas_timeline_words_dup_line (const ChasTimelineEntry *entry, ChasEnv *env);
const char *chas_timeline_words_get_text (const ChasTimelineEntry *entry);
char *chas_timeline_words_dup_when (const ChasTimelineEntry *entry, ChasEnv *env);
char *chas_timeline_words_dup_time (const ChasTimelineEntry *entry, ChasEnv *env);
char *chas_timeline_words_dup_day (const ChasTimelineEntry *entry, ChasEnv *env);
char *chas_timeline_words_dup_exact (const char *at, ChasEnv *env);
const char *chas_timeline_words_get_icon (const ChasTimelineEntry *entry);

G_END_DECLS
