// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-sample-run.h"

#include "chas-app-resources.h"
#include "chas-entity.h"
#include "chas-field-check.h"
#include "chas-instant.h"
#include "chas-json-string.h"
#include "chas-uuid.h"
#include "chas-workday.h"

#define RESOURCE "/se/chasacademy/Career/app/chas-sample.json"
#define SEED 20261124

/* Numbers that are never given to anybody (PTS): 070-1740605 to 070-1740699. */
#define FIRST_PHONE 1740605
#define LAST_PHONE 1740699

static void
member_free (gpointer data)
{
  ChasSampleMember *member = data;

  g_free (member->id);
  g_free (member->device);
  g_free (member);
}

static gboolean
load (ChasSampleRun *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (chas_app_get_resource (), RESOURCE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gsize length;
  const char *text;

  if (!bytes)
    return FALSE;
  text = g_bytes_get_data (bytes, &length);
  self->parser = json_parser_new ();
  if (!json_parser_load_from_data (self->parser, text, length, error))
    return FALSE;
  self->data = json_node_get_object (json_parser_get_root (self->parser));
  return TRUE;
}

/**
 * chas_sample_run_new:
 * @env: clock and zone; its randomness is not used: the sample of a day is always the same
 * @language: "sv" or "en"
 * @func: takes each record as it is made, parents before children
 * @user_data: for @func
 * @error: return location
 *
 * Begins a sample group.
 *
 * Returns: (transfer full) (nullable): the run
 */
ChasSampleRun *
chas_sample_run_new (ChasEnv *env,
                     const char *language,
                     ChasSampleFunc func,
                     gpointer user_data,
                     GError **error)
{
  g_autoptr (ChasSampleRun) self = g_new0 (ChasSampleRun, 1);

  self->language = g_str_equal (language, "sv") ? 0 : 1;
  self->rand = g_rand_new_with_seed (SEED);
  self->env = chas_env_new_fixed (0, "UTC", SEED);
  self->zone = g_time_zone_ref (chas_env_get_zone (env));
  self->today = chas_instant_get_date (chas_env_get_now_us (env) / G_USEC_PER_SEC, self->zone);
  self->func = func;
  self->func_data = user_data;
  self->educations = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->members = g_ptr_array_new_with_free_func (member_free);
  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * chas_sample_run_free:
 * @self: (nullable): a run
 *
 * Frees it.
 */
void
chas_sample_run_free (ChasSampleRun *self)
{
  if (!self)
    return;
  g_clear_object (&self->parser);
  g_clear_object (&self->env);
  g_clear_pointer (&self->rand, g_rand_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->educations, g_hash_table_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self->group_id);
  g_free (self);
}

/**
 * chas_sample_run_get_text:
 * @self: a run
 * @pair: a text in Swedish and English
 *
 * Returns: the one in the run's language
 */
const char *
chas_sample_run_get_text (ChasSampleRun *self, JsonArray *pair)
{
  return json_array_get_string_element (pair, self->language);
}

/**
 * chas_sample_run_get_member_text:
 * @self: a run
 * @object: where to look
 * @member: name of a member that is a pair of texts
 *
 * Returns: (nullable): the one in the run's language, or %NULL without such a member
 */
const char *
chas_sample_run_get_member_text (ChasSampleRun *self, JsonObject *object, const char *member)
{
  if (!json_object_has_member (object, member))
    return NULL;
  return chas_sample_run_get_text (self, json_object_get_array_member (object, member));
}

/**
 * chas_sample_run_workday:
 * @self: a run
 * @days: calendar days from today
 *
 * Moves a day to the nearest working day that is not nearer to today; today itself stays.
 *
 * Returns: the date
 */
ChasDate
chas_sample_run_workday (ChasSampleRun *self, int days)
{
  ChasDate date = self->today + days;

  while (days != 0 && !chas_workday_is_workday (date, NULL))
    date += days < 0 ? -1 : 1;
  return date;
}

/**
 * chas_sample_run_instant:
 * @self: a run
 * @date: a date in the run's zone
 * @minutes: after midnight
 *
 * Returns: the instant, seconds since 1970
 */
gint64
chas_sample_run_instant (ChasSampleRun *self, ChasDate date, int minutes)
{
  int year, month, day;
  g_autoptr (GDateTime) local = NULL;

  chas_date_get_ymd (date, &year, &month, &day);
  local = g_date_time_new (self->zone, year, month, day, minutes / 60, minutes % 60, 0);
  return g_date_time_to_unix (local);
}

/**
 * chas_sample_run_office_hour:
 * @self: a run
 * @date: a date before today
 *
 * Returns: some time between nine and half past four on that day
 */
gint64
chas_sample_run_office_hour (ChasSampleRun *self, ChasDate date)
{
  return chas_sample_run_instant (self, date, 9 * 60 + 5 * g_rand_int_range (self->rand, 0, 90));
}

/**
 * chas_sample_run_find_member:
 * @self: a run
 * @given_name: (nullable): of a member
 *
 * Returns: (transfer none) (nullable): the member
 */
ChasSampleMember *
chas_sample_run_find_member (ChasSampleRun *self, const char *given_name)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      ChasSampleMember *member = g_ptr_array_index (self->members, i);

      if (g_strcmp0 (member->given_name, given_name) == 0)
        return member;
    }
  return NULL;
}

