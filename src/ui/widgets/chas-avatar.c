// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-avatar.h"

#include <adwaita.h>

/**
 * chas_avatar_new:
 * @name: (nullable): of somebody; it decides the colour
 *
 * Returns: (transfer floating): an avatar beside a name, so that a screen reader does not say the
 * name twice
 */
GtkWidget *
chas_avatar_new (int size, const char *name, gboolean show_initials)
{
  return g_object_new (ADW_TYPE_AVATAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "size",
                       size, "text", name, "show-initials", show_initials, NULL);
}
