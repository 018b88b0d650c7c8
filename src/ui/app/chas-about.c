// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-about.h"

#include <glib/gi18n.h>

/**
 * chas_about_new:
 *
 * Returns: (transfer floating): what the program is and under which licence
 */
AdwDialog *
chas_about_new (void)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  adw_about_dialog_set_application_name (about, _ ("Chas Career"));
  adw_about_dialog_set_application_icon (about, APPLICATION_ID);
  adw_about_dialog_set_version (about, PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Chas Career contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_copyright (about, "© 2026 The Chas Career contributors");
  adw_about_dialog_set_comments (
    about,
    _ (
      "Finds, contacts and keeps warm the companies your Career group wants to get to know.\n\n"
      "Everything stays on your computer until you share it yourself: no account, no server, no tracking."));
  /* Translators: the names of those who translated the program, one on each line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  return ADW_DIALOG (about);
}
