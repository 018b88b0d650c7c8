// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-words.h"

#include <string.h>

#include "chas-domain.h"
#include "chas-fold.h"
#include "chas-lead-plain.h"
#include "chas-municipality.h"
#include "chas-pattern.h"

#define COMPANY_FORM                                                                               \
  "(?:^|\\s)(?:ab|aktiebolag|hb|kb|handelsbolag|ek\\.? ?för\\.?|inc|ltd|llc|gmbh|oyj?|aps|a/s|asa" \
  "|group|holding|sverige|sweden)\\.?(?:\\s*\\(publ\\))?$|\\(publ\\)"
#define POST_TOWN "^(?:SE?-?\\s?)?\\d{3} ?\\d{2}\\s+(\\p{L}[\\p{L} -]*\\p{L})$"
#define STREET                                                                                       \
  "^(?:\\p{L}[\\p{L} .'-]*(?:gatan|gata|vägen|väg|gränd|torget|torg|plan|allén?|stigen|backen|kajen" \
  "|street|road)|box|c/o)\\s*\\d"
#define COUNTRY "^(?:sverige|sweden)$"
#define TITLE                                                                                       \
  "chef\\b|\\bvd\\b|\\b(?:ceo|cto|cfo|coo|cio|hr)\\b|rekryterare|recruit|talent|manager|utvecklare" \
  "|developer|engineer|ingenjör|konsult\\b|consultant|director|direktör|ansvarig|specialist"        \
  "|grundare|founder|partner\\b|koordinator|coordinator|säljare|designer|arkitekt|architect"        \
  "|generalist|\\blead\\b|head of|analy(?:st|tiker)|administratör|assistent|president|ledare\\b"
#define PERSON "^\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:\\p{Lu}[\\p{L}.'’-]*|von|af|de|van|der)){1,3}$"

#define SMALL_WORDS "^(?:\\d+|och|i|av|för|på|the|of|and|for|&|de|von|af|in)$"
#define SENTENCE "^(?:\\S+\\s+){5,}\\S*[.!?:,]$|^(?:\\S+\\s+){2,}\\S+[.!?] \\p{Lu}\\p{Ll}+ \\S"
#define MAIL_HEAD "^(?:from|från|to|till|cc|kopia|subject|ämne|sent|skickat|date|datum)\\s*:"

#define MAX_LINE_LENGTH 80 /* of what is no text */

/* No name is longer. */
#define MAX_NAME_LENGTH 120

static gboolean
has (const char *line, const char *pattern)
{
  return chas_pattern_match (pattern, G_REGEX_CASELESS, line);
}

/**
 * chas_lead_words_squeeze:
 *
 * Returns: (transfer full): letters and digits alone, folded: "Tallvik Systems" is in
 *   tallvik-systems.se
 */
char *
chas_lead_words_squeeze (const char *text)
{
  g_autofree char *folded = chas_fold_for_search (text);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  return g_string_free_and_steal (plain);
}

/**
 * chas_lead_words_make_name:
 * @label: a domain without its end, or the part of a mail address before the @: "tallvik-systems"
 *
 * Returns: (transfer full): the name it stands for: "Tallvik Systems"
 */
