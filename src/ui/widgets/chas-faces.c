// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-faces.h"

#include <glib/gi18n.h>

/* The people of a lead as avatars beside each other, or a word when there is nobody. Cards are
 * recycled while scrolling, so avatars are kept and renamed rather than made anew; most leads need
 * one. */

#define MOST 3 /* avatars; the rest become a number */
#define DEFAULT_SIZE 22

struct _ChasFaces
{
  AdwBin parent_instance;
  GStrv names;
  int size;
  GtkWidget *avatars[MOST]; /* NULL until there is a name for it */
  GtkWidget *word;          /* how many more, or that there is nobody */
};

typedef enum
{
  PROP_NAMES = 1,
  PROP_SIZE
} ChasFacesProperty;
static GParamSpec *properties[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (ChasFaces, chas_faces, ADW_TYPE_BIN)

static void
describe (ChasFaces *self, guint n_names)
{
  g_autofree char *all = n_names ? g_strjoinv (", ", self->names) : NULL;
  const char *label = all ? all : C_ ("lead", "Unassigned");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Asked for when it is needed: to set the text of a tooltip is dear while the pointer is in the
 * window, and cards are filled by the dozen while they scroll past. */
static gboolean
chas_faces_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  ChasFaces *self = CHAS_FACES (widget);
  g_autofree char *all = self->names && *self->names ? g_strjoinv (", ", self->names) : NULL;

  gtk_tooltip_set_text (tooltip, all);
  return all != NULL;
}

static void
show_avatar (ChasFaces *self, guint i, const char *name)
{
  if (name && !self->avatars[i])
    {
      GtkWidget *before = i > 0 ? self->avatars[i - 1] : NULL;

      /* The names are those of the whole. */
      self->avatars[i] =
        g_object_new (ADW_TYPE_AVATAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "size",
                      self->size, "show-initials", TRUE, NULL);
      /* The node called avatar is one further in. */
      gtk_widget_add_css_class (self->avatars[i], "face");
      gtk_box_insert_child_after (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), self->avatars[i],
                                  before);
    }
  if (name)
    adw_avatar_set_text (ADW_AVATAR (self->avatars[i]), name);
  if (self->avatars[i])
    gtk_widget_set_visible (self->avatars[i], name != NULL);
}

static void
update (ChasFaces *self)
{
  guint n_names = self->names ? g_strv_length (self->names) : 0;
  g_autofree char *more = NULL;

  for (guint i = 0; i < MOST; i++)
    show_avatar (self, i, i < n_names ? self->names[i] : NULL);
  if (n_names > MOST)
    more = g_strdup_printf ("+%u", n_names - MOST);
  gtk_label_set_label (GTK_LABEL (self->word), more ? more : C_ ("lead", "Unassigned"));
  gtk_widget_set_visible (self->word, more || n_names == 0);
  describe (self, n_names);
}

static void
chas_faces_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ChasFaces *self = CHAS_FACES (object);

  switch ((ChasFacesProperty) id)
    {
    case PROP_NAMES:
      g_value_set_boxed (value, self->names);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    }
}

static void
chas_faces_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasFaces *self = CHAS_FACES (object);

  switch ((ChasFacesProperty) id)
    {
    case PROP_NAMES:
      chas_faces_set_names (self, g_value_get_boxed (value));
      break;
    case PROP_SIZE:
      chas_faces_set_size (self, g_value_get_int (value));
      break;
    }
}

static void
chas_faces_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_FACES (object)->names, g_strfreev);
  G_OBJECT_CLASS (chas_faces_parent_class)->finalize (object);
}

static void
chas_faces_class_init (ChasFacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chas_faces_get_property;
  object_class->set_property = chas_faces_set_property;
  object_class->finalize = chas_faces_finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = chas_faces_query_tooltip;

  properties[PROP_NAMES] = g_param_spec_boxed ("names", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 1, 512, DEFAULT_SIZE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
chas_faces_init (ChasFaces *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->size = DEFAULT_SIZE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->word = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->word, "caption");
  gtk_widget_add_css_class (self->word, "dimmed");
  gtk_box_append (GTK_BOX (box), self->word);
  gtk_widget_add_css_class (box, "faces");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
}

/**
 * chas_faces_get_names:
 *
 * Returns: (nullable) (array zero-terminated=1): the full names
 */
const char *const *
chas_faces_get_names (ChasFaces *self)
{
  g_return_val_if_fail (CHAS_IS_FACES (self), NULL);
  return (const char *const *) self->names;
}

/**
 * chas_faces_set_names:
 * @names: (nullable) (array zero-terminated=1): full names, in the order shown; none means nobody
 * has the lead
 */
void
chas_faces_set_names (ChasFaces *self, const char *const *names)
{
  static const char *const nobody[] = { NULL };

  g_return_if_fail (CHAS_IS_FACES (self));
  if (g_strv_equal (names ? names : nobody,
                    self->names ? (const char *const *) self->names : nobody))
    return;
  g_strfreev (self->names);
  self->names = g_strdupv ((GStrv) names);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMES]);
}

/**
 * chas_faces_get_size:
 *
 * Returns: width of an avatar in pixels
 */
int
chas_faces_get_size (ChasFaces *self)
{
  g_return_val_if_fail (CHAS_IS_FACES (self), 0);
  return self->size;
}

/**
 * chas_faces_set_size:
 * @size: width of an avatar in pixels
 */
void
chas_faces_set_size (ChasFaces *self, int size)
{
  g_return_if_fail (CHAS_IS_FACES (self));
  if (self->size == size)
    return;
  self->size = size;
  for (guint i = 0; i < MOST; i++)
    if (self->avatars[i])
      adw_avatar_set_size (ADW_AVATAR (self->avatars[i]), size);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}
