// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-choice.h"

struct _ChasChoice
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  int selected;
};

typedef enum
{
  PROP_SELECTED = 1,
} ChasChoiceProperty;

static GParamSpec *properties[PROP_SELECTED + 1];

G_DEFINE_FINAL_TYPE (ChasChoice, chas_choice, ADW_TYPE_BIN)

#define NUMBER "chas-choice-number"
#define CHECK "chas-choice-check"
#define WORD "chas-choice-word"
#define ICON "chas-choice-icon" /* of its own, in the place of the check mark */

static int
number_of (GtkWidget *chip)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), NUMBER));
}

static GtkWidget *
find_chip (ChasChoice *self, int number)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box)); chip;
       chip = gtk_widget_get_next_sibling (chip))
    if (number_of (chip) == number)
      return chip;
  return NULL;
}

static void
on_toggled_cb (GtkToggleButton *chip, ChasChoice *self)
{
  gboolean active = gtk_toggle_button_get_active (chip);

  gtk_widget_set_visible (g_object_get_data (G_OBJECT (chip), CHECK),
                          active && !g_object_get_data (G_OBJECT (chip), ICON));
  if (!active || self->selected == number_of (GTK_WIDGET (chip)))
    return;
  self->selected = number_of (GTK_WIDGET (chip));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
chas_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasChoiceProperty) id)
    {
    case PROP_SELECTED:
      g_value_set_int (value, CHAS_CHOICE (object)->selected);
      break;
    }
}

static void
chas_choice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasChoiceProperty) id)
    {
    case PROP_SELECTED:
      chas_choice_set_selected (CHAS_CHOICE (object), g_value_get_int (value));
      break;
    }
}

/* What is chosen, else the first one. */
static gboolean
chas_choice_grab_focus (GtkWidget *widget)
{
  ChasChoice *self = CHAS_CHOICE (widget);
  GtkWidget *chip = find_chip (self, self->selected);

  if (!chip)
    chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  return chip && gtk_widget_grab_focus (chip);
}

static void
chas_choice_class_init (ChasChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->grab_focus = chas_choice_grab_focus;
  object_class->get_property = chas_choice_get_property;
  object_class->set_property = chas_choice_set_property;
  properties[PROP_SELECTED] =
    g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
chas_choice_init (ChasChoice *self)
{
  self->selected = -1;
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
chas_choice_clear (ChasChoice *self)
{
  GtkWidget *chip;

  g_return_if_fail (CHAS_IS_CHOICE (self));
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    adw_wrap_box_remove (self->box, chip);
  self->selected = -1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static GtkWidget *
make_content (GtkWidget *chip, const char *label, const char *icon)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *word = gtk_label_new (label);

  /* Only where very large text leaves no room for one line. */
  gtk_label_set_wrap (GTK_LABEL (word), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (word), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_widget_set_visible (check, FALSE);
  gtk_box_append (GTK_BOX (content), check);
  if (icon)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_box_append (GTK_BOX (content), image);
      g_object_set_data (G_OBJECT (chip), ICON, image);
    }
  gtk_box_append (GTK_BOX (content), word);
  g_object_set_data (G_OBJECT (chip), CHECK, check);
  g_object_set_data (G_OBJECT (chip), WORD, word);
  return content;
}

/**
 * chas_choice_add:
 * @number: what the chip stands for, at least 0
 * @label: in the user's language
 * @icon: (nullable): name of an icon
 */
void
chas_choice_add (ChasChoice *self, int number, const char *label, const char *icon)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *first;

  g_return_if_fail (CHAS_IS_CHOICE (self));
  first = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  g_object_set_data (G_OBJECT (chip), NUMBER, GINT_TO_POINTER (number));
  gtk_button_set_child (GTK_BUTTON (chip), make_content (chip, label, icon));
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (chip, "choice");
  if (first)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (chip), GTK_TOGGLE_BUTTON (first));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
  adw_wrap_box_append (self->box, chip);
}

void
chas_choice_set_label (ChasChoice *self, int number, const char *label)
{
  GtkWidget *chip;

  g_return_if_fail (CHAS_IS_CHOICE (self));
  if (!(chip = find_chip (self, number)))
    return;
  gtk_label_set_label (g_object_get_data (G_OBJECT (chip), WORD), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

guint
chas_choice_get_n_chips (ChasChoice *self)
{
  guint n = 0;

  g_return_val_if_fail (CHAS_IS_CHOICE (self), 0);
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box)); chip;
       chip = gtk_widget_get_next_sibling (chip))
    n++;
  return n;
}

int
chas_choice_get_selected (ChasChoice *self)
{
  g_return_val_if_fail (CHAS_IS_CHOICE (self), -1);
  return self->selected;
}

/**
 * chas_choice_set_selected:
 * @number: of a chip that is there
 */
void
chas_choice_set_selected (ChasChoice *self, int number)
{
  GtkWidget *chip;

  g_return_if_fail (CHAS_IS_CHOICE (self));
  if ((chip = find_chip (self, number)))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
}

/**
 * chas_choice_select_nth:
 * @n: from 0
 *
 * Returns: whether there are so many chips
 */
gboolean
chas_choice_select_nth (ChasChoice *self, guint n)
{
  GtkWidget *chip;

  g_return_val_if_fail (CHAS_IS_CHOICE (self), FALSE);
  chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));
  while (chip && n-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  if (!chip)
    return FALSE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  gtk_widget_grab_focus (chip);
  return TRUE;
}
