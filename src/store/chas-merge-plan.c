// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-plan.h"

G_DEFINE_BOXED_TYPE (ChasMergePlan, chas_merge_plan, chas_merge_plan_copy, chas_merge_plan_free)

void
chas_merge_field_free (ChasMergeField *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->texts[i]);
      g_free (self->titles[i]);
    }
  g_free (self);
}

static ChasMergeField *
copy_field (const ChasMergeField *self)
{
  ChasMergeField *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < 2; i++)
    {
      copy->texts[i] = g_strdup (self->texts[i]);
      copy->titles[i] = g_strdup (self->titles[i]);
    }
  return copy;
}

static void
pair_free (gpointer data)
{
  ChasMergePair *self = data;

  g_free (self->entity);
  g_free (self->keep_id);
  g_free (self->gone_id);
  g_free (self->titles[0]);
  g_free (self->titles[1]);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->equal);
  g_free (self);
}

ChasMergePlan *
chas_merge_plan_new (void)
{
  ChasMergePlan *self = g_new0 (ChasMergePlan, 1);

  self->pairs = g_ptr_array_new_with_free_func (pair_free);
  return self;
}

/**
 * chas_merge_plan_add:
 *
 * Returns: (transfer none): the pair, without fields
 */
ChasMergePair *
chas_merge_plan_add (ChasMergePlan *self,
                     const char *entity,
                     const char *keep_id,
                     const char *gone_id)
{
  ChasMergePair *pair = g_new0 (ChasMergePair, 1);

  pair->entity = g_strdup (entity);
  pair->keep_id = g_strdup (keep_id);
  pair->gone_id = g_strdup (gone_id);
  pair->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_merge_field_free);
  pair->equal = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_merge_field_free);
  g_ptr_array_add (self->pairs, pair);
  return pair;
}

static void
copy_fields (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, copy_field (from->pdata[i]));
}

ChasMergePlan *
chas_merge_plan_copy (const ChasMergePlan *self)
{
  ChasMergePlan *copy = chas_merge_plan_new ();

  copy->moves = self->moves;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const ChasMergePair *from = self->pairs->pdata[i];
      ChasMergePair *to = chas_merge_plan_add (copy, from->entity, from->keep_id, from->gone_id);

      to->titles[0] = g_strdup (from->titles[0]);
      to->titles[1] = g_strdup (from->titles[1]);
      copy_fields (from->fields, to->fields);
      copy_fields (from->equal, to->equal);
    }
  return copy;
}

void
chas_merge_plan_free (ChasMergePlan *self)
{
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

/**
 * chas_merge_pair_find_field:
 *
 * Returns: (nullable): the field of that name, if the two differ in it
 */
ChasMergeField *
chas_merge_pair_find_field (const ChasMergePair *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_str_equal (((ChasMergeField *) self->fields->pdata[i])->info->name, name))
      return self->fields->pdata[i];
  return NULL;
}

/**
 * chas_merge_field_get_text:
 *
 * Returns: (nullable): what stands after the merge, as stored
 */
const char *
chas_merge_field_get_text (const ChasMergeField *self)
{
  return self->texts[self->take_other ? 1 : 0];
}
