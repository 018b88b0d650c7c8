// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-row-factory.h"

#include "chas-card-look.h"
#include "chas-found-words.h"
#include "chas-table-row.h"

/* What a screen reader says of a whole row. */

typedef struct
{
  ChasEnv *env;
  GtkColumnViewColumn *tags;
} Speaker;

static void
speaker_free (gpointer data)
{
  Speaker *speaker = data;

  g_object_unref (speaker->env);
  g_object_unref (speaker->tags);
  g_free (speaker);
}

static void
say (GString *text, const char *what)
{
  if (text->len)
    g_string_append (text, ", ");
  g_string_append (text, what);
}

/* The name is said whole. */
static void
say_found (GString *text, const ChasFound *found)
{
  g_autofree char *words =
    found && found->place != CHAS_FOUND_IN_NAME ? chas_found_words_dup (found) : NULL;

  if (words)
    say (text, words);
}

static void
say_card (GString *text, ChasCard *card, ChasEnv *env)
{
  g_auto (ChasCardLook) look = { 0 };
  g_autofree char *description = NULL;

  chas_card_look_init (&look, chas_card_get_facts (card), env);
  description = chas_card_look_dup_description (&look, chas_card_get_facts (card));
  say (text, description);
}

static void
say_tags (GString *text, ChasTableRow *row)
{
  g_autoptr (GPtrArray) tags = chas_table_row_list_tags (row);

  for (guint i = 0; i < tags->len; i++)
    say (text, tags->pdata[i]);
}

static void
describe (GtkColumnViewRow *view_row)
{
  const Speaker *speaker = g_object_get_data (G_OBJECT (view_row), "chas-speaker");
  ChasTableRow *row = gtk_column_view_row_get_item (view_row);
  ChasCard *card = chas_table_row_get_card (row);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!card)
    {
      /* The row may have been another lead's. */
      gtk_column_view_row_set_accessible_label (view_row, "");
      gtk_column_view_row_set_accessible_description (view_row, "");
      return;
    }
  say_found (text, chas_table_row_get_found (row));
  say_card (text, card, speaker->env);
  if (gtk_column_view_column_get_visible (speaker->tags))
    say_tags (text, row);
  gtk_column_view_row_set_accessible_label (view_row, chas_card_get_facts (card)->company_name);
  gtk_column_view_row_set_accessible_description (view_row, text->str);
}

static void
on_bind_cb (GtkListItemFactory *factory, GtkColumnViewRow *view_row, Speaker *speaker)
{
  ChasTableRow *row = gtk_column_view_row_get_item (view_row);

  g_object_set_data (G_OBJECT (view_row), "chas-speaker", speaker);
  g_signal_connect_object (row, "notify", G_CALLBACK (describe), view_row, G_CONNECT_SWAPPED);
  g_signal_connect_object (speaker->tags, "notify::visible", G_CALLBACK (describe), view_row,
                           G_CONNECT_SWAPPED);
  describe (view_row);
  chas_table_row_look (row);
}

static void
on_unbind_cb (GtkListItemFactory *factory, GtkColumnViewRow *view_row, Speaker *speaker)
{
  ChasTableRow *row = gtk_column_view_row_get_item (view_row);

  g_signal_handlers_disconnect_by_func (row, describe, view_row);
  g_signal_handlers_disconnect_by_func (speaker->tags, describe, view_row);
  chas_table_row_unlook (row);
}

/**
 * chas_table_row_factory_new:
 * @tags: the column of tags: they are said while it is shown
 *
 * Returns: (transfer full): names the rows for those who hear them
 */
GtkListItemFactory *
chas_table_row_factory_new (ChasEnv *env, GtkColumnViewColumn *tags)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Speaker *speaker = g_new0 (Speaker, 1);

  speaker->env = g_object_ref (env);
  speaker->tags = g_object_ref (tags);
  g_object_set_data_full (G_OBJECT (factory), "chas-speaker", speaker, speaker_free);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), speaker);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cb), speaker);
  return factory;
}
