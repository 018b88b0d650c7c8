// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync-model.h"
#include "sync-replica.h"

G_BEGIN_DECLS

/* A file on its way, with what its writer knew. */
typedef struct
{
  Parcel *parcel;
  Knowledge *writer;
} Mail;

/* A student of the random test. */
typedef struct
{
  Replica *replica;
  Knowledge *knows;
} Student;

typedef struct
{
  GRand *rand;
  Model *model;
  guint n_students;
  Student *students;
  GPtrArray *mails; /* of Mail, delivered late or again */
  guint n_texts;
  guint n_ids;
  guint n_moves;
} World;

World *world_new (guint32 seed, guint n_students);
void world_free (World *self);
void world_begin (Student *student);
void world_edit (World *self, Student *student);    /* one random edit of a person */
void world_purge (World *self, Student *student);   /* something in the trash */
void world_resolve (World *self, Student *student); /* a text of which there are two */
void world_keep (World *self, Student *student);    /* a record that was deleted elsewhere */
Mail *world_write_mail (World *self, Student *from, Student *to);
void world_exchange (World *self); /* one random exchange, or what happens beside */
guint world_count_blank (Student *student);
void world_check (World *self, Student *student);
char *world_list_open (World *self, Student *student);

G_END_DECLS
