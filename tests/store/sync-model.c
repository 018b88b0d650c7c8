// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-model.h"

#include <string.h>

static void
free_typed (gpointer data)
{
  Typed *typed = data;

  g_free (typed->record);
  g_free (typed->field);
  g_free (typed->text);
  g_free (typed);
}

Model *
model_new (void)
{
  Model *self = g_new0 (Model, 1);

  self->typed = g_ptr_array_new_with_free_func (free_typed);
  self->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_record =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
model_free (Model *self)
{
  g_hash_table_unref (self->by_record);
  g_hash_table_unref (self->by_text);
  g_ptr_array_unref (self->typed);
  g_free (self);
}

Knowledge *
knowledge_new (void)
{
  Knowledge *self = g_new0 (Knowledge, 1);

  self->seen = g_hash_table_new (NULL, NULL);
  self->closed = g_hash_table_new (NULL, NULL);
  return self;
}

static void
add_all (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (to, key);
}

Knowledge *
knowledge_copy (const Knowledge *self)
{
  Knowledge *copy = knowledge_new ();

  add_all (copy->seen, self->seen);
  add_all (copy->closed, self->closed);
  return copy;
}

void
knowledge_free (Knowledge *self)
{
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->closed);
  g_free (self);
}

static GPtrArray *
list_record (Model *self, const char *entity, const char *id)
{
  g_autofree char *record = g_strdup_printf ("%s %s", entity, id);
  GPtrArray *list = g_hash_table_lookup (self->by_record, record);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_record, g_steal_pointer (&record), list);
    }
  return list;
}

void
model_type (Model *self,
            Knowledge *who,
            const char *entity,
            const char *id,
            const char *field,
            const char *text)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->record = g_strdup_printf ("%s %s", entity, id);
  typed->field = g_strdup (field);
  typed->text = g_strdup (text);
  typed->n = self->typed->len + 1;
  g_hash_table_replace (self->by_text, typed->text, typed);
  g_ptr_array_add (self->typed, typed);
  g_ptr_array_add (list_record (self, entity, id), typed);
  g_hash_table_add (who->seen, GUINT_TO_POINTER (typed->n));
}

/* Who closes a text closes it as often as they have seen it typed. */
void
model_close_text (Model *self, Knowledge *who, const char *text)
{
  const Typed *typed = text ? g_hash_table_lookup (self->by_text, text) : NULL;
  GPtrArray *list = typed ? g_hash_table_lookup (self->by_record, typed->record) : NULL;

  for (guint i = 0; list && i < list->len; i++)
    {
      const Typed *same = g_ptr_array_index (list, i);

      if (g_str_equal (same->text, text) &&
          g_hash_table_contains (who->seen, GUINT_TO_POINTER (same->n)))
        g_hash_table_add (who->closed, GUINT_TO_POINTER (same->n));
    }
}

/* Two may have typed the same again: closed is what nobody, as far as one has seen, holds open. */
gboolean
model_is_closed (Model *self,
                 const Knowledge *who,
                 const char *entity,
                 const char *id,
                 const char *field,
                 const char *text)
{
  GPtrArray *list = list_record (self, entity, id);
  gboolean is_known = FALSE;

  for (guint i = 0; text && i < list->len; i++)
    {
      const Typed *typed = g_ptr_array_index (list, i);

      if (!g_str_equal (typed->field, field) || !g_str_equal (typed->text, text) ||
          !g_hash_table_contains (who->seen, GUINT_TO_POINTER (typed->n)))
        continue;
      if (!g_hash_table_contains (who->closed, GUINT_TO_POINTER (typed->n)))
        return FALSE;
      is_known = TRUE;
    }
  return is_known;
}

/* Everything of the field, or record, that the one who closes has seen. */
static void
close_seen (Model *self, Knowledge *who, const char *entity, const char *id, const char *field)
{
  GPtrArray *list = list_record (self, entity, id);

  for (guint i = 0; i < list->len; i++)
    {
      const Typed *typed = g_ptr_array_index (list, i);

      if ((field == NULL || g_str_equal (field, typed->field)) &&
          g_hash_table_contains (who->seen, GUINT_TO_POINTER (typed->n)))
        g_hash_table_add (who->closed, GUINT_TO_POINTER (typed->n));
    }
}

void
model_close_field (Model *self,
                   Knowledge *who,
                   const char *entity,
                   const char *id,
                   const char *field)
{
  close_seen (self, who, entity, id, field);
}

void
model_close_record (Model *self, Knowledge *who, const char *entity, const char *id)
{
  close_seen (self, who, entity, id, NULL);
}

/* A record travels whole: all that was seen and closed of it. */
void
model_tell (Model *self, const Knowledge *from, Knowledge *to, const char *entity, const char *id)
{
  GPtrArray *list = list_record (self, entity, id);
  for (guint i = 0; i < list->len; i++)
    {
      gpointer n = GUINT_TO_POINTER (((const Typed *) g_ptr_array_index (list, i))->n);

      if (g_hash_table_contains (from->seen, n))
        g_hash_table_add (to->seen, n);
      if (g_hash_table_contains (from->closed, n))
        g_hash_table_add (to->closed, n);
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

char *
model_list_open (Model *self, const Knowledge *who)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->typed->len; i++)
    {
      const Typed *typed = g_ptr_array_index (self->typed, i);

      if (g_hash_table_contains (who->seen, GUINT_TO_POINTER (typed->n)) &&
          !g_hash_table_contains (who->closed, GUINT_TO_POINTER (typed->n)))
        g_ptr_array_add (lines,
                         g_strdup_printf ("%s %s %s\n", typed->record, typed->field, typed->text));
    }
  g_ptr_array_sort_values (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
  return g_string_free_and_steal (text);
}
