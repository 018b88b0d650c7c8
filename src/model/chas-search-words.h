// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean chas_search_words_next (const char *text, const char **out_start, const char **out_end);
GStrv chas_search_words_split (const char *search);
GStrv chas_search_words_split_parts (const char *search);
gboolean chas_search_words_have_parts (const char *const *words);
char *chas_search_words_fold_double_letters (const char *word);

G_END_DECLS
