// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-edit-text.h"

#include "chas-hyphens.h"
#include "chas-typing.h"

struct _ChasEditText
{
  AdwBin parent_instance;

  char *saved;
  char *tried; /* what was asked to be saved and has not come back yet */
  char *placeholder;
  gboolean multiline;
  gboolean autosave; /* when it is left; else only by key or by whoever holds it */
  guint grow;        /* idle */

  GtkWidget *scroller;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextTag *words; /* all of them */
  GtkLabel *mirror;
  GtkLabel *error;
};

typedef enum
{
  PROP_MULTILINE = 1,
  PROP_AUTOSAVE,
  PROP_PLACEHOLDER,
  PROP_EMPTY,
} ChasEditTextProperty;

static GParamSpec *properties[PROP_EMPTY + 1];

enum
{
  SIGNAL_SAVE,
  SIGNAL_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasEditText, chas_edit_text, ADW_TYPE_BIN)

static gboolean
is_dirty (ChasEditText *self)
{
  g_autofree char *text = chas_edit_text_dup_text (self);

  return g_strcmp0 (text, self->saved ? self->saved : "") != 0;
}

static void
put_text (ChasEditText *self, const char *text)
{
  g_autofree char *now = chas_edit_text_dup_text (self);

  if (g_strcmp0 (now, text ? text : "") == 0)
    return;
  gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
}

/* The label behind the view gives it room for what is typed, and invites to type where nothing is.
 */
static void
on_buffer_changed_cb (ChasEditText *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (self->buffer) == 0;
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *room = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, self->words, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  /* A label has no line after the last line break; the cursor needs one. */
  room = g_strconcat (text, g_str_has_suffix (text, "\n") ? " " : "", NULL);
  gtk_label_set_label (self->mirror, empty ? self->placeholder : room);
  gtk_widget_set_opacity (GTK_WIDGET (self->mirror), empty ? 1 : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
grow_cb (gpointer data)
{
  ChasEditText *self = CHAS_EDIT_TEXT (data);

  self->grow = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

/* A text view finds out how high its lines are while it is given its place, when it is too late to
 * ask for another. */
static void
on_height_changed_cb (ChasEditText *self, GtkAdjustment *adjustment)
{
  if (!self->grow &&
      gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    self->grow = g_idle_add_once (grow_cb, self);
}

static void
on_focus_left_cb (ChasEditText *self)
{
  if (self->autosave)
    chas_edit_text_commit (self);
}

/* Enter saves a line; in a text it makes a new one, and Ctrl+Enter saves. Escape takes back what
 * was typed. */
static gboolean
on_key_pressed_cb (ChasEditText *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_Escape && is_dirty (self))
    {
      chas_typing_take_back (self->buffer, self->saved);
      chas_edit_text_set_error (self, NULL);
      return GDK_EVENT_STOP;
    }
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  if (self->multiline && !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;
  if (self->autosave)
    chas_edit_text_commit (self);
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
  return GDK_EVENT_STOP;
}

static gboolean
chas_edit_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHAS_EDIT_TEXT (widget)->view));
}

static void
chas_edit_text_dispose (GObject *object)
{
  g_clear_handle_id (&CHAS_EDIT_TEXT (object)->grow, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_EDIT_TEXT);
  G_OBJECT_CLASS (chas_edit_text_parent_class)->dispose (object);
}

static void
chas_edit_text_finalize (GObject *object)
{
  ChasEditText *self = CHAS_EDIT_TEXT (object);

  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->tried, g_free);
  g_clear_pointer (&self->placeholder, g_free);
  G_OBJECT_CLASS (chas_edit_text_parent_class)->finalize (object);
}

static void
chas_edit_text_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasEditText *self = CHAS_EDIT_TEXT (object);

  switch ((ChasEditTextProperty) prop_id)
    {
    case PROP_MULTILINE:
      g_value_set_boolean (value, self->multiline);
      break;
    case PROP_AUTOSAVE:
      g_value_set_boolean (value, self->autosave);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, gtk_text_buffer_get_char_count (self->buffer) == 0);
      break;
    }
}

