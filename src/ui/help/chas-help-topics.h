// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHAS_HELP_MOST_POINTS 4

/* One thing to know. Both are msgids. */
typedef struct
{
  const char *title;
  const char *text;
} ChasHelpPoint;

/* One page of the help. */
typedef struct
{
  const char *title;   /* msgid */
  const char *summary; /* msgid: one line */
  const char *icon;
  ChasHelpPoint points[CHAS_HELP_MOST_POINTS]; /* ended by one without a title, or full */
} ChasHelpTopic;

const ChasHelpTopic *chas_help_get_topics (guint *out_n);
const ChasHelpPoint *chas_help_topic_find (const ChasHelpTopic *self, const char *words);
gboolean chas_help_topic_fits (const ChasHelpTopic *self, const char *words);

G_END_DECLS
