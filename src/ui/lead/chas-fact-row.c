// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-fact-row.h"

#include <glib/gi18n.h>

#include "chas-edit-text.h"
#include "chas-fact-choice.h"
#include "chas-orgnr.h"
#include "chas-phone.h"
#include "chas-versions-button.h"

struct _ChasFactRow
{
  AdwBin parent_instance;

  char *entity;
  char *field;
  const ChasFieldInfo *info;
  gboolean narrow;  /* the value stands below its label */
  gboolean showing; /* the choice is being set, not chosen */

  GtkLabel *title;
  ChasEditText *edit;
  GtkDropDown *choice;
  GtkBox *values;
  GtkWidget *versions; /* NULL while nobody wrote it differently */
};

typedef enum
{
  PROP_ENTITY = 1,
  PROP_FIELD,
  PROP_NARROW,
} ChasFactRowProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  SIGNAL_SAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasFactRow, chas_fact_row, ADW_TYPE_BIN)

static GtkOrientation
orientation_cb (ChasFactRow *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static char **
classes_cb (ChasFactRow *self, gboolean narrow)
{
  const char *classes[] = { "fact", narrow ? "narrow" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

static int
spacing_cb (ChasFactRow *self, gboolean narrow)
{
  return narrow ? 0 : 12;
}

/* Numbers are shown the way people write them. */
static char *
dup_display (ChasFactRow *self, ChasEntity *record)
{
  const char *text = chas_entity_get_text (record, self->field);

  if (text && g_str_equal (self->field, "orgnr"))
    return chas_orgnr_dup_display (text);
  if (text && g_str_equal (self->field, "phone_raw"))
    {
      const char *e164 = chas_entity_get_text (record, "phone_e164");

      return e164 ? chas_phone_dup_display (e164) : g_strdup (text);
    }
  return g_strdup (text);
}

static void
on_text_save_cb (ChasFactRow *self, const char *text)
{
  g_signal_emit (self, signals[SIGNAL_SAVE], 0, *text ? text : NULL);
}

/* A drop down, and the button in it that gets the focus, would be named by the value alone. */
static void
name_choice (ChasFactRow *self)
{
  GtkStringObject *value = gtk_drop_down_get_selected_item (self->choice);
  g_autofree char *name = NULL;

  if (!value)
    return;
  name = g_strdup_printf ("%s: %s", gtk_label_get_label (self->title),
                          gtk_drop_down_get_selected (self->choice) == 0
                            ? _ ("Add…")
                            : gtk_string_object_get_string (value));
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->choice),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* The first choice is none. */
static void
on_choice_changed_cb (ChasFactRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  name_choice (self);
  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_signal_emit (self, signals[SIGNAL_SAVE], 0,
                 selected ? self->info->enumeration->values[selected - 1].code : NULL);
}

static gboolean
chas_fact_row_grab_focus (GtkWidget *widget)
{
  ChasFactRow *self = CHAS_FACT_ROW (widget);

  return gtk_widget_grab_focus (self->info->type == CHAS_FIELD_ENUM ? GTK_WIDGET (self->choice)
                                                                    : GTK_WIDGET (self->edit));
}

static void
chas_fact_row_constructed (GObject *object)
{
  ChasFactRow *self = CHAS_FACT_ROW (object);
  const ChasEntityInfo *entity = chas_entity_info_lookup (self->entity);
  const char *label;

  G_OBJECT_CLASS (chas_fact_row_parent_class)->constructed (object);
  self->info = chas_entity_info_lookup_field (entity, self->field);
  label = chas_field_info_get_label (self->info);
  gtk_label_set_label (self->title, label);
  chas_edit_text_set_accessible_label (self->edit, label);
  g_object_set (self->edit, "multiline", self->info->type == CHAS_FIELD_LONG, "placeholder",
                _ ("Add…"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->edit), self->info->type != CHAS_FIELD_ENUM);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->info->type == CHAS_FIELD_ENUM);
  self->showing = TRUE;
  if (self->info->type == CHAS_FIELD_ENUM)
    chas_fact_choice_fill (self->choice, self->info->enumeration);
  self->showing = FALSE;
}

static void
chas_fact_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_FACT_ROW);
  G_OBJECT_CLASS (chas_fact_row_parent_class)->dispose (object);
}

static void
chas_fact_row_finalize (GObject *object)
{
  ChasFactRow *self = CHAS_FACT_ROW (object);

  g_clear_pointer (&self->entity, g_free);
  g_clear_pointer (&self->field, g_free);
  G_OBJECT_CLASS (chas_fact_row_parent_class)->finalize (object);
}

