// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-group-form.h"

#include <glib/gi18n.h>

#include "chas-slow-press.h"

struct _ChasGroupForm
{
  AdwPreferencesGroup parent_instance;
  AdwEntryRow *name;
  AdwComboRow *county;
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasGroupForm, chas_group_form, ADW_TYPE_PREFERENCES_GROUP)

static void
on_changed_cb (ChasGroupForm *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
}

static void
on_activated_cb (ChasGroupForm *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static gboolean
chas_group_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHAS_GROUP_FORM (widget)->name));
}

static void
chas_group_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_GROUP_FORM);
  G_OBJECT_CLASS (chas_group_form_parent_class)->dispose (object);
}

static void
chas_group_form_class_init (ChasGroupFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_group_form_dispose;
  widget_class->grab_focus = chas_group_form_grab_focus;
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/welcome/chas-group-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasGroupForm, name);
  gtk_widget_class_bind_template_child (widget_class, ChasGroupForm, county);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
}

static void
chas_group_form_init (ChasGroupForm *self)
{
  g_autoptr (GtkStringList) counties = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  for (int i = 0; i < CHAS_COUNTY_N_VALUES; i++)
    gtk_string_list_append (counties, chas_county_get_label (i));
  adw_combo_row_set_model (self->county, G_LIST_MODEL (counties));
}

/**
 * chas_group_form_check:
 *
 * Returns: whether the answers will do; if not, the cursor stands where something is missing
 */
gboolean
chas_group_form_check (ChasGroupForm *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CHAS_IS_GROUP_FORM (self), FALSE);
  name = chas_group_form_dup_name (self);
  if (*name)
    return TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("Give the group a name."),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return FALSE;
}

/**
 * chas_group_form_dup_name:
 *
 * Returns: (transfer full): name of the group, trimmed
 */
char *
chas_group_form_dup_name (ChasGroupForm *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CHAS_IS_GROUP_FORM (self), NULL);
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_strstrip (text);
  return g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}

/**
 * chas_group_form_get_county:
 *
 * Returns: the county of the group
 */
ChasCounty
chas_group_form_get_county (ChasGroupForm *self)
{
  g_return_val_if_fail (CHAS_IS_GROUP_FORM (self), CHAS_COUNTY_UNSET);
  return (ChasCounty) adw_combo_row_get_selected (self->county);
}
