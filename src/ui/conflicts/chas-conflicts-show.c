// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflicts-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-button-words.h"
#include "chas-setting-words.h"
#include "chas-version-card.h"

/* One conflict: the question, and its answers beside each other. */

/* Mine stands first, then those of the others in their order. */
GPtrArray *
chas_conflicts_dialog_list_in_order (const ChasConflict *conflict)
{
  GPtrArray *order = g_ptr_array_new ();
  const ChasConflictVersion *mine = chas_conflict_find_version (conflict, TRUE);

  if (mine)
    g_ptr_array_add (order, (gpointer) mine);
  for (guint i = 0; i < conflict->versions->len; i++)
    if (conflict->versions->pdata[i] != mine)
      g_ptr_array_add (order, conflict->versions->pdata[i]);
  return order;
}

static gboolean
is_setting (const ChasConflict *conflict)
{
  return g_str_equal (conflict->entity, "setting");
}

/* What goes by the name of a company or a person is not it. */
static gboolean
is_nameless (const ChasConflict *conflict)
{
  static const char *const nameless[] = { "contact", "employment", "follow_up", "note", NULL };

  return g_strv_contains (nameless, conflict->entity);
}

/* What a setting holds has no name but that of the setting. */
static char *
dup_title (const ChasConflict *conflict)
{
  char *words = is_setting (conflict) ? chas_setting_words_dup (conflict->id) : NULL;

  if (words || !conflict->title || !is_nameless (conflict))
    return words ? words : g_strdup (conflict->title);
  return g_strdup_printf ("%s · %s",
                          chas_entity_info_get_label (chas_entity_info_lookup (conflict->entity)),
                          conflict->title);
}

static char *
dup_deletion (const ChasConflict *conflict)
{
  const ChasConflictVersion *deleter = conflict->versions->pdata[0];
  gboolean went_on = chas_conflict_is_edited_by_me (conflict);

  if (deleter->mine)
    return g_strdup (_ ("You deleted this while somebody else went on with it. Shall it stay?"));
  if (!deleter->author)
    return g_strdup (
      went_on ? _ ("Somebody deleted this while you went on with it. Shall it stay?")
              : _ ("Somebody deleted this while somebody else went on with it. Shall it stay?"));
  return g_strdup_printf (
    went_on ? _ ("%s deleted this while you went on with it. Shall it stay?")
            : _ ("%s deleted this while somebody else went on with it. Shall it stay?"),
    deleter->author);
}

static char *
dup_question (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);

  if (field && is_setting (conflict))
    return g_strdup (
      _ ("It was set differently by two who had not seen each other’s choice. Which shall stand?"));
  if (field)
    /* Translators: %s is the name of a field, such as “Why” */
    return g_strdup_printf (
      _ ("%s: it was written differently by two who had not seen each other’s words. "
         "Which shall stand?"),
      chas_field_info_get_label (field));
  return dup_deletion (conflict);
}

static void
on_keep_cb (ChasConflictsDialog *self, ChasVersionCard *card)
{
  guint n = 0;

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
       other && other != GTK_WIDGET (card); other = gtk_widget_get_next_sibling (other))
    n++;
  chas_conflicts_dialog_keep (self, n);
}

static void
on_keep_before_cb (ChasConflictsDialog *self)
{
  chas_conflicts_dialog_keep_before (self);
}

static void
show_before (ChasConflictsDialog *self, const ChasConflict *conflict)
{
  GtkWidget *card = NULL;

  if (conflict->field && conflict->before)
    card = chas_version_card_new (conflict, conflict->before, chas_store_get_env (self->store));
  if (card && chas_conflicts_dialog_can_keep_before (conflict))
    {
      chas_version_card_set_button (CHAS_VERSION_CARD (card), _ ("Back to This"), 0);
      g_signal_connect_object (card, "keep", G_CALLBACK (on_keep_before_cb), self,
                               G_CONNECT_SWAPPED);
    }
  adw_bin_set_child (self->before, card);
}

static void
add_card (ChasConflictsDialog *self,
          const ChasConflict *conflict,
          const ChasConflictVersion *version,
          guint key)
{
  GtkWidget *card = chas_version_card_new (conflict, version, chas_store_get_env (self->store));

  chas_version_card_set_button (CHAS_VERSION_CARD (card),
                                version->mine ? _ ("Keep Mine") : _ ("Keep Theirs"), key);
  g_signal_connect_object (card, "keep", G_CALLBACK (on_keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, card);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

/* What was made below a lead is known by what it is. */
static const char *
get_edit_label (const ChasConflict *conflict, const ChasConflict *edit)
{
  return g_str_equal (edit->entity, conflict->entity)
           ? chas_field_info_get_label (chas_conflict_get_field_info (edit))
           : chas_entity_info_get_label (chas_entity_info_lookup (edit->entity));
}

/* What would go: the newest words of each field that the one who deleted had not seen. */
static void
show_edits (ChasConflictsDialog *self, const ChasConflict *conflict)
{
  clear (self->edits);
  gtk_widget_set_visible (GTK_WIDGET (self->edits), conflict->edits->len > 0);
  for (guint i = 0; i < conflict->edits->len; i++)
    {
      const ChasConflict *edit = conflict->edits->pdata[i];
      const ChasConflictVersion *newest = edit->versions->pdata[0];
      GtkWidget *card = chas_version_card_new (edit, newest, chas_store_get_env (self->store));

      chas_version_card_set_field (CHAS_VERSION_CARD (card), get_edit_label (conflict, edit),
                                   newest);
      gtk_box_append (self->edits, card);
    }
}

static void
on_decided_cb (GtkWidget *button, ChasConflictsDialog *self)
{
  chas_conflicts_dialog_keep (self, gtk_widget_get_next_sibling (button) ? 0 : 1);
}

static void
add_decision (ChasConflictsDialog *self, const char *label, const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  if (style)
    gtk_widget_add_css_class (button, style);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_decided_cb), self, 0);
  gtk_box_append (self->cards, button);
}

