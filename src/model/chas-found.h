// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where the words of a search stand; what comes first is told first. */
typedef enum
{
  CHAS_FOUND_IN_NAME, /* for all to see */
  CHAS_FOUND_IN_TOWN,
  CHAS_FOUND_IN_BUSINESS,
  CHAS_FOUND_IN_PERSON,
  CHAS_FOUND_IN_TAG,
  CHAS_FOUND_IN_WHY,
  CHAS_FOUND_IN_HOOK,
  CHAS_FOUND_IN_SOURCE,
  CHAS_FOUND_IN_DESCRIPTION,
  CHAS_FOUND_IN_NOTE,
  CHAS_FOUND_IN_CONTACT,
  CHAS_FOUND_IN_MAIL, /* of the company, as the next */
  CHAS_FOUND_IN_DOMAIN,
} ChasFoundPlace;

/* Several places, such as those that a card shows. */
#define CHAS_FOUND_PLACE(place) (1u << (place))
#define CHAS_FOUND_ON_CARD                                                                         \
  (CHAS_FOUND_PLACE (CHAS_FOUND_IN_NAME) | CHAS_FOUND_PLACE (CHAS_FOUND_IN_TOWN) |                 \
   CHAS_FOUND_PLACE (CHAS_FOUND_IN_BUSINESS))

/* Among the places: of a name, a town and a line of business, only the beginning is sure to be
 * seen. */
#define CHAS_FOUND_BEGINNINGS (1u << 30)

/* A stretch of bytes that begins with a word that was searched for. */
typedef struct
{
  guint start, end;
} ChasFoundMark;

/* Why a search found a lead, when what is shown of it does not say so: some of the text around the
 * words. */
typedef struct
{
  char *lead_id;
  ChasFoundPlace place;
  char *text;
  GArray *marks; /* of ChasFoundMark */
} ChasFound;

#define CHAS_TYPE_FOUND (chas_found_get_type ())
GType chas_found_get_type (void);
ChasFound *chas_found_copy (const ChasFound *self);
void chas_found_free (ChasFound *self);
gboolean chas_found_is_same (const ChasFound *a, const ChasFound *b);

GStrv chas_found_split (const char *search);
gboolean
chas_found_has (const char *text, ChasFoundPlace place, const char *const *words, guint n_word);
gboolean chas_found_shows (const char *text,
                           ChasFoundPlace place,
                           guint shown,
                           const char *const *words,
                           guint n_word);
ChasFound *chas_found_new (const char *lead_id,
                           ChasFoundPlace place,
                           const char *text,
                           const char *const *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasFound, chas_found_free)

G_END_DECLS
