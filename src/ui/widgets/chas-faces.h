// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAS_TYPE_FACES (chas_faces_get_type ())
G_DECLARE_FINAL_TYPE (ChasFaces, chas_faces, CHAS, FACES, AdwBin)

const char *const *chas_faces_get_names (ChasFaces *self);
void chas_faces_set_names (ChasFaces *self, const char *const *names);
int chas_faces_get_size (ChasFaces *self);
void chas_faces_set_size (ChasFaces *self, int size);

G_END_DECLS
