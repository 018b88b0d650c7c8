// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-pane-private.h"

#include <glib/gi18n.h>

#include "chas-phone.h"
#include "chas-toast.h"

/* Calling and writing by the user's own programs; afterwards the contact can be logged. */

#define N_REACH 3

static const struct
{
  ChasChannel channel;
  const char *icon;
  const char *unknown;
} ways[N_REACH] = {
  { CHAS_CHANNEL_PHONE, "call-start-symbolic", N_ ("No phone number is known") },
  { CHAS_CHANNEL_MAIL, "mail-unread-symbolic", N_ ("No mail address is known") },
  { CHAS_CHANNEL_LINKEDIN, "user-info-symbolic", N_ ("No LinkedIn page is known") },
};

/* Translators: in these three, the first is a name, the second where they are reached */
static char *
dup_tip (guint way, const char *name, const char *address)
{
  if (ways[way].channel == CHAS_CHANNEL_PHONE)
    return g_strdup_printf (_ ("Call %s, %s"), name, address);
  if (ways[way].channel == CHAS_CHANNEL_MAIL)
    return g_strdup_printf (_ ("Mail %s, %s"), name, address);
  return g_strdup_printf (_ ("LinkedIn of %s, %s"), name, address);
}

static char *
dup_failure (guint way, const char *address)
{
  if (ways[way].channel == CHAS_CHANNEL_PHONE)
    return g_strdup_printf (_ ("No program here makes calls. The number is %s"), address);
  if (ways[way].channel == CHAS_CHANNEL_MAIL)
    return g_strdup_printf (_ ("No program here writes mail. The address is %s"), address);
  return g_strdup_printf (_ ("No program here shows the page %s"), address);
}

/* Where somebody can be reached. */
typedef struct
{
  char *name;
  const char *e164;
  const char *phone; /* as it was written */
  const char *mail;
  const char *linkedin;
} Somebody;

static void
init_person (Somebody *self, ChasPerson *person)
{
  self->name = chas_lead_pane_dup_name (chas_person_get_given_name (person),
                                        chas_person_get_family_name (person));
  self->e164 = chas_person_get_phone_e164 (person);
  self->phone = chas_person_get_phone_raw (person);
  self->mail = chas_person_get_email (person);
  self->linkedin = chas_person_get_linkedin_url (person);
}

static void
init_company (Somebody *self, ChasCompany *company)
{
  self->name = g_strdup (chas_company_get_name (company));
  self->e164 = chas_company_get_phone_e164 (company);
  self->phone = chas_company_get_phone_raw (company);
  self->mail = chas_company_get_email (company);
  self->linkedin = chas_company_get_linkedin_url (company);
}

/* An address that came by file may be any text: only pages of the web are opened. */
static char *
dup_page_uri (const char *page)
{
  const char *scheme;

  if (!page)
    return NULL;
  scheme = g_uri_peek_scheme (page);
  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    return g_strdup (page);
  return scheme ? NULL : g_strconcat ("https://", page, NULL);
}

static char *
dup_escaped (const char *scheme, const char *address, const char *allowed)
{
  g_autofree char *escaped = address ? g_uri_escape_string (address, allowed, FALSE) : NULL;

  return escaped ? g_strconcat (scheme, escaped, NULL) : NULL;
}

/* Returns: (nullable): what opens the right program */
static char *
dup_uri (const Somebody *who, guint way, char **out_address)
{
  if (ways[way].channel == CHAS_CHANNEL_PHONE)
    {
      *out_address = who->e164 ? chas_phone_dup_display (who->e164) : g_strdup (who->phone);
      return dup_escaped ("tel:", who->e164 ? who->e164 : who->phone, "+");
    }
  if (ways[way].channel == CHAS_CHANNEL_MAIL)
    {
      *out_address = g_strdup (who->mail);
      return dup_escaped ("mailto:", who->mail, "@+");
    }
  *out_address = g_strdup (who->linkedin);
  return dup_page_uri (who->linkedin);
}

/* Returns: whether @who can be reached that way; then @button does it */
static gboolean
aim (GtkWidget *button, const Somebody *who, guint way)
{
  g_autofree char *address = NULL;
  g_autofree char *uri = dup_uri (who, way, &address);
  g_autofree char *tip = NULL;

  if (!uri)
    return FALSE;
  tip = dup_tip (way, who->name, address);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uss)", way, uri, address);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "lead.reach");
  gtk_widget_set_sensitive (button, TRUE);
  return TRUE;
}

