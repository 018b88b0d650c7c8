// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-filter.h"

#define FORMAT G_VARIANT_TYPE ("(sbbbasasasu)")

G_DEFINE_BOXED_TYPE (ChasLeadFilter, chas_lead_filter, chas_lead_filter_copy, chas_lead_filter_free)

/**
 * chas_lead_filter_new:
 * @search: (nullable): words as typed
 *
 * Returns: (transfer full): a filter that narrows nothing down but by the words
 */
ChasLeadFilter *
chas_lead_filter_new (const char *search)
{
  ChasLeadFilter *self = g_new0 (ChasLeadFilter, 1);

  self->search = g_strdup (search && *search ? search : NULL);
  return self;
}

ChasLeadFilter *
chas_lead_filter_copy (const ChasLeadFilter *self)
{
  ChasLeadFilter *copy = g_memdup2 (self, sizeof *self);

  copy->search = g_strdup (self->search);
  copy->mine = g_strdup (self->mine);
  copy->educations = g_strdupv (self->educations);
  copy->tags = g_strdupv (self->tags);
  copy->towns = g_strdupv (self->towns);
  return copy;
}

void
chas_lead_filter_free (ChasLeadFilter *self)
{
  g_free (self->search);
  g_free (self->mine);
  g_strfreev (self->educations);
  g_strfreev (self->tags);
  g_strfreev (self->towns);
  g_free (self);
}

static gboolean
has_some (GStrv list)
{
  return list && *list;
}

/**
 * chas_lead_filter_narrows:
 *
 * Returns: whether anything but the words narrows the leads down
 */
gboolean
chas_lead_filter_narrows (const ChasLeadFilter *self)
{
  return self->mine || self->unassigned || self->due || self->stale || self->warmth ||
         has_some (self->educations) || has_some (self->tags) || has_some (self->towns);
}

/**
 * chas_lead_filter_is_empty:
 *
 * Returns: whether every lead fits
 */
gboolean
chas_lead_filter_is_empty (const ChasLeadFilter *self)
{
  return !self->search && !chas_lead_filter_narrows (self);
}

/**
 * chas_lead_filter_needs_rule:
 *
 * Returns: whether the facts of each lead must be looked at
 */
gboolean
chas_lead_filter_needs_rule (const ChasLeadFilter *self)
{
  return self->rule && (self->stale || self->warmth);
}

static GVariant *
list_to_variant (GStrv list)
{
  return g_variant_new_strv ((const char *const *) list, list ? -1 : 0);
}

/**
 * chas_lead_filter_to_text:
 *
 * Returns: (transfer full): all but the words and the rule, to be remembered and compared
 */
char *
chas_lead_filter_to_text (const ChasLeadFilter *self)
{
  g_autoptr (GVariant) variant =
    g_variant_ref_sink (g_variant_new ("(sbbb@as@as@asu)", self->mine ? self->mine : "",
                                       self->unassigned, self->due, self->stale,
                                       list_to_variant (self->educations),
                                       list_to_variant (self->tags), list_to_variant (self->towns),
                                       self->warmth));

  return g_variant_print (variant, FALSE);
}

static GStrv
take_list (GStrv list)
{
  if (*list)
    return list;
  g_strfreev (list);
  return NULL;
}

/**
 * chas_lead_filter_from_text:
 * @text: as [method@LeadFilter.to_text] gave it
 *
 * Returns: (transfer full): the filter; one that narrows nothing down when the text says nothing
 */
ChasLeadFilter *
chas_lead_filter_from_text (const char *text)
{
  g_autoptr (GVariant) variant = g_variant_parse (FORMAT, text, NULL, NULL, NULL);
  ChasLeadFilter *self = chas_lead_filter_new (NULL);
  g_autofree char *mine = NULL;

  if (!variant)
    return self;
  g_variant_get (variant, "(sbbb^as^as^asu)", &mine, &self->unassigned, &self->due, &self->stale,
                 &self->educations, &self->tags, &self->towns, &self->warmth);
  self->mine = *mine ? g_steal_pointer (&mine) : NULL;
  self->educations = take_list (self->educations);
  self->tags = take_list (self->tags);
  self->towns = take_list (self->towns);
  return self;
}
