// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-domain.h"

#include <gio/gio.h>

#define MAX_LENGTH 253
#define MAX_LABEL_LENGTH 63

/* Labels below which a country registers, as in co.uk. */
static const char *const registry_labels[] = {
  "ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org", NULL,
};

/* Mail services, networks and directories where many companies have an address. */
static const char *const shared_names[] = {
  "gmail",      "hotmail",   "outlook",  "live",   "icloud",    "yahoo",     "telia",   "comhem",
  "bredband",   "linkedin",  "facebook", "github", "instagram", "wordpress", "wixsite", "ratsit",
  "teamtailor", "allabolag", "hitta",    "eniro",  "merinfo",   NULL,
};

/* Returns the host of an address: no scheme, user, port, path or final dot. */
static char *
cut_out_host (const char *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));
  char *start = strstr (address, "://");
  char *at;
  gsize length;

  start = start != NULL ? start + strlen ("://") : address;
  if (g_ascii_strncasecmp (start, "mailto:", strlen ("mailto:")) == 0)
    start += strlen ("mailto:");
  start[strcspn (start, "/?#\\")] = '\0';
  if ((at = strrchr (start, '@')) != NULL)
    start = at + 1;
  start[strcspn (start, ":")] = '\0';
  length = strlen (start);
  if (length > 0 && start[length - 1] == '.')
    start[length - 1] = '\0';
  return g_strdup (start);
}

static gboolean
is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > MAX_LABEL_LENGTH || label[0] == '-' || label[length - 1] == '-')
    return FALSE;
  return strspn (label, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

/* Returns the last labels that somebody registered, or NULL if these are no labels of a domain. */
static char *
take_registrable_part (char **labels)
{
  guint n_labels = g_strv_length (labels);
  guint n_kept = 2;

  for (guint i = 0; i < n_labels; i++)
    {
      if (!is_label (labels[i]))
        return NULL;
    }
  if (n_labels < 2 || g_ascii_isdigit (labels[n_labels - 1][0]))
    return NULL;
  if (n_labels > 2 && strlen (labels[n_labels - 1]) == 2 &&
      g_strv_contains (registry_labels, labels[n_labels - 2]))
    n_kept = 3;
  return g_strjoinv (".", labels + n_labels - n_kept);
}

/**
 * chas_domain_normalise:
 * @text: (nullable): a web address, mail address or domain
 *
 * Returns: (transfer full) (nullable): the part that somebody registered, in lower-case ASCII form,
 * or %NULL if there is none. Source: domain.md, section 7
 */
char *
chas_domain_normalise (const char *text)
{
  g_autofree char *host = NULL;
  g_autofree char *ascii = NULL;
  g_autofree char *lower = NULL;
  g_auto (GStrv) labels = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;
  host = cut_out_host (text);
  if (strlen (host) > MAX_LENGTH)
    return NULL;
  ascii = g_hostname_to_ascii (host);
  if (ascii == NULL || strlen (ascii) > MAX_LENGTH)
    return NULL;
  lower = g_ascii_strdown (ascii, -1);
  labels = g_strsplit (g_str_has_prefix (lower, "www.") ? lower + 4 : lower, ".", -1);
  return take_registrable_part (labels);
}

/**
 * chas_domain_is_shared:
 * @domain: a domain from chas_domain_normalise()
 *
 * Returns: whether many have an address there, so that it identifies no company
 */
gboolean
chas_domain_is_shared (const char *domain)
{
  g_autofree char *name = g_strndup (domain, strcspn (domain, "."));

  return g_strv_contains (shared_names, name);
}
