// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-company.h"

#include "chas-found-words.h"

#define FOUND_CHARS 16 /* fit into the cell at its narrowest: there it ends in dots */

struct _ChasTableCompany
{
  GtkBox parent_instance;

  GtkLabel *name;
  GtkLabel *found; /* NULL until there was something to tell */
};

G_DEFINE_FINAL_TYPE (ChasTableCompany, chas_table_company, GTK_TYPE_BOX)

static GtkLabel *
add_label (ChasTableCompany *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static GtkLabel *
add_found (ChasTableCompany *self)
{
  GtkLabel *label = add_label (self, "caption");

  gtk_widget_add_css_class (GTK_WIDGET (label), "dimmed");
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, 2);
  /* A row asks how high it would be at its least width. */
  gtk_label_set_width_chars (label, FOUND_CHARS);
  return label;
}

static void
chas_table_company_class_init (ChasTableCompanyClass *klass)
{
}

static void
chas_table_company_init (ChasTableCompany *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->name = add_label (self, "heading");
  /* In the middle of the row, as what stands beside it. */
  gtk_widget_set_vexpand (GTK_WIDGET (self->name), TRUE);
}

void
chas_table_company_set_name (ChasTableCompany *self, const char *name)
{
  g_return_if_fail (CHAS_IS_TABLE_COMPANY (self));
  gtk_label_set_label (self->name, name ? name : "");
}

/**
 * chas_table_company_set_found:
 * @found: (nullable): what to tell below the name
 */
void
chas_table_company_set_found (ChasTableCompany *self, const ChasFound *found)
{
  g_autofree char *words = found ? chas_found_words_dup (found) : NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (CHAS_IS_TABLE_COMPANY (self));
  if (!found && !self->found)
    return;
  if (!self->found)
    self->found = add_found (self);
  if (found)
    chas_found_words_mark (found, attributes);
  gtk_label_set_label (self->found, words ? words : "");
  gtk_label_set_attributes (self->found, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self->found), found != NULL);
}
