// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-cells.h"

#include "chas-card-look.h"
#include "chas-chip-row.h"
#include "chas-completeness.h"
#include "chas-faces.h"
#include "chas-flame.h"
#include "chas-meter.h"
#include "chas-stage-words.h"
#include "chas-step.h"
#include "chas-table-company.h"
#include "chas-table-row.h"

/* How the cells of each column are made and filled. */

#define FACE_SIZE 22

typedef struct
{
  const char *column_id;
  GtkWidget *(*make) (void);
  void (*fill) (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look);
  const char *signal; /* nullable: of a row, when what @follow shows has changed */
  void (*follow) (GtkWidget *cell, ChasTableRow *row);
} Cell;

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
make_company (void)
{
  return g_object_new (CHAS_TYPE_TABLE_COMPANY, NULL);
}

static GtkWidget *
make_number (void)
{
  GtkWidget *label = make_label ();

  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  return label;
}

static GtkWidget *
make_faces (void)
{
  return g_object_new (CHAS_TYPE_FACES, "size", FACE_SIZE, "halign", GTK_ALIGN_START, NULL);
}

static GtkWidget *
make_chips (void)
{
  return chas_chip_row_new ();
}

static GtkWidget *
make_step (void)
{
  GtkWidget *step = g_object_new (CHAS_TYPE_STEP, NULL);

  chas_step_set_single_line (CHAS_STEP (step));
  return step;
}

static GtkWidget *
make_flame (void)
{
  return g_object_new (CHAS_TYPE_FLAME, NULL);
}

static GtkWidget *
make_meter (void)
{
  return g_object_new (CHAS_TYPE_METER, NULL);
}

static void
fill_label (GtkWidget *cell, const char *text)
{
  gtk_label_set_label (GTK_LABEL (cell), text ? text : "");
}

static void
fill_company (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  chas_table_company_set_name (CHAS_TABLE_COMPANY (cell), facts->company_name);
}

static void
fill_stage (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  fill_label (cell, chas_stage_words_get_label (facts->stage));
}

static void
fill_town (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  fill_label (cell, facts->municipality);
}

static void
fill_business (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  fill_label (cell, facts->business);
}

static void
fill_days (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  fill_label (cell, look->days);
}

static void
fill_faces (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  g_autofree const char **names = g_new0 (const char *, facts->owners->len + 1);

  for (guint i = 0; i < facts->owners->len; i++)
    names[i] = ((const ChasLeadOwnerFact *) facts->owners->pdata[i])->name;
  chas_faces_set_names (CHAS_FACES (cell), names);
}

static void
fill_chips (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  for (guint i = 0; i < facts->educations->len; i++)
    {
      const ChasLeadEducationFact *education = facts->educations->pdata[i];

      chas_chip_row_set_chip (CHAS_CHIP_ROW (cell), i, education->short_name, education->colour);
    }
  chas_chip_row_set_n_chips (CHAS_CHIP_ROW (cell), facts->educations->len);
}

/* What is searched for comes first, where it has room. */
static void
follow_tags (GtkWidget *cell, ChasTableRow *row)
{
  g_autoptr (GPtrArray) tags = chas_table_row_list_tags (row);

  for (guint i = 0; i < tags->len; i++)
    chas_chip_row_set_chip (CHAS_CHIP_ROW (cell), i, tags->pdata[i], -1);
  chas_chip_row_set_n_chips (CHAS_CHIP_ROW (cell), tags->len);
}

static void
follow_found (GtkWidget *cell, ChasTableRow *row)
{
  chas_table_company_set_found (CHAS_TABLE_COMPANY (cell), chas_table_row_get_found (row));
}

/* All is said by what follows the row. */
static void
fill_nothing (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
}

static void
fill_step (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  chas_step_set_state (CHAS_STEP (cell), look->step);
  chas_step_set_text (CHAS_STEP (cell), look->step_text);
}

static void
fill_flame (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  chas_flame_set_level (CHAS_FLAME (cell), look->flame);
}

