// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-file-info.h"

G_BEGIN_DECLS

#define SHARE_STAMP "1795447504801.00000.ana7k3m9"
#define SHARE_HEAD "{\"format\":\"chas-career-exchange\",\"format_version\":1,"

typedef struct
{
  ChasFileInfo *info;
  GPtrArray *records; /* of ChasRecord */
} ShareFile;

void share_file_free (ShareFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShareFile, share_file_free)

ShareFile *share_read_stream (GInputStream *stream, GError **error);
ShareFile *share_read (const char *bytes, gssize length, GError **error);
GBytes *share_write (const ChasFileInfo *info, GPtrArray *records, gboolean gzip);
ChasFileInfo *share_info (void);

GPtrArray *share_random_records (GRand *rand, guint n_records);
void share_assert_record_equal (const ChasRecord *a, const ChasRecord *b);
void share_assert_equal (GPtrArray *a, GPtrArray *b);
void share_assert_fails (const char *bytes, gssize length, int code, guint64 line, guint64 record);

G_END_DECLS
