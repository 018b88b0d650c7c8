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

/* What a record said of a field before any of the contacts did: the one that is the first in time
 * of those that said something is the last in the chain. */
static gboolean
find_before (ChasDb *db,
             GPtrArray *chain,
             ChasEntity *record,
             const char *field,
             gboolean *out_said,
             char **out_before,
             GError **error)
{
  *out_said = FALSE;
  *out_before = NULL;
  for (guint i = chain->len; !*out_said && i-- > 0;)
    {
      Said said = { 0 };

      if (!read_said (db, chain->pdata[i], record, field, &said, error))
        return FALSE;
      *out_said = said.n_times > 0;
      if (*out_said)
        *out_before = said.former;
      else
        g_free (said.former);
    }
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

/* A reason that stood before all of the chain was given back by a correction, not by the contact.
 */
static gboolean
is_given_back (ChasDb *db, GPtrArray *chain, ChasEntity *lead, gboolean *out_is, GError **error)
{
  g_autofree char *before = NULL;
  gboolean said;

  if (!find_before (db, chain, lead, "close_reason", &said, &before, error))
    return FALSE;
  *out_is = said && g_strcmp0 (before, chas_entity_get_text (lead, "close_reason")) == 0;
  return TRUE;
}

static gboolean
find_reason (ChasDb *db,
             GPtrArray *chain,
             ChasEntity *lead,
             ChasContactStory *story,
             GError **error)
{
  gboolean own = FALSE;
  guint i;

  for (i = 0; !own && i < chain->len; i++)
    if (!find_own (db, chain->pdata[i], lead, reason_fields, &own, error))
      return FALSE;
  if (!own)
    return TRUE;
  story->closed = CHAS_LEAD (g_object_ref (lead));
  return make_former (db, chain->pdata[i - 1], story->closed, &story->former, error);
}

/* A lead that was merged into another says no longer why that one is closed. */
static gboolean
read_reason (ChasDb *db, GPtrArray *chain, ChasContactStory *story, GError **error)
{
  const char *lead_id = chas_contact_get_lead_id (story->contact);
  g_autoptr (ChasEntity) lead = NULL;
  gboolean given_back;

  if (!g_str_equal (lead_id, story->lead_id))
    return TRUE;
  lead = chas_row_read (db, chas_entity_info_lookup ("lead"), lead_id, error);
  if (lead == NULL)
    return FALSE;
  if (!chas_entity_has (lead, "close_reason"))
    return TRUE;
  return is_given_back (db, chain, lead, &given_back, error) &&
         (given_back || find_reason (db, chain, lead, story, error));
}

static gboolean
read_refusal (ChasDb *db, GPtrArray *chain, ChasContactStory *story, GError **error)
{
  g_autoptr (ChasCompany) company = NULL;
  gboolean own = FALSE;

  if (!chas_db_get_company_of_lead (db, chas_contact_get_lead_id (story->contact), &company, error))
    return FALSE;
  if (!company || !chas_company_get_do_not_contact (company))
    return TRUE;
  for (guint i = 0; !own && i < chain->len; i++)
    if (!find_own (db, chain->pdata[i], CHAS_ENTITY (company), refusal_fields, &own, error))
      return FALSE;
  if (own)
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
  return read_reason (db, chain, story, error) && read_refusal (db, chain, story, error);
}

/**
 * chas_contact_closing_find_day:
 * @chain: (element-type utf8): ids of a contact and its corrections
 * @lead: of it
 * @out_day: (out) (nullable): when the lead was to wake up before the contact said otherwise
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_contact_closing_find_day (ChasDb *db,
                               GPtrArray *chain,
                               ChasLead *lead,
                               char **out_day,
                               GError **error)
{
  gboolean said;

  if (!find_before (db, chain, CHAS_ENTITY (lead), "wake_date", &said, out_day, error))
    return FALSE;
  if (!said)
    *out_day = g_strdup (chas_lead_get_wake_date (lead));
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
