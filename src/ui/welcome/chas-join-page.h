// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Asks which of a group's people sits here. Emits "joined" once that is on disk. */
#define CHAS_TYPE_JOIN_PAGE (chas_join_page_get_type ())
G_DECLARE_FINAL_TYPE (ChasJoinPage, chas_join_page, CHAS, JOIN_PAGE, AdwNavigationPage)

void chas_join_page_allow_outside (ChasJoinPage *self);
void chas_join_page_ask (ChasJoinPage *self,
                         ChasStore *store,
                         GListModel *groups,
                         const ChasGroupDraft *me);

G_END_DECLS
