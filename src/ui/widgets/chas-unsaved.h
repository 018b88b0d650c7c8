// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* (transfer floating): one like @dialog, which goes, with what was written and chosen there. */
typedef AdwDialog *(*ChasUnsavedAgain) (AdwDialog *dialog);

void chas_unsaved_present (AdwDialog *dialog, GtkWidget *parent);
void chas_unsaved_present_question (AdwDialog *question, GtkWidget *parent, ChasUnsavedAgain again);
void chas_unsaved_keep (AdwDialog *dialog, GtkWidget *owner);
GtkWidget *chas_unsaved_get_kept (AdwDialog *dialog);
void chas_unsaved_begin (AdwDialog *dialog);
void chas_unsaved_saved (AdwDialog *dialog);
void chas_unsaved_refused (AdwDialog *dialog, const char *words);
void chas_unsaved_offer (AdwDialog *dialog, AdwToastOverlay *toasts);
void chas_unsaved_offer_as (AdwDialog *dialog,
                            AdwToastOverlay *toasts,
                            const char *words,
                            const char *label,
                            ChasUnsavedAgain again);

G_END_DECLS
