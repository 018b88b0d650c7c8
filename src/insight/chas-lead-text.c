// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-text.h"

#include <string.h>

#include "chas-domain.h"
#include "chas-lead-fit.h"
#include "chas-lead-plain.h"
#include "chas-lead-words.h"
#include "chas-municipality.h"
#include "chas-orgnr.h"
#include "chas-pattern.h"
#include "chas-phone.h"

/* More than any card or signature; what follows is somebody's whole mailbox. */
#define MAX_LENGTH 4000

#define MAIL "[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+"
#define LINKEDIN                                                                                   \
  "(?:https?://)?(?:[a-z]+\\.)?linkedin\\.com/(?:company|school|in)/[^\\s/?#|,;]+[^\\s|,;]*"
#define WEB "(?:https?://|www\\.)[^\\s|,;<>]+"
#define BARE_DOMAIN                                                                                \
  "(?<![\\w@./-])[\\w-]+(?:\\.[\\w-]+)*\\."                                                        \
  "(?:se|nu|com|net|org|eu|io|dev|ai|tech|no|dk|fi|de|uk|example|test)(?![\\w.-]*[\\w@])"          \
  "(?:/[^\\s|,;]*)?"
#define ORGNR "(?<![\\d+-])(?:SE ?)?(?:(?:16|18|19|20)?\\d{6}[- ]?\\d{4}(?:01)?)(?![\\d-])"
#define PHONE "(?<![\\w+])(?:\\+|0)[\\d(][\\d ()./\\x{a0}\\x{2011}\\x{2013}-]{5,22}\\d(?!\\w)"
#define POST_CODE "(?:\\bSE?[ -]?|(?<![\\d-]))\\d{3} ?\\d{2}[ \\t]+\\p{L}"
#define LABEL                                                                                           \
  "^\\s*(?:tel(?:efon)?|phone|mob(?:il|ile)?|cell|direkt|direct|växel|t|m|e-?post|e?-?mail(?:to)?|mejl" \
  "|web(?:b|site)?|www|hemsida|linkedin|org\\.? ?(?:nr|nummer)|organisationsnummer"                     \
  "|vat(?: no)?|moms(?:nr)?|företag|company|namn|name|titel|title)\\s*\\.?\\s*[:.]\\s*"

typedef struct
{
  ChasLeadDraft *draft;
  char *rest; /* of the line */
  GPtrArray *mails;
  GPtrArray *phones;
} Reading;

typedef gboolean (*TakeFunc) (Reading *self, const char *found);

