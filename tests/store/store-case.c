// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "store-case.h"

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  StoreOutcome *outcome = data;
  const GValue *value = dex_future_get_value (future, &outcome->error);

  if (value != NULL)
    {
      g_value_init (&outcome->value, G_VALUE_TYPE (value));
      g_value_copy (value, &outcome->value);
    }
  outcome->done = TRUE;
  return NULL;
}

/* Runs the main loop until the future is settled, as the window's does. */
void
store_settle (DexFuture *future, StoreOutcome *outcome)
{
  *outcome = (StoreOutcome) { 0 };
  dex_future_disown (dex_future_finally (future, on_settled_cb, outcome, NULL));
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

void
store_outcome_clear (StoreOutcome *outcome)
{
  if (G_IS_VALUE (&outcome->value))
    g_value_unset (&outcome->value);
  g_clear_error (&outcome->error);
}

/* What is on its way back to the main thread keeps a store alive, so the last reference closes
 * nothing yet. */
void
store_close (ChasStore *store)
{
  chas_store_close (store);
  g_object_unref (store);
}

ChasStore *
store_open (const char *dir)
{
  g_autoptr (ChasEnv) env = test_env_new ();
  g_auto (StoreOutcome) outcome = { 0 };

  store_settle (chas_store_open (dir, env), &outcome);
  g_assert_no_error (outcome.error);
  return g_value_dup_object (&outcome.value);
}

void
store_succeed (DexFuture *future)
{
  g_auto (StoreOutcome) outcome = { 0 };

  store_settle (future, &outcome);
  g_assert_no_error (outcome.error);
}

char *
store_get_string (DexFuture *future)
{
  g_auto (StoreOutcome) outcome = { 0 };

  store_settle (future, &outcome);
  g_assert_no_error (outcome.error);
  return g_value_dup_string (&outcome.value);
}

void
store_fail (DexFuture *future, ChasStoreError code)
{
  g_auto (StoreOutcome) outcome = { 0 };

  store_settle (future, &outcome);
  g_assert_error (outcome.error, CHAS_STORE_ERROR, (int) code);
}

char *
store_create_group (ChasStore *store)
{
  const ChasGroupDraft draft = {
    .given_name = (char *) "Ana",
    .education_name = (char *) "Systemutvecklare",
    .education_short = (char *) "SYS",
    .group_name = (char *) "Grupp B",
    .county = (char *) "01",
  };

  return store_get_string (chas_store_create_group (store, &draft));
}

void
store_on_changed_cb (ChasStore *store, ChasChanges *changes, gpointer data)
{
  StoreHeard *heard = data;

  heard->n++;
  g_clear_pointer (&heard->last, chas_changes_unref);
  heard->last = chas_changes_ref (changes);
}
