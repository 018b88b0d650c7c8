// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CHAS_OPTION_IMPORT,
  CHAS_OPTION_PREVIEW,
  CHAS_OPTION_EXPORT,
  CHAS_OPTION_ONLY,
  CHAS_OPTION_SUMMARY,
  CHAS_OPTION_GROUP,
  CHAS_OPTION_SINCE,
  CHAS_OPTION_PERSONAL,
  CHAS_OPTION_CHECK,
  CHAS_OPTION_BACKUP,
  CHAS_OPTION_SAMPLE,
  CHAS_OPTION_DATA_DIR,
  CHAS_OPTION_NOW,
  CHAS_OPTION_VERSION,
  CHAS_OPTION_HELP,
} ChasOptionId;

typedef enum
{
  CHAS_TAKES_NOTHING,
  CHAS_TAKES_ONE,
  CHAS_TAKES_MANY,
} ChasOptionTakes;

/* One option as the command line knows it. */
typedef struct
{
  ChasOptionId id;
  const char *name;
  ChasOptionTakes takes;
  const char *value; /* msgid, as shown in the help */
  const char *help;  /* msgid; NULL: for tests, described in the manual page only */
} ChasCommandOption;

const ChasCommandOption *chas_command_option_find (const char *argument, const char **out_value);
char *chas_command_option_dup_help (void);

G_END_DECLS
