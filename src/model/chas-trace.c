// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trace.h"

#include <fcntl.h>
#include <unistd.h>

/* Set once before there are threads. */
static int file = -1;

/**
 * chas_trace_open:
 * @path: (nullable): a file to append to; %NULL for no trace
 *
 * Call it before anything is worth measuring. A file that cannot be opened means no trace.
 */
void
chas_trace_open (const char *path)
{
  if (path && *path)
    file = open (path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
}

/**
 * chas_trace_is_open:
 *
 * Returns: whether somebody measures
 */
gboolean
chas_trace_is_open (void)
{
  return file >= 0;
}

/**
 * chas_trace_mark:
 * @event: a word
 *
 * Appends the event, a tab and the monotonic time in microseconds. May be called in any thread.
 */
void
chas_trace_mark (const char *event)
{
  char line[64];
  int length;

  if (file < 0)
    return;
  length =
    g_snprintf (line, sizeof line, "%s\t%" G_GINT64_FORMAT "\n", event, g_get_monotonic_time ());
  /* A line that is lost is a measurement less, no harm. */
  if (write (file, line, (gsize) MIN (length, (int) sizeof line - 1)) < 0)
    return;
}
