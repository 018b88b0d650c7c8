// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-company-facts.h"

#include "chas-fact-row.h"

struct _ChasCompanyFacts
{
  GtkBox parent_instance;

  gboolean narrow;
  gboolean lacking;
  gboolean long_labels; /* the fact with a label that is longer than those of the others is seen */
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_LACKING,
  PROP_LONG_LABELS,
} ChasCompanyFactsProperty;

static GParamSpec *properties[PROP_LONG_LABELS + 1];

G_DEFINE_FINAL_TYPE (ChasCompanyFacts, chas_company_facts, GTK_TYPE_BOX)

static void
chas_company_facts_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_COMPANY_FACTS);
  G_OBJECT_CLASS (chas_company_facts_parent_class)->dispose (object);
}

static void
chas_company_facts_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((ChasCompanyFactsProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CHAS_COMPANY_FACTS (object)->narrow);
      break;
    case PROP_LACKING:
      g_value_set_boolean (value, CHAS_COMPANY_FACTS (object)->lacking);
      break;
    case PROP_LONG_LABELS:
      g_value_set_boolean (value, CHAS_COMPANY_FACTS (object)->long_labels);
      break;
    }
}

static void
chas_company_facts_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((ChasCompanyFactsProperty) prop_id)
    {
    case PROP_NARROW:
      CHAS_COMPANY_FACTS (object)->narrow = g_value_get_boolean (value);
      break;
    case PROP_LACKING:
    case PROP_LONG_LABELS:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
chas_company_facts_class_init (ChasCompanyFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chas_company_facts_dispose;
  object_class->get_property = chas_company_facts_get_property;
  object_class->set_property = chas_company_facts_set_property;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LACKING] =
    g_param_spec_boolean ("lacking", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LONG_LABELS] = g_param_spec_boolean ("long-labels", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CHAS_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/se/chasacademy/Career/ui/lead/chas-company-facts.ui");
}

static void
chas_company_facts_init (ChasCompanyFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_flag (ChasCompanyFacts *self, gboolean *flag, gboolean value, ChasCompanyFactsProperty property)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * chas_company_facts_update:
 *
 * Looks again which facts are out of sight: others may show one.
 */
void
chas_company_facts_update (ChasCompanyFacts *self)
{
  gboolean lacking = FALSE, long_labels = FALSE;

  g_return_if_fail (CHAS_IS_COMPANY_FACTS (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    if (!gtk_widget_get_visible (row))
      lacking = TRUE;
    else if (g_str_equal (chas_fact_row_get_field (CHAS_FACT_ROW (row)), "orgnr"))
      long_labels = TRUE;
  set_flag (self, &self->lacking, lacking, PROP_LACKING);
  set_flag (self, &self->long_labels, long_labels, PROP_LONG_LABELS);
}

/**
 * chas_company_facts_show:
 *
 * Shows what is known. A fact that was seen stays in sight when its value goes.
 */
void
chas_company_facts_show (ChasCompanyFacts *self, ChasEntity *company)
{
  g_return_if_fail (CHAS_IS_COMPANY_FACTS (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      chas_fact_row_show (CHAS_FACT_ROW (row), company);
      if (chas_entity_get_text (company, chas_fact_row_get_field (CHAS_FACT_ROW (row))))
        gtk_widget_set_visible (row, TRUE);
    }
  chas_company_facts_update (self);
}

/* Until it is laid out, nobody knows where it is. */
static gboolean
scroll_to_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);

  if (gtk_widget_get_height (row) == 0 && gtk_widget_get_mapped (row))
    return G_SOURCE_CONTINUE;
  if (viewport)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), row, NULL);
  return G_SOURCE_REMOVE;
}

static void
go_to (GtkWidget *row)
{
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  gtk_widget_add_tick_callback (row, scroll_to_cb, NULL, NULL);
}

/**
 * chas_company_facts_reveal:
 *
 * Shows also what is not known, and gives the first of those the focus.
 */
void
chas_company_facts_reveal (ChasCompanyFacts *self)
{
  GtkWidget *first = NULL;

  g_return_if_fail (CHAS_IS_COMPANY_FACTS (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    if (!gtk_widget_get_visible (row))
      {
        gtk_widget_set_visible (row, TRUE);
        first = first ? first : row;
      }
  if (first)
    go_to (first);
  chas_company_facts_update (self);
}

/**
 * chas_company_facts_reveal_field:
 * @field: of a company
 *
 * Shows the fact, known or not, and gives it the focus.
 */
void
chas_company_facts_reveal_field (ChasCompanyFacts *self, const char *field)
{
  g_return_if_fail (CHAS_IS_COMPANY_FACTS (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (chas_fact_row_get_field (CHAS_FACT_ROW (row)), field))
      {
        gtk_widget_set_visible (row, TRUE);
        go_to (row);
      }
  chas_company_facts_update (self);
}

/**
 * chas_company_facts_forget:
 *
 * Another company comes, of which nothing has been seen.
 */
void
chas_company_facts_forget (ChasCompanyFacts *self)
{
  g_return_if_fail (CHAS_IS_COMPANY_FACTS (self));

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
}