static void
refuse (GtkWidget *button, const char *why)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_widget_set_tooltip_text (button, why);
  gtk_widget_set_sensitive (button, FALSE);
}

/* The people come before the switchboard, the first to contact first. */
static gboolean
aim_at_first (ChasLeadPane *self, GtkWidget *button, guint way)
{
  Somebody who;
  gboolean done = FALSE;

  for (guint i = 0; i < self->details->people->len && !done; i++)
    if (!chas_person_get_do_not_contact (self->details->people->pdata[i]))
      {
        init_person (&who, self->details->people->pdata[i]);
        done = aim (button, &who, way);
        g_free (who.name);
      }
  if (done)
    return TRUE;
  init_company (&who, self->details->company);
  done = aim (button, &who, way);
  g_free (who.name);
  return done;
}

/* A visit is planned with somebody who wants it. */
static void
show_visit (ChasLeadPane *self, gboolean refused)
{
  GtkWidget *button = chas_reach_buttons_get_visit (self->reach_buttons);

  if (refused)
    {
      refuse (button, _ ("The company does not want to be contacted"));
      return;
    }
  gtk_widget_set_tooltip_text (button, NULL);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "lead.log::visit");
  gtk_widget_set_sensitive (button, TRUE);
}

/* Shows which of the ways are open. */
void
chas_lead_pane_show_reach (ChasLeadPane *self)
{
  GtkWidget *buttons[N_REACH] = { chas_reach_buttons_get_call (self->reach_buttons),
                                  chas_reach_buttons_get_mail (self->reach_buttons),
                                  chas_reach_buttons_get_linkedin (self->reach_buttons) };

  gboolean refused = chas_company_get_do_not_contact (self->details->company);

  show_visit (self, refused);
  for (guint way = 0; way < N_REACH; way++)
    if (refused)
      refuse (buttons[way], _ ("The company does not want to be contacted"));
    else if (!aim_at_first (self, buttons[way], way))
      refuse (buttons[way], _ (ways[way].unknown));
}

/* Adds a button for each way in which a person, who does not refuse, can be reached. */
void
chas_lead_pane_add_reach (AdwActionRow *row, ChasPerson *person)
{
  Somebody who;

  init_person (&who, person);
  for (guint way = 0; way < N_REACH; way++)
    {
      GtkWidget *button = g_object_ref_sink (gtk_button_new_from_icon_name (ways[way].icon));

      if (aim (button, &who, way))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          gtk_widget_get_tooltip_text (button), -1);
          gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
          gtk_widget_add_css_class (button, "flat");
          adw_action_row_add_suffix (row, button);
        }
      g_object_unref (button);
    }
  g_free (who.name);
}

/* One program that is being opened. */
typedef struct
{
  ChasLeadPane *pane;
  char *lead_id;
  guint way;
  char *address;
} Reaching;

static void
reaching_free (Reaching *self)
{
  g_object_unref (self->pane);
  g_free (self->lead_id);
  g_free (self->address);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reaching, reaching_free)

/* The user has another phone at hand: the number is of use all the same. */
static void
tell_address (const Reaching *self)
{
  g_autofree char *text = dup_failure (self->way, self->address);
  g_autoptr (AdwToast) toast = chas_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Log Contact"));
  adw_toast_set_action_target (toast, "(ss)", self->lead_id,
                               chas_channel_to_code (ways[self->way].channel));
  adw_toast_set_action_name (toast, "win.log-contact");
  adw_toast_set_timeout (toast, 0);
  chas_lead_pane_toast (self->pane, toast);
}

static void
on_launched_cb (GObject *launcher, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reaching) reaching = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (reaching->pane), "win.log-contact", "(ss)",
                                reaching->lead_id,
                                chas_channel_to_code (ways[reaching->way].channel));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell_address (reaching);
}

static void
reach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);
  Reaching *reaching = g_new0 (Reaching, 1);
  g_autoptr (GtkUriLauncher) launcher = NULL;
  const char *uri;

  g_variant_get (parameter, "(u&ss)", &reaching->way, &uri, &reaching->address);
  reaching->pane = g_object_ref (self);
  reaching->lead_id = g_strdup (self->lead_id);
  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                           on_launched_cb, reaching);
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadPane *self = CHAS_LEAD_PANE (widget);

  if (self->lead_id)
    gtk_widget_activate_action (widget, "win.log-contact", "(ss)", self->lead_id,
                                g_variant_get_string (parameter, NULL));
}

void
chas_lead_pane_reach_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead.reach", "(uss)", reach_action);
  gtk_widget_class_install_action (widget_class, "lead.log", "s", log_action);
}
