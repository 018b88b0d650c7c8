// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-format.h"

#include <string.h>

#include "chas-json-string.h"

/* The versions of one field, newest first. */
typedef struct
{
  const ChasVersion *versions;
  guint n_versions;
  const ChasVersion *shown; /* NULL: none that is known, or not the user's field */
} Field;

typedef struct
{
  GArray *fields; /* of Field, sorted by name */
  const ChasStamp *birth;
  gboolean hides_live; /* "_live" is what its absence says */
  gboolean all_dead;
  guint n_dead;
} Shape;

static const char *
get_name (const Field *field)
{
  return field->versions[0].field;
}

static gboolean
is_dead (const Field *field)
{
  return field->shown && field->shown->state != CHAS_VERSION_OPEN;
}

static Field
find_field (const ChasRecord *record, guint first)
{
  const ChasVersion *versions = &g_array_index (record->versions, ChasVersion, first);
  Field field = { .versions = versions };
  guint n_left = record->versions->len - first;

  while (field.n_versions < n_left &&
         g_str_equal (versions[field.n_versions].field, versions[0].field))
    {
      const ChasVersion *version = &versions[field.n_versions++];

      if (!field.shown && version->value && version->field[0] != '_')
        field.shown = version;
    }
  return field;
}

/* What "t" is: the newest "_live"; without any, the newest of the shown values. */
static const ChasStamp *
find_birth (const Shape *shape)
{
  const ChasStamp *newest = NULL;

  for (guint i = 0; i < shape->fields->len; i++)
    {
      const Field *field = &g_array_index (shape->fields, Field, i);

      if (g_str_equal (get_name (field), "_live"))
        return &field->versions[0].stamp;
      if (field->shown && (!newest || chas_stamp_compare (&field->shown->stamp, newest) > 0))
        newest = &field->shown->stamp;
    }
  return newest;
}

static void
shape_init (Shape *shape, const ChasRecord *record)
{
  guint n_shown = 0;

  *shape = (Shape) { .fields = g_array_new (FALSE, FALSE, sizeof (Field)) };
  for (guint i = 0; i < record->versions->len;)
    {
      Field field = find_field (record, i);

      g_array_append_val (shape->fields, field);
      i += field.n_versions;
      n_shown += field.shown != NULL;
      shape->n_dead += is_dead (&field);
      if (g_str_equal (get_name (&field), "_live"))
        shape->hides_live = field.n_versions == 1 && field.versions[0].state == CHAS_VERSION_OPEN &&
                            g_strcmp0 (field.versions[0].value, "1") == 0;
    }
  shape->all_dead = n_shown > 0 && shape->n_dead == n_shown;
  shape->birth = find_birth (shape);
}

static void
append_name (GString *json, char mark, const char *name)
{
  g_string_append_c (json, mark);
  g_string_append_c (json, '"');
  g_string_append (json, name);
  g_string_append_len (json, "\":", 2);
}

static void
append_stamp (GString *json, const ChasStamp *stamp)
{
  char text[CHAS_STAMP_TEXT_SIZE];

  chas_stamp_format (stamp, text);
  g_string_append_c (json, '"');
  g_string_append (json, text);
  g_string_append_c (json, '"');
}

/* "d": the fields whose shown version is dead. */
static void
append_dead (GString *json, const Shape *shape)
{
  char mark = '[';

  append_name (json, '{', "d");
  if (shape->all_dead)
    {
      g_string_append (json, "\"*\"");
      return;
    }
  for (guint i = 0; i < shape->fields->len; i++)
    {
      const Field *field = &g_array_index (shape->fields, Field, i);

      if (!is_dead (field))
        continue;
      g_string_append_c (json, mark);
      chas_json_append_string (json, get_name (field), -1);
      mark = ',';
    }
  g_string_append_c (json, ']');
}

/* "f": stamps of the shown versions that are not the birth's. Returns whether there were any. */
static gboolean
append_stamps (GString *json, const Shape *shape, char before)
{
  char mark = '{';

  for (guint i = 0; i < shape->fields->len; i++)
    {
      const Field *field = &g_array_index (shape->fields, Field, i);

      if (!field->shown || chas_stamp_compare (&field->shown->stamp, shape->birth) == 0)
        continue;
      if (mark == '{')
        append_name (json, before, "f");
      append_name (json, mark, get_name (field));
      append_stamp (json, &field->shown->stamp);
      mark = ',';
    }
  if (mark == '{')
    return FALSE;
  g_string_append_c (json, '}');
  return TRUE;
}