char *
chas_lead_words_make_name (const char *label)
{
  g_auto (GStrv) words = g_strsplit_set (label, "-._+", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *first = NULL;

      if (!*words[i] || strpbrk (words[i], "0123456789%"))
        continue;
      first = g_utf8_strup (words[i], g_utf8_next_char (words[i]) - words[i]);
      g_string_append_printf (name, "%s%s%s", name->len ? " " : "", first,
                              g_utf8_next_char (words[i]));
    }
  return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * chas_lead_words_dup_domain_label:
 *
 * Returns: (transfer full) (nullable): the first label of the company's own domain, as people write
 *   it
 */
char *
chas_lead_words_dup_domain_label (const ChasLeadDraft *draft)
{
  g_autofree char *domain = chas_lead_draft_dup_domain (draft);
  g_autofree char *unicode = domain ? g_hostname_to_unicode (domain) : NULL;

  return unicode ? g_strndup (unicode, strcspn (unicode, ".")) : NULL;
}

static gboolean
is_company (const ChasLeadDraft *draft, const char *line)
{
  g_autofree char *label = chas_lead_words_dup_domain_label (draft);
  g_autofree char *domain = label ? chas_lead_words_squeeze (label) : NULL;
  g_autofree char *name = chas_lead_words_squeeze (line);

  return has (line, COMPANY_FORM) || (domain && *name && g_str_has_prefix (name, domain));
}

static gboolean
is_person (const char *line)
{
  return chas_pattern_match (PERSON, 0, line) && !has (line, TITLE) && !has (line, COMPANY_FORM);
}

/* Whether something tells that there is a person. */
static gboolean
tells_of_person (const ChasLeadDraft *draft, GStrv lines)
{
  gboolean titled = FALSE;

  for (guint i = 0; lines[i]; i++)
    titled |= has (lines[i], TITLE) && !has (lines[i], COMPANY_FORM);
  return titled || draft->parts[CHAS_LEAD_PART_PERSON_MAIL] ||
         draft->parts[CHAS_LEAD_PART_PERSON_LINKEDIN];
}

static gboolean
take (ChasLeadDraft *draft, ChasLeadPart part, const char *line)
{
  if (draft->parts[part])
    return FALSE;
  chas_lead_draft_set (draft, part, line);
  return TRUE;
}

/* Addresses shout: "SOLNA", "UPPLANDS VÄSBY". */
static char *
dup_town (const char *written)
{
  g_autofree char *upper = g_utf8_strup (written, -1);
  g_autofree char *lower = g_utf8_strdown (written, -1);
  g_auto (GStrv) words = NULL;

  if (!g_str_equal (written, upper))
    return g_strdup (written);
  words = g_strsplit (lower, " ", -1);
  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *word = words[i];
      g_autofree char *first = g_utf8_substring (word, 0, MIN (1, g_utf8_strlen (word, -1)));
      g_autofree char *capital = g_utf8_strup (first, -1);

      words[i] = g_strconcat (capital, word + strlen (first), NULL);
    }
  return g_strjoinv (" ", words);
}

static gboolean
take_town (ChasLeadDraft *draft, const char *line)
{
  GRegex *regex = chas_pattern_get (POST_TOWN, G_REGEX_CASELESS);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *written = NULL;
  g_autofree char *town = NULL;

  if (!g_regex_match (regex, line, 0, &match))
    return FALSE;
  written = g_match_info_fetch (match, 1);
  town = dup_town (written);
  return take (draft, CHAS_LEAD_PART_TOWN, town) ||
         g_strcmp0 (draft->parts[CHAS_LEAD_PART_TOWN], town) == 0;
}

/* Without a post code only what is a municipality, and no first name of many people. */
static const char *
find_municipality (const char *line)
{
  const char *name = chas_municipality_find (line);

  return name && !g_str_equal (name, "Mark") && !g_str_equal (name, "Nora") ? name : NULL;
}

static gboolean
take_municipality (ChasLeadDraft *draft, const char *line)
{
  const char *name = find_municipality (line);

  return name && take (draft, CHAS_LEAD_PART_TOWN, name);
}

static gboolean
take_line (ChasLeadDraft *draft, const char *line, gboolean has_person)
{
  if (g_utf8_strlen (line, -1) > MAX_NAME_LENGTH)
    return FALSE;
  if (take_town (draft, line) || has (line, COUNTRY))
    return TRUE;
  if (has (line, STREET))
    return FALSE;
  if (is_company (draft, line) && take (draft, CHAS_LEAD_PART_COMPANY, line))
    return TRUE;
  if (has_person && is_person (line) && take (draft, CHAS_LEAD_PART_PERSON, line))
    return TRUE;
  return has_person && has (line, TITLE) && take (draft, CHAS_LEAD_PART_TITLE, line);
}

/**
 * chas_lead_words_note:
 *
 * Adds a line to what is to be told in a note.
 */
void
chas_lead_words_note (ChasLeadDraft *draft, const char *line)
{
  char *note = draft->parts[CHAS_LEAD_PART_NOTE];

  draft->parts[CHAS_LEAD_PART_NOTE] = note ? g_strjoin ("\n", note, line, NULL) : g_strdup (line);
  g_free (note);
}

/* Returns the last part of a profile's address. */
static char *
dup_profile (const char *url)
{
  g_auto (GStrv) parts = g_regex_split_simple ("/(?:in|company|school)/", url, G_REGEX_CASELESS, 0);
  g_autofree char *name = parts[0] && parts[1] ? g_uri_unescape_string (parts[1], "/") : NULL;

  return name ? g_strndup (name, strcspn (name, "/?#")) : NULL;
}