/* Takes out of the line what the pattern finds and the function wants. */
static void
take_all (Reading *self, const char *pattern, TakeFunc take)
{
  GRegex *regex = chas_pattern_get (pattern, G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) rest = g_string_new (NULL);
  int from = 0, start, end;

  for (g_regex_match (regex, self->rest, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      g_match_info_fetch_pos (match, 0, &start, &end);
      if (!take (self, found))
        continue;
      g_string_append_len (rest, self->rest + from, start - from);
      g_string_append_c (rest, ' ');
      from = end;
    }
  g_string_append (rest, self->rest + from);
  g_free (self->rest);
  self->rest = g_string_free_and_steal (g_steal_pointer (&rest));
}

/* A part has room for one: what is more than that is noted. */
static void
put (ChasLeadDraft *draft, ChasLeadPart part, const char *found)
{
  if (!draft->parts[part])
    chas_lead_draft_set (draft, part, found);
  else if (g_ascii_strcasecmp (draft->parts[part], found) != 0)
    chas_lead_words_note (draft, found);
}

static gboolean
take_mail (Reading *self, const char *found)
{
  g_ptr_array_add (self->mails, g_strdup (found));
  return TRUE;
}

static gboolean
take_linkedin (Reading *self, const char *found)
{
  g_autofree char *lower = g_ascii_strdown (found, -1);
  ChasLeadPart part =
    strstr (lower, "/in/") ? CHAS_LEAD_PART_PERSON_LINKEDIN : CHAS_LEAD_PART_LINKEDIN;

  put (self->draft, part, found);
  return TRUE;
}

/* The same site once more says nothing, but another page of it does. */
static gboolean
is_bare (const char *address, const char *domain)
{
  g_autofree char *host =
    g_regex_replace (chas_pattern_get ("^(?:https?://)?(?:www\\.)?|/+$", G_REGEX_CASELESS), address,
                     -1, 0, "", 0, NULL);

  return g_ascii_strcasecmp (host, domain) == 0;
}

static gboolean
take_web (Reading *self, const char *found)
{
  const char *there = self->draft->parts[CHAS_LEAD_PART_WEBSITE];
  g_autofree char *domain = chas_domain_normalise (found);
  g_autofree char *before = there ? chas_domain_normalise (there) : NULL;

  if (!domain)
    return FALSE;
  if (g_strcmp0 (domain, before) != 0 || !is_bare (found, domain))
    put (self->draft, CHAS_LEAD_PART_WEBSITE, found);
  return TRUE;
}

/* Six digits that begin with a date, a hyphen and four digits are no phone number. */
static gboolean
looks_personal (const char *found)
{
  return chas_pattern_match (
    "^(?:(?:18|19|20)\\d{2}|\\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])-\\d{4}$", 0, found);
}

static gboolean
take_orgnr (Reading *self, const char *found)
{
  char orgnr[CHAS_ORGNR_SIZE];
  ChasOrgnrResult result = chas_orgnr_parse (found, orgnr);
  gboolean is_number = *found != '0' || looks_personal (found);
  g_autofree char *shown = NULL;

  if (!is_number || result == CHAS_ORGNR_LENGTH)
    return FALSE;
  if (result == CHAS_ORGNR_PERSONAL)
    return self->draft->personal_number = TRUE;
  if (result == CHAS_ORGNR_CHECK_DIGIT)
    return self->draft->wrong_orgnr = TRUE;
  shown = chas_orgnr_dup_display (orgnr);
  put (self->draft, CHAS_LEAD_PART_ORGNR, shown);
  return TRUE;
}

static gboolean
take_phone (Reading *self, const char *found)
{
  g_autofree char *e164 = chas_phone_to_e164 (found);

  if (!e164)
    return FALSE;
  g_ptr_array_add (self->phones, g_strdup (found));
  return TRUE;
}

/* What labels and separators leave behind says nothing. */
static void
tidy (Reading *self)
{
  GRegex *label = chas_pattern_get (LABEL, G_REGEX_CASELESS);
  GRegex *edges =
    chas_pattern_get ("^[\\s,;:|·•<>()\\[\\]/-]+|[\\s,;:|·•<>(\\[/-]+$|[<(\\[]\\s*[>)\\]]", 0);
  g_autofree char *unlabelled = g_regex_replace (label, self->rest, -1, 0, "", 0, NULL);
  g_autofree char *plain = g_regex_replace (edges, unlabelled, -1, 0, "", 0, NULL);
  g_autofree char *word = g_strconcat (plain, ":", NULL);
  g_autofree char *beside = g_regex_replace (label, word, -1, 0, "", 0, NULL);

  g_free (self->rest);
  /* A label whose value was taken is alone. */
  self->rest = chas_lead_plain_has_word (beside) ? g_steal_pointer (&plain) : g_strdup ("");
  g_strstrip (self->rest);
}

static void
read_line (Reading *self, const char *line, GStrvBuilder *words)
{
  gboolean bare = !strchr (line, ' ') || strchr (line, ':');

  self->rest = g_strdup (line);
  take_all (self, LINKEDIN, take_linkedin);
  take_all (self, MAIL, take_mail);
  take_all (self, WEB, take_web);
  if (bare)
    take_all (self, BARE_DOMAIN, take_web);
  take_all (self, ORGNR, take_orgnr);
  take_all (self, PHONE, take_phone);
  tidy (self);
  if (*self->rest)
    g_strv_builder_add (words, self->rest);
  g_clear_pointer (&self->rest, g_free);
}

/* Whether the address is read by many: then it is the company's. */
static gboolean
is_of_company (const char *mail)
{
  static const char *const boxes[] = {
    "info",   "kontakt", "contact",     "hej",       "hello", "hi",     "jobb",   "jobs",
    "career", "careers", "karriar",     "hr",        "sales", "office", "kontor", "support",
    "mail",   "post",    "rekrytering", "reception", "admin", "work",   NULL,
  };
  g_autofree char *box = g_strndup (mail, strcspn (mail, "@"));
  g_autofree char *lower = g_ascii_strdown (box, -1);

  return g_strv_contains (boxes, lower);
}

static void
share_mails (Reading *self)
{
  for (guint i = 0; i < self->mails->len; i++)
    {
      const char *mail = self->mails->pdata[i];
      ChasLeadPart part = is_of_company (mail) ? CHAS_LEAD_PART_MAIL : CHAS_LEAD_PART_PERSON_MAIL;

      put (self->draft, part, mail);
    }
}

/* A mobile, or the only number of a person, is the person's; the other one is the switchboard's. */
static void
share_phones (Reading *self)
{
  gboolean has_person = self->draft->parts[CHAS_LEAD_PART_PERSON] != NULL;

  for (guint i = 0; i < self->phones->len; i++)
    {
      const char *phone = self->phones->pdata[i];
      g_autofree char *e164 = chas_phone_to_e164 (phone);
      gboolean own = has_person && (chas_phone_is_mobile (e164) || self->phones->len == 1);
      ChasLeadPart part = own ? CHAS_LEAD_PART_PERSON_PHONE : CHAS_LEAD_PART_PHONE;

      put (self->draft, part, phone);
    }
}

/* "Storgatan 1, 171 41 Solna, Sweden" is a street and a town. What stands before a post code is a
 * street only after a comma or a number: "100 00 kronor" may stand in any sentence. */
static char *
part_addresses (const char *text)
{
  GRegex *country =
    chas_pattern_get ("(" POST_CODE "[\\p{L} -]*?)[ ,]+(?:sverige|sweden)\\b", G_REGEX_CASELESS);
  GRegex *before =
    chas_pattern_get ("(?:[ \\t]*,|(\\p{L}[ .]*\\d{1,4}[a-z]?))[ \\t]+(?=" POST_CODE ")",
                      G_REGEX_CASELESS);
  g_autofree char *at_home = g_regex_replace (country, text, -1, 0, "\\1", 0, NULL);

  return g_regex_replace (before, at_home, -1, 0, "\\1\\n", 0, NULL);
}

/* "Tallvik Systems, Solna": a comma in a name is not followed by a town. */
static void
part_town (char *line)
{
  char *comma = strrchr (line, ',');
  g_autofree char *end = comma ? g_strstrip (g_strdup (comma + 1)) : NULL;

  if (comma && comma > line && chas_municipality_find (end))
    *comma = '\n';
}

/* Returns lines of a text that is plain and short enough. */
static GStrv
split (const char *text)
{
  g_autofree char *plain = chas_lead_plain_dup (text, MAX_LENGTH);
  gboolean on_one_line =
    chas_pattern_match ("^(?!.*\\s[|·•]\\s)[^\\n\\r]*,[^\\n\\r]*(@|\\d{5}|" POST_CODE ")", 0,
                        plain);
  g_autofree char *parted = part_addresses (plain);

  part_town (parted);
  return g_regex_split (chas_pattern_get (on_one_line ? "\\s*(?:\\R|\\t|\\s[|·•]\\s|,\\s)\\s*"
                                                      : "\\s*(?:\\R|\\t|\\s[|·•]\\s)\\s*",
                                          0),
                        parted, 0);
}

/* @company: (nullable): whose the text is
 * @person: (nullable): who is known there */
static ChasLeadDraft *
read_text (const char *company, const char *person, const char *text)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();
  g_autoptr (GPtrArray) mails = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) phones = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Reading reading = { .draft = draft, .mails = mails, .phones = phones };
  g_auto (GStrv) lines = split (text);
  g_auto (GStrv) words = NULL;

  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, company);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, person);
  for (guint i = 0; lines[i]; i++)
    read_line (&reading, lines[i], builder);
  words = g_strv_builder_end (builder);
  share_mails (&reading);
  chas_lead_words_read (draft, words);
  share_phones (&reading);
  chas_lead_fit (draft);
  return g_steal_pointer (&draft);
}

