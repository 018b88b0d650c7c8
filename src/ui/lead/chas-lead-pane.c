// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-beside.h"
#include "chas-hyphens.h"
#include "chas-section.h"
#include "chas-slow-press.h"
#include "chas-stage-words.h"
#include "chas-toast.h"

/* What is shown of a lead. It is read in chas-lead-pane-load.c; what is edited is saved in
 * chas-lead-pane-edits.c. */

#define WHOLE_STAGE 20 /* letters of a stage that are shown whole, whatever stands beside it */

typedef enum
{
  PROP_NARROW = 1,
} ChasLeadPaneProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  SIGNAL_CLOSE,
  SIGNAL_STEP,
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasLeadPane, chas_lead_pane, ADW_TYPE_BIN)

char *
chas_lead_pane_dup_name (const char *given_name, const char *family_name)
{
  return family_name && *family_name ? g_strdup_printf ("%s %s", given_name, family_name)
                                     : g_strdup (given_name);
}

/* As the beginning of a line. */
static char *
dup_capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, *text ? 1 : 0);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, text + strlen (first), NULL);
}

/* With a word joiner after each dash: a size is read in one line. And no line begins with a dot. */
static char *
dup_unbroken (const char *text)
{
  g_autoptr (GString) unbroken = g_string_new (text);

  g_string_replace (unbroken, "–", "–\u2060", 0);
  g_string_replace (unbroken, " · ", "\u00a0· ", 0);
  return g_string_free_and_steal (g_steal_pointer (&unbroken));
}

/* A number is read with what it counts. */
static char *
dup_together (const char *size)
{
  const char *space = strchr (size, ' ');

  return space ? g_strdup_printf ("%.*s\u00a0%s", (int) (space - size), size, space + 1)
               : g_strdup (size);
}

/* "E-commerce · Solna · 50–249 employees", or what there is of it */
static void
show_summary (ChasLeadPane *self, ChasCompany *company)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;
  g_autofree char *unbroken = NULL;

  if (chas_company_get_business (company))
    g_strv_builder_add (builder, chas_company_get_business (company));
  if (chas_company_get_municipality (company))
    g_strv_builder_add (builder, chas_company_get_municipality (company));
  if (chas_company_get_size_band (company) != CHAS_SIZE_BAND_UNSET)
    g_strv_builder_take (
      builder, dup_together (chas_size_band_get_label (chas_company_get_size_band (company))));
  parts = g_strv_builder_end (builder);
  joined = g_strjoinv (" · ", parts);
  text = dup_capitalised (joined);
  unbroken = dup_unbroken (text);
  gtk_label_set_label (self->summary, unbroken);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *text != '\0');
}

static void
show_stage (ChasLeadPane *self, ChasStage stage)
{
  const char *word = chas_stage_words_get_label (stage);
  g_autofree char *label = g_strdup_printf (_ ("Stage: %s"), word);

  chas_pie_set_stage (self->pie, stage);
  gtk_label_set_label (self->stage_label, word);
  /* A long name beside it goes on below, but of the stage nothing is cut. */
  gtk_label_set_ellipsize (self->stage_label, g_utf8_strlen (word, -1) > WHOLE_STAGE
                                                ? PANGO_ELLIPSIZE_END
                                                : PANGO_ELLIPSIZE_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stage_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_lead_facts (ChasLeadPane *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lead_facts)); row;
       row = gtk_widget_get_next_sibling (row))
    chas_fact_row_show (CHAS_FACT_ROW (row), CHAS_ENTITY (self->details->lead));
}

/* What has been read. */
void
chas_lead_pane_show_details (ChasLeadPane *self)
{
  ChasLeadDetails *details = self->details;

  gtk_label_set_label (self->name, chas_company_get_name (details->company));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chas_company_get_name (details->company), -1);
  show_summary (self, details->company);
  show_stage (self, chas_lead_get_stage (details->lead));
  chas_lead_pane_show_completeness (self);
  chas_lead_pane_show_educations (self);
  chas_lead_pane_show_owners (self);
  chas_lead_pane_show_refusal (self);
  chas_lead_pane_show_rivals (self);
  show_lead_facts (self);
  chas_company_facts_show (self->company_facts, CHAS_ENTITY (details->company));
  chas_lead_pane_show_conflicts (self);
  chas_tag_line_set_tags (self->tags, self->store, self->lead_id, details->tags);
  chas_merged_list_set_record (self->merged, self->store, "company",
                               chas_entity_get_id (CHAS_ENTITY (details->company)));
  chas_lead_pane_show_people (self);
  chas_lead_pane_show_possibilities (self);
  chas_lead_pane_show_reach (self);
  chas_lead_pane_show_steps (self);
  chas_lead_pane_show_notes (self);
  gtk_widget_set_visible (self->page, TRUE);
  if (self->editing)
    chas_lead_pane_edit (self);
}

static void
fill_stage_menu (ChasLeadPane *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      g_autofree char *action = g_strconcat ("lead.move-to::", chas_stage_to_code (stage), NULL);

      g_menu_append (menu, chas_stage_words_get_label (stage), action);
    }
  gtk_menu_button_set_menu_model (self->stage_button, G_MENU_MODEL (menu));
}

static void
on_stage_words_changed_cb (ChasLeadPane *self)
{
  fill_stage_menu (self);
  if (self->details)
    show_stage (self, chas_lead_get_stage (self->details->lead));
}

static gboolean
chas_lead_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHAS_LEAD_PANE (widget)->bar));
}

/* The window may close while something is being typed. */
static void
chas_lead_pane_unmap (GtkWidget *widget)
{
  chas_lead_pane_commit (CHAS_LEAD_PANE (widget));
  GTK_WIDGET_CLASS (chas_lead_pane_parent_class)->unmap (widget);
}

