// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-settings.h"

#include <adwaita.h>
#include <locale.h>

static GSettings *
open_settings (const char *id, const char *path)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, id, TRUE) : NULL;

  return schema ? g_settings_new_full (schema, NULL, path) : NULL;
}

/**
 * chas_settings_new:
 *
 * Returns: (transfer full) (nullable): what the window remembers, or NULL when the program is not
 * installed: a missing schema would otherwise end it
 */
GSettings *
chas_settings_new (void)
{
  return open_settings (APPLICATION_ID, NULL);
}

/**
 * chas_settings_new_for_board:
 *
 * Returns: (transfer full) (nullable): how the board of a group is shown, or NULL as above
 */
GSettings *
chas_settings_new_for_board (const char *group_id)
{
  g_autofree char *path = g_strdup_printf ("/se/chasacademy/Career/board/%s/", group_id);

  return open_settings (APPLICATION_ID ".Board", path);
}

/**
 * chas_settings_apply_language:
 * @settings: (nullable): what the window remembers
 *
 * Chooses the language of messages and dates for the rest of the program's life, before any of them
 * is asked for.
 */
void
chas_settings_apply_language (GSettings *settings)
{
  static const struct
  {
    const char *language;
    const char *locale;
  } languages[] = {
    { NULL, NULL },
    { "sv", "sv_SE.UTF-8" },
    { "en", "en_GB.UTF-8" },
  };
  int chosen = settings ? g_settings_get_enum (settings, "language") : 0;

  if (chosen == 0)
    return;
  /* Messages follow LANGUAGE in any locale but "C"; dates need the locale itself, which may not be
   * there. */
  g_setenv ("LANGUAGE", languages[chosen].language, TRUE);
  if (!setlocale (LC_MESSAGES, languages[chosen].locale))
    setlocale (LC_MESSAGES, "C.UTF-8");
  setlocale (LC_TIME, languages[chosen].locale);
}

/**
 * chas_settings_apply_colour_scheme:
 * @settings: what the window remembers
 */
void
chas_settings_apply_colour_scheme (GSettings *settings)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (settings, "colour-scheme")]);
}
