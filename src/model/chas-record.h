// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A stamp says when and where a version was written. It sorts by time, then by device. In files it
 * is
 * "<ms:13>.<counter:5>.<dev>". Source: sync design, section 3. */
#define CHAS_DEVICE_LENGTH 8

typedef struct
{
  gint64 hlc; /* milliseconds since 1970 << 16 | counter */
  char dev[CHAS_DEVICE_LENGTH + 1];
} ChasStamp;

#define CHAS_STAMP_TEXT_SIZE 32

int chas_stamp_compare (const ChasStamp *a, const ChasStamp *b);
gboolean chas_stamp_parse (const char *text, ChasStamp *out_stamp);
void chas_stamp_format (const ChasStamp *stamp, char text[CHAS_STAMP_TEXT_SIZE]);

/* What became of a version; it only ever rises. */
typedef enum
{
  CHAS_VERSION_OPEN,
  CHAS_VERSION_REPLACED, /* or resolved or deleted, by somebody who had seen it */
  CHAS_VERSION_GONE,     /* that, and without a value for ever: see chas-merge-marks.h */
} ChasVersionState;

/* One version of one field. `field` may be "_live", "_del", "_purge" or a name this program does
 * not know. */
typedef struct
{
  const char *field;
  ChasStamp stamp;   /* zero in a plain record */
  const char *value; /* canonical JSON text (what SQLite's json_quote writes), or NULL: forgotten */
  ChasVersionState state;
} ChasVersion;

/* A record as exchanged: the whole set of its versions, or (plain) values without stamps, which are
 * ordinary edits made now. The set holds implied versions too: a reader need not know which those
 * were. */
typedef struct
{
  const char *entity;
  const char *id; /* nullable: not known yet */
  gboolean plain;
  gboolean sorted;       /* by field, newest first */
  GArray *versions;      /* of ChasVersion; freed with the record */
  GStringChunk *strings; /* holds its texts, so that they cost one allocation */
  GSList *large;         /* texts that it took over instead */
} ChasRecord;

/* A record that nobody has changed since it was made, as most are: each of its versions has the
 * same stamp, and all are open. */
typedef struct
{
  const char *entity;
  ChasStamp born;
  const char *id;
  const char *members; /* the id and the values as members of a JSON object, sorted by name */
  gsize n_bytes;       /* of members */
  guint n_versions;    /* the values and that it lives */
} ChasBornRecord;

#define CHAS_TYPE_RECORD (chas_record_get_type ())
GType chas_record_get_type (void);
ChasRecord *chas_record_new (const char *entity, const char *id);
void chas_record_set_entity (ChasRecord *self, const char *entity);
void chas_record_set_id (ChasRecord *self, const char *id);
void chas_record_add (ChasRecord *self,
                      const char *field,
                      const ChasStamp *stamp,
                      const char *value,
                      ChasVersionState state);
void chas_record_take (ChasRecord *self,
                       const char *field,
                       const ChasStamp *stamp,
                       char *value,
                       ChasVersionState state);
void chas_record_sort (ChasRecord *self);
ChasRecord *chas_record_copy (const ChasRecord *self);
void chas_record_clear (ChasRecord *self);
void chas_record_free (ChasRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasRecord, chas_record_free)

G_END_DECLS