static void
append_version (GString *json, char mark, const ChasVersion *version)
{
  g_string_append_c (json, mark);
  append_name (json, '{', "s");
  append_stamp (json, &version->stamp);
  if (version->value)
    {
      append_name (json, ',', "v");
      g_string_append (json, version->value);
    }
  if (version->state != CHAS_VERSION_OPEN)
    g_string_append_printf (json, ",\"x\":%d", version->state);
  g_string_append_c (json, '}');
}

static void
append_versions (GString *json, const Field *field)
{
  char mark = '[';

  for (guint i = 0; i < field->n_versions; i++)
    if (&field->versions[i] != field->shown)
      {
        append_version (json, mark, &field->versions[i]);
        mark = ',';
      }
  g_string_append_c (json, ']');
}

/* "more": every version that is neither shown nor said by the absence of "_live". */
static gboolean
append_histories (GString *json, const Shape *shape, char before)
{
  gboolean has_live = FALSE;
  char mark = '{';

  for (guint i = 0; i < shape->fields->len; i++)
    {
      const Field *field = &g_array_index (shape->fields, Field, i);
      gboolean is_live = g_str_equal (get_name (field), "_live");

      has_live |= is_live;
      if ((is_live && shape->hides_live) || (field->shown && field->n_versions == 1))
        continue;
      if (mark == '{')
        append_name (json, before, "more");
      append_name (json, mark, get_name (field));
      append_versions (json, field);
      mark = ',';
    }
  if (!has_live)
    {
      if (mark == '{')
        append_name (json, before, "more");
      append_name (json, mark, "_live");
      g_string_append (json, "[]");
      mark = ',';
    }
  if (mark == '{')
    return FALSE;
  g_string_append_c (json, '}');
  return TRUE;
}

static void
append_state (GString *json, const Shape *shape)
{
  char mark = '{';

  append_name (json, '{', "_s");
  if (shape->n_dead > 0)
    {
      append_dead (json, shape);
      mark = ',';
    }
  if (append_stamps (json, shape, mark))
    mark = ',';
  if (append_histories (json, shape, mark))
    mark = ',';
  if (shape->birth)
    {
      append_name (json, mark, "t");
      append_stamp (json, shape->birth);
    }
  g_string_append_c (json, '}');
}

static void
append_members (GString *json, const ChasRecord *record, const Shape *shape, char mark)
{
  gboolean has_id = FALSE;

  for (guint i = 0; i <= shape->fields->len; i++)
    {
      const Field *field = i < shape->fields->len ? &g_array_index (shape->fields, Field, i) : NULL;

      if (!has_id && (!field || strcmp (get_name (field), "id") > 0))
        {
          append_name (json, mark, "id");
          chas_json_append_string (json, record->id, -1);
          has_id = TRUE;
          mark = ',';
        }
      if (field && field->shown)
        {
          append_name (json, mark, get_name (field));
          g_string_append (json, field->shown->value);
          mark = ',';
        }
    }
}

/**
 * chas_exchange_format_born:
 * @json: a text to append to
 * @record: a record
 *
 * Writes what chas_exchange_format_record() would write of its versions.
 */
void
chas_exchange_format_born (GString *json, const ChasBornRecord *record)
{
  g_string_append (json, "{\"_s\":{\"t\":");
  append_stamp (json, &record->born);
  g_string_append (json, "},");
  g_string_append_len (json, record->members, (gssize) record->n_bytes);
  g_string_append_c (json, '}');
}

/**
 * chas_exchange_format_record:
 * @json: a text to append to
 * @record: a sorted record
 *
 * Writes @record in the compact form of the exchange file with sorted names: what is shown as plain
 * members, all else in "_s". The fields of the program itself, which begin with "_", are never
 * plain members. Source: sync design, section 6
 */
void
chas_exchange_format_record (GString *json, const ChasRecord *record)
{
  Shape shape;

  shape_init (&shape, record);
  if (!record->plain)
    append_state (json, &shape);
  append_members (json, record, &shape, record->plain ? '{' : ',');
  g_string_append_c (json, '}');
  g_array_unref (shape.fields);
}
