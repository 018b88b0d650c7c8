// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-blocks.h"

#include <string.h>

#include "chas-fold.h"
#include "chas-lead-mark.h"
#include "chas-lead-named.h"
#include "chas-lead-plain.h"
#include "chas-lead-text.h"
#include "chas-lead-words.h"
#include "chas-pattern.h"

#define MAX_LENGTH 200000 /* what is longer is no list that somebody looked at */
#define MOST_LINES 12     /* of a business card */
#define MOST_LINES_LEFT 3 /* a greeting, a heading */
#define MAX_NAME_LENGTH 80
#define FEW 3 /* so many weak ones may be a list */

/* Or a rule. */
#define EMPTY_LINE "\\R(?:[^\\p{L}\\p{N}\\r\\n]*\\R)+"

/* What was found so far. */
typedef struct
{
  GPtrArray *drafts;  /* of ChasLeadDraft */
  GPtrArray *names;   /* of each, folded */
  GPtrArray *labels;  /* of the domain of each, squeezed; may have "" */
  GStrvBuilder *left; /* lines around them */
  guint n_strong;     /* are surely called like that */
  guint n_fair;       /* likewise, if there are more of them */
  guint n_apart;      /* are another company than each before them */
  gboolean has_prose; /* around them */
} Found;

static Found *
found_new (void)
{
  Found *self = g_new0 (Found, 1);

  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->left = g_strv_builder_new ();
  return self;
}

static void
found_free (Found *self)
{
  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->labels);
  g_strv_builder_unref (self->left);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

/* One more than are read tells that there are more. */
static gboolean
is_full (const Found *self)
{
  return self->drafts->len > CHAS_LEAD_LIST_MAX;
}

static gboolean
has_prose (GStrv lines)
{
  for (guint i = 0; lines[i]; i++)
    if (chas_lead_words_is_prose (lines[i]))
      return TRUE;
  return FALSE;
}

/* Whether the address is that of what is called so: "Tallvik Norden AB" is at tallviknorden.se, or
 * at tallvik.se. */
static gboolean
is_at (const char *name, const char *label)
{
  for (const char *end = name; *label && *end; end++)
    {
      g_autofree char *begin = NULL;
      g_autofree char *squeezed = NULL;

      end += strcspn (end, " ");
      begin = g_strndup (name, (gsize) (end - name));
      squeezed = chas_lead_words_squeeze (begin);
      if (g_str_equal (squeezed, label))
        return TRUE;
      if (!*end)
        break;
    }
  return FALSE;
}

/* Two with addresses of their own are two. */
static gboolean
are_apart (const char *name, const char *label, const char *other, const char *other_label)
{
  if (g_str_equal (name, other))
    return FALSE;
  if (*label && *other_label)
    return !g_str_equal (label, other_label);
  return !is_at (name, other_label) && !is_at (other, label);
}

