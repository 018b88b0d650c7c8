// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What the window can do, whatever it shows. */

#include "config.h"

#include "chas-window-private.h"

#include <glib/gi18n.h>

#include "chas-about.h"
#include "chas-backups-dialog.h"
#include "chas-conflicts-dialog.h"
#include "chas-duplicates-dialog.h"
#include "chas-join-dialog.h"
#include "chas-join-gate.h"
#include "chas-group-dialog.h"
#include "chas-help.h"
#include "chas-log-contact-dialog.h"
#include "chas-member-dialog.h"
#include "chas-new-group-dialog.h"
#include "chas-preferences.h"
#include "chas-present.h"
#include "chas-sharing.h"
#include "chas-shortcuts.h"
#include "chas-tags-dialog.h"
#include "chas-tidy-dialog.h"
#include "chas-toast.h"
#include "chas-trash-dialog.h"
#include "chas-undo-keys.h"
#include "chas-unsaved.h"

static void
on_history_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  chas_history_step (self->history, g_str_equal (name, "win.undo"));
}

static void
on_undo_step_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_history_undo_step (CHAS_WINDOW (widget)->history, g_variant_get_int64 (parameter));
}

static void
on_group_created_cb (AdwDialog *dialog, const char *group_id, ChasWindow *self)
{
  g_object_set (self, "group-id", group_id, NULL);
}

/* After a group came with a file: unlike a known one, it has to be told who sits here. */
static void
on_open_group_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);
  const char *group_id = g_variant_get_string (parameter, NULL);

  g_object_set (self, "group-id", group_id, NULL);
  chas_join_dialog_offer (widget, self->store, group_id);
}

static void
on_say_who_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  if (self->group_id)
    chas_join_dialog_ask (widget, self->store, self->group_id);
}

static void
on_new_group_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *dialog = chas_new_group_dialog_new (CHAS_WINDOW (widget)->store);

  g_signal_connect_object (dialog, "created", G_CALLBACK (on_group_created_cb), widget, 0);
  adw_dialog_present (dialog, widget);
}

static gboolean
focus_anew_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *page = adw_navigation_page_get_child (CHAS_WINDOW (widget)->content);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (page && !(focus && gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (page);
  return G_SOURCE_REMOVE;
}

/* The focus goes back to where it was, unless that has gone: the row of the conflicts, with the
 * last of them. */
static void
on_dialog_closed_cb (ChasWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_anew_cb, NULL, NULL);
}

/* The same key again shows no second one. */
static void
present_once (ChasWindow *self, AdwDialog *dialog)
{
  AdwDialog *shown = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (shown && G_OBJECT_TYPE (shown) == G_OBJECT_TYPE (dialog))
    {
      g_object_unref (g_object_ref_sink (dialog));
      return;
    }
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_dialog_closed_cb), self,
                           G_CONNECT_SWAPPED);
  chas_present (dialog, GTK_WIDGET (self));
}

static void
on_dialog_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);
  AdwDialog *dialog;

  if (g_str_equal (name, "win.about"))
    dialog = chas_about_new ();
  else if (g_str_equal (name, "win.backups"))
    dialog = chas_backups_dialog_new (self->store);
  else if (g_str_equal (name, "win.conflicts"))
    dialog = chas_conflicts_dialog_new (self->store);
  else if (g_str_equal (name, "win.duplicates"))
    dialog = chas_duplicates_dialog_new (self->store);
  else if (g_str_equal (name, "win.group-details"))
    dialog = chas_group_dialog_new (self->store, self->group_id);
  else if (g_str_equal (name, "win.help"))
    dialog = chas_help_new ();
  else if (g_str_equal (name, "win.shortcuts"))
    dialog = chas_shortcuts_new ();
  else if (g_str_equal (name, "win.tags"))
    dialog = chas_tags_dialog_new (self->store);
  else if (g_str_equal (name, "win.trash"))
    dialog = chas_trash_dialog_new (self->store);
  else
    dialog = chas_preferences_new (self->store, self->settings, self->group_id);
  chas_toast_set_heir (GTK_WIDGET (dialog), widget);
  present_once (self, dialog);
}

static void
on_member_done_cb (AdwDialog *dialog, const char *words, ChasWindow *self)
{
  chas_window_add_toast (self, chas_undo_toast_new (words));
}

static void
on_edit_me_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);
  AdwDialog *dialog = chas_member_dialog_new_for_me (self->store, self->group_id);

  g_signal_connect_object (dialog, "done", G_CALLBACK (on_member_done_cb), self, 0);
  chas_unsaved_present (dialog, widget);
}

/* Where one left it to open a lead. */
static void
on_tidy_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);
  AdwDialog *dialog;

  if (!self->group_id || !*self->group_id)
    return;
  dialog = chas_tidy_dialog_new (self->store, self->group_id, chas_tidy_dialog_get_place (widget));
  chas_toast_set_heir (GTK_WIDGET (dialog), widget);
  adw_dialog_present (dialog, widget);
}

/* At one conflict: where somebody has met it. */
static void
on_settle_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwDialog *dialog = chas_conflicts_dialog_new (CHAS_WINDOW (widget)->store);
  const char *entity, *id, *field;

  g_variant_get (parameter, "(&s&s&s)", &entity, &id, &field);
  chas_conflicts_dialog_begin_at (CHAS_CONFLICTS_DIALOG (dialog), entity, id,
                                  *field ? field : NULL);
  chas_toast_set_heir (GTK_WIDGET (dialog), widget);
  adw_dialog_present (dialog, widget);
}

