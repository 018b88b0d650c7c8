// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* What the page groups the board by: chosen in its menu, remembered for each group. */

#define KEY "group-by"

static ChasLanes *
make_lanes (ChasPipelinePage *self)
{
  if (g_str_equal (self->group_by, "owner"))
    {
      ChasLanes *lanes = chas_lanes_new (CHAS_LANES_OF_OWNERS);

      /* Also who owns nothing yet: a lead can be dropped there. */
      for (guint i = 0; self->people_ids && self->people_ids[i]; i++)
        chas_lanes_add (lanes, self->people_ids[i], self->people_names[i], 0);
      return lanes;
    }
  return g_str_equal (self->group_by, "education") ? chas_lanes_new (CHAS_LANES_OF_EDUCATIONS)
                                                   : NULL;
}

static void
enable_folding (ChasPipelinePage *self, gboolean enable)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pipeline.collapse-lanes", enable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pipeline.open-lanes", enable);
}

static void
show_lanes (ChasPipelinePage *self)
{
  g_autoptr (ChasLanes) lanes = make_lanes (self);

  chas_board_set_lanes (self->board, lanes);
  enable_folding (self, lanes != NULL);
  chas_board_model_set_whole (self->model, lanes != NULL);
}

/* Whether the lanes call somebody by another name than the group does now. */
static gboolean
is_renamed (ChasPipelinePage *self, ChasLanes *lanes)
{
  for (guint i = 0; self->people_ids[i]; i++)
    {
      ChasLane *lane = chas_lanes_find (lanes, self->people_ids[i]);

      if (lane && !g_str_equal (chas_lane_get_name (lane), self->people_names[i]))
        return TRUE;
    }
  return FALSE;
}

/* Makes the lanes anew when an education is called otherwise now. What is collapsed is remembered.
 */
void
chas_pipeline_page_lanes_check (ChasPipelinePage *self)
{
  ChasLanes *lanes = chas_pipeline_get_lanes (chas_board_model_get_pipeline (self->model));

  if (lanes && chas_lanes_get_outdated (lanes))
    show_lanes (self);
}

/**
 * chas_pipeline_page_lanes_set_people:
 * @ids: (array zero-terminated): participants that can own a lead
 * @names: (array zero-terminated): their names
 */
void
chas_pipeline_page_lanes_set_people (ChasPipelinePage *self,
                                     const char *const *ids,
                                     const char *const *names)
{
  ChasLanes *lanes = chas_pipeline_get_lanes (chas_board_model_get_pipeline (self->model));

  g_strfreev (self->people_ids);
  g_strfreev (self->people_names);
  self->people_ids = g_strdupv ((char **) ids);
  self->people_names = g_strdupv ((char **) names);
  if (!lanes || chas_lanes_get_kind (lanes) != CHAS_LANES_OF_OWNERS)
    return;
  if (is_renamed (self, lanes))
    show_lanes (self);
  else
    for (guint i = 0; ids[i]; i++)
      chas_lanes_add (lanes, ids[i], names[i], 0);
}

/* The name that people see; NULL for nobody. */
const char *
chas_pipeline_page_lanes_get_name (ChasPipelinePage *self, const char *owner_id)
{
  ChasLanes *lanes = chas_pipeline_get_lanes (chas_board_model_get_pipeline (self->model));
  ChasLane *lane = lanes && *owner_id ? chas_lanes_find (lanes, owner_id) : NULL;

  return lane ? chas_lane_get_name (lane) : NULL;
}

const char *
chas_pipeline_page_get_group_by (ChasPipelinePage *self)
{
  return self->group_by;
}

static gboolean
is_in (GtkWidget *focus, GtkMenuButton *button)
{
  return focus &&
         (focus == GTK_WIDGET (button) || gtk_widget_is_ancestor (focus, GTK_WIDGET (button)));
}

static void
on_chosen_cb (gpointer page)
{
  gtk_widget_grab_focus (page);
  g_object_unref (page);
}

/* Who has chosen in the menu goes on with the keys of the board; the menu has to go first. */
static void
leave_menu (ChasPipelinePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (is_in (focus, self->view_menu) || is_in (focus, self->narrow_view_menu))
    g_idle_add_once (on_chosen_cb, g_object_ref (self));
}

/* By "none", "owner" or "education"; anything else is none. What comes first then is shown. */
void
chas_pipeline_page_set_group_by (ChasPipelinePage *self, const char *code)
{
  if (!g_set_str (&self->group_by, code))
    return;
  if (self->board_settings)
    g_settings_set_string (self->board_settings, KEY, code);
  show_lanes (self);
  chas_board_scroll_to_top (self->board);
  leave_menu (self);
  g_object_notify (G_OBJECT (self), "group-by");
}

/**
 * chas_pipeline_page_lanes_set_up:
 *
 * Groups as when the group was left.
 */
void
chas_pipeline_page_lanes_set_up (ChasPipelinePage *self)
{
  g_autofree char *code =
    self->board_settings ? g_settings_get_string (self->board_settings, KEY) : NULL;

  self->group_by = g_strdup ("none");
  enable_folding (self, FALSE);
  chas_pipeline_page_set_group_by (self, code ? code : "none");
}

static void
fold_lanes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_board_fold_lanes (CHAS_PIPELINE_PAGE (widget)->board,
                         g_str_equal (name, "pipeline.collapse-lanes"));
}

void
chas_pipeline_page_lanes_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.collapse-lanes", NULL,
                                   fold_lanes_action);
  gtk_widget_class_install_action (widget_class, "pipeline.open-lanes", NULL, fold_lanes_action);
}

void
chas_pipeline_page_lanes_finalize (ChasPipelinePage *self)
{
  g_clear_pointer (&self->group_by, g_free);
  g_clear_pointer (&self->people_ids, g_strfreev);
  g_clear_pointer (&self->people_names, g_strfreev);
}
