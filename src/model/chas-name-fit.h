// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where in a name stands what somebody types to find it; the best first. */
typedef enum
{
  CHAS_NAME_FIT_WHOLE,
  CHAS_NAME_FIT_BEGINNING,
  CHAS_NAME_FIT_WORD, /* each word begins a word of the name, in any order */
  CHAS_NAME_FIT_INSIDE,
  CHAS_NAME_FIT_NONE, /* it stands elsewhere, or not all of it is in the name */
  CHAS_NAME_FIT_N_VALUES,
} ChasNameFit;

ChasNameFit chas_name_fit (const char *name, const char *typed);

G_END_DECLS
