// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Where errors of the layers below become words of the user. */

#include "config.h"

#include "chas-app-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "chas-db.h"
#include "chas-model-error.h"
#include "chas-share-error.h"

G_DEFINE_QUARK (chas-app-error-quark, chas_app_error)

/* One way of failing: why, and what to do. Both are msgids; advice may be NULL. */
typedef struct
{
  int code;
  const char *reason;
  const char *advice;
} Words;

static const Words share_words[] = {
  { CHAS_SHARE_ERROR_SYNTAX, N_ ("The text does not follow the rules of the format."),
    N_ ("Ask for the file again; it may have been changed by another program.") },
  { CHAS_SHARE_ERROR_TRUNCATED, N_ ("The file ends in the middle."),
    N_ ("Copy or download it again.") },
  { CHAS_SHARE_ERROR_EMPTY, N_ ("The file is empty."), N_ ("Ask for the file again.") },
  { CHAS_SHARE_ERROR_NOT_OURS, N_ ("This is neither an exported group nor a table."),
    N_ ("Choose a file that Chas Career has exported, or a table saved as CSV.") },
  { CHAS_SHARE_ERROR_VERSION, N_ ("A newer Chas Career has written the file."),
    N_ ("Update Chas Career and try again.") },
  { CHAS_SHARE_ERROR_INVALID, N_ ("Something is missing or of the wrong kind."),
    N_ ("Ask for the file again; it may have been changed by another program.") },
  { CHAS_SHARE_ERROR_DUPLICATE, N_ ("The same name stands twice in one record."),
    N_ ("Ask for the file again; it may have been changed by another program.") },
  { CHAS_SHARE_ERROR_NUMBER, N_ ("A number is too large or too exact to be read safely."),
    N_ ("Ask for the file again; it may have been changed by another program.") },
  { CHAS_SHARE_ERROR_ENCODING, N_ ("Some characters cannot be read."),
    N_ ("Save the file as UTF-8 and try again.") },
  { CHAS_SHARE_ERROR_TOO_LARGE, N_ ("One part of it is larger than any real one."),
    N_ ("Check that it is the right file.") },
  { CHAS_SHARE_ERROR_TOO_DEEP, N_ ("It is nested deeper than any real file."),
    N_ ("Check that it is the right file.") },
  { CHAS_SHARE_ERROR_DAMAGED, N_ ("The file is damaged: its checksum does not agree."),
    N_ ("Copy or download it again.") },
  { CHAS_SHARE_ERROR_NOT_FOUND, N_ ("There is no such file or folder."),
    N_ ("Check the name and where it lies.") },
  { CHAS_SHARE_ERROR_NOT_A_FILE, N_ ("It is a folder or a device, not a file."),
    N_ ("Choose a file.") },
  { CHAS_SHARE_ERROR_NO_PERMISSION, N_ ("You have no permission to it."),
    N_ ("Choose another place, or ask the one who owns it.") },
  { CHAS_SHARE_ERROR_NO_SPACE, N_ ("The disk is full."), N_ ("Make room and try again.") },
  { CHAS_SHARE_ERROR_IO, N_ ("The disk or network answered with an error."),
    N_ ("Check that the medium is still connected and try again.") },
};

static const Words store_words[] = {
  { CHAS_STORE_ERROR_FAILED, N_ ("The database said no."), NULL },
  { CHAS_STORE_ERROR_BUSY, N_ ("Another program is writing to the data just now."),
    N_ ("Wait a moment and try again.") },
  { CHAS_STORE_ERROR_CORRUPT, N_ ("The data file is damaged."),
    N_ ("Open the same data in a window: it offers the latest good backup.") },
  { CHAS_STORE_ERROR_TOO_NEW, N_ ("A newer Chas Career has written the data."),
    N_ ("Update Chas Career and try again.") },
  { CHAS_STORE_ERROR_CONFLICT, N_ ("Somebody changed the same thing meanwhile."), NULL },
  { CHAS_STORE_ERROR_NOT_FOUND, N_ ("It is no longer there."), NULL },
  { CHAS_STORE_ERROR_INVALID, N_ ("A value is not allowed there."),
    N_ ("Correct it and try again.") },
  { CHAS_STORE_ERROR_FULL, N_ ("The disk is full."), N_ ("Make room and try again.") },
  { CHAS_STORE_ERROR_READ_ONLY, N_ ("You have no permission to write there."),
    N_ ("Choose another place, or ask the one who owns it.") },
  { CHAS_STORE_ERROR_CANCELLED, N_ ("It was stopped."), NULL },
  { CHAS_STORE_ERROR_LOCKED, N_ ("Chas Career is already open with the same data."),
    N_ ("Close its window and try again.") },
  { CHAS_STORE_ERROR_FOREIGN, N_ ("A file of another program stands in its place."),
    N_ ("Choose another data directory.") },
};

