// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-uuid.h"

#define MAX_ID_LENGTH 80
#define MAX_COUNTER 0xfff

/* Steps to the next (millisecond, counter). The counter starts in the lower half of its 12 bits, so
 * that many ids fit into one millisecond; when it is full, or the clock went back, the ids run
 * ahead of the clock. */
static void
advance (ChasUuidState *state, gint64 now_ms, GRand *rand)
{
  if (now_ms > state->ms)
    {
      state->ms = now_ms;
      state->counter = g_rand_int (rand) & (MAX_COUNTER >> 1);
    }
  else if (state->counter < MAX_COUNTER)
    {
      state->counter++;
    }
  else
    {
      state->ms++;
      state->counter = g_rand_int (rand) & (MAX_COUNTER >> 1);
    }
}

/**
 * chas_uuid_next:
 * @state: the maker's memory, changed
 * @now_ms: milliseconds since 1970
 * @rand: source of the random bits
 * @text: (out): the id, lower case
 *
 * Makes a UUID of version 7 that sorts after every one made before it with the same @state, within
 * a millisecond too. Source: RFC 9562, section 6.2, method 1.
 */
void
chas_uuid_next (ChasUuidState *state, gint64 now_ms, GRand *rand, char text[CHAS_UUID_TEXT_SIZE])
{
  guint32 high, low;

  advance (state, now_ms, rand);
  high = g_rand_int (rand);
  low = g_rand_int (rand);
  g_snprintf (text, CHAS_UUID_TEXT_SIZE, "%08x-%04x-7%03x-%04x-%04x%08x",
              (guint) (state->ms >> 16) & 0xffffffff, (guint) state->ms & 0xffff,
              state->counter & MAX_COUNTER, 0x8000 | ((high >> 16) & 0x3fff), high & 0xffff, low);
}

/**
 * chas_uuid_get_ms:
 *
 * Returns: when a UUID of version 7 was made, in milliseconds since 1970; 0 for any other id
 */
gint64
chas_uuid_get_ms (const char *id)
{
  g_autofree char *hex = NULL;

  if (strlen (id) != CHAS_UUID_TEXT_SIZE - 1 || id[8] != '-' || id[14] != '7')
    return 0;
  hex = g_strdup_printf ("%.8s%.4s", id, id + 9);
  return (gint64) g_ascii_strtoull (hex, NULL, 16);
}

/**
 * chas_id_is_valid:
 * @id: (nullable): the id of a record
 *
 * Ids of set members and of other programs are not UUIDs, so this asks for less.
 *
 * Returns: whether @id is 1 to 80 of [A-Za-z0-9:_-]
 */
gboolean
chas_id_is_valid (const char *id)
{
  gsize length;

  if (id == NULL)
    return FALSE;
  for (length = 0; id[length] != '\0'; length++)
    {
      char c = id[length];

      if (length == MAX_ID_LENGTH || !(g_ascii_isalnum (c) || c == ':' || c == '_' || c == '-'))
        return FALSE;
    }
  return length > 0;
}
