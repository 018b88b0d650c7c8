// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <json-glib/json-glib.h>

#include "chas-date.h"
#include "chas-env.h"
#include "chas-record.h"

G_BEGIN_DECLS

/* Somebody of the sample group. */
typedef struct
{
  const char *given_name;
  char *id;
  char *device; /* their records carry its stamp */
} ChasSampleMember;

/* A field of a record and its value as text; NULL leaves the field unset. */
typedef struct
{
  const char *name;
  const char *value;
} ChasSampleField;

/* Takes a finished record of the sample. */
typedef gboolean (*ChasSampleFunc) (const ChasRecord *record, gpointer user_data, GError **error);

/* The making of one sample group: texts in one language, dates around one day, everything random
 * from one seed. The first error stays in `error` and makes all that follows do nothing. */
typedef struct
{
  JsonParser *parser;
  JsonObject *data;
  guint language; /* place in each pair of texts: 0 Swedish, 1 English */
  ChasEnv *env;   /* source of the order keys */
  GRand *rand;
  ChasDate today;
  GTimeZone *zone;
  ChasSampleFunc func;
  gpointer func_data;
  GError *error;

  char *group_id;
  GHashTable *educations; /* short name → id */
  GPtrArray *members;     /* of ChasSampleMember */
  guint n_people;
  guint n_phones;
} ChasSampleRun;

ChasSampleRun *chas_sample_run_new (ChasEnv *env,
                                    const char *language,
                                    ChasSampleFunc func,
                                    gpointer user_data,
                                    GError **error);
void chas_sample_run_free (ChasSampleRun *self);
const char *chas_sample_run_get_text (ChasSampleRun *self, JsonArray *pair);
const char *
chas_sample_run_get_member_text (ChasSampleRun *self, JsonObject *object, const char *member);
ChasDate chas_sample_run_workday (ChasSampleRun *self, int days);
gint64 chas_sample_run_instant (ChasSampleRun *self, ChasDate date, int minutes);
gint64 chas_sample_run_office_hour (ChasSampleRun *self, ChasDate date);
ChasSampleMember *chas_sample_run_find_member (ChasSampleRun *self, const char *given_name);
char *chas_sample_run_dup_phone (ChasSampleRun *self);
char *chas_sample_run_make_id (ChasSampleRun *self, gint64 at);
void chas_sample_run_add (ChasSampleRun *self,
                          const char *entity,
                          const char *id,
                          gint64 at,
                          const ChasSampleMember *by,
                          const ChasSampleField *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasSampleRun, chas_sample_run_free)

G_END_DECLS
