// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-share-error.h"

G_BEGIN_DECLS

/* Cuts a JSON document of any size into its header members and records, one at a time, in constant
 * memory. */
typedef struct _ChasJsonSplitter ChasJsonSplitter;

typedef enum
{
  CHAS_JSON_MEMBER, /* a member of the top object other than "records" */
  CHAS_JSON_RECORD, /* an element of one of the arrays in "records" */
  CHAS_JSON_END,
} ChasJsonItemKind;

typedef struct
{
  ChasJsonItemKind kind;
  const char *name;     /* of the member, or of the array the record is in: the entity */
  const char *text;     /* the value without white space between its tokens; NULL: not asked for */
  gsize length;         /* bytes of text */
  ChasSharePlace place; /* where the value begins */
} ChasJsonItem;

ChasJsonSplitter *chas_json_splitter_new (GInputStream *stream, const char *const *members);
void chas_json_splitter_free (ChasJsonSplitter *self);
gboolean chas_json_splitter_next (ChasJsonSplitter *self,
                                  ChasJsonItem *out_item,
                                  GCancellable *cancellable,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasJsonSplitter, chas_json_splitter_free)

G_END_DECLS
