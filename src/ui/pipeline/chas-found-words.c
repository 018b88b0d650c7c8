// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-found-words.h"

#include <string.h>

#include <glib/gi18n.h>

/**
 * chas_found_words_get_place:
 *
 * Returns: what people call it
 */
const char *
chas_found_words_get_place (ChasFoundPlace place)
{
  switch (place)
    {
    case CHAS_FOUND_IN_TOWN:
      return C_ ("found", "Town");
    case CHAS_FOUND_IN_BUSINESS:
      return C_ ("found", "Sector");
    case CHAS_FOUND_IN_PERSON:
      return C_ ("found", "Person");
    case CHAS_FOUND_IN_TAG:
      return C_ ("found", "Tag");
    case CHAS_FOUND_IN_WHY:
      return C_ ("found", "Why");
    case CHAS_FOUND_IN_HOOK:
      return C_ ("found", "Hook");
    case CHAS_FOUND_IN_SOURCE:
      return C_ ("found", "Source");
    case CHAS_FOUND_IN_DESCRIPTION:
      return C_ ("found", "Description");
    case CHAS_FOUND_IN_NOTE:
      return C_ ("found", "Note");
    case CHAS_FOUND_IN_CONTACT:
      return C_ ("found", "Contact");
    case CHAS_FOUND_IN_MAIL:
      return C_ ("found", "Mail");
    case CHAS_FOUND_IN_DOMAIN:
      return C_ ("found", "Website");
    case CHAS_FOUND_IN_NAME:
      break;
    }
  return "";
}

/**
 * chas_found_words_dup:
 *
 * Returns: (transfer full): "Note: … runs Kubernetes in …"; a name without a word before it
 */
char *
chas_found_words_dup (const ChasFound *found)
{
  if (found->place == CHAS_FOUND_IN_NAME)
    return g_strdup (found->text);
  return g_strdup_printf ("%s: %s", chas_found_words_get_place (found->place), found->text);
}

static void
make_bold (PangoAttrList *attributes, gsize start, gsize end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) start;
  bold->end_index = (guint) end;
  pango_attr_list_insert (attributes, bold);
}

/**
 * chas_found_words_mark:
 *
 * Makes the words that were searched for bold, in what chas_found_words_dup() says.
 */
void
chas_found_words_mark (const ChasFound *found, PangoAttrList *attributes)
{
  g_autofree char *words = chas_found_words_dup (found);
  gsize before = strlen (words) - strlen (found->text);

  for (guint i = 0; i < found->marks->len; i++)
    {
      const ChasFoundMark *mark = &g_array_index (found->marks, ChasFoundMark, i);

      make_bold (attributes, before + mark->start, before + mark->end);
    }
}
