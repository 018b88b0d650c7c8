// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-contact-closing.h"

#include "chas-db-refusal.h"
#include "chas-queries.h"
#include "chas-row.h"

/* The first is what it is about; the others go with it. */
static const char *const reason_fields[] = { "close_reason", "close_text", "wake_date", NULL };
static const char *const refusal_fields[] = { "do_not_contact", "do_not_contact_reason",
                                              "do_not_contact_date", NULL };

/* What a contact said of a field. */
typedef struct
{
  guint n_times;
  gboolean is_old; /* somebody has said something else since */
  char *former;    /* (nullable) */
} Said;

static gboolean
read_said (ChasDb *db,
           const char *contact_id,
           ChasEntity *record,
           const char *field,
           Said *said,
           GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_contact_said, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, contact_id);
  chas_stmt_bind_text (stmt, 2, chas_entity_get_info (record)->name);
  chas_stmt_bind_text (stmt, 3, chas_entity_get_id (record));
  chas_stmt_bind_text (stmt, 4, field);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      said->n_times = (guint) chas_stmt_get_int64 (stmt, 0);
      said->is_old = chas_stmt_get_int64 (stmt, 1) != 0;
      said->former = g_strdup (chas_stmt_get_text (stmt, 2));
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/* Whether the contact said the first of the fields, and nobody anything of them since. */
static gboolean
find_own (ChasDb *db,
          const char *contact_id,
          ChasEntity *record,
          const char *const *fields,
          gboolean *out_own,
          GError **error)
{
  *out_own = TRUE;
  for (guint i = 0; *out_own && fields[i] != NULL; i++)
    {
      Said said = { 0 };

      if (!read_said (db, contact_id, record, fields[i], &said, error))
        return FALSE;
      g_free (said.former);
      *out_own = said.n_times <= 1 && !said.is_old && (i > 0 || said.n_times == 1);
    }
  return TRUE;
}

/* The record as it was before the contact. */
static gboolean
make_former (ChasDb *db,
             const char *contact_id,
             ChasLead *lead,
             ChasLead **out_former,
             GError **error)
{
  g_autoptr (ChasLead) former = chas_lead_new (chas_entity_get_id (CHAS_ENTITY (lead)));

  for (guint i = 0; reason_fields[i] != NULL; i++)
    {
      const char *now = chas_entity_get_text (CHAS_ENTITY (lead), reason_fields[i]);
      g_autofree char *kept = NULL;
      Said said = { 0 };

      if (!read_said (db, contact_id, CHAS_ENTITY (lead), reason_fields[i], &said, error))
        return FALSE;
      kept = said.former;
      if (said.n_times == 0 && now != NULL)
        chas_entity_set_text (CHAS_ENTITY (former), reason_fields[i], now);
      else if (said.n_times > 0 && kept != NULL)
        chas_entity_set_text (CHAS_ENTITY (former), reason_fields[i], kept);
    }
  *out_former = g_steal_pointer (&former);
  return TRUE;
}

/* A lead that was merged into another says no longer why that one is closed. */
static gboolean
read_reason (ChasDb *db, const char *contact_id, ChasContactStory *story, GError **error)
{
  const char *lead_id = chas_contact_get_lead_id (story->contact);
  g_autoptr (ChasEntity) lead = NULL;
  gboolean own;

  if (!g_str_equal (lead_id, story->lead_id))
    return TRUE;
  lead = chas_row_read (db, chas_entity_info_lookup ("lead"), lead_id, error);
  if (lead == NULL)
    return FALSE;
  if (!chas_entity_has (lead, "close_reason"))
    return TRUE;
  if (!find_own (db, contact_id, lead, reason_fields, &own, error))
    return FALSE;
  if (!own || story->closed)
    return TRUE;
  story->closed = CHAS_LEAD (g_object_ref (lead));
  return make_former (db, contact_id, story->closed, &story->former, error);
}

static gboolean
read_refusal (ChasDb *db, const char *contact_id, ChasContactStory *story, GError **error)
{
  g_autoptr (ChasCompany) company = NULL;
  gboolean own;

  if (!chas_db_get_company_of_lead (db, chas_contact_get_lead_id (story->contact), &company, error))
    return FALSE;
  if (!company || !chas_company_get_do_not_contact (company))
    return TRUE;
  if (!find_own (db, contact_id, CHAS_ENTITY (company), refusal_fields, &own, error))
    return FALSE;
  if (own && !story->refused)
    story->refused = g_steal_pointer (&company);
  return TRUE;
}

/**
 * chas_contact_closing_read:
 * @chain: (element-type utf8): ids of a contact and its corrections
 * @story: of it
 *
 * Says in the story why the lead is closed, and that the company refuses, as far as that was said
 * with the contact and nobody has said anything else since.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_contact_closing_read (ChasDb *db, GPtrArray *chain, ChasContactStory *story, GError **error)
{
  for (guint i = 0; i < chain->len; i++)
    if (!read_reason (db, chain->pdata[i], story, error) ||
        !read_refusal (db, chain->pdata[i], story, error))
      return FALSE;
  return TRUE;
}

/**
 * chas_contact_closing_take_back:
 *
 * Returns: whether the lead, and the company, say what they said before, as far as it is to be
 */
gboolean
chas_contact_closing_take_back (ChasWriter *writer,
                                const ChasContactStory *story,
                                ChasContactTaking taking,
                                GError **error)
{
  if (taking & CHAS_CONTACT_TAKES_REASON && story->former &&
      !chas_writer_update (writer, CHAS_ENTITY (story->former), reason_fields, error))
    return FALSE;
  return !(taking & CHAS_CONTACT_TAKES_REFUSAL) || !story->refused ||
         chas_db_take_back_refusal (writer, chas_entity_get_id (CHAS_ENTITY (story->refused)),
                                    error);
}