static gboolean
is_apart (const Found *self, const char *name, const char *label)
{
  for (guint i = 0; i < self->names->len; i++)
    if (!are_apart (name, label, self->names->pdata[i], self->labels->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_strong (const ChasLeadDraft *draft, const char *name, const char *label)
{
  return draft->parts[CHAS_LEAD_PART_ORGNR] || is_at (name, label) ||
         chas_lead_words_tell (draft->parts[CHAS_LEAD_PART_COMPANY]) == CHAS_LEAD_WORDS_COMPANY;
}

/* Many are at an address that does not have their name; but so are the people of a company. */
static gboolean
is_fair (const ChasLeadDraft *draft, const char *label)
{
  const char *name = draft->parts[CHAS_LEAD_PART_COMPANY];

  return *label && chas_lead_words_are_name (name) &&
         chas_lead_words_tell (name) != CHAS_LEAD_WORDS_PERSON;
}

/* @draft: (transfer full): names a company */
static void
take (Found *self, ChasLeadDraft *draft)
{
  g_autofree char *label = chas_lead_words_dup_domain_label (draft);
  char *name = chas_fold_for_search (draft->parts[CHAS_LEAD_PART_COMPANY]);
  char *at = chas_lead_words_squeeze (label ? label : "");

  self->n_apart += is_apart (self, name, at);
  if (is_strong (draft, name, at))
    self->n_strong++;
  else
    self->n_fair += is_fair (draft, at);
  g_ptr_array_add (self->drafts, draft);
  g_ptr_array_add (self->names, name);
  g_ptr_array_add (self->labels, at);
}

static void
leave (Found *self, GStrv lines)
{
  self->has_prose |= has_prose (lines);
  g_strv_builder_addv (self->left, (const char **) lines);
}

/* Lines without what marks them, each with a word. */
static GStrv
list_lines (const char *text)
{
  g_auto (GStrv) all = g_strsplit_set (text, "\n\r", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; all[i]; i++)
    {
      g_autofree char *line = g_strstrip (chas_lead_mark_dup_without (all[i]));

      if (chas_lead_plain_has_word (line))
        g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

/* Business cards with empty lines between them */

static gboolean
can_be_reached (const ChasLeadDraft *draft)
{
  static const ChasLeadPart parts[] = {
    CHAS_LEAD_PART_ORGNR,       CHAS_LEAD_PART_WEBSITE,         CHAS_LEAD_PART_PHONE,
    CHAS_LEAD_PART_MAIL,        CHAS_LEAD_PART_LINKEDIN,        CHAS_LEAD_PART_PERSON_PHONE,
    CHAS_LEAD_PART_PERSON_MAIL, CHAS_LEAD_PART_PERSON_LINKEDIN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (draft->parts[parts[i]])
      return TRUE;
  return draft->personal_number || draft->wrong_orgnr;
}

static guint
count_companies (GStrv lines)
{
  guint n = 0;

  for (guint i = 0; lines[i]; i++)
    n += chas_lead_words_tell (lines[i]) == CHAS_LEAD_WORDS_COMPANY;
  return n;
}

/* Returns: (transfer full) (nullable): what the card says, if it is one */
static ChasLeadDraft *
read_card (GStrv lines)
{
  guint n = g_strv_length (lines);
  guint n_named = 0;
  g_autofree char *text = g_strjoinv ("\n", lines);
  g_autoptr (ChasLeadDraft) draft = NULL;

  if (n < 2 || n > MOST_LINES || has_prose (lines) || count_companies (lines) > 1)
    return NULL;
  draft = chas_lead_named_read (lines, &n_named);
  if (n_named != n)
    {
      g_clear_pointer (&draft, chas_lead_draft_free);
      draft = chas_lead_text_read (text);
    }
  if (!draft->parts[CHAS_LEAD_PART_COMPANY] || !can_be_reached (draft) ||
      g_utf8_strlen (draft->parts[CHAS_LEAD_PART_COMPANY], -1) > MAX_NAME_LENGTH)
    return NULL;
  return g_steal_pointer (&draft);
}

/* One group of lines before them, and one after, may be something else. */
static gboolean
take_group (Found *self, GStrv lines, gboolean is_first, gboolean is_last)
{
  ChasLeadDraft *draft = read_card (lines);

  if (draft)
    take (self, draft);
  else if ((is_first || is_last) && g_strv_length (lines) <= MOST_LINES_LEFT)
    leave (self, lines);
  else
    return FALSE;
  return TRUE;
}

static Found *
find_cards (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_auto (GStrv) groups = g_regex_split (chas_pattern_get (EMPTY_LINE, 0), plain, 0);
  g_autoptr (Found) found = found_new ();

  for (guint i = 0; groups[i] && !is_full (found); i++)
    {
      g_auto (GStrv) lines = list_lines (groups[i]);

      if (!take_group (found, lines, i == 0, !groups[i + 1]))
        return NULL;
    }
  return g_steal_pointer (&found);
}

/* How sure it is that each of them names a company. */
static ChasLeadListCertainty
judge_strength (const Found *found)
{
  guint n = found->drafts->len;
  guint n_good = found->n_strong + found->n_fair;

  if (found->n_strong == n || (n >= FEW && n_good == n))
    return CHAS_LEAD_LIST_SURE;
  return n_good >= 2 && 2 * n_good >= n ? CHAS_LEAD_LIST_PERHAPS : CHAS_LEAD_LIST_NO;
}

static ChasLeadListCertainty
judge_cards (const Found *found)
{
  ChasLeadListCertainty certainty = judge_strength (found);

  if (found->n_apart < 2)
    return CHAS_LEAD_LIST_NO;
  return found->has_prose ? MIN (certainty, CHAS_LEAD_LIST_PERHAPS) : certainty;
}

/* Names, each with its addresses in the lines below it */

/* Takes the name and the facts below it. Returns how many lines those are; 0: there is no such
 * thing. */
static guint
take_name (Found *self, GStrv lines)
{
  guint n;
  ChasLeadDraft *draft = chas_lead_named_read (lines, &n);

  if (draft)
    take (self, draft);
  return draft ? n : 0;
}

static Found *
find_names (const char *text)
{
  g_auto (GStrv) lines = list_lines (text);
  g_autoptr (Found) found = found_new ();
  guint n;

  for (guint i = 0; lines[i] && !is_full (found); i += n)
    if ((n = take_name (found, lines + i)) == 0)
      return NULL;
  return g_steal_pointer (&found);
}

/* Each has to stand for itself: a card has the company and its people below each other. */
static ChasLeadListCertainty
judge_names (const Found *found)
{
  guint n = found->drafts->len;

  return n < 2 || found->n_apart < n ? CHAS_LEAD_LIST_NO : judge_strength (found);
}

static ChasLeadBlocks *
blocks_new (Found *found, ChasLeadListCertainty certainty)
{
  ChasLeadBlocks *self = g_new0 (ChasLeadBlocks, 1);

  self->certainty = certainty;
  if (certainty == CHAS_LEAD_LIST_NO)
    return self;
  self->drafts = g_ptr_array_ref (found->drafts);
  self->left = g_strv_builder_end (found->left);
  self->is_cut = self->drafts->len > CHAS_LEAD_LIST_MAX;
  if (self->is_cut)
    g_ptr_array_set_size (self->drafts, CHAS_LEAD_LIST_MAX);
  return self;
}

/**
 * chas_lead_blocks_new:
 * @text: what was pasted
 *
 * Looks for business cards with empty lines between them, and for names that have their addresses
 * below them. One card has several parts, too: where all of that may be one company, it is none.
 *
 * Returns: (transfer full): what was found
 */
ChasLeadBlocks *
chas_lead_blocks_new (const char *text)
{
  gboolean is_table = strchr (text, '\t') != NULL || strlen (text) > MAX_LENGTH;
  g_autofree char *plain = is_table ? NULL : chas_lead_plain_dup (text, MAX_LENGTH);
  g_autoptr (Found) cards = plain ? find_cards (plain) : NULL;
  g_autoptr (Found) names = NULL;
  ChasLeadListCertainty certainty = cards ? judge_cards (cards) : CHAS_LEAD_LIST_NO;

  if (certainty != CHAS_LEAD_LIST_NO)
    return blocks_new (cards, certainty);
  names = plain ? find_names (plain) : NULL;
  return blocks_new (names, names ? judge_names (names) : CHAS_LEAD_LIST_NO);
}

void
chas_lead_blocks_free (ChasLeadBlocks *self)
{
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_strfreev (self->left);
  g_free (self);
}
