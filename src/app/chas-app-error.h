// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChasAppError:
 * @CHAS_APP_ERROR_NO_GROUP: there is no career group yet that leads could belong to
 * @CHAS_APP_ERROR_NO_COMPANY_COLUMN: no column of the table says which company a row is about
 * @CHAS_APP_ERROR_CANCELLED: the user stopped it
 * @CHAS_APP_ERROR_FOLDER: the throw-away directory cannot be made
 * @CHAS_APP_ERROR_NO_DATA: no data has ever been in the data directory
 * @CHAS_APP_ERROR_WHICH_GROUP: not exactly one group is meant; the message names those there are
 */
typedef enum
{
  CHAS_APP_ERROR_NO_GROUP,
  CHAS_APP_ERROR_NO_COMPANY_COLUMN,
  CHAS_APP_ERROR_CANCELLED,
  CHAS_APP_ERROR_FOLDER,
  CHAS_APP_ERROR_NO_DATA,
  CHAS_APP_ERROR_WHICH_GROUP,
} ChasAppError;

#define CHAS_APP_ERROR (chas_app_error_quark ())
GQuark chas_app_error_quark (void);

/* What was being done when it failed: decides what the user is told to be safe. */
typedef enum
{
  CHAS_TASK_OPEN,
  CHAS_TASK_IMPORT,
  CHAS_TASK_EXPORT,
  CHAS_TASK_CHECK,
  CHAS_TASK_BACKUP,
  CHAS_TASK_RESTORE,
  CHAS_TASK_SAMPLE,
} ChasTask;

/* An error in the user's words. */
typedef struct
{
  char *title;   /* what did not work */
  char *reason;  /* why, with line and record where known */
  char *safe;    /* what is as it was */
  char *advice;  /* what to do; NULL when there is nothing better than to try again */
  char *details; /* the words of the log, in English */
} ChasErrorText;

ChasErrorText *chas_error_describe (const GError *error, ChasTask task, const char *subject);
char *chas_error_text_dup_plain (const ChasErrorText *self);
void chas_error_text_free (ChasErrorText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasErrorText, chas_error_text_free)

G_END_DECLS
