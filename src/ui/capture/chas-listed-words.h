// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-draft-list.h"
#include "chas-env.h"

G_BEGIN_DECLS

char *chas_listed_words_dup (const ChasListedDraft *listed, ChasEnv *env);

G_END_DECLS
