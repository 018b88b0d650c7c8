// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-staff-role.h"

#include <gtk/gtk.h>

/* The roles of the back office stand together in the field table, after those of students. */
#define FIRST CHAS_ROLE_PA
#define LAST CHAS_ROLE_AGILE_COACH

/**
 * chas_staff_role_new_model:
 *
 * Returns: (transfer full): what somebody of the staff may do, to choose from
 */
GListModel *
chas_staff_role_new_model (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (int role = FIRST; role <= LAST; role++)
    gtk_string_list_append (labels, chas_role_get_label ((ChasRole) role));
  return G_LIST_MODEL (labels);
}

/**
 * chas_staff_role_from_place:
 * @place: in the model
 */
ChasRole
chas_staff_role_from_place (guint place)
{
  return (ChasRole) (FIRST + MIN (place, (guint) (LAST - FIRST)));
}

/**
 * chas_staff_role_to_place:
 * @role: any; what students do stands first
 *
 * Returns: where it stands in the model
 */
guint
chas_staff_role_to_place (ChasRole role)
{
  return (guint) CLAMP ((int) role - (int) FIRST, 0, (int) LAST - (int) FIRST);
}