static const Words app_words[] = {
  { CHAS_APP_ERROR_NO_GROUP, N_ ("There is no group yet that the leads could belong to."),
    N_ ("Start Chas Career, make a group or take in the file of a friend, then try again.") },
  { CHAS_APP_ERROR_NO_COMPANY_COLUMN, N_ ("No column says which company a row is about."),
    N_ ("Name one column “Company” in the first row, or choose it yourself in the window.") },
  { CHAS_APP_ERROR_CANCELLED, N_ ("It was stopped."), NULL },
  { CHAS_APP_ERROR_FOLDER, N_ ("No directory for throw-away data can be made."),
    N_ ("Name one yourself with --data-dir.") },
  { CHAS_APP_ERROR_NO_DATA, N_ ("There is no data in it."),
    N_ ("Check the name; --import or --sample puts data there.") },
  { CHAS_APP_ERROR_WHICH_GROUP, N_ ("It is not clear which group is meant."),
    N_ ("Name one of them after --group.") },
};

/* Where the data itself should be, nothing can have vanished: it was never there. */
static const Words no_place = { CHAS_STORE_ERROR_NOT_FOUND, N_ ("There is no such file or folder."),
                                N_ ("Check the name and where it lies.") };

/* The data itself is whole. */
static const Words bad_backup = { CHAS_STORE_ERROR_CORRUPT, N_ ("The backup is damaged."), NULL };

/* Which field and which rule stands in the details. */
static const Words wrong_value = { 0, N_ ("A value is not allowed there."),
                                   N_ ("Correct it and try again.") };

static const Words *
find_words (const GError *error, ChasTask task)
{
  const Words *words = app_words;
  gsize n = 0;

  if (error->domain == CHAS_MODEL_ERROR)
    return &wrong_value;
  if (task == CHAS_TASK_OPEN &&
      g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND))
    return &no_place;
  if (task == CHAS_TASK_RESTORE &&
      g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT))
    return &bad_backup;
  if (error->domain == CHAS_SHARE_ERROR)
    words = share_words, n = G_N_ELEMENTS (share_words);
  else if (error->domain == CHAS_STORE_ERROR)
    words = store_words, n = G_N_ELEMENTS (store_words);
  else if (error->domain == CHAS_APP_ERROR)
    n = G_N_ELEMENTS (app_words);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return &app_words[CHAS_APP_ERROR_CANCELLED];
  for (gsize i = 0; i < n; i++)
    if (words[i].code == error->code)
      return &words[i];
  return NULL;
}

static char *
dup_title (ChasTask task, const char *subject)
{
  switch (task)
    {
    case CHAS_TASK_OPEN:
      /* Translators: %s is a directory */
      return g_strdup_printf (_ ("The data in “%s” cannot be opened"), subject);
    case CHAS_TASK_IMPORT:
      /* Translators: %s is a file name */
      return g_strdup_printf (_ ("“%s” cannot be taken in"), subject);
    case CHAS_TASK_EXPORT:
      /* Translators: %s is a file name */
      return g_strdup_printf (_ ("“%s” cannot be written"), subject);
    case CHAS_TASK_CHECK:
      return g_strdup (_ ("The data cannot be checked"));
    case CHAS_TASK_BACKUP:
      return g_strdup (_ ("No backup could be made"));
    case CHAS_TASK_RESTORE:
      return g_strdup (_ ("The backup cannot be restored"));
    case CHAS_TASK_SAMPLE:
      return g_strdup (_ ("The sample group cannot be made"));
    }
  g_return_val_if_reached (NULL);
}

