// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-company-facts.h"

#include "chas-fact-row.h"

struct _ChasCompanyFacts
{
  GtkBox parent_instance;

  gboolean narrow;
};

typedef enum
{
  PROP_NARROW = 1,
} ChasCompanyFactsProperty;

static GParamSpec *properties[PROP_NARROW + 1];

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
