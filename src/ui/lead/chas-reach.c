// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-reach.h"

#include <glib/gi18n.h>

#include "chas-phone.h"
#include "chas-toast.h"

/* Calling and writing by the user's own programs; afterwards the contact can be logged. */

static const struct
{
  ChasChannel channel;
  const char *icon;
  const char *unknown;
} ways[CHAS_REACH_N_WAYS] = {
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

static char *
dup_person_name (ChasPerson *person)
{
  const char *given = chas_person_get_given_name (person);
  const char *family = chas_person_get_family_name (person);

  return family && *family ? g_strdup_printf ("%s %s", given, family) : g_strdup (given);
}

static void
take_person (Somebody *self, ChasPerson *person)
{
  self->name = dup_person_name (person);
  self->e164 = chas_person_get_phone_e164 (person);
  self->phone = chas_person_get_phone_raw (person);
  self->mail = chas_person_get_email (person);
  self->linkedin = chas_person_get_linkedin_url (person);
}

static void
take_company (Somebody *self, ChasCompany *company)
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

static gboolean
aim (ChasReach *self, Somebody *who, guint way)
{
  self->way = way;
  self->address = NULL;
  self->uri = dup_uri (who, way, &self->address);
  self->tip = self->uri ? dup_tip (way, who->name, self->address) : NULL;
  g_free (who->name);
  return self->uri != NULL;
}

ChasChannel
chas_reach_way_to_channel (guint way)
{
  g_return_val_if_fail (way < CHAS_REACH_N_WAYS, CHAS_CHANNEL_UNSET);
  return ways[way].channel;
}

const char *
chas_reach_way_get_icon (guint way)
{
  g_return_val_if_fail (way < CHAS_REACH_N_WAYS, NULL);
  return ways[way].icon;
}

/**
 * chas_reach_way_get_unknown:
 *
 * Returns: the words for that nobody can be reached that way
 */
const char *
chas_reach_way_get_unknown (guint way)
{
  g_return_val_if_fail (way < CHAS_REACH_N_WAYS, NULL);
  return _ (ways[way].unknown);
}

/**
 * chas_reach_init_person:
 * @self: (out): to be cleared in any case
 * @person: who does not refuse
 *
 * Returns: whether they can be reached that way
 */
gboolean
chas_reach_init_person (ChasReach *self, ChasPerson *person, guint way)
{
  Somebody who;

  take_person (&who, person);
  return aim (self, &who, way);
}

/**
 * chas_reach_init_first:
 * @self: (out): to be cleared in any case
 *
 * The people come before the switchboard, the first to contact first.
 *
 * Returns: whether somebody of the lead can be reached that way, and wants to be
 */
gboolean
chas_reach_init_first (ChasReach *self, const ChasLeadDetails *details, guint way)
{
  Somebody who;

  *self = (ChasReach) { .way = way };
  if (chas_company_get_do_not_contact (details->company))
    return FALSE;
  for (guint i = 0; i < details->people->len; i++)
    {
      if (chas_person_get_do_not_contact (details->people->pdata[i]))
        continue;
      if (chas_reach_init_person (self, details->people->pdata[i], way))
        return TRUE;
      chas_reach_clear (self);
    }
  take_company (&who, details->company);
  return aim (self, &who, way);
}

void
chas_reach_clear (ChasReach *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->tip, g_free);
}

/* One program that is being opened. */
typedef struct
{
  GtkWidget *widget;
  ChasReachTell tell;
  char *lead_id;
  guint way;
  char *address;
} Reaching;

static void
reaching_free (Reaching *self)
{
  g_object_unref (self->widget);
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
  self->tell (self->widget, toast);
}

static void
on_launched_cb (GObject *launcher, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reaching) reaching = data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error))
    gtk_widget_activate_action (reaching->widget, "win.log-contact", "(ss)", reaching->lead_id,
                                chas_channel_to_code (ways[reaching->way].channel));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    tell_address (reaching);
}

/**
 * chas_reach_launch:
 * @widget: from where; it has the action `win.log-contact`
 * @self: somebody who can be reached
 * @tell: says the address when there is no program for it
 *
 * Opens the program, and then asks how it went.
 */
void
chas_reach_launch (GtkWidget *widget,
                   const char *lead_id,
                   const ChasReach *self,
                   ChasReachTell tell)
{
  Reaching *reaching = g_new0 (Reaching, 1);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (self->uri);

  reaching->widget = g_object_ref (widget);
  reaching->tell = tell;
  reaching->lead_id = g_strdup (lead_id);
  reaching->way = self->way;
  reaching->address = g_strdup (self->address);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                           on_launched_cb, reaching);
}
