// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-entities.h"

G_BEGIN_DECLS

/* A note: who wrote it and when, the text to edit in place, and a button that deletes it. */
#define CHAS_TYPE_NOTE_ROW (chas_note_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasNoteRow, chas_note_row, CHAS, NOTE_ROW, AdwBin)

ChasNoteRow *chas_note_row_new (const char *note_id);
const char *chas_note_row_get_note_id (ChasNoteRow *self);
void chas_note_row_show (ChasNoteRow *self, ChasNote *note, const char *heading);
void chas_note_row_set_error (ChasNoteRow *self, const char *error);
void chas_note_row_commit (ChasNoteRow *self);

G_END_DECLS
