// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-closing-words.h"

#include <glib/gi18n.h>

/**
 * chas_closing_words_get_reason_title:
 * @former: what the lead said before the contact gave it another reason
 *
 * Returns: what is offered: that reason again, or none
 */
const char *
chas_closing_words_get_reason_title (ChasLead *former)
{
  return chas_entity_has (CHAS_ENTITY (former), "close_reason") ? _ ("Give the Former Reason Again")
                                                                : _ ("Take Back the Reason");
}

/**
 * chas_closing_words_dup_reason:
 * @closed: the lead, with the reason that the contact gave
 *
 * Returns: (transfer full): a sentence that names the reason
 */
char *
chas_closing_words_dup_reason (ChasLead *closed)
{
  const char *reason = chas_close_reason_get_label (chas_lead_get_close_reason (closed));
  const char *text = chas_lead_get_close_text (closed);
  g_autofree char *words = text ? g_strdup_printf ("%s · %s", reason, text) : g_strdup (reason);

  /* Translators: %s is why a lead was closed, such as “No internships · not before 2028” */
  return g_strdup_printf (_ ("Given with this contact: %s"), words);
}

const char *
chas_closing_words_get_refusal_title (void)
{
  return _ ("Allow Contacts Again");
}

/**
 * chas_closing_words_dup_refusal:
 * @refused: the company of which the contact noted that it refuses
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
chas_closing_words_dup_refusal (ChasCompany *refused)
{
  /* Translators: %s is a company */
  return g_strdup_printf (_ ("Noted with this contact: %s does not want to be contacted."),
                          chas_company_get_name (refused));
}