/**
 * chas_sample_run_dup_phone:
 * @self: a run
 *
 * Returns: (transfer full) (nullable): the next number reserved for fiction, "+46…", or %NULL when
 * all are used
 */
char *
chas_sample_run_dup_phone (ChasSampleRun *self)
{
  guint number = FIRST_PHONE + self->n_phones;

  if (number > LAST_PHONE)
    return NULL;
  self->n_phones++;
  return g_strdup_printf ("+4670%u", number);
}

/**
 * chas_sample_run_make_id:
 * @self: a run
 * @at: when the record was made, seconds since 1970
 *
 * Returns: (transfer full): a UUID of version 7 of that time
 */
char *
chas_sample_run_make_id (ChasSampleRun *self, gint64 at)
{
  ChasUuidState state = { 0 };
  char *text = g_malloc (CHAS_UUID_TEXT_SIZE);

  chas_uuid_next (&state, at * 1000, self->rand, text);
  return text;
}

static void
set_value (ChasEntity *entity, const char *field, const char *value)
{
  const ChasFieldInfo *info = chas_entity_info_lookup_field (chas_entity_get_info (entity), field);

  if (value && chas_field_info_is_int (info))
    chas_entity_set_int (entity, field, g_ascii_strtoll (value, NULL, 10));
  else if (value)
    chas_entity_set_text (entity, field, value);
}

static void
add_version (ChasRecord *record, ChasEntity *entity, guint n_field, const ChasStamp *stamp)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];
  GString *json = g_string_new (NULL);
  g_autofree char *value = NULL;

  if (chas_field_info_is_int (field))
    g_string_append_printf (json, "%" G_GINT64_FORMAT, chas_entity_get_int (entity, field->name));
  else
    chas_json_append_string (json, chas_entity_get_text (entity, field->name), -1);
  value = g_string_free_and_steal (json);
  chas_record_add (record, field->name, stamp, value, CHAS_VERSION_OPEN);
}

/* Writes a record as its author's program would have written it then: one birth, nothing edited
 * since. */
static gboolean
put (ChasSampleRun *self, ChasEntity *entity, gint64 at, const ChasSampleMember *by, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autoptr (ChasRecord) record = chas_record_new (info->name, chas_entity_get_id (entity));
  ChasStamp stamp = { .hlc = (at * 1000) << 16 };

  if (!chas_entity_check (entity, error))
    return FALSE;
  g_strlcpy (stamp.dev, by->device, sizeof stamp.dev);
  chas_record_add (record, "_live", &stamp, "1", CHAS_VERSION_OPEN);
  for (guint i = 0; i < info->n_fields; i++)
    if (chas_entity_has (entity, info->fields[i].name))
      add_version (record, entity, i, &stamp);
  chas_record_sort (record);
  return self->func (record, self->func_data, error);
}

/* The object must be made with its id; that of a set member is made from its fields. */
static ChasEntity *
make_entity (const ChasEntityInfo *info, const char *id, const ChasSampleField *fields)
{
  ChasEntity *entity = chas_entity_new (info, id);

  for (const ChasSampleField *field = fields; field->name; field++)
    set_value (entity, field->name, field->value);
  return entity;
}

/**
 * chas_sample_run_add:
 * @self: a run
 * @entity: name of an entity
 * @id: (nullable): its id; %NULL makes one
 * @at: when it was made, seconds since 1970
 * @by: who made it
 * @fields: its values, ended by one without name
 *
 * Makes a record and hands it on. Members of sets get their deterministic id.
 */
void
chas_sample_run_add (ChasSampleRun *self,
                     const char *entity,
                     const char *id,
                     gint64 at,
                     const ChasSampleMember *by,
                     const ChasSampleField *fields)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  g_autofree char *made_id = id ? g_strdup (id) : chas_sample_run_make_id (self, at);
  g_autoptr (ChasEntity) object = make_entity (info, made_id, fields);

  if (info->member)
    {
      g_autofree char *member_id = chas_entity_make_member_id (object);

      g_object_unref (object);
      object = make_entity (info, member_id, fields);
    }
  if (!self->error && !put (self, object, at, by, &self->error))
    g_prefix_error (&self->error, "sample %s: ", entity);
}
