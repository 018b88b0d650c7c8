// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-help-topics.h"

#include <glib/gi18n.h>

static const ChasHelpTopic topics[] = {
  { N_ ("Capture a Lead"),
    N_ ("A company’s name is enough"),
    "list-add-symbolic",
    { { N_ ("Begin with a name"),
        N_ ("Press N, write the company and press Enter. The rest can wait.") },
      { N_ ("Paste what you found"),
        N_ ("Copy a web address, a mail or the text of a business card and press Ctrl+V on the "
            "board. What can be read from it is filled in. Of a list of companies, each becomes a "
            "lead.") },
      { N_ ("Not twice"),
        N_ ("While you write, companies that may be the same are shown. Open the one that is "
            "there, or go on.") },
      { N_ ("Say why"),
        N_ ("A lead is ready to contact when it says why, for which education, and how to reach "
            "somebody.") } } },
  { N_ ("Move It Along"),
    N_ ("Each column is a stage on the way"),
    "chas-board-symbolic",
    { { N_ ("Drag the card"),
        N_ ("Or hold Ctrl and press an arrow. Any stage can follow any other, also backwards.") },
      { N_ ("A word may be asked for"),
        N_ ("Which day the meeting is, or why it was a no. Without time just now, choose Later: "
            "the card reminds you.") },
      { N_ ("What the card tells"),
        N_ ("The next step in red is overdue. A moon: nothing has happened for a while. A flame: "
            "the contact is warm.") } } },
  { N_ ("Log a Contact"),
    N_ ("So that the group knows what was said"),
    "call-start-symbolic",
    { { N_ ("Press L"),
        N_ ("On a card or on the lead’s page. Choose how it went, and write a line or two.") },
      { N_ ("The next step comes by itself"),
        N_ ("What you choose proposes a stage and when to get in touch again. Change it, or keep "
            "it.") },
      { N_ ("Wrong is no harm"),
        N_ ("Every contact stands in the lead’s timeline. Its menu puts it right or takes it "
            "away.") },
      { N_ ("A no is a no"),
        N_ (
          "Who does not want to be contacted is marked on their page, for the whole group.") } } },
  { N_ ("Keep the Board Tidy"),
    N_ ("So that each sees what there is to do"),
    "object-select-symbolic",
    { { N_ ("Tidy up"),
        N_ ("Press Ctrl+T: leads without a next step, left alone, incomplete or added twice, one "
            "after the other.") },
      { N_ ("Saved views"),
        N_ ("Choose what the board shows and keep it under a name with Ctrl+D. V opens the views; "
            "one that is shared goes to the whole group.") },
      { N_ ("Lanes"),
        N_ ("The view menu groups the board by owner or education. Shift+C collapses all lanes, "
            "or opens them.") },
      { N_ ("Your own columns"),
        N_ ("The menu of a column gives it another name, and says how many leads are enough "
            "there.") } } },
  { N_ ("Who Does What"),
    N_ ("Roles tell who is asked first"),
    "system-users-symbolic",
    { { N_ ("Phase 1"), N_ ("Everybody researches: finds companies and finds out about them.") },
      { N_ ("Phase 2"),
        N_ ("One leads the project, some research, some call and write. Anybody may help with "
            "anything.") },
      { N_ ("Claim a lead"),
        N_ ("Press T, and the others see that you take it. Without a contact within a week it is "
            "free again.") },
      { N_ ("Names and phases"),
        N_ ("Press your name at the foot of the sidebar to change what is said of you. The group "
            "is changed from the menu under its name.") } } },
  { N_ ("Share with the Group"),
    N_ ("By file, in both directions"),
    "chas-versions-symbolic",
    { { N_ ("Export, send, import"),
        N_ ("Export the group from the main menu and send the file to the others. They import it: "
            "what is new comes in, and nothing is lost.") },
      { N_ ("As often as you like"),
        N_ ("Everybody can go on working meanwhile. To import the same file again does no harm.") },
      { N_ ("When two wrote differently"),
        N_ ("Both are kept. Conflicts shows up in the sidebar, and there you choose.") },
      { N_ ("Think before you send"),
        N_ ("The file holds names and numbers of people. It is for the group alone; a summary "
            "without people suits everybody else.") } } },
  { N_ ("Undo, Trash and Backups"),
    N_ ("Nearly everything can be taken back"),
    "edit-undo-symbolic",
    { { N_ ("Ctrl+Z"),
        N_ ("Takes back one step after the other, also those of yesterday. Ctrl+Shift+Z brings "
            "them back.") },
      { N_ ("The trash"),
        N_ ("What you delete lies there until you delete it for good, which nobody can undo.") },
      { N_ ("Backups"),
        N_ ("One is made every day and before each import. Restore one from the main menu.") } } },
};

/**
 * chas_help_get_topics:
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): all pages of the help
 */
const ChasHelpTopic *
chas_help_get_topics (guint *out_n)
{
  *out_n = G_N_ELEMENTS (topics);
  return topics;
}

static gboolean
has_words (const char *msgid, const char *words)
{
  return g_str_match_string (words, _ (msgid), TRUE);
}

/**
 * chas_help_topic_find:
 * @words: in the user's language
 *
 * Returns: (transfer none) (nullable): the first point that tells of them
 */
const ChasHelpPoint *
chas_help_topic_find (const ChasHelpTopic *self, const char *words)
{
  for (guint i = 0; i < CHAS_HELP_MOST_POINTS && self->points[i].title; i++)
    if (has_words (self->points[i].title, words) || has_words (self->points[i].text, words))
      return &self->points[i];
  return NULL;
}

/**
 * chas_help_topic_fits:
 *
 * Returns: whether the page tells of @words anywhere
 */
gboolean
chas_help_topic_fits (const ChasHelpTopic *self, const char *words)
{
  return has_words (self->title, words) || has_words (self->summary, words) ||
         chas_help_topic_find (self, words);
}
