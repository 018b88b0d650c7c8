// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* Builders for tests of the store and of what stands on it. Each fails the test where it cannot do
 * its work. */

#define TEST_NOW "2026-11-23T15:25:04Z"

ChasEnv *test_env_new (void);
ChasDb *test_db (void);
ChasDb *test_db_at (const char *path);
ChasDb *test_db_with_group (char **out_group_id);
char *test_add_group (ChasDb *db);
char *test_add_lead (ChasDb *db, const char *group_id, const char *company_name);
char *test_company_of (ChasDb *db, const char *lead_id);
void test_exec (ChasDb *db, const char *sql);
gint64 test_int (ChasDb *db, const char *sql);
char *test_text (ChasDb *db, const char *sql);
void test_assert_text (ChasDb *db, const char *sql, const char *expected);
void test_undo (ChasDb *db); /* one step, of which there must be one */
char *test_dir_new (void);
void test_dir_remove (char *path); /* with all that is in it; frees path */

typedef char TestDir;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestDir, test_dir_remove)

G_END_DECLS
