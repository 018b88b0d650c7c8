// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-version-card.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-event-words.h"
#include "chas-hyphens.h"
#include "chas-word-diff.h"

struct _ChasVersionCard
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkLabel *moment;
  GtkLabel *text;
  GtkButton *button;
};

enum
{
  SIGNAL_KEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasVersionCard, chas_version_card, ADW_TYPE_BIN)

static char *
dup_choice (const ChasEnumInfo *choices, const char *code)
{
  int value = chas_enum_info_find (choices, code);

  return g_strdup (value < 0 ? code : chas_enum_info_get_label (choices, value));
}

static char *
dup_day (const char *text, ChasEnv *env)
{
  ChasDate date = chas_date_from_text (text);

  return date == CHAS_DATE_NONE ? g_strdup (text)
                                : chas_day_words_dup (date, chas_env_get_today (env));
}

static char *
dup_moment (const char *text, ChasEnv *env)
{
  g_autofree char *moment = chas_day_words_dup_moment (text, env);

  return g_strdup (*moment ? moment : text);
}

/* When an event is may be a day or an instant: its field is a text. */
static gboolean
is_when (const ChasConflict *conflict)
{
  return g_str_equal (conflict->entity, "event") &&
         (g_str_equal (conflict->field, "start") || g_str_equal (conflict->field, "end"));
}

/* What is stored, as people write it. */
static char *
dup_words (const ChasConflict *conflict, const ChasConflictVersion *version, ChasEnv *env)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);

  if (!version->text || !field)
    return NULL;
  switch (field->type)
    {
    case CHAS_FIELD_REF:
      return g_strdup (version->title ? version->title : _ ("Something that is gone"));
    case CHAS_FIELD_ENUM:
      return dup_choice (field->enumeration, version->text);
    case CHAS_FIELD_BOOL:
      return g_strdup (g_str_equal (version->text, "1") ? _ ("Yes") : _ ("No"));
    case CHAS_FIELD_DATE:
      return dup_day (version->text, env);
    case CHAS_FIELD_INSTANT:
      return dup_moment (version->text, env);
    case CHAS_FIELD_TEXT:
      return is_when (conflict) ? chas_event_words_dup_when (version->text, env)
                                : g_strdup (version->text);
    case CHAS_FIELD_LONG:
    case CHAS_FIELD_INT:
    case CHAS_FIELD_TIME:
    case CHAS_FIELD_WEEK:
      return g_strdup (version->text);
    }
  g_return_val_if_reached (NULL);
}

/* Not by colour alone: what is new is also bold. */
static void
mark_new_words (ChasVersionCard *self, const char *before, const char *after)
{
  g_autoptr (GArray) spans = chas_word_diff_find_new (before, after);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  for (guint i = 0; i < spans->len; i++)
    {
      const ChasSpan *span = &g_array_index (spans, ChasSpan, i);
      PangoAttribute *both[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                 pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint j = 0; j < G_N_ELEMENTS (both); j++)
        {
          both[j]->start_index = span->start;
          both[j]->end_index = span->end;
          pango_attr_list_insert (attributes, both[j]);
        }
    }
  gtk_label_set_attributes (self->text, attributes);
}

static void
show_text (ChasVersionCard *self,
           const ChasConflict *conflict,
           const ChasConflictVersion *version,
           ChasEnv *env)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);
  g_autofree char *words = dup_words (conflict, version, env);

  if (!words)
    {
      gtk_label_set_label (self->text, _ ("Nothing"));
      gtk_widget_add_css_class (GTK_WIDGET (self->text), "dimmed");
      return;
    }
  gtk_label_set_label (self->text, words);
  if (field && field->type == CHAS_FIELD_LONG && conflict->before && conflict->before != version &&
      conflict->before->text)
    mark_new_words (self, conflict->before->text, words);
}

static void
on_clicked_cb (ChasVersionCard *self)
{
  g_signal_emit (self, signals[SIGNAL_KEEP], 0);
}

static void
chas_version_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_VERSION_CARD);
  G_OBJECT_CLASS (chas_version_card_parent_class)->dispose (object);
}

static void
chas_version_card_class_init (ChasVersionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_version_card_dispose;
  signals[SIGNAL_KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/conflicts/chas-version-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasVersionCard, heading);
  gtk_widget_class_bind_template_child (widget_class, ChasVersionCard, moment);
  gtk_widget_class_bind_template_child (widget_class, ChasVersionCard, text);
  gtk_widget_class_bind_template_child (widget_class, ChasVersionCard, button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked_cb);
}

static void
chas_version_card_init (ChasVersionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self->text));
}

/**
 * chas_version_card_new:
 * @version: one of the conflict's, or what was before
 * @env: says what day it is
 */
GtkWidget *
chas_version_card_new (const ChasConflict *conflict,
                       const ChasConflictVersion *version,
                       ChasEnv *env)
{
  ChasVersionCard *self = g_object_new (CHAS_TYPE_VERSION_CARD, NULL);
  g_autofree char *moment = chas_day_words_dup_moment (version->at, env);
  const char *heading = version == conflict->before ? C_ ("conflict", "Before")
                        : version->mine             ? C_ ("conflict", "Mine")
                        : version->author           ? version->author
                                                    : C_ ("conflict", "Theirs");

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->moment, moment);
  show_text (self, conflict, version, env);
  return GTK_WIDGET (self);
}

/**
 * chas_version_card_set_field:
 * @label: what it is a value of
 * @version: the one it was made of
 *
 * Tells that first, where cards of several fields stand below each other.
 */
void
chas_version_card_set_field (ChasVersionCard *self,
                             const char *label,
                             const ChasConflictVersion *version)
{
  const char *who = version->mine ? _ ("You") : version->author;
  g_autofree char *story = NULL;

  g_return_if_fail (CHAS_IS_VERSION_CARD (self));
  if (who)
    story = g_strjoin (" · ", who, gtk_label_get_label (self->moment), NULL);
  gtk_label_set_label (self->heading, label);
  if (story)
    gtk_label_set_label (self->moment, story);
}

/**
 * chas_version_card_set_button:
 * @label: what the button does
 * @key: number key that does the same, told in the tooltip
 */
void
chas_version_card_set_button (ChasVersionCard *self, const char *label, guint key)
{
  g_autofree char *tip = NULL;

  g_return_if_fail (CHAS_IS_VERSION_CARD (self));
  /* Translators: the key that does the same as a button */
  tip = g_strdup_printf (_ ("Key %u"), key);
  gtk_button_set_label (self->button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->text), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
}

GtkWidget *
chas_version_card_get_button (ChasVersionCard *self)
{
  g_return_val_if_fail (CHAS_IS_VERSION_CARD (self), NULL);
  return GTK_WIDGET (self->button);
}
