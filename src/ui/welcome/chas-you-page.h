// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* First page of the first run: asks who sits here. Emits "done" when the answers will do. */
#define CHAS_TYPE_YOU_PAGE (chas_you_page_get_type ())
G_DECLARE_FINAL_TYPE (ChasYouPage, chas_you_page, CHAS, YOU_PAGE, AdwNavigationPage)

char *chas_you_page_dup_given_name (ChasYouPage *self);
char *chas_you_page_dup_family_name (ChasYouPage *self);
char *chas_you_page_dup_education (ChasYouPage *self);
char *chas_you_page_dup_education_short (ChasYouPage *self);
char *chas_you_page_dup_role (ChasYouPage *self);
char *chas_you_page_dup_town (ChasYouPage *self);

G_END_DECLS
