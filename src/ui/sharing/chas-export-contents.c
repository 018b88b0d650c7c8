// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What goes out with an export, in words, before it leaves the machine. Source: domain.md, section
 * 8
 */

#include "config.h"

#include "chas-export-contents.h"

#include <glib/gi18n.h>

#include "chas-number.h"

#define DOT " · "
#define NO_BREAK_SPACE "\u00a0"

ChasExportContents *
chas_export_contents_new (const ChasExportChoice *choice,
                          const char *group_id,
                          const char *const *lead_ids)
{
  ChasExportContents *self = g_new0 (ChasExportContents, 1);

  self->choice = choice;
  self->group_id = g_strdup (group_id);
  self->lead_ids = g_strdupv ((char **) lead_ids);
  return self;
}

void
chas_export_contents_free (ChasExportContents *self)
{
  g_free (self->group_id);
  g_strfreev (self->lead_ids);
  g_free (self);
}

/**
 * chas_export_contents_get_scope:
 *
 * Returns: what to export; it points into @self
 */
ChasExportScope
chas_export_contents_get_scope (const ChasExportContents *self)
{
  /* The next part begins where this one ends, for the group as a whole. */
  return (ChasExportScope) {
    .kind = self->choice->kind,
    .peer = self->group_id,
    .lead_ids = (const char *const *) self->lead_ids,
    .group_id = self->group_id,
  };
}

/**
 * chas_export_contents_read:
 * @db: the data, on a thread of its own
 * @error: return location
 *
 * Counts what would go out.
 *
 * Returns: whether that is known
 */
gboolean
chas_export_contents_read (ChasExportContents *self, ChasDb *db, GError **error)
{
  ChasExportScope scope = chas_export_contents_get_scope (self);

  if (self->choice->is_table)
    return chas_export_table_count (db, self->choice->table, &scope, &self->n_rows, &self->n_people,
                                    error);
  if (!chas_export_count (db, &scope, &self->counts, error))
    return FALSE;
  self->n_people = self->counts.n_people;
  return TRUE;
}

/* Something that is not there does not go out. */
static void
append (GString *text, const char *format, gint64 n)
{
  g_autofree char *words = n > 0 ? chas_number_dup_words (format, (guint64) n) : NULL;
  g_autoptr (GString) part = g_string_new (words);

  if (n == 0)
    return;
  g_string_replace (part, " ", NO_BREAK_SPACE, 0);
  g_string_append_printf (text, "%s%s", text->len > 0 ? DOT : "", part->str);
}

static char *
dup_things (const ChasExportCounts *n)
{
  GString *text = g_string_new (NULL);

  append (text, ngettext ("%lu lead", "%lu leads", n->n_leads), n->n_leads);
  append (text, ngettext ("%lu company", "%lu companies", n->n_companies), n->n_companies);
  append (text, ngettext ("%lu contact person", "%lu contact persons", n->n_people), n->n_people);
  append (text, ngettext ("%lu contact", "%lu contacts", n->n_contacts), n->n_contacts);
  append (text, ngettext ("%lu note", "%lu notes", n->n_notes), n->n_notes);
  append (text, ngettext ("%lu member", "%lu members", n->n_members), n->n_members);
  if (text->len == 0)
    g_string_append (text, _ ("Nothing but the group itself"));
  return g_string_free_and_steal (text);
}

/**
 * chas_export_contents_dup_words:
 *
 * Returns: (transfer full): how much goes out
 */
char *
chas_export_contents_dup_words (const ChasExportContents *self)
{
  if (!self->choice->is_table)
    return dup_things (&self->counts);
  return chas_number_dup_words (ngettext ("%lu row", "%lu rows", self->n_rows),
                                (guint64) self->n_rows);
}

/**
 * chas_export_contents_dup_details:
 *
 * Returns: (transfer full): which facts go out
 */
char *
chas_export_contents_dup_details (const ChasExportContents *self)
{
  if (self->choice->is_table)
    return chas_export_table_dup_columns (self->choice->table);
  if (self->choice->kind == CHAS_EXPORT_COMPANIES)
    return chas_export_table_dup_columns (CHAS_TABLE_COMPANIES);
  return g_strdup (_ ("With all that is known of them, and who changed what"));
}

/**
 * chas_export_contents_dup_personal:
 *
 * Returns: (transfer full): which personal data goes out, and of how many
 */
char *
chas_export_contents_dup_personal (const ChasExportContents *self)
{
  guint64 n = (guint64) self->n_people;

  if (self->choice->kind == CHAS_EXPORT_COMPANIES || self->choice->table == CHAS_TABLE_COMPANIES)
    return g_strdup (_ ("No contact persons, and nothing that was said"));
  if (self->choice->is_table && n == 0)
    return g_strdup (_ ("No contact persons"));
  if (self->choice->is_table)
    return chas_number_dup_words (ngettext ("Personal data goes along: %lu contact person",
                                            "Personal data goes along: %lu contact persons", n),
                                  n);
  if (n == 0)
    return g_strdup (_ ("No contact persons, but the names of your group"));
  return chas_number_dup_words (
    ngettext ("Personal data goes along: names, mail addresses and phone numbers of %lu contact "
              "person, what has been written about them, and the names of your group.",
              "Personal data goes along: names, mail addresses and phone numbers of %lu contact "
              "persons, what has been written about them, and the names of your group.",
              n),
    n);
}
