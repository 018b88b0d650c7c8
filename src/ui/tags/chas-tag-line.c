// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tag-line.h"

#include <glib/gi18n.h>

#include "chas-tag-picker.h"
#include "chas-toast.h"

struct _ChasTagLine
{
  AdwBin parent_instance;

  ChasStore *store;
  char *lead_id;
  GStrv names;
  gboolean narrow;

  AdwWrapBox *pills;
  GtkWidget *add;
  ChasTagPicker *picker;
};

typedef enum
{
  PROP_NARROW = 1,
} ChasTagLineProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTagLine, chas_tag_line, ADW_TYPE_BIN)

static GtkOrientation
orientation_cb (ChasTagLine *self, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static char **
classes_cb (ChasTagLine *self, gboolean narrow)
{
  const char *classes[] = { "fact", narrow ? "narrow" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

static int
spacing_cb (ChasTagLine *self, gboolean narrow)
{
  return narrow ? 0 : 12;
}

/* One change on its way to the disk. */
typedef struct
{
  ChasTagLine *line;
  char *words; /* when it is there */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->line);
  g_free (saving->words);
  g_free (saving);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;
  gboolean good = dex_future_get_value (future, &error) != NULL;
  g_autoptr (AdwToast) toast = good ? chas_undo_toast_new (saving->words)
                                    : chas_toast_new (_ ("This could not be saved. Try again."));

  if (!good)
    g_debug ("Saving a tag failed: %s", error->message);
  g_signal_emit (saving->line, signals[SIGNAL_TOAST], 0, toast);
  return dex_future_new_true ();
}

static void
save (ChasTagLine *self, const char *add, const char *remove, char *words)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->line = g_object_ref (self);
  saving->words = words;
  dex_future_disown (dex_future_finally (chas_store_bulk_change (self->store, CHAS_BULK_TAGS,
                                                                 (const char *const[]) {
                                                                   self->lead_id, NULL },
                                                                 (const char *const[]) { add,
                                                                                         NULL },
                                                                 (const char *const[]) { remove,
                                                                                         NULL }),
                                         on_saved_cb, saving, saving_free));
}

static void
on_picker_show_cb (ChasTagLine *self)
{
  if (self->store)
    chas_tag_picker_open (self->picker, self->store, (const char *const *) self->names);
}

static void
on_chosen_cb (ChasTagLine *self, const char *name)
{
  /* Translators: %s is a tag */
  save (self, name, NULL, g_strdup_printf (_ ("Added the tag “%s”"), name));
}

static void
on_removed_cb (GtkButton *pill, ChasTagLine *self)
{
  const char *name = g_object_get_data (G_OBJECT (pill), "name");

  /* The pill goes, and with it the focus. */
  gtk_widget_grab_focus (self->add);
  /* Translators: %s is a tag */
  save (self, NULL, name, g_strdup_printf (_ ("Removed the tag “%s”"), name));
}

static GtkWidget *
make_pill (ChasTagLine *self, const char *name)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (name);
  /* Translators: %s is a tag */
  g_autofree char *label = g_strdup_printf (_ ("Remove the Tag “%s”"), name);

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "tag-pill");
  gtk_widget_set_tooltip_text (pill, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (pill), "name", g_strdup (name), g_free);
  g_signal_connect_object (pill, "clicked", G_CALLBACK (on_removed_cb), self, 0);
  return pill;
}

static void
chas_tag_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasTagLineProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CHAS_TAG_LINE (object)->narrow);
      break;
    }
}

static void
chas_tag_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasTagLine *self = CHAS_TAG_LINE (object);

  switch ((ChasTagLineProperty) id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
chas_tag_line_dispose (GObject *object)
{
  ChasTagLine *self = CHAS_TAG_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TAG_LINE);
  g_clear_object (&self->store);
  g_clear_pointer (&self->lead_id, g_free);
  g_clear_pointer (&self->names, g_strfreev);
  G_OBJECT_CLASS (chas_tag_line_parent_class)->dispose (object);
}

static void
chas_tag_line_class_init (ChasTagLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chas_tag_line_get_property;
  object_class->set_property = chas_tag_line_set_property;
  object_class->dispose = chas_tag_line_dispose;
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  g_type_ensure (CHAS_TYPE_TAG_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/tags/chas-tag-line.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTagLine, pills);
  gtk_widget_class_bind_template_child (widget_class, ChasTagLine, add);
  gtk_widget_class_bind_template_child (widget_class, ChasTagLine, picker);
  gtk_widget_class_bind_template_callback (widget_class, classes_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picker_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, orientation_cb);
  gtk_widget_class_bind_template_callback (widget_class, spacing_cb);
}

static void
chas_tag_line_init (ChasTagLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GStrv
list_names (GPtrArray *tags)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < tags->len; i++)
    g_strv_builder_add (names, chas_company_tag_get_name (tags->pdata[i]));
  return g_strv_builder_end (names);
}

/**
 * chas_tag_line_set_tags:
 * @tags: (element-type ChasCompanyTag): what the company of the lead has
 */
void
chas_tag_line_set_tags (ChasTagLine *self, ChasStore *store, const char *lead_id, GPtrArray *tags)
{
  g_auto (GStrv) names = NULL;
  GtkWidget *pill;

  g_return_if_fail (CHAS_IS_TAG_LINE (self));

  g_set_object (&self->store, store);
  g_set_str (&self->lead_id, lead_id);
  names = list_names (tags);
  /* What is shown already stays, with the focus in it. */
  if (self->names && g_strv_equal ((const char *const *) self->names, (const char *const *) names))
    return;
  while ((pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) != self->add)
    adw_wrap_box_remove (self->pills, pill);
  for (guint i = g_strv_length (names); i > 0; i--)
    adw_wrap_box_prepend (self->pills, make_pill (self, names[i - 1]));
  g_strfreev (self->names);
  self->names = g_steal_pointer (&names);
}
