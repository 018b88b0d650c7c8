// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-refusal-mark.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"

struct _ChasRefusalMark
{
  GtkBox parent_instance;

  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (ChasRefusalMark, chas_refusal_mark, GTK_TYPE_BOX)

/* "Since 4 May 2025 · They asked not to be called", or what there is of it */
static char *
dup_words (ChasCompany *company, ChasDate today)
{
  const char *reason = chas_company_get_do_not_contact_reason (company);
  ChasDate since = chas_date_from_text (chas_company_get_do_not_contact_date (company));
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (since == CHAS_DATE_NONE)
    return g_strdup (reason ? reason : "");
  day = chas_day_words_dup_inside (since, today);
  /* Translators: %s is a day, such as "yesterday" or "4 May 2025" */
  text = g_strdup_printf (_ ("Since %s"), day);
  return reason ? g_strdup_printf ("%s · %s", text, reason) : g_steal_pointer (&text);
}

static void
chas_refusal_mark_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_REFUSAL_MARK);
  G_OBJECT_CLASS (chas_refusal_mark_parent_class)->dispose (object);
}

static void
chas_refusal_mark_class_init (ChasRefusalMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_refusal_mark_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/lead/chas-refusal-mark.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasRefusalMark, words);
}

static void
chas_refusal_mark_init (ChasRefusalMark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_refusal_mark_set_company:
 * @today: the day in words is told from here
 *
 * Is seen as long as the company refuses.
 */
void
chas_refusal_mark_set_company (ChasRefusalMark *self, ChasCompany *company, ChasDate today)
{
  gboolean refuses = chas_company_get_do_not_contact (company);
  g_autofree char *words = refuses ? dup_words (company, today) : NULL;

  g_return_if_fail (CHAS_IS_REFUSAL_MARK (self));

  gtk_label_set_label (self->words, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words && *words);
  gtk_widget_set_visible (GTK_WIDGET (self), refuses);
}
