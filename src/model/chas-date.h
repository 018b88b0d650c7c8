// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A plain date: days since 1970-01-01 in the proleptic Gregorian calendar, years 1 to 9999. Stored
 * and exchanged as YYYY-MM-DD, never converted through UTC. */
typedef gint32 ChasDate;

#define CHAS_DATE_NONE G_MININT32
#define CHAS_DATE_TEXT_SIZE 11 /* with the final NUL */

gboolean chas_date_parse (const char *text, ChasDate *out_date);
ChasDate chas_date_from_text (const char *text);
void chas_date_format (ChasDate date, char text[CHAS_DATE_TEXT_SIZE]);
char *chas_date_dup_text (ChasDate date);
ChasDate chas_date_from_ymd (int year, int month, int day);
void chas_date_get_ymd (ChasDate date, int *out_year, int *out_month, int *out_day);
int chas_date_get_weekday (ChasDate date);
ChasDate chas_date_add_months (ChasDate date, int n_months);
int chas_date_get_week (ChasDate date, int *out_year);
char *chas_date_dup_week (ChasDate date);
ChasDate chas_date_from_week (int year, int week);
gboolean chas_date_parse_week (const char *text, ChasDate *out_monday);
gboolean chas_date_parse_time (const char *text, int *out_minutes);
gboolean chas_date_read_time (const char *text, int *out_minutes);

G_END_DECLS
