// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-words.h"

/* What the group that is shown calls its stages: one for the whole program, since it shows one
 * group at a time and everything that names a stage asks here. */

struct _ChasStageWords
{
  GObject parent_instance;

  ChasStageOptions *options;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasStageWords, chas_stage_words, G_TYPE_OBJECT)

static void
chas_stage_words_finalize (GObject *object)
{
  chas_stage_options_free (CHAS_STAGE_WORDS (object)->options);
  G_OBJECT_CLASS (chas_stage_words_parent_class)->finalize (object);
}

static void
chas_stage_words_class_init (ChasStageWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_stage_words_finalize;

  /**
   * ChasStageWords::changed:
   *
   * Something is called otherwise, or another limit holds.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chas_stage_words_init (ChasStageWords *self)
{
  self->options = chas_stage_options_new ();
}

/**
 * chas_stage_words_get_default:
 *
 * Returns: (transfer none): the words of the group that is shown
 */
ChasStageWords *
chas_stage_words_get_default (void)
{
  static ChasStageWords *words;

  if (!words)
    words = g_object_new (CHAS_TYPE_STAGE_WORDS, NULL);
  return words;
}

static gboolean
are_same (const ChasStageOptions *one, const ChasStageOptions *other)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    if (one->limits[stage] != other->limits[stage] ||
        g_strcmp0 (one->labels[stage], other->labels[stage]) != 0)
      return FALSE;
  return TRUE;
}

void
chas_stage_words_set_options (ChasStageWords *self, const ChasStageOptions *options)
{
  g_return_if_fail (CHAS_IS_STAGE_WORDS (self) && options);

  if (are_same (self->options, options))
    return;
  chas_stage_options_free (self->options);
  self->options = chas_stage_options_copy (options);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * chas_stage_words_get_label:
 *
 * Returns: what the group calls the stage, or else what everybody does
 */
const char *
chas_stage_words_get_label (ChasStage stage)
{
  const char *own = chas_stage_words_get_default ()->options->labels[stage];

  return own ? own : chas_stage_get_label (stage);
}

/**
 * chas_stage_words_get_key:
 *
 * Returns: the key that sends to the stage, as an accelerator for a menu: the digits in their order
 * on the keyboard, and then one that is on every keyboard
 */
const char *
chas_stage_words_get_key (ChasStage stage)
{
  static const char *const keys[CHAS_STAGE_N_VALUES] = { "1", "2", "3", "4", "5",    "6",
                                                         "7", "8", "9", "0", "minus" };

  return keys[stage];
}

/**
 * chas_stage_words_is_own:
 *
 * Returns: whether the group has a word of its own for it
 */
gboolean
chas_stage_words_is_own (ChasStage stage)
{
  return chas_stage_words_get_default ()->options->labels[stage] != NULL;
}

/**
 * chas_stage_words_get_limit:
 *
 * Returns: how many leads the group wants in the stage at most; 0: any number
 */
guint
chas_stage_words_get_limit (ChasStage stage)
{
  return chas_stage_words_get_default ()->options->limits[stage];
}

/**
 * chas_stage_words_dup_count:
 *
 * Returns: (transfer full): "18", or "18/12" where there is a limit
 */
char *
chas_stage_words_dup_count (ChasStage stage, guint count)
{
  guint limit = chas_stage_words_get_limit (stage);

  return limit ? g_strdup_printf ("%u/%u", count, limit) : g_strdup_printf ("%u", count);
}

/**
 * chas_stage_words_is_over:
 *
 * Returns: whether @count leads are more than the group wants there
 */
gboolean
chas_stage_words_is_over (ChasStage stage, guint count)
{
  guint limit = chas_stage_words_get_limit (stage);

  return limit > 0 && count > limit;
}