static void
chas_lead_pane_dispose (GObject *object)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (object);

  self->generation++;
  g_clear_handle_id (&self->reveal, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_LEAD_PANE);
  g_clear_pointer (&self->details, chas_lead_details_free);
  g_clear_object (&self->store);
  g_clear_object (&self->env);
  g_clear_object (&self->participants);
  g_clear_object (&self->all_educations);
  G_OBJECT_CLASS (chas_lead_pane_parent_class)->dispose (object);
}

static void
chas_lead_pane_finalize (GObject *object)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (object);

  dex_clear (&self->read);
  g_clear_pointer (&self->lead_id, g_free);
  g_clear_pointer (&self->me, g_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (chas_lead_pane_parent_class)->finalize (object);
}

static void
chas_lead_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasLeadPaneProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CHAS_LEAD_PANE (object)->narrow);
      break;
    }
}

static void
chas_lead_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((ChasLeadPaneProperty) prop_id)
    {
    case PROP_NARROW:
      CHAS_LEAD_PANE (object)->narrow = g_value_get_boolean (value);
      break;
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, page);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, name);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, summary);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, stage_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, pie);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, stage_label);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, reach_buttons);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, steps);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, lead_facts);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, company_facts);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, new_note);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, add_note_button);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadPane, notes);
}

static void
chas_lead_pane_class_init (ChasLeadPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = chas_lead_pane_dispose;
  object_class->finalize = chas_lead_pane_finalize;
  object_class->get_property = chas_lead_pane_get_property;
  object_class->set_property = chas_lead_pane_set_property;
  widget_class->grab_focus = chas_lead_pane_grab_focus;
  widget_class->unmap = chas_lead_pane_unmap;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CLOSE] =
    g_signal_new ("close", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STEP] =
    g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_TOAST] = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (CHAS_TYPE_BESIDE);
  g_type_ensure (CHAS_TYPE_COMPANY_FACTS);
  g_type_ensure (CHAS_TYPE_PIE);
  g_type_ensure (CHAS_TYPE_REACH_BUTTONS);
  g_type_ensure (CHAS_TYPE_SECTION);
  g_type_ensure (CHAS_TYPE_EDIT_TEXT);
  g_type_ensure (CHAS_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/lead/chas-lead-pane.ui");
  bind_children (widget_class);
  chas_lead_pane_completeness_class_init (widget_class);
  chas_lead_pane_conflicts_class_init (widget_class);
  chas_lead_pane_edits_class_init (widget_class);
  chas_lead_pane_educations_class_init (widget_class);
  chas_lead_pane_notes_class_init (widget_class);
  chas_lead_pane_owner_class_init (widget_class);
  chas_lead_pane_refusal_class_init (widget_class);
  chas_lead_pane_rivals_class_init (widget_class);
  chas_lead_pane_people_class_init (widget_class);
  chas_lead_pane_place_class_init (widget_class);
  chas_lead_pane_possibilities_class_init (widget_class);
  chas_lead_pane_reach_class_init (widget_class);
  chas_lead_pane_plan_class_init (widget_class);
  chas_lead_pane_steps_class_init (widget_class);
  chas_lead_pane_timeline_class_init (widget_class);
}

static void
chas_lead_pane_init (ChasLeadPane *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self->name));
  fill_stage_menu (self);
  g_signal_connect_object (chas_stage_words_get_default (), "changed",
                           G_CALLBACK (on_stage_words_changed_cb), self, G_CONNECT_SWAPPED);
  chas_lead_pane_completeness_init (self);
  chas_lead_pane_edits_init (self);
  chas_lead_pane_notes_init (self);
  chas_slow_press_allow (self->people);
  chas_slow_press_allow (self->possibilities);
  chas_slow_press_allow (self->steps);
}

/**
 * chas_lead_pane_set_up:
 * @store: what the leads are read from and saved in, for the life of the pane
 * @env: says what day it is
 */
void
chas_lead_pane_set_up (ChasLeadPane *self, ChasStore *store, ChasEnv *env)
{
  g_return_if_fail (CHAS_IS_LEAD_PANE (self) && !self->store);
  self->store = g_object_ref (store);
  self->env = g_object_ref (env);
  chas_lead_pane_load_set_up (self);
}

const char *
chas_lead_pane_get_lead_id (ChasLeadPane *self)
{
  g_return_val_if_fail (CHAS_IS_LEAD_PANE (self), NULL);
  return self->lead_id;
}

/**
 * chas_lead_pane_set_lead_id:
 * @lead_id: (nullable): what to show
 *
 * Shows a lead. What was typed about the one before is saved first.
 */
void
chas_lead_pane_set_lead_id (ChasLeadPane *self, const char *lead_id)
{
  g_return_if_fail (CHAS_IS_LEAD_PANE (self));

  if (g_strcmp0 (self->lead_id, lead_id) == 0)
    return;
  chas_lead_pane_commit (self);
  g_set_str (&self->lead_id, lead_id);
  self->generation++;
  self->editing = FALSE;
  g_clear_pointer (&self->details, chas_lead_details_free);
  gtk_widget_set_visible (self->page, FALSE);
  chas_lead_pane_forget (self);
  chas_lead_pane_timeline_show (self);
  if (!lead_id)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  chas_lead_pane_load (self);
}

/* A few words over the window, with a button that takes the last step back. */
void
chas_lead_pane_tell (ChasLeadPane *self, const char *text, gboolean can_undo)
{
  g_autoptr (AdwToast) toast = can_undo ? chas_undo_toast_new (text) : chas_toast_new (text);

  chas_lead_pane_toast (self, toast);
}

void
chas_lead_pane_toast (ChasLeadPane *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}
