// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-record.h"

#define MS_DIGITS 13
#define COUNTER_DIGITS 5
#define USUAL_VERSIONS 16 /* of a record */
#define USUAL_BYTES 256   /* of its texts */
#define DEVICE_START (MS_DIGITS + 1 + COUNTER_DIGITS + 1)

G_DEFINE_BOXED_TYPE (ChasRecord, chas_record, chas_record_copy, chas_record_free)

/**
 * chas_stamp_compare:
 * @a: a stamp
 * @b: a stamp
 *
 * Returns: less than, equal to or greater than 0 as @a is older than, the same as or newer than @b
 */
int
chas_stamp_compare (const ChasStamp *a, const ChasStamp *b)
{
  if (a->hlc != b->hlc)
    return a->hlc < b->hlc ? -1 : 1;
  return strcmp (a->dev, b->dev);
}

/* Reads n_digits digits that must be followed by a full stop. */
static gboolean
parse_number (const char *text, int n_digits, gint64 *out_number)
{
  gint64 number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      number = number * 10 + (text[i] - '0');
    }
  *out_number = number;
  return text[n_digits] == '.';
}

static gboolean
is_device (const char *text)
{
  int length = 0;

  while (g_ascii_isdigit (text[length]) || g_ascii_islower (text[length]))
    length++;
  return length == CHAS_DEVICE_LENGTH && text[length] == '\0';
}

/**
 * chas_stamp_parse:
 * @text: (nullable): a stamp as in files, "<ms:13>.<counter:5>.<dev>"
 * @out_stamp: (out) (optional): the stamp; untouched on failure
 *
 * Returns: whether @text is a stamp
 */
gboolean
chas_stamp_parse (const char *text, ChasStamp *out_stamp)
{
  gint64 ms, counter;

  if (text == NULL || strlen (text) != DEVICE_START + CHAS_DEVICE_LENGTH)
    return FALSE;
  if (!parse_number (text, MS_DIGITS, &ms) ||
      !parse_number (text + MS_DIGITS + 1, COUNTER_DIGITS, &counter) || counter > 0xffff ||
      !is_device (text + DEVICE_START))
    return FALSE;
  if (out_stamp != NULL)
    {
      out_stamp->hlc = ms << 16 | counter;
      g_strlcpy (out_stamp->dev, text + DEVICE_START, sizeof out_stamp->dev);
    }
  return TRUE;
}

static char *
write_number (char *text, int n_digits, gint64 number)
{
  for (int i = n_digits; i > 0; i--, number /= 10)
    text[i - 1] = (char) ('0' + number % 10);
  text[n_digits] = '.';
  return text + n_digits + 1;
}

/**
 * chas_stamp_format:
 * @stamp: a stamp
 * @text: (out): "<ms:13>.<counter:5>.<dev>"
 *
 * Writes the digits itself, as a file has a stamp in each of its records.
 */
void
chas_stamp_format (const ChasStamp *stamp, char text[CHAS_STAMP_TEXT_SIZE])
{
  char *end = write_number (text, MS_DIGITS, stamp->hlc >> 16);

  end = write_number (end, COUNTER_DIGITS, stamp->hlc & 0xffff);
  g_strlcpy (end, stamp->dev, CHAS_STAMP_TEXT_SIZE - DEVICE_START);
}

static const char *
keep (ChasRecord *self, const char *text)
{
  return text ? g_string_chunk_insert (self->strings, text) : NULL;
}

/**
 * chas_record_new:
 * @entity: name of the entity, known here or not
 * @id: (nullable): its id, %NULL if that is still to be found out
 *
 * Returns: (transfer full): a record without versions
 */
ChasRecord *
chas_record_new (const char *entity, const char *id)
{
  ChasRecord *self = g_new0 (ChasRecord, 1);

  self->strings = g_string_chunk_new (USUAL_BYTES);
  self->entity = keep (self, entity);
  self->id = keep (self, id);
  self->versions = g_array_sized_new (FALSE, FALSE, sizeof (ChasVersion), USUAL_VERSIONS);
  return self;
}

