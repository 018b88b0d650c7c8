// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-choice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chas-filter.h"
#include "chas-fold.h"
#include "chas-warmth.h"

ChasFilterChoice *
chas_filter_choice_new (const char *value, const char *name, int n)
{
  ChasFilterChoice *self = g_new0 (ChasFilterChoice, 1);

  self->value = g_strdup (value);
  self->name = g_strdup (name);
  self->n = n;
  return self;
}

void
chas_filter_choice_free (ChasFilterChoice *self)
{
  g_free (self->value);
  g_free (self->name);
  g_free (self);
}

/**
 * chas_filter_choice_dup_words:
 *
 * Returns: (transfer full): what is said of it in a list, such as "Solna (12)"
 */
char *
chas_filter_choice_dup_words (const ChasFilterChoice *self)
{
  return self->n < 0 ? g_strdup (self->name) : g_strdup_printf ("%s (%d)", self->name, self->n);
}

/**
 * chas_filter_choices_new:
 *
 * Returns: (transfer full) (element-type ChasFilterChoice): none yet
 */
GPtrArray *
chas_filter_choices_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) chas_filter_choice_free);
}

/**
 * chas_filter_choices_new_of_options:
 * @options: (element-type ChasFilterOption): what the store found
 * @kind: which of them
 *
 * Returns: (transfer full) (element-type ChasFilterChoice)
 */
GPtrArray *
chas_filter_choices_new_of_options (GPtrArray *options, const char *kind)
{
  GPtrArray *choices = chas_filter_choices_new ();

  for (guint i = 0; i < options->len; i++)
    {
      const ChasFilterOption *option = options->pdata[i];

      if (g_str_equal (option->kind, kind))
        g_ptr_array_add (choices,
                         chas_filter_choice_new (option->value,
                                                 option->name ? option->name : option->value,
                                                 (int) option->n));
    }
  return choices;
}

/**
 * chas_filter_choices_new_of_warmth:
 *
 * Returns: (transfer full) (element-type ChasFilterChoice): the levels; the place of each is its
 *   value
 */
GPtrArray *
chas_filter_choices_new_of_warmth (void)
{
  static const struct
  {
    ChasWarmthLevel level;
    const char *name;
  } levels[] = {
    { CHAS_WARMTH_HOT, NC_ ("warmth", "Hot") },
    { CHAS_WARMTH_WARM, NC_ ("warmth", "Warm") },
    { CHAS_WARMTH_LUKEWARM, NC_ ("warmth", "Lukewarm") },
    { CHAS_WARMTH_COLD, NC_ ("warmth", "Cold") },
    { CHAS_WARMTH_NONE, NC_ ("warmth", "No contact") },
  };
  GPtrArray *choices = chas_filter_choices_new ();

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *value = g_strdup_printf ("%d", levels[i].level);

      g_ptr_array_add (choices,
                       chas_filter_choice_new (value, g_dpgettext2 (NULL, "warmth", levels[i].name),
                                               -1));
    }
  return choices;
}

/**
 * chas_filter_choices_have:
 *
 * Returns: whether one of them has that value
 */
gboolean
chas_filter_choices_have (GPtrArray *choices, const char *value)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (((ChasFilterChoice *) choices->pdata[i])->value, value))
      return TRUE;
  return FALSE;
}

/**
 * chas_filter_choices_take:
 * @choices: sorted as the store does
 * @choice: (transfer full): gets its place by its name
 */
void
chas_filter_choices_take (GPtrArray *choices, ChasFilterChoice *choice)
{
  g_autofree char *key = chas_fold_for_sort (choice->name);
  int place = 0;

  for (; place < (int) choices->len; place++)
    {
      const ChasFilterChoice *other = choices->pdata[place];
      g_autofree char *other_key = chas_fold_for_sort (other->name);

      if (strcmp (key, other_key) < 0)
        break;
    }
  g_ptr_array_insert (choices, place, choice);
}

/**
 * chas_filter_choices_take_chosen:
 * @choices: sorted as the store does
 * @before: (nullable): what there was to choose from
 * @chosen: (element-type utf8 utf8): a set of values
 *
 * What no lead has any more can still be unchosen.
 */
void
chas_filter_choices_take_chosen (GPtrArray *choices, GPtrArray *before, GHashTable *chosen)
{
  for (guint i = 0; before && i < before->len; i++)
    {
      const ChasFilterChoice *choice = before->pdata[i];

      if (g_hash_table_contains (chosen, choice->value) &&
          !chas_filter_choices_have (choices, choice->value))
        chas_filter_choices_take (choices, chas_filter_choice_new (choice->value, choice->name, 0));
    }
}

/**
 * chas_filter_choices_find_name:
 * @chosen: (element-type utf8 utf8): a set of values
 *
 * Returns: (nullable): what the first of them is called that is chosen
 */
const char *
chas_filter_choices_find_name (GPtrArray *choices, GHashTable *chosen)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const ChasFilterChoice *choice = choices->pdata[i];

      if (g_hash_table_contains (chosen, choice->value))
        return choice->name;
    }
  return NULL;
}

static gboolean
is_missing (gpointer value, gpointer unused, gpointer choices)
{
  return !chas_filter_choices_have (choices, value);
}

/**
 * chas_filter_choices_forget_missing:
 * @chosen: (element-type utf8 utf8): a set of values
 *
 * Returns: how many are no longer chosen, as they are not among the choices
 */
guint
chas_filter_choices_forget_missing (GPtrArray *choices, GHashTable *chosen)
{
  return g_hash_table_foreach_remove (chosen, is_missing, choices);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/**
 * chas_filter_choices_list_chosen:
 * @chosen: (element-type utf8 utf8): a set of values
 *
 * Returns: (transfer full) (nullable): the values, in one order; %NULL without any
 */
GStrv
chas_filter_choices_list_chosen (GHashTable *chosen)
{
  g_autoptr (GPtrArray) values = g_hash_table_get_keys_as_ptr_array (chosen);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (values->len == 0)
    return NULL;
  g_ptr_array_sort_values (values, compare_texts);
  for (guint i = 0; i < values->len; i++)
    g_strv_builder_add (builder, values->pdata[i]);
  return g_strv_builder_end (builder);
}
