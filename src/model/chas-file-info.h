// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-record.h"

G_BEGIN_DECLS

/* How many versions of one author the writer of a file had. */
typedef struct
{
  char dev[CHAS_DEVICE_LENGTH + 1];
  gint64 n_versions;
} ChasHave;

/* What the head of an exchange file says. Any text may be NULL in a file made by hand. */
typedef struct
{
  char *source;  /* what the user calls the file; not in the file */
  char *step;    /* English msgid of the undo step, NULL: an import; not in the file */
  char *sha256;  /* of its bytes, 64 hex digits; not in the file */
  char *app;     /* version of the program that wrote it */
  char *created; /* an instant */
  char *device;
  char *group_id;
  char *group_name;
  char *scope; /* "all", "part", "leads", "companies"; of one of several groups "group",
                 "group_part" */
  gint64 since;
  int format_version;
  int schema;
  GArray *have; /* of ChasHave, sorted by author */
} ChasFileInfo;

#define CHAS_TYPE_FILE_INFO (chas_file_info_get_type ())
GType chas_file_info_get_type (void);
ChasFileInfo *chas_file_info_new (void);
ChasFileInfo *chas_file_info_copy (const ChasFileInfo *self);
void chas_file_info_free (ChasFileInfo *self);
void chas_file_info_add_have (ChasFileInfo *self, const char *dev, gint64 n_versions);
gint64 chas_file_info_get_have (const ChasFileInfo *self, const char *dev);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasFileInfo, chas_file_info_free)

G_END_DECLS