/**
 * chas_record_set_entity:
 * @self: a record that was cleared
 * @entity: name of the entity, known here or not
 *
 * Begins another one.
 */
void
chas_record_set_entity (ChasRecord *self, const char *entity)
{
  g_return_if_fail (self->entity == NULL);

  self->entity = keep (self, entity);
}

/**
 * chas_record_set_id:
 * @self: a record without an id
 * @id: its id
 *
 * Says which record it is.
 */
void
chas_record_set_id (ChasRecord *self, const char *id)
{
  g_return_if_fail (self->id == NULL);

  self->id = keep (self, id);
}

/**
 * chas_record_add:
 * @self: a record
 * @field: name of the field, known here or not
 * @stamp: (nullable): when and where, %NULL in a plain record
 * @value: (nullable): canonical JSON text, %NULL if forgotten
 * @state: what became of it; one that is gone has no value
 *
 * Adds a version; call chas_record_sort() after the last.
 */
void
chas_record_add (ChasRecord *self,
                 const char *field,
                 const ChasStamp *stamp,
                 const char *value,
                 ChasVersionState state)
{
  ChasVersion version = { 0 };

  version.field = keep (self, field);
  version.value = state == CHAS_VERSION_GONE ? NULL : keep (self, value);
  version.state = state;
  if (stamp != NULL)
    version.stamp = *stamp;
  g_array_append_val (self->versions, version);
  self->sorted = FALSE;
}

/**
 * chas_record_take:
 * @value: (transfer full): a large text
 *
 * Like chas_record_add(), without a copy of @value.
 */
void
chas_record_take (ChasRecord *self,
                  const char *field,
                  const ChasStamp *stamp,
                  char *value,
                  ChasVersionState state)
{
  self->large = g_slist_prepend (self->large, value);
  chas_record_add (self, field, stamp, NULL, state);
  g_array_index (self->versions, ChasVersion, self->versions->len - 1).value = value;
}

static int
compare_versions (gconstpointer data_a, gconstpointer data_b)
{
  const ChasVersion *a = data_a;
  const ChasVersion *b = data_b;
  int order = strcmp (a->field, b->field);

  if (order == 0)
    order = chas_stamp_compare (&b->stamp, &a->stamp);
  return order != 0 ? order : g_strcmp0 (b->value, a->value);
}

/**
 * chas_record_sort:
 * @self: a record
 *
 * Sorts the versions by field, newest first; of equal stamps the larger value comes first.
 */
void
chas_record_sort (ChasRecord *self)
{
  g_array_sort (self->versions, compare_versions);
  self->sorted = TRUE;
}

/**
 * chas_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a deep copy
 */
ChasRecord *
chas_record_copy (const ChasRecord *self)
{
  ChasRecord *copy = chas_record_new (self->entity, self->id);

  copy->plain = self->plain;
  for (guint i = 0; i < self->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (self->versions, ChasVersion, i);

      chas_record_add (copy, version->field, &version->stamp, version->value, version->state);
    }
  copy->sorted = self->sorted;
  return copy;
}

/**
 * chas_record_clear:
 * @self: a record
 *
 * Forgets all that it says, and keeps room for another one: see chas_record_set_entity().
 */
void
chas_record_clear (ChasRecord *self)
{
  self->entity = self->id = NULL;
  self->plain = self->sorted = FALSE;
  g_array_set_size (self->versions, 0);
  g_string_chunk_clear (self->strings);
  g_slist_free_full (g_steal_pointer (&self->large), g_free);
}

/**
 * chas_record_free:
 * @self: (transfer full): a record
 */
void
chas_record_free (ChasRecord *self)
{
  g_clear_pointer (&self->versions, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_slist_free_full (g_steal_pointer (&self->large), g_free);
  g_free (self);
}
