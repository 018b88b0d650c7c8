// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-env.h"

#include "chas-instant.h"
#include "chas-uuid.h"

#define DEFAULT_ZONE "Europe/Stockholm"
#define DEVICE_LENGTH 8

struct _ChasEnv
{
  GObject parent_instance;
  GMutex mutex; /* guards all but the zone */
  gint64 fixed_now_us;
  gboolean is_fixed;
  GTimeZone *zone;
  GRand *rand;
  ChasUuidState uuid_state;
};

G_DEFINE_FINAL_TYPE (ChasEnv, chas_env, G_TYPE_OBJECT)

static void
chas_env_finalize (GObject *object)
{
  ChasEnv *self = CHAS_ENV (object);

  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->rand, g_rand_free);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (chas_env_parent_class)->finalize (object);
}

static void
chas_env_class_init (ChasEnvClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_env_finalize;
}

static void
chas_env_init (ChasEnv *self)
{
  g_mutex_init (&self->mutex);
}

/* The zone that the TZ variable sets, else Stockholm's, else (no zone data on this machine) UTC. */
static GTimeZone *
find_zone (void)
{
  const char *tz = g_getenv ("TZ");
  GTimeZone *zone;

  if (tz != NULL && tz[0] != '\0')
    return g_time_zone_new_local ();
  zone = g_time_zone_new_identifier (DEFAULT_ZONE);
  return zone != NULL ? zone : g_time_zone_new_utc ();
}

/**
 * chas_env_new:
 *
 * Returns: (transfer full): the real clock, the user's zone and true randomness
 */
ChasEnv *
chas_env_new (void)
{
  ChasEnv *self = g_object_new (CHAS_TYPE_ENV, NULL);

  self->zone = find_zone ();
  self->rand = g_rand_new ();
  return self;
}

/**
 * chas_env_new_fixed:
 * @now_us: microseconds since 1970; stands still until chas_env_set_now()
 * @zone: an identifier such as "Europe/Stockholm"
 * @seed: of everything random
 *
 * Returns: (transfer full): a world that is the same at each run
 */
ChasEnv *
chas_env_new_fixed (gint64 now_us, const char *zone, guint32 seed)
{
  ChasEnv *self = g_object_new (CHAS_TYPE_ENV, NULL);

  self->zone = g_time_zone_new_identifier (zone);
  g_assert (self->zone != NULL);
  self->rand = g_rand_new_with_seed (seed);
  self->is_fixed = TRUE;
  self->fixed_now_us = now_us;
  return self;
}

/**
 * chas_env_set_now:
 * @self: an environment from chas_env_new_fixed()
 * @now_us: microseconds since 1970
 *
 * Sets the clock, back too.
 */
void
chas_env_set_now (ChasEnv *self, gint64 now_us)
{
  g_return_if_fail (CHAS_IS_ENV (self));
  g_return_if_fail (self->is_fixed);

  g_mutex_lock (&self->mutex);
  self->fixed_now_us = now_us;
  g_mutex_unlock (&self->mutex);
}

static gint64
get_now_locked (ChasEnv *self)
{
  return self->is_fixed ? self->fixed_now_us : g_get_real_time ();
}

/**
 * chas_env_get_now_us:
 * @self: an environment
 *
 * Returns: microseconds since 1970
 */
gint64
chas_env_get_now_us (ChasEnv *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (CHAS_IS_ENV (self), 0);

  locker = g_mutex_locker_new (&self->mutex);
  return get_now_locked (self);
}

/**
 * chas_env_get_zone:
 * @self: an environment
 *
 * Returns: (transfer none): the zone in which today is decided and times are shown
 */
GTimeZone *
chas_env_get_zone (ChasEnv *self)
{
  g_return_val_if_fail (CHAS_IS_ENV (self), NULL);

  return self->zone;
}

/**
 * chas_env_dup_instant:
 * @self: an environment
 *
 * Returns: (transfer full): now, as YYYY-MM-DDTHH:MM:SSZ
 */
char *
chas_env_dup_instant (ChasEnv *self)
{
  return chas_instant_dup_text (chas_env_get_now_us (self) / G_USEC_PER_SEC);
}

/**
 * chas_env_dup_today:
 * @self: an environment
 *
 * Returns: (transfer full): today in the zone, as YYYY-MM-DD
 */
char *
chas_env_dup_today (ChasEnv *self)
{
  return chas_date_dup_text (chas_env_get_today (self));
}

/**
 * chas_env_get_today:
 * @self: an environment
 *
 * Returns: today in the zone
 */
ChasDate
chas_env_get_today (ChasEnv *self)
{
  gint64 seconds = chas_env_get_now_us (self) / G_USEC_PER_SEC;

  return chas_instant_get_date (seconds, chas_env_get_zone (self));
}

/**
 * chas_env_dup_uuid:
 * @self: an environment
 *
 * Returns: (transfer full): a new id; it sorts after all earlier ones of @self
 */
char *
chas_env_dup_uuid (ChasEnv *self)
{
  g_autoptr (GMutexLocker) locker = NULL;
  char text[CHAS_UUID_TEXT_SIZE];

  g_return_val_if_fail (CHAS_IS_ENV (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  chas_uuid_next (&self->uuid_state, get_now_locked (self) / 1000, self->rand, text);
  return g_strdup (text);
}

/**
 * chas_env_dup_device:
 * @self: an environment
 *
 * Returns: (transfer full): a new name for a device, eight of [a-z0-9]
 */
char *
chas_env_dup_device (ChasEnv *self)
{
  static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  char text[DEVICE_LENGTH + 1] = "";

  for (int i = 0; i < DEVICE_LENGTH; i++)
    text[i] = alphabet[chas_env_random (self) % (sizeof alphabet - 1)];
  return g_strdup (text);
}

/**
 * chas_env_random:
 * @self: an environment
 *
 * Returns: 32 random bits
 */
guint32
chas_env_random (ChasEnv *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (CHAS_IS_ENV (self), 0);

  locker = g_mutex_locker_new (&self->mutex);
  return g_rand_int (self->rand);
}
