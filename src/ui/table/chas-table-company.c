// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-company.h"

#include "chas-found-words.h"

#define FOUND_CHARS 16 /* fit into the cell at its narrowest: there it ends in dots */

struct _ChasTableCompany
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *found; /* NULL until there was something to tell */
  ChasFound *told; /* nullable: what there is to tell */
  guint fitting;   /* idle source after the name has got another width */
};

G_DEFINE_FINAL_TYPE (ChasTableCompany, chas_table_company, GTK_TYPE_WIDGET)

static GtkLabel *
add_label (ChasTableCompany *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
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

static gboolean
is_cut (ChasTableCompany *self)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (self->name));
}

static void
show_found (ChasTableCompany *self)
{
  g_autofree char *words = chas_found_words_dup (self->told);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (!self->found)
    self->found = add_found (self);
  chas_found_words_mark (self->told, attributes);
  gtk_label_set_label (self->found, words);
  gtk_label_set_attributes (self->found, attributes);
  gtk_widget_set_visible (GTK_WIDGET (self->found), TRUE);
}

/* A name that can be read needs no second one. */
static void
tell (ChasTableCompany *self)
{
  if (self->told && (self->told->place != CHAS_FOUND_IN_NAME || is_cut (self)))
    show_found (self);
  else if (self->found)
    gtk_widget_set_visible (GTK_WIDGET (self->found), FALSE);
}

static void
on_fit_cb (gpointer data)
{
  ChasTableCompany *self = data;

  self->fitting = 0;
  tell (self);
}

static GtkSizeRequestMode
chas_table_company_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as the wider one, as high as both. */
static void
chas_table_company_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0, most = 0;

      if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, orientation, across ? -1 : for_size, &least, &most, NULL, NULL);
      *minimum = across ? MAX (*minimum, least) : *minimum + least;
      *natural = across ? MAX (*natural, most) : *natural + most;
    }
}

/* The name in the middle of the row, as what stands beside it, or of what is left of it. What is
 * shown does not change while it is given its place. */
static void
chas_table_company_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChasTableCompany *self = CHAS_TABLE_COMPANY (widget);
  gboolean shown = self->found && gtk_widget_get_visible (GTK_WIDGET (self->found));
  int below = 0;

  if (shown)
    gtk_widget_measure (GTK_WIDGET (self->found), GTK_ORIENTATION_VERTICAL, width, NULL, &below,
                        NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->name),
                            &(GtkAllocation) { 0, 0, width, height - below }, -1);
  if (shown)
    gtk_widget_size_allocate (GTK_WIDGET (self->found),
                              &(GtkAllocation) { 0, height - below, width, below }, -1);
  if (self->told && self->told->place == CHAS_FOUND_IN_NAME && is_cut (self) != shown &&
      !self->fitting)
    self->fitting = g_idle_add_once (on_fit_cb, self);
}

static void
chas_table_company_dispose (GObject *object)
{
  ChasTableCompany *self = CHAS_TABLE_COMPANY (object);
  GtkWidget *child;

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_pointer (&self->told, chas_found_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  self->name = self->found = NULL;
  G_OBJECT_CLASS (chas_table_company_parent_class)->dispose (object);
}

static void
chas_table_company_class_init (ChasTableCompanyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_table_company_dispose;
  widget_class->get_request_mode = chas_table_company_get_request_mode;
  widget_class->measure = chas_table_company_measure;
  widget_class->size_allocate = chas_table_company_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
chas_table_company_init (ChasTableCompany *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->name = add_label (self, "heading");
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
  g_return_if_fail (CHAS_IS_TABLE_COMPANY (self));
  g_clear_pointer (&self->told, chas_found_free);
  self->told = found ? chas_found_copy (found) : NULL;
  tell (self);
}
