// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-record.h"

G_BEGIN_DECLS

/* The JSON text of a record, a function of its set of versions alone. */
void chas_exchange_format_born (GString *json, const ChasBornRecord *record);
void chas_exchange_format_record (GString *json, const ChasRecord *record);

G_END_DECLS
