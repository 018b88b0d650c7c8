// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-view-query.h"

#include "chas-lead-filter.h"

#define ANY_ME "me"

G_DEFINE_BOXED_TYPE (ChasViewQuery, chas_view_query, chas_view_query_copy, chas_view_query_free)

/* A view may be shared, and come from a newer program: whose leads are mine is for each to say, and
 * what is not understood asks for nothing. */
static char *
normalise_filter (const char *text)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_from_text (text ? text : "");

  if (filter->mine)
    g_set_str (&filter->mine, ANY_ME);
  return chas_lead_filter_to_text (filter);
}

/**
 * chas_view_query_new:
 * @filter: (nullable): as [method@LeadFilter.to_text] gave it
 * @search: (nullable)
 * @group_by: (nullable): none by default
 * @sort: (nullable): the company by default
 *
 * Returns: (transfer full): a query
 */
ChasViewQuery *
chas_view_query_new (const char *filter,
                     const char *search,
                     const char *group_by,
                     const char *sort,
                     gboolean table)
{
  ChasViewQuery *self = g_new0 (ChasViewQuery, 1);

  self->filter = normalise_filter (filter);
  self->search = g_strdup (search ? search : "");
  self->group_by = g_strdup (group_by ? group_by : "none");
  self->sort = g_strdup (sort ? sort : "company");
  self->table = table;
  return self;
}

ChasViewQuery *
chas_view_query_copy (const ChasViewQuery *self)
{
  return chas_view_query_new (self->filter, self->search, self->group_by, self->sort, self->table);
}

void
chas_view_query_free (ChasViewQuery *self)
{
  g_free (self->filter);
  g_free (self->search);
  g_free (self->group_by);
  g_free (self->sort);
  g_free (self);
}

/**
 * chas_view_query_shows_same:
 *
 * Returns: whether both show the same leads in the same order; as a board or a table is all one
 */
gboolean
chas_view_query_shows_same (const ChasViewQuery *self, const ChasViewQuery *other)
{
  return g_str_equal (self->filter, other->filter) && g_str_equal (self->search, other->search) &&
         g_str_equal (self->group_by, other->group_by) && g_str_equal (self->sort, other->sort);
}

/**
 * chas_view_query_to_text:
 *
 * Returns: (transfer full): to be stored and shared
 */
char *
chas_view_query_to_text (const ChasViewQuery *self)
{
  GVariantDict dict;
  g_autoptr (GVariant) variant = NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "filter", "s", self->filter);
  g_variant_dict_insert (&dict, "search", "s", self->search);
  g_variant_dict_insert (&dict, "group-by", "s", self->group_by);
  g_variant_dict_insert (&dict, "sort", "s", self->sort);
  g_variant_dict_insert (&dict, "table", "b", self->table);
  variant = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_print (variant, FALSE);
}

/**
 * chas_view_query_from_text:
 * @text: (nullable): as [method@ViewQuery.to_text] gave it, here or in another program
 *
 * Returns: (transfer full): the query; what is not understood is as if it had not been said
 */
ChasViewQuery *
chas_view_query_from_text (const char *text)
{
  g_autoptr (GVariant) variant =
    text ? g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL) : NULL;
  const char *filter = NULL, *search = NULL, *group_by = NULL, *sort = NULL;
  gboolean table = FALSE;

  if (variant)
    {
      g_variant_lookup (variant, "filter", "&s", &filter);
      g_variant_lookup (variant, "search", "&s", &search);
      g_variant_lookup (variant, "group-by", "&s", &group_by);
      g_variant_lookup (variant, "sort", "&s", &sort);
      g_variant_lookup (variant, "table", "b", &table);
    }
  return chas_view_query_new (filter, search, group_by, sort, table);
}
