// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-history.h"

#include <glib/gi18n.h>

#include "chas-busy.h"
#include "chas-toast.h"

struct _ChasHistory
{
  GObject parent_instance;
  ChasStore *store;
  AdwToastOverlay *toasts; /* not owned: the window has both */
  AdwToast *toast;         /* of the last step, while it is shown */
};

G_DEFINE_FINAL_TYPE (ChasHistory, chas_history, G_TYPE_OBJECT)

/* Only the last step is told: the one before is old news. */
static void
offer (ChasHistory *self, AdwToast *toast)
{
  if (self->toast)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, toast);
  chas_toast_add (self->toasts, self->toast);
}

static void
say (ChasHistory *self, const char *words, gboolean can_redo)
{
  offer (self, can_redo ? chas_toast_new_with_button (words, _ ("_Redo"), "win.redo")
                        : chas_toast_new (words));
}

/* Something new ends what could be redone, and wants to be told of itself. */
static void
on_redo_name_cb (ChasHistory *self)
{
  if (self->toast && adw_toast_get_button_label (self->toast) &&
      !chas_store_get_redo_name (self->store))
    adw_toast_dismiss (self->toast);
}

/* @words: (transfer full) */
static char *
add_left (char *words, const char *left)
{
  g_autofree char *owned = words;

  return g_strdup_printf ("%s · %s", words, left);
}

static char *
dup_kept (guint n)
{
  return g_strdup_printf (ngettext ("%u newer change kept", "%u newer changes kept", n), n);
}

/* Others may know by now of what an import asked. */
static char *
dup_waiting (guint n)
{
  return g_strdup_printf (ngettext ("%u conflict to settle", "%u conflicts to settle", n), n);
}

static void
say_done (ChasHistory *self, const ChasUndoResult *result, gboolean back)
{
  g_autofree char *step = chas_undo_result_dup_title (result);
  /* Translators: %s is what was done, such as “Moved Tallvik Systems” */
  g_autofree char *kept = dup_kept (result->n_kept);
  g_autofree char *waiting = dup_waiting (result->n_waiting);
  char *words =
    back ? g_strdup_printf (_ ("Undid: %s"), step) : g_strdup_printf (_ ("Redid: %s"), step);

  if (result->n_kept > 0)
    words = add_left (words, kept);
  if (result->n_waiting > 0)
    words = add_left (words, waiting);
  say (self, words, back); /* where nothing is left there is no other way */
  g_free (words);
}

/* What was offered stands below something newer now, or was taken back already. */
static void
say_why_not (ChasHistory *self, const GError *error)
{
  const char *newer = chas_store_get_undo_name (self->store);
  g_autofree char *words = NULL;

  g_debug ("history: %s", error->message);
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT) && newer)
    {
      /* Translators: %s is what was done, such as “Moved Tallvik Systems” */
      words = g_strdup_printf (_ ("To be undone first: %s"), newer);
      offer (self, chas_undo_toast_new (words));
    }
  else if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND))
    say (self, _ ("It has been undone already."), FALSE);
  else
    say (self, _ ("That did not work. Nothing has been changed."), FALSE);
}

typedef struct
{
  ChasHistory *history;
  gboolean back;
  gint64 only; /* the step that is meant; 0: whichever is next */
} Step;

static void
step_free (gpointer data)
{
  Step *self = data;

  g_object_unref (self->history);
  g_free (self);
}

static void
show_busy (GObject *history, AdwToast *toast)
{
  ChasHistory *self = CHAS_HISTORY (history);

  if (self->toasts)
    chas_toast_add (self->toasts, g_object_ref (toast));
}

static DexFuture *
take_step (ChasHistory *self, const Step *step)
{
  DexFuture *future = step->only > 0 ? chas_store_undo_step (self->store, step->only)
                      : step->back   ? chas_store_undo (self->store)
                                     : chas_store_redo (self->store);

  chas_busy_watch (G_OBJECT (self), future, step->back ? _ ("Undoing…") : _ ("Redoing…"),
                   show_busy);
  return future;
}

static DexFuture *
step_fiber (gpointer data)
{
  Step *step = data;
  ChasHistory *self = step->history;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = dex_await_boxed (take_step (self, step), &error);

  if (!self->toasts)
    return dex_future_new_true (); /* the window went meanwhile */
  if (result)
    say_done (self, result, step->back);
  else
    say_why_not (self, error);
  return dex_future_new_true ();
}

static void
chas_history_dispose (GObject *object)
{
  ChasHistory *self = CHAS_HISTORY (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->toasts);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_history_parent_class)->dispose (object);
}

static void
chas_history_class_init (ChasHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_history_dispose;
}

static void
chas_history_init (ChasHistory *self)
{
}

/**
 * chas_history_new:
 * @store: the data
 * @toasts: where to say what was done
 *
 * Returns: (transfer full): the history of a window
 */
ChasHistory *
chas_history_new (ChasStore *store, AdwToastOverlay *toasts)
{
  ChasHistory *self = g_object_new (CHAS_TYPE_HISTORY, NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->toasts, toasts);
  g_signal_connect_object (store, "notify::redo-name", G_CALLBACK (on_redo_name_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
begin (ChasHistory *self, gboolean back, gint64 only)
{
  Step *step = g_new0 (Step, 1);

  step->history = g_object_ref (self);
  step->back = back;
  step->only = only;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, step_fiber, step, step_free));
}

/**
 * chas_history_step:
 * @back: TRUE to undo, FALSE to redo
 *
 * Takes one step, and says which.
 */
void
chas_history_step (ChasHistory *self, gboolean back)
{
  g_return_if_fail (CHAS_IS_HISTORY (self));
  begin (self, back, 0);
}

/**
 * chas_history_undo_step:
 * @step: see chas_db_undo_step()
 *
 * Takes back just that step, or says why it cannot be.
 */
void
chas_history_undo_step (ChasHistory *self, gint64 step)
{
  g_return_if_fail (CHAS_IS_HISTORY (self));
  begin (self, TRUE, step);
}
