// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who typed what, who had seen it, and who closed it: kept by the random test itself, from what it
 * did and what a person would have seen on the screen, not from stamps or marks. */

/* A text that somebody typed. The same text is only typed again where it was closed. */
typedef struct
{
  char *record; /* "entity id" */
  char *field;
  char *text;
  guint n;
} Typed;

/* What one replica knows: numbers of typed texts. That something is deleted for ever closes nothing
 * more than throwing it away did. */
typedef struct
{
  GHashTable *seen;
  GHashTable *closed;
} Knowledge;

typedef struct
{
  GPtrArray *typed;      /* of Typed */
  GHashTable *by_text;   /* text → Typed */
  GHashTable *by_record; /* "entity id" → GPtrArray of Typed */
} Model;

Model *model_new (void);
void model_free (Model *self);
Knowledge *knowledge_new (void);
Knowledge *knowledge_copy (const Knowledge *self);
void knowledge_free (Knowledge *self);

void model_type (Model *self,
                 Knowledge *who,
                 const char *entity,
                 const char *id,
                 const char *field,
                 const char *text);
void model_close_text (Model *self, Knowledge *who, const char *text);
gboolean model_is_closed (Model *self,
                          const Knowledge *who,
                          const char *entity,
                          const char *id,
                          const char *field,
                          const char *text);
void model_close_field (Model *self,
                        Knowledge *who,
                        const char *entity,
                        const char *id,
                        const char *field);
void model_close_record (Model *self, Knowledge *who, const char *entity, const char *id);
void
model_tell (Model *self, const Knowledge *from, Knowledge *to, const char *entity, const char *id);
char *model_list_open (Model *self, const Knowledge *who); /* sorted lines: record field text */

G_END_DECLS
