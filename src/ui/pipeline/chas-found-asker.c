// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-found-asker.h"

/* The leads come first: only when nobody has typed or scrolled for a while is it asked for. */

#define WAIT_MS 200
#define AGAIN_MS 2000 /* after the store could not answer */

struct _ChasFoundAsker
{
  GObject parent_instance;

  ChasStore *store;
  guint shown;       /* places that can be seen, each a CHAS_FOUND_PLACE() */
  char *search;      /* nullable */
  GHashTable *asked; /* ids that were asked for since the question changed */
  GHashTable *told;  /* ids of those that say something */
  gboolean old;      /* what was told answers a question before this one */
  guint generation;  /* raised with every question: an older answer is dropped */
  guint timeout;
};

enum
{
  SIGNAL_LIST,
  SIGNAL_TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasFoundAsker, chas_found_asker, G_TYPE_OBJECT)

/* One question to the store. */
typedef struct
{
  ChasFoundAsker *asker;
  guint generation;
  GStrv ids;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->asker);
  g_strfreev (asking->ids);
  g_free (asking);
}

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
tell (ChasFoundAsker *self, GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      ChasFound *found = all->pdata[i];

      g_hash_table_add (self->told, g_strdup (found->lead_id));
      g_signal_emit (self, signals[SIGNAL_TOLD], 0, found->lead_id, found);
    }
}

/* In the place of what was told before. */
static void
tell_anew (ChasFoundAsker *self, GPtrArray *all)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->told);
  GHashTableIter iter;
  gpointer id;

  self->old = FALSE;
  self->told = new_ids ();
  if (all)
    tell (self, all);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->told, id))
      g_signal_emit (self, signals[SIGNAL_TOLD], 0, id, NULL);
}

static void on_timeout_cb (gpointer data);

static void
ask_after (ChasFoundAsker *self, guint wait_ms)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (wait_ms, on_timeout_cb, self);
}

static void
ask_again (ChasFoundAsker *self, GStrv ids)
{
  for (char **id = ids; *id; id++)
    g_hash_table_remove (self->asked, *id);
  if (!self->timeout)
    ask_after (self, AGAIN_MS);
}

static DexFuture *
on_answered_cb (DexFuture *future, gpointer data)
{
  Asking *asking = data;
  ChasFoundAsker *self = asking->asker;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (!value)
    g_debug ("Asking why leads were found failed: %s", error->message);
  if (asking->generation != self->generation)
    return dex_future_new_true ();
  if (!value)
    ask_again (self, asking->ids);
  else if (self->old)
    tell_anew (self, g_value_get_boxed (value));
  else
    tell (self, g_value_get_boxed (value));
  return dex_future_new_true ();
}

/* Those that somebody looks at and that were not asked for yet. */
static GStrv
take_ids (ChasFoundAsker *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_signal_emit (self, signals[SIGNAL_LIST], 0, &all);
  for (guint i = 0; all && all[i]; i++)
    if (g_hash_table_add (self->asked, g_strdup (all[i])))
      g_strv_builder_add (ids, all[i]);
  return g_strv_builder_end (ids);
}

static void
on_timeout_cb (gpointer data)
{
  ChasFoundAsker *self = data;
  Asking *asking = g_new0 (Asking, 1);
  DexFuture *answer;

  self->timeout = 0;
  asking->asker = g_object_ref (self);
  asking->generation = self->generation;
  asking->ids = take_ids (self);
  if (!*asking->ids && !self->old)
    {
      asking_free (asking);
      return;
    }
  answer = chas_store_list_found (self->store, (const char *const *) asking->ids, self->search,
                                  self->shown);
  dex_future_disown (dex_future_finally (answer, on_answered_cb, asking, asking_free));
}

/* What was told before stays until there is an answer. */
static void
ask_anew (ChasFoundAsker *self)
{
  self->generation++;
  self->old = TRUE;
  g_hash_table_remove_all (self->asked);
  ask_after (self, WAIT_MS);
}

static void
chas_found_asker_dispose (GObject *object)
{
  ChasFoundAsker *self = CHAS_FOUND_ASKER (object);

  self->generation++;
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_found_asker_parent_class)->dispose (object);
}

static void
chas_found_asker_finalize (GObject *object)
{
  ChasFoundAsker *self = CHAS_FOUND_ASKER (object);

  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_free (self->search);
  G_OBJECT_CLASS (chas_found_asker_parent_class)->finalize (object);
}

static void
chas_found_asker_class_init (ChasFoundAskerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = chas_found_asker_dispose;
  object_class->finalize = chas_found_asker_finalize;

  /**
   * ChasFoundAsker::list:
   *
   * Returns: (transfer full): the ids of the leads that somebody looks at
   */
  signals[SIGNAL_LIST] =
    g_signal_new ("list", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_STRV, 0);
  /**
   * ChasFoundAsker::told:
   * @lead_id: that was listed
   * @found: (nullable): why it was found, or nothing more
   */
  signals[SIGNAL_TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, CHAS_TYPE_FOUND);
}

static void
chas_found_asker_init (ChasFoundAsker *self)
{
  self->asked = new_ids ();
  self->told = new_ids ();
}

/**
 * chas_found_asker_new:
 * @shown: places that can be seen, each a CHAS_FOUND_PLACE()
 */
ChasFoundAsker *
chas_found_asker_new (ChasStore *store, guint shown)
{
  ChasFoundAsker *self = g_object_new (CHAS_TYPE_FOUND_ASKER, NULL);

  self->store = g_object_ref (store);
  self->shown = shown;
  return self;
}

/**
 * chas_found_asker_set_search:
 * @search: (nullable): as typed
 *
 * Asks anew, also when it is the same: other leads may be shown. What was told before stays until
 * the answer comes, if there is still a search.
 */
void
chas_found_asker_set_search (ChasFoundAsker *self, const char *search)
{
  g_return_if_fail (CHAS_IS_FOUND_ASKER (self));
  if (!search && !self->search)
    return;
  g_set_str (&self->search, search);
  if (search)
    {
      ask_anew (self);
      return;
    }
  self->generation++;
  g_clear_handle_id (&self->timeout, g_source_remove);
  tell_anew (self, NULL);
}

/**
 * chas_found_asker_set_shown:
 * @shown: places that can be seen now
 */
void
chas_found_asker_set_shown (ChasFoundAsker *self, guint shown)
{
  g_return_if_fail (CHAS_IS_FOUND_ASKER (self));
  if (self->shown == shown)
    return;
  self->shown = shown;
  if (self->search)
    ask_anew (self);
}

/**
 * chas_found_asker_ask_later:
 *
 * Somebody looks at other leads.
 */
void
chas_found_asker_ask_later (ChasFoundAsker *self)
{
  g_return_if_fail (CHAS_IS_FOUND_ASKER (self));
  if (self->search)
    ask_after (self, WAIT_MS);
}
