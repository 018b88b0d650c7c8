// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-json-value.h"

#include <string.h>

#include "chas-json-string.h"
#include "chas-share-error-private.h"

static gboolean
read_array (ChasJsonCursor *cursor, GString *out_canonical, GError **error)
{
  gboolean more;
  char mark = '[';

  if (!chas_json_cursor_open (cursor, CHAS_JSON_ARRAY, error))
    return FALSE;
  while (chas_json_cursor_next (cursor, NULL, &more, error))
    {
      if (!more)
        {
          if (mark == '[')
            g_string_append_c (out_canonical, '[');
          g_string_append_c (out_canonical, ']');
          return TRUE;
        }
      g_string_append_c (out_canonical, mark);
      mark = ',';
      if (!chas_json_read_value (cursor, out_canonical, error))
        return FALSE;
    }
  return FALSE;
}

static int
compare_members (gconstpointer data_a, gconstpointer data_b)
{
  const GString *a = *(GString *const *) data_a, *b = *(GString *const *) data_b;

  return strcmp (a->str, b->str);
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

/* Appends members given as pairs of name and canonical value. */
static gboolean
append_sorted (GString *json, GPtrArray *members, GError **error)
{
  g_ptr_array_sort (members, compare_members);
  g_string_append_c (json, '{');
  for (guint i = 0; i < members->len; i++)
    {
      const GString *name = members->pdata[i];
      const char *value = name->str + strlen (name->str) + 1;

      if (i > 0 && strcmp (((GString *) members->pdata[i - 1])->str, name->str) == 0)
        return chas_share_error_set (error, CHAS_SHARE_ERROR_DUPLICATE, NULL, name->str,
                                     "The name comes twice");
      if (i > 0)
        g_string_append_c (json, ',');
      chas_json_append_string (json, name->str, -1);
      g_string_append_c (json, ':');
      g_string_append (json, value);
    }
  g_string_append_c (json, '}');
  return TRUE;
}

static gboolean
read_object (ChasJsonCursor *cursor, GString *out_canonical, GError **error)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (free_string);
  gboolean more = TRUE;

  if (!chas_json_cursor_open (cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (more)
    {
      /* A name, a NUL, which no name contains, and the value. */
      g_autoptr (GString) member = g_string_new (NULL);

      if (!chas_json_cursor_next (cursor, member, &more, error))
        return FALSE;
      if (!more)
        break;
      g_string_append_c (member, '\0');
      if (!chas_json_read_value (cursor, member, error))
        return FALSE;
      g_ptr_array_add (members, g_steal_pointer (&member));
    }
  return append_sorted (out_canonical, members, error);
}

/**
 * chas_json_read_value:
 * @cursor: at a value
 * @out_canonical: a text the value is appended to
 * @error: return location
 *
 * Reads any value and writes it canonically: texts and integers as SQLite's json_quote () does,
 * other numbers as they stand, arrays and objects compact with sorted names.
 *
 * Returns: whether it worked
 *
 * Errors: CHAS_SHARE_ERROR SYNTAX, ENCODING, NUMBER, DUPLICATE, TOO_DEEP, TOO_LARGE
 */
gboolean
chas_json_read_value (ChasJsonCursor *cursor, GString *out_canonical, GError **error)
{
  switch (chas_json_cursor_peek (cursor))
    {
    case CHAS_JSON_ARRAY:
      return read_array (cursor, out_canonical, error);
    case CHAS_JSON_OBJECT:
      return read_object (cursor, out_canonical, error);
    case CHAS_JSON_LITERAL:
    case CHAS_JSON_NUMBER:
    case CHAS_JSON_STRING:
    default:
      return chas_json_cursor_read_scalar (cursor, out_canonical, error);
    }
}