static void
on_tell_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *words;
  gboolean can_undo;

  g_variant_get (parameter, "(&sb)", &words, &can_undo);
  /* What was taken back meanwhile is not offered again. */
  if (can_undo && chas_store_get_redo_name (CHAS_WINDOW (widget)->store))
    return;
  chas_window_add_toast (CHAS_WINDOW (widget),
                         can_undo ? chas_undo_toast_new (words) : chas_toast_new (words));
}

static void
on_logged_cb (AdwDialog *dialog, const char *words, ChasWindow *self)
{
  chas_window_add_toast (self, chas_undo_toast_new (words));
  /* It may stand in another column now, out of sight. */
  gtk_widget_activate_action (
    adw_navigation_page_get_child (self->content), "pipeline.show", "s",
    chas_log_contact_dialog_get_lead_id (CHAS_LOG_CONTACT_DIALOG (dialog)));
}

static void
on_given_up_cb (AdwDialog *dialog, gboolean later, ChasWindow *self)
{
  if (chas_log_contact_dialog_has_words (CHAS_LOG_CONTACT_DIALOG (dialog)))
    chas_unsaved_offer (dialog, self->toasts);
}

static void
show_contact_dialog (ChasWindow *self, AdwDialog *dialog)
{
  g_signal_connect_object (dialog, "logged", G_CALLBACK (on_logged_cb), self, 0);
  g_signal_connect_object (dialog, "given-up", G_CALLBACK (on_given_up_cb), self, 0);
  chas_present (dialog, GTK_WIDGET (self));
}

static void
on_log_contact_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);
  const char *lead_id, *channel;

  if (chas_join_gate_hold (widget, name, parameter))
    return;
  g_variant_get (parameter, "(&s&s)", &lead_id, &channel);
  show_contact_dialog (self, chas_log_contact_dialog_new (self->store, lead_id,
                                                          chas_channel_from_code (channel)));
}

static void
on_correct_contact_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  if (!chas_join_gate_hold (widget, name, parameter))
    show_contact_dialog (self, chas_log_contact_dialog_new_for_correction (
                                 self->store, g_variant_get_string (parameter, NULL)));
}

static void
on_import_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  chas_sharing_choose_and_import (widget, self->store, self->group_id);
}

static void
on_export_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  chas_sharing_export (widget, self->store, self->group_id, self->group_name);
}

static void
on_summary_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  chas_sharing_summarise (widget, self->store, self->group_id);
}

/* Where they are several, the first one gives its name. */
static void
on_share_leads_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree const char **ids = NULL;
  const char *company;

  g_variant_get (parameter, "(^a&s&s)", &ids, &company);
  chas_sharing_share_leads (widget, CHAS_WINDOW (widget)->store, ids, company);
}

/* The same as the page's own action of that name, for the keys that work everywhere in the window.
 * Where the window is narrow, the page comes before the sidebar: one sees what the key does. */
static void
on_page_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);
  GtkWidget *page = adw_navigation_page_get_child (self->content);
  g_autofree char *action = g_strconcat ("pipeline.", name + strlen ("win."), NULL);

  if (!page)
    return;
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  gtk_widget_activate_action_variant (page, action, parameter);
}

/* Where the window is narrow, the button of the menu is behind the board. */
static void
on_main_menu_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasWindow *self = CHAS_WINDOW (widget);

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  chas_sidebar_open_menu (self->sidebar);
}

/**
 * chas_window_install_actions:
 * @widget_class: class of the window
 *
 * Makes them known, under "win.".
 */
void
chas_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_history_action_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-step", "x", on_undo_step_action_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_history_action_cb);
  gtk_widget_class_install_action (widget_class, "win.main-menu", NULL, on_main_menu_action_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, on_import_action_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export_action_cb);
  gtk_widget_class_install_action (widget_class, "win.share-leads", "(ass)",
                                   on_share_leads_action_cb);
  gtk_widget_class_install_action (widget_class, "win.summary", NULL, on_summary_action_cb);
  gtk_widget_class_install_action (widget_class, "win.new-group", NULL, on_new_group_action_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-me", NULL, on_edit_me_action_cb);
  gtk_widget_class_install_action (widget_class, "win.say-who", NULL, on_say_who_action_cb);
  gtk_widget_class_install_action (widget_class, "win.group-details", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-group", "s", on_open_group_action_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.conflicts", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicates", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.tags", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.tidy-up", NULL, on_tidy_action_cb);
  gtk_widget_class_install_action (widget_class, "win.trash", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, on_dialog_action_cb);
  gtk_widget_class_install_action (widget_class, "win.new-lead", NULL, on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.log-current", NULL, on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.claim-current", NULL, on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.open-lead", "s", on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.show-as", "s", on_page_action_cb);
  gtk_widget_class_install_action (widget_class, "win.settle", "(sss)", on_settle_action_cb);
  gtk_widget_class_install_action (widget_class, "win.tell", "(sb)", on_tell_action_cb);
  gtk_widget_class_install_action (widget_class, "win.log-contact", "(ss)",
                                   on_log_contact_action_cb);
  gtk_widget_class_install_action (widget_class, "win.correct-contact", "s",
                                   on_correct_contact_action_cb);
  gtk_widget_class_install_property_action (widget_class, "win.group", "group-id");

  chas_undo_keys_install (widget_class);

  /* Not accelerators of the application: those would take the letters from a text that is typed. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, 0, "win.main-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "win.new-lead", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, 0, "win.log-current", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "win.claim-current", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "win.tidy-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "win.log-current",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-lead",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, GDK_SHIFT_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, 0, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_CONTROL_MASK, "win.show-as",
                                       "s", "board");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_CONTROL_MASK, "win.show-as",
                                       "s", "table");
}