/**
 * chas_lead_text_read:
 * @text: what was typed or pasted: a company's name, a web or mail address, a number, a business
 *   card, or the end of a mail
 *
 * Recognises what is sure enough to be shown; what is nothing else becomes the note. A sole
 * trader's number is never kept.
 *
 * Returns: (transfer full): what a lead could begin with
 */
ChasLeadDraft *
chas_lead_text_read (const char *text)
{
  return read_text (NULL, NULL, text);
}

/**
 * chas_lead_text_read_about:
 * @company: what it is called
 * @person: (nullable): who is known there
 * @text: what else is known of it, see chas_lead_text_read()
 *
 * Returns: (transfer full): what a lead could begin with
 */
ChasLeadDraft *
chas_lead_text_read_about (const char *company, const char *person, const char *text)
{
  return read_text (company, person, text);
}

/**
 * chas_lead_text_is_address:
 * @line: of a text
 *
 * Returns: whether it is addresses or numbers and nothing else
 */
gboolean
chas_lead_text_is_address (const char *line)
{
  g_autoptr (ChasLeadDraft) draft = chas_lead_draft_new ();
  g_autoptr (GPtrArray) mails = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) phones = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  Reading reading = { .draft = draft, .mails = mails, .phones = phones };
  g_auto (GStrv) words = NULL;

  read_line (&reading, line, builder);
  words = g_strv_builder_end (builder);
  return !words[0] && (chas_lead_draft_has_facts (draft) || draft->personal_number ||
                       draft->wrong_orgnr || mails->len || phones->len);
}

/**
 * chas_lead_text_set_orgnr:
 * @text: (nullable): what a person wrote for the organisation number
 *
 * Takes it if it is one; else tells in the draft why not. A sole trader's number is never kept.
 */
void
chas_lead_text_set_orgnr (ChasLeadDraft *draft, const char *text)
{
  char orgnr[CHAS_ORGNR_SIZE];
  gboolean blank = !text || !*text;
  ChasOrgnrResult result = blank ? CHAS_ORGNR_LENGTH : chas_orgnr_parse (text, orgnr);

  chas_lead_draft_set (draft, CHAS_LEAD_PART_ORGNR, NULL);
  draft->personal_number = result == CHAS_ORGNR_PERSONAL;
  draft->wrong_orgnr = !blank && result != CHAS_ORGNR_VALID && !draft->personal_number;
  if (result == CHAS_ORGNR_VALID)
    draft->parts[CHAS_LEAD_PART_ORGNR] = chas_orgnr_dup_display (orgnr);
}