static const char *
get_safe (ChasTask task)
{
  switch (task)
    {
    case CHAS_TASK_OPEN:
    case CHAS_TASK_CHECK:
      return _ ("Nothing has been changed.");
    case CHAS_TASK_IMPORT:
    case CHAS_TASK_RESTORE:
    case CHAS_TASK_SAMPLE:
      return _ ("Your data is as it was before.");
    case CHAS_TASK_EXPORT:
      return _ ("Your data is safe, and no half-written file is left.");
    case CHAS_TASK_BACKUP:
      return _ ("Your data and the earlier backups are safe.");
    }
  g_return_val_if_reached (NULL);
}

/* "Line 12, record 3: " or "" when the error does not say where. */
static char *
dup_place (const GError *error)
{
  guint64 line = 0, record = 0;
  guint column;

  if (error->domain != CHAS_SHARE_ERROR || !chas_share_error_get_place (error, &line, &record) ||
      (!line && !record))
    return g_strdup ("");
  column = chas_share_error_get_column (error);
  if (line && record)
    /* Translators: a place in a file; the reason follows */
    return g_strdup_printf (_ ("Line %lu, record %lu: "), (gulong) line, (gulong) record);
  if (line && column)
    /* Translators: a place in a file; the reason follows */
    return g_strdup_printf (_ ("Line %lu, column %u: "), (gulong) line, column);
  if (line)
    /* Translators: a place in a file; the reason follows */
    return g_strdup_printf (_ ("Line %lu: "), (gulong) line);
  /* Translators: a place in a file; the reason follows */
  return g_strdup_printf (_ ("Record %lu: "), (gulong) record);
}

/* A path adds nothing where the title has its name. */
static gboolean
is_named (const char *part, const char *subject)
{
  g_autofree char *a = g_path_get_basename (part);
  g_autofree char *b = subject ? g_path_get_basename (subject) : NULL;

  return g_path_is_absolute (part) && g_strcmp0 (a, b) == 0;
}

/* Where it shows helps nobody who chose another file, or has an older program; the details tell. */
static gboolean
is_about_all (const GError *error)
{
  return g_error_matches (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_NOT_OURS) ||
         g_error_matches (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_VERSION);
}

static char *
dup_reason (const GError *error, const Words *words, const char *subject)
{
  g_autofree char *place = NULL;
  const char *part = NULL;

  if (is_about_all (error) && words)
    return g_strdup (_ (words->reason));
  place = dup_place (error);
  if (error->domain == CHAS_SHARE_ERROR)
    part = chas_share_error_get_subject (error);
  if (g_error_matches (error, CHAS_APP_ERROR, CHAS_APP_ERROR_WHICH_GROUP))
    part = error->message;
  if (!words)
    return g_strconcat (place, error->message, NULL);
  if (part && !is_named (part, subject))
    return g_strdup_printf ("%s%s (%s)", place, _ (words->reason), part);
  return g_strconcat (place, _ (words->reason), NULL);
}

/**
 * chas_error_describe:
 * @error: what went wrong in a layer below
 * @task: what was being done
 * @subject: the file or directory it was done with, as the user knows it
 *
 * Puts an error into the user's words and language: what did not work, why (with line and record),
 * what is safe and what to do.
 *
 * Returns: (transfer full): the words
 */
ChasErrorText *
chas_error_describe (const GError *error, ChasTask task, const char *subject)
{
  const Words *words = find_words (error, task);
  ChasErrorText *self = g_new0 (ChasErrorText, 1);

  self->title = dup_title (task, subject);
  self->reason = dup_reason (error, words, subject);
  self->safe = g_strdup (get_safe (task));
  self->advice = words && words->advice ? g_strdup (_ (words->advice)) : NULL;
  self->details = g_strdup (error->message);
  return self;
}

/**
 * chas_error_text_dup_plain:
 * @self: the words
 *
 * Returns: (transfer full): them as lines for a terminal, the last one not ended
 */
char *
chas_error_text_dup_plain (const ChasErrorText *self)
{
  GString *plain = g_string_new (self->title);

  g_string_append_printf (plain, "\n%s\n%s", self->reason, self->safe);
  if (self->advice)
    g_string_append_printf (plain, " %s", self->advice);
  return g_string_free_and_steal (plain);
}

/**
 * chas_error_text_free:
 * @self: (nullable): the words
 *
 * Frees them.
 */
void
chas_error_text_free (ChasErrorText *self)
{
  if (!self)
    return;
  g_free (self->title);
  g_free (self->reason);
  g_free (self->safe);
  g_free (self->advice);
  g_free (self->details);
  g_free (self);
}