static void
chas_fact_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasFactRow *self = CHAS_FACT_ROW (object);

  switch ((ChasFactRowProperty) prop_id)
    {
    case PROP_ENTITY:
      g_value_set_string (value, self->entity);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    }
}

static void
chas_fact_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ChasFactRow *self = CHAS_FACT_ROW (object);

  switch ((ChasFactRowProperty) prop_id)
    {
    case PROP_ENTITY:
      self->entity = g_value_dup_string (value);
      break;
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    case PROP_NARROW:
      chas_fact_row_set_narrow (self, g_value_get_boolean (value));
      break;
    }
}

static void
chas_fact_row_class_init (ChasFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = chas_fact_row_constructed;
  object_class->dispose = chas_fact_row_dispose;
  object_class->finalize = chas_fact_row_finalize;
  object_class->get_property = chas_fact_row_get_property;
  object_class->set_property = chas_fact_row_set_property;
  widget_class->grab_focus = chas_fact_row_grab_focus;

  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * ChasFactRow::save:
   * @value: (nullable): text or code of an enumeration, or NULL for no value
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CHAS_TYPE_EDIT_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/lead/chas-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasFactRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChasFactRow, edit);
  gtk_widget_class_bind_template_child (widget_class, ChasFactRow, choice);
  gtk_widget_class_bind_template_child (widget_class, ChasFactRow, values);
  gtk_widget_class_bind_template_callback (widget_class, orientation_cb);
  gtk_widget_class_bind_template_callback (widget_class, classes_cb);
  gtk_widget_class_bind_template_callback (widget_class, spacing_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_text_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
}

static void
chas_fact_row_init (ChasFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
chas_fact_row_get_entity (ChasFactRow *self)
{
  g_return_val_if_fail (CHAS_IS_FACT_ROW (self), NULL);
  return self->entity;
}

const char *
chas_fact_row_get_field (ChasFactRow *self)
{
  g_return_val_if_fail (CHAS_IS_FACT_ROW (self), NULL);
  return self->field;
}

/**
 * chas_fact_row_set_narrow:
 * @narrow: there is little room beside the label
 */
void
chas_fact_row_set_narrow (ChasFactRow *self, gboolean narrow)
{
  g_return_if_fail (CHAS_IS_FACT_ROW (self));
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/**
 * chas_fact_row_show:
 * @record: whose field to show
 *
 * Shows what is saved; what has been typed and is not saved yet is kept.
 */
void
chas_fact_row_show (ChasFactRow *self, ChasEntity *record)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHAS_IS_FACT_ROW (self));
  text = dup_display (self, record);
  if (self->info->type != CHAS_FIELD_ENUM)
    {
      chas_edit_text_set_saved (self->edit, text);
      return;
    }
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->choice,
                              text ? 1 + chas_enum_info_find (self->info->enumeration, text) : 0);
  self->showing = FALSE;
}

/**
 * chas_fact_row_set_conflict:
 * @conflict: (nullable): what stands against the value that is shown
 *
 * Offers to choose which one stands.
 */
void
chas_fact_row_set_conflict (ChasFactRow *self, const ChasConflict *conflict)
{
  g_return_if_fail (CHAS_IS_FACT_ROW (self));
  if (self->versions)
    gtk_box_remove (self->values, self->versions);
  self->versions =
    conflict ? chas_versions_button_new (conflict, gtk_label_get_label (self->title), FALSE) : NULL;
  if (self->versions)
    gtk_box_append (self->values, self->versions);
}

/**
 * chas_fact_row_set_error:
 * @error: (nullable): why the value cannot be saved
 */
void
chas_fact_row_set_error (ChasFactRow *self, const char *error)
{
  g_return_if_fail (CHAS_IS_FACT_ROW (self));
  chas_edit_text_set_error (self->edit, error);
}

/**
 * chas_fact_row_forget:
 *
 * Forgets what was typed: the row is about another record from now on.
 */
void
chas_fact_row_forget (ChasFactRow *self)
{
  g_return_if_fail (CHAS_IS_FACT_ROW (self));
  chas_edit_text_forget (self->edit);
}

/**
 * chas_fact_row_commit:
 *
 * Asks for what was typed to be saved, as if it had been left.
 */
void
chas_fact_row_commit (ChasFactRow *self)
{
  g_return_if_fail (CHAS_IS_FACT_ROW (self));
  if (self->info->type != CHAS_FIELD_ENUM)
    chas_edit_text_commit (self->edit);
}