/* What a profile or a domain is called. */
static void
guess_company (ChasLeadDraft *draft)
{
  const char *profile = draft->parts[CHAS_LEAD_PART_LINKEDIN];
  g_autofree char *label = chas_lead_words_dup_domain_label (draft);
  g_autofree char *name = NULL;

  if (!label && profile)
    label = dup_profile (profile);
  if (!label || draft->parts[CHAS_LEAD_PART_COMPANY])
    return;
  name = chas_lead_words_make_name (label);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_COMPANY, *name ? name : label);
}

static void
guess_person (ChasLeadDraft *draft)
{
  const char *mail = draft->parts[CHAS_LEAD_PART_PERSON_MAIL];
  const char *profile = draft->parts[CHAS_LEAD_PART_PERSON_LINKEDIN];
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  if (draft->parts[CHAS_LEAD_PART_PERSON] || (!mail && !profile))
    return;
  label = profile ? dup_profile (profile) : g_strndup (mail, strcspn (mail, "@"));
  name = chas_lead_words_make_name (label ? label : "");
  chas_lead_draft_set (draft, CHAS_LEAD_PART_PERSON, *name ? name : label);
}

/**
 * chas_lead_words_read:
 * @draft: has the addresses that stood there
 * @lines: (array zero-terminated): the words that are left
 *
 * Fills in company, person, title and town; what is none of them goes into the note.
 */
void
chas_lead_words_read (ChasLeadDraft *draft, GStrv lines)
{
  gboolean has_person = tells_of_person (draft, lines) && (lines[0] && lines[1]);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autofree char *label = chas_lead_words_dup_domain_label (draft);
  gboolean has_domain = label != NULL, is_named = draft->parts[CHAS_LEAD_PART_COMPANY] != NULL;
  guint first = 0;

  has_person |= draft->parts[CHAS_LEAD_PART_PERSON] != NULL;
  /* Beside a mail address, one line is the person's unless it is the company's. */
  if (lines[0] && !lines[1] && draft->parts[CHAS_LEAD_PART_PERSON_MAIL])
    has_person = TRUE;
  /* What stands first may be a company that is called as a town. */
  for (guint i = 0; lines[i]; i++)
    if (!((is_named || i > 0) && take_municipality (draft, lines[i])) &&
        !take_line (draft, lines[i], has_person))
      g_ptr_array_add (left, lines[i]);
  if ((!has_person || !has_domain) && left->len > 0 &&
      g_utf8_strlen (left->pdata[0], -1) <= MAX_NAME_LENGTH && !has (left->pdata[0], STREET) &&
      chas_lead_plain_has_word (left->pdata[0]))
    first = take (draft, CHAS_LEAD_PART_COMPANY, left->pdata[0]);
  for (guint i = first; i < left->len; i++)
    chas_lead_words_note (draft, left->pdata[i]);
  guess_company (draft);
  guess_person (draft);
}

/**
 * chas_lead_words_tell:
 * @line: words that stand alone, without addresses and numbers
 *
 * Returns: what they look like
 */
ChasLeadWords
chas_lead_words_tell (const char *line)
{
  if (has (line, COMPANY_FORM))
    return CHAS_LEAD_WORDS_COMPANY;
  if (has (line, POST_TOWN) || has (line, STREET) || has (line, COUNTRY) ||
      find_municipality (line))
    return CHAS_LEAD_WORDS_PLACE;
  if (has (line, TITLE))
    return CHAS_LEAD_WORDS_TITLE;
  return is_person (line) ? CHAS_LEAD_WORDS_PERSON : CHAS_LEAD_WORDS_ANY;
}

/**
 * chas_lead_words_is_prose:
 *
 * Returns: whether the line is none of a card's; also the head of a mail is about people who write
 * to each other
 */
gboolean
chas_lead_words_is_prose (const char *line)
{
  return chas_pattern_match (MAIL_HEAD, G_REGEX_CASELESS, line) ||
         (g_utf8_strlen (line, -1) > MAX_LINE_LENGTH && strchr (line, ' ')) ||
         chas_pattern_match (SENTENCE, 0, line);
}

/**
 * chas_lead_words_are_name:
 *
 * Returns: whether the line looks like a name: it has capitals, or is one word
 */
gboolean
chas_lead_words_are_name (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words), n_small = 0, n_large = 0;

  for (guint i = 0; words[i]; i++)
    if (has (words[i], SMALL_WORDS))
      n_small++;
    else
      n_large += !g_unichar_islower (g_utf8_get_char (words[i]));
  return n == 1 || (n_large > 0 && n_large >= n - n_small - n_large);
}
