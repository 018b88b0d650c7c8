// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>

#include "chas-db-draft-private.h"
#include "chas-db-title.h"
#include "chas-db-trash.h"
#include "chas-field-check.h"

/* Leads that are added together are one step. */

/* The first one's name, with how many more there are: "Nordkod AB +2" */
static gboolean
make_subject (ChasDb *db, GPtrArray *drafts, char **out_subject, GError **error)
{
  const ChasLeadDraft *first = drafts->pdata[0];
  g_autofree char *name = NULL;

  if (first->company_id == NULL || first->trashed_id != NULL)
    name = chas_field_normalise_text (first->parts[CHAS_LEAD_PART_COMPANY]);
  else if (!chas_db_get_title (db, "company", first->company_id, &name, error))
    return FALSE;
  *out_subject = name && drafts->len > 1 ? g_strdup_printf ("%s +%u", name, drafts->len - 1)
                                         : g_steal_pointer (&name);
  return TRUE;
}

static const char *
name_step (GPtrArray *drafts)
{
  gboolean restores = FALSE;

  for (guint i = 0; i < drafts->len; i++)
    {
      const ChasLeadDraft *draft = drafts->pdata[i];

      if (draft->company_id == NULL)
        return N_ ("Add");
      restores |= draft->trashed_id != NULL;
    }
  return restores ? N_ ("Restore") : N_ ("Add facts to");
}

/**
 * chas_db_add_drafts:
 * @drafts: (element-type ChasLeadDraft): at least one
 * @out_ids: (out) (transfer full): ids of their leads
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds leads with all that is known, as one step; on the board they stand in the order of @drafts.
 * A company that is there already gets what it lacks, keeps what it has, and keeps the lead that
 * the group has for it. What a draft wants from the trash comes back first, as it was.
 *
 * Errors: %CHAS_MODEL_ERROR for what the field table refuses; `NOT_FOUND` if a company is gone or
 * nobody said who sits here.
 *
 * Returns: whether all were added; else none is
 */
gboolean
chas_db_add_drafts (ChasDb *db,
                    const char *group_id,
                    GPtrArray *drafts,
                    GStrv *out_ids,
                    ChasChanges **out_changes,
                    GError **error)
{
  g_auto (GStrv) ids = g_new0 (char *, drafts->len + 1);
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;
  gboolean done;

  if (!make_subject (db, drafts, &subject, error) ||
      !(writer = chas_writer_begin (db, name_step (drafts), subject, error)))
    return FALSE;
  done = chas_db_restore_for_drafts (writer, drafts, error);
  /* Each is put first. */
  for (guint i = drafts->len; done && i > 0; i--)
    done = chas_db_put_draft (writer, group_id, drafts->pdata[i - 1], &ids[i - 1], error);
  if (!done || !chas_writer_commit (writer, out_changes, error))
    {
      for (guint i = 0; i < drafts->len; i++)
        g_clear_pointer (&ids[i], g_free);
      return FALSE;
    }
  *out_ids = g_steal_pointer (&ids);
  return TRUE;
}

/**
 * chas_db_add_draft:
 * @out_id: (out) (transfer full): id of the lead
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds one, see chas_db_add_drafts().
 *
 * Returns: whether it was added
 */
gboolean
chas_db_add_draft (ChasDb *db,
                   const char *group_id,
                   const ChasLeadDraft *draft,
                   char **out_id,
                   ChasChanges **out_changes,
                   GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;

  g_ptr_array_add (drafts, (gpointer) draft);
  if (!chas_db_add_drafts (db, group_id, drafts, &ids, out_changes, error))
    return FALSE;
  *out_id = g_strdup (ids[0]);
  return TRUE;
}