static void
chas_edit_text_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ChasEditText *self = CHAS_EDIT_TEXT (object);

  switch ((ChasEditTextProperty) prop_id)
    {
    case PROP_MULTILINE:
      self->multiline = g_value_get_boolean (value);
      break;
    case PROP_AUTOSAVE:
      self->autosave = g_value_get_boolean (value);
      break;
    case PROP_PLACEHOLDER:
      g_set_str (&self->placeholder, g_value_get_string (value));
      on_buffer_changed_cb (self);
      break;
    case PROP_EMPTY:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
chas_edit_text_class_init (ChasEditTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_edit_text_dispose;
  object_class->finalize = chas_edit_text_finalize;
  object_class->get_property = chas_edit_text_get_property;
  object_class->set_property = chas_edit_text_set_property;
  widget_class->grab_focus = chas_edit_text_grab_focus;

  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AUTOSAVE] =
    g_param_spec_boolean ("autosave", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * ChasEditText::save:
   * @text: that was left or entered, and differs from what is saved
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * ChasEditText::entered:
   *
   * The key that ends the editing was pressed, after what there was to save was given to ::save.
   */
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/lead/chas-edit-text.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasEditText, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasEditText, view);
  gtk_widget_class_bind_template_child (widget_class, ChasEditText, buffer);
  gtk_widget_class_bind_template_child (widget_class, ChasEditText, words);
  gtk_widget_class_bind_template_child (widget_class, ChasEditText, mirror);
  gtk_widget_class_bind_template_child (widget_class, ChasEditText, error);
  gtk_widget_class_bind_template_callback (widget_class, on_buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_height_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

/* The view is as high as its text, so the wheel is for the page around it. */
static void
pass_wheel_on (ChasEditText *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
chas_edit_text_init (ChasEditText *self)
{
  self->autosave = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self->mirror));
  pass_wheel_on (self);
}

/**
 * chas_edit_text_dup_text:
 *
 * Returns: (transfer full): what stands there now, without spaces around it
 */
char *
chas_edit_text_dup_text (ChasEditText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CHAS_IS_EDIT_TEXT (self), NULL);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

const char *
chas_edit_text_get_saved (ChasEditText *self)
{
  g_return_val_if_fail (CHAS_IS_EDIT_TEXT (self), NULL);
  return self->saved;
}

/**
 * chas_edit_text_set_saved:
 * @text: (nullable): what is on disk
 *
 * Shows it, unless something else has been typed that is not saved yet.
 */
void
chas_edit_text_set_saved (ChasEditText *self, const char *text)
{
  g_autofree char *typed = NULL;
  gboolean keep;

  g_return_if_fail (CHAS_IS_EDIT_TEXT (self));
  typed = chas_edit_text_dup_text (self);
  /* What was given to be saved comes back changed or not at all: the old text is an answer from
   * before. */
  keep =
    is_dirty (self) && (g_strcmp0 (typed, self->tried) != 0 || g_strcmp0 (text, self->saved) == 0);
  g_set_str (&self->saved, text);
  if (keep)
    return;
  put_text (self, text);
  if (self->tried)
    chas_typing_forget (self->buffer);
  g_clear_pointer (&self->tried, g_free);
  chas_edit_text_set_error (self, NULL);
}

/**
 * chas_edit_text_forget:
 *
 * Empties it, whatever was typed: it is about something else from now on.
 */
void
chas_edit_text_forget (ChasEditText *self)
{
  g_return_if_fail (CHAS_IS_EDIT_TEXT (self));
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->tried, g_free);
  put_text (self, NULL);
  chas_typing_forget (self->buffer);
  chas_edit_text_set_error (self, NULL);
}

/**
 * chas_edit_text_set_error:
 * @error: (nullable): why the typed text cannot be saved; it is kept
 */
void
chas_edit_text_set_error (ChasEditText *self, const char *error)
{
  g_return_if_fail (CHAS_IS_EDIT_TEXT (self));
  if (error)
    g_clear_pointer (&self->tried, g_free);
  gtk_label_set_label (self->error, error ? error : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               error ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (error)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->view), error,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

void
chas_edit_text_set_accessible_label (ChasEditText *self, const char *label)
{
  g_return_if_fail (CHAS_IS_EDIT_TEXT (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * chas_edit_text_commit:
 *
 * Asks for what was typed to be saved, if it differs from what is saved.
 */
void
chas_edit_text_commit (ChasEditText *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHAS_IS_EDIT_TEXT (self));
  text = chas_edit_text_dup_text (self);
  if (!is_dirty (self) || g_strcmp0 (text, self->tried) == 0)
    return;
  g_set_str (&self->tried, text);
  g_signal_emit (self, signals[SIGNAL_SAVE], 0, text);
}
