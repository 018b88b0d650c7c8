// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-staff-role.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/* The roles of the back office stand together in the field table, after those of students. */
#define FIRST CHAS_ROLE_PA
#define LAST CHAS_ROLE_AGILE_COACH

/**
 * chas_staff_role_new_model:
 * @may_be_none: whether the first choice is none
 *
 * Returns: (transfer full): what somebody of the staff may do, to choose from
 */
GListModel *
chas_staff_role_new_model (gboolean may_be_none)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  if (may_be_none)
    gtk_string_list_append (labels, C_ ("choice", "None"));
  for (int role = FIRST; role <= LAST; role++)
    gtk_string_list_append (labels, chas_role_get_label ((ChasRole) role));
  return G_LIST_MODEL (labels);
}

/**
 * chas_staff_role_from_place:
 * @place: in the model
 * @may_be_none: whether the model begins with none
 */
ChasRole
chas_staff_role_from_place (guint place, gboolean may_be_none)
{
  if (may_be_none && place-- == 0)
    return CHAS_ROLE_UNSET;
  return (ChasRole) (FIRST + MIN (place, (guint) (LAST - FIRST)));
}

/**
 * chas_staff_role_to_place:
 * @role: any
 *
 * Returns: where it stands in the model that begins with none, which is also where what students do
 * is
 */
guint
chas_staff_role_to_place (ChasRole role)
{
  return role >= FIRST && role <= LAST ? (guint) (role - FIRST + 1) : 0;
}
