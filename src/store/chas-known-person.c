// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-known-person.h"

/**
 * chas_known_person_new:
 *
 * Returns: (transfer full): a person of whom nothing but the id is known yet
 */
ChasKnownPerson *
chas_known_person_new (const char *id)
{
  ChasKnownPerson *self = g_new0 (ChasKnownPerson, 1);

  self->id = g_strdup (id);
  self->company_ids = g_ptr_array_new_with_free_func (g_free);
  self->place = g_string_new (NULL);
  return self;
}

/**
 * chas_known_person_free:
 *
 * Frees @self with all that is known.
 */
void
chas_known_person_free (ChasKnownPerson *self)
{
  g_free (self->id);
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->email);
  g_free (self->phone_e164);
  g_free (self->linkedin_url);
  g_ptr_array_unref (self->company_ids);
  g_string_free (self->place, TRUE);
  g_free (self);
}

/**
 * chas_known_person_add_company:
 * @name: (nullable)
 *
 * Adds where they work.
 */
void
chas_known_person_add_company (ChasKnownPerson *self, const char *id, const char *name)
{
  g_ptr_array_add (self->company_ids, g_strdup (id));
  if (name != NULL)
    g_string_append_printf (self->place, "%s%s", self->place->len > 0 ? ", " : "", name);
}

/**
 * chas_known_person_dup_name:
 *
 * Returns: (transfer full): their whole name
 */
char *
chas_known_person_dup_name (const ChasKnownPerson *self)
{
  if (self->family_name == NULL)
    return g_strdup (self->given_name != NULL ? self->given_name : "");
  return g_strjoin (" ", self->given_name != NULL ? self->given_name : "", self->family_name, NULL);
}
