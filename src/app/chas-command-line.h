// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-export-table.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_VERB_SAMPLE,
  CHAS_VERB_IMPORT,
  CHAS_VERB_EXPORT,
  CHAS_VERB_SUMMARY,
  CHAS_VERB_CHECK,
  CHAS_VERB_BACKUP,
} ChasVerbKind;

/* One thing to do, in the order given. */
typedef struct
{
  ChasVerbKind kind;
  GStrv files;        /* of import one or more, of export and summary one, else none */
  gboolean preview;   /* of import */
  ChasTableKind only; /* of export: what a table has rows for; companies also without a table */
  char *group;        /* of summary: its name, or NULL where there is one only */
  ChasDate since;     /* of summary: the first day, or CHAS_DATE_NONE */
  gboolean personal;  /* of summary: names and texts go along */
} ChasVerb;

typedef enum
{
  CHAS_COMMAND_WINDOW, /* open the window, with `files` to import */
  CHAS_COMMAND_VERBS,  /* do `verbs` without a display */
  CHAS_COMMAND_HELP,
  CHAS_COMMAND_VERSION,
} ChasCommandKind;

/* What the user asked for on the command line. */
typedef struct
{
  ChasCommandKind kind;
  char *data_dir;     /* NULL: the default, or a throw-away one with `sample` */
  GPtrArray *verbs;   /* of ChasVerb */
  GStrv files;        /* for the window */
  gboolean sample;    /* --sample was among the options */
  gboolean fixed_now; /* the clock starts at `now_us` */
  gint64 now_us;
} ChasCommand;

ChasCommand *chas_command_line_parse (int argc, char *const *argv, char **out_problem);
void chas_command_free (ChasCommand *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCommand, chas_command_free)

G_END_DECLS