static void
show_cards (ChasConflictsDialog *self, const ChasConflict *conflict)
{
  g_autoptr (GPtrArray) order = chas_conflicts_dialog_list_in_order (conflict);

  /* Else the toolkit looks for another place for the focus once the focused button has gone. */
  adw_dialog_set_focus (ADW_DIALOG (self), NULL);
  clear (self->cards);
  if (!conflict->field)
    {
      add_decision (self, _ ("_Keep It"), "suggested-action");
      add_decision (self, _ ("_Delete It"), "destructive-action");
    }
  for (guint i = 0; conflict->field && i < order->len; i++)
    add_card (self, conflict, order->pdata[i], i + 1);
  show_before (self, conflict);
  show_edits (self, conflict);
}

void
chas_conflicts_dialog_focus_first (ChasConflictsDialog *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  if (CHAS_IS_VERSION_CARD (first))
    first = chas_version_card_get_button (CHAS_VERSION_CARD (first));
  if (first)
    adw_dialog_set_focus (ADW_DIALOG (self), first);
  /* What it is about is read first. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* How many the words of one side settle. */
guint
chas_conflicts_dialog_count_answers (ChasConflictsDialog *self, gboolean mine)
{
  guint n = 0;

  for (guint i = 0; i < self->conflicts->len; i++)
    n += chas_conflict_find_answer (self->conflicts->pdata[i], mine) != NULL;
  return n;
}

/* What the others need is told before it is pressed. */
static void
show_rest (GtkWidget *button, guint n_left)
{
  g_autofree char *words = NULL;

  if (n_left > 0)
    words = g_strdup_printf (ngettext ("%u is left for you to choose by itself",
                                       "%u are left for you to choose one by one", n_left),
                             n_left);
  gtk_widget_set_tooltip_text (button, words);
}

static void
show_for_all (ChasConflictsDialog *self, GtkWidget *button, gboolean mine)
{
  guint n = chas_conflicts_dialog_count_answers (self, mine);
  g_autofree char *label =
    mine /* Translators: a button that settles many conflicts; %u is how many */
      ? g_strdup_printf (_ ("Keep _Mine for All (%u)"), n)
      : g_strdup_printf (_ ("Keep _Theirs for All (%u)"), n);

  gtk_button_set_label (GTK_BUTTON (button), label);
  chas_button_words_wrap (GTK_BUTTON (button));
  gtk_widget_set_visible (button, n > 1);
  show_rest (button, self->conflicts->len - n);
}

/* Many at once, where there are many. */
static void
show_all (ChasConflictsDialog *self)
{
  show_for_all (self, self->all_mine, TRUE);
  show_for_all (self, self->all_theirs, FALSE);
  adw_toolbar_view_set_reveal_bottom_bars (self->page, gtk_widget_get_visible (self->all_mine) ||
                                                         gtk_widget_get_visible (self->all_theirs));
}

/* The focus goes from one answer to another that is called the same: what it is about has to be
 * said. */
static void
tell_which (ChasConflictsDialog *self,
            const ChasConflict *conflict,
            const char *title,
            const char *place)
{
  const ChasFieldInfo *field =
    is_setting (conflict) ? NULL : chas_conflict_get_field_info (conflict);
  const char *parts[4] = { NULL };
  g_autofree char *words = NULL;
  guint n = 0;

  if (title)
    parts[n++] = title;
  if (field)
    parts[n++] = chas_field_info_get_label (field);
  parts[n] = place;
  words = g_strjoinv (" · ", (char **) parts);
  if (g_set_str (&self->told, words))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
chas_conflicts_dialog_show_current (ChasConflictsDialog *self)
{
  const ChasConflict *conflict = chas_conflicts_dialog_get_current (self);
  guint n = self->conflicts ? self->conflicts->len : 0;
  g_autofree char *place = NULL;
  g_autofree char *question = NULL;
  g_autofree char *title = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.previous", self->current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.next", self->current + 1 < n);
  if (self->conflicts)
    show_all (self);
  gtk_stack_set_visible_child_name (self->stack, conflict ? "conflict" : "none");
  /* Translators: which of how many conflicts is shown */
  place = conflict ? g_strdup_printf (_ ("%u of %u"), self->current + 1, n) : g_strdup ("");
  adw_window_title_set_subtitle (self->window_title, place);
  if (!conflict)
    return;
  question = dup_question (conflict);
  title = dup_title (conflict);
  gtk_label_set_label (self->record, title ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->record), title != NULL);
  gtk_label_set_label (self->question, question);
  show_cards (self, conflict);
  gtk_widget_set_visible (self->both, chas_conflicts_dialog_can_keep_both (conflict));
  tell_which (self, conflict, title, place);
  chas_conflicts_dialog_focus_first (self);
}