static void
fill_meter (GtkWidget *cell, const ChasLeadFacts *facts, const ChasCardLook *look)
{
  chas_meter_set_points (CHAS_METER (cell), chas_completeness_rule (facts));
}

static const Cell all_cells[] = {
  { "company", make_company, fill_company, "notify::found", follow_found },
  { "stage", make_label, fill_stage, NULL, NULL },
  { "owner", make_faces, fill_faces, NULL, NULL },
  { "educations", make_chips, fill_chips, NULL, NULL },
  { "tags", make_chips, fill_nothing, "notify::search", follow_tags },
  { "step", make_step, fill_step, NULL, NULL },
  { "warmth", make_flame, fill_flame, NULL, NULL },
  { "town", make_label, fill_town, NULL, NULL },
  { "business", make_label, fill_business, NULL, NULL },
  { "days", make_number, fill_days, NULL, NULL },
  { "complete", make_meter, fill_meter, NULL, NULL },
};

typedef struct
{
  const Cell *cell;
  ChasEnv *env;
} Filler;

static Filler *
filler_new (const Cell *cell, ChasEnv *env)
{
  Filler *filler = g_new0 (Filler, 1);

  filler->cell = cell;
  filler->env = g_object_ref (env);
  return filler;
}

static void
filler_free (gpointer data)
{
  Filler *filler = data;

  g_object_unref (filler->env);
  g_free (filler);
}

static void
show_card (ChasTableRow *row, GParamSpec *pspec, GtkListItem *item)
{
  const Filler *filler = g_object_get_data (G_OBJECT (item), "chas-filler");
  ChasCard *card = chas_table_row_get_card (row);
  g_auto (ChasCardLook) look = { 0 };

  gtk_widget_set_opacity (gtk_list_item_get_child (item), card ? 1 : 0);
  if (filler->cell->follow)
    filler->cell->follow (gtk_list_item_get_child (item), row);
  if (!card)
    return;
  chas_card_look_init (&look, chas_card_get_facts (card), filler->env);
  filler->cell->fill (gtk_list_item_get_child (item), chas_card_get_facts (card), &look);
}

static void
follow_row (ChasTableRow *row, GParamSpec *pspec, GtkListItem *item)
{
  const Filler *filler = g_object_get_data (G_OBJECT (item), "chas-filler");

  filler->cell->follow (gtk_list_item_get_child (item), row);
}

static void
on_setup_cb (GtkListItemFactory *factory, GtkListItem *item, Filler *filler)
{
  GtkWidget *child = filler->cell->make ();

  /* With or without a face, all rows are as high. */
  gtk_widget_set_size_request (child, -1, FACE_SIZE);
  g_object_set_data (G_OBJECT (item), "chas-filler", filler);
  g_object_set_data (G_OBJECT (child), CHAS_TABLE_ITEM, item);
  gtk_list_item_set_child (item, child);
}

static void
on_bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const Filler *filler = g_object_get_data (G_OBJECT (item), "chas-filler");
  ChasTableRow *row = gtk_list_item_get_item (item);

  g_signal_connect_object (row, "notify::card", G_CALLBACK (show_card), item, 0);
  show_card (row, NULL, item);
  if (filler->cell->signal)
    g_signal_connect_object (row, filler->cell->signal, G_CALLBACK (follow_row), item, 0);
}

static void
on_unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

/**
 * chas_table_cell_factory_new:
 * @column_id: one of the columns
 * @env: says what day it is
 *
 * Returns: (transfer full): makes the cells of the column, for items that are #ChasTableRow
 */
GtkListItemFactory *
chas_table_cell_factory_new (const char *column_id, ChasEnv *env)
{
  guint i = 0;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Filler *filler;

  while (!g_str_equal (all_cells[i].column_id, column_id))
    i++;
  filler = filler_new (&all_cells[i], env);
  g_object_set_data_full (G_OBJECT (factory), "chas-filler", filler, filler_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), filler);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), NULL);
  return factory;
}
