// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-instant.h"
#include "chas-sample-make.h"

/* Days that trip date arithmetic: an ordinary Tuesday, leap day, both ends of a year, Christmas, a
 * Sunday, midsummer, the days on which the clock changes. */
static const char *const days[] = {
  "2026-11-24", "2028-02-29", "2026-12-31", "2027-01-01", "2026-12-25",
  "2026-11-29", "2027-06-26", "2027-03-28", "2026-10-25",
};

/* All records of one sample. */
typedef struct
{
  GPtrArray *records;
  char *me;
  ChasDate today;
  char *now;
} Sample;

static gboolean
keep_record (const ChasRecord *record, gpointer user_data, GError **error)
{
  g_ptr_array_add (user_data, chas_record_copy (record));
  return TRUE;
}

static void
sample_free (Sample *self)
{
  g_ptr_array_unref (self->records);
  g_free (self->me);
  g_free (self->now);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sample, sample_free)

static Sample *
make_sample (const char *day, const char *language)
{
  g_autoptr (ChasEnv) env = NULL;
  g_autoptr (GError) error = NULL;
  Sample *sample = g_new0 (Sample, 1);
  gint64 seconds;

  sample->now = g_strconcat (day, "T08:15:00Z", NULL);
  g_assert_true (chas_instant_parse (sample->now, &seconds));
  sample->today = chas_date_from_text (day);
  sample->records = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_record_free);
  env = chas_env_new_fixed (seconds * G_USEC_PER_SEC, "Europe/Stockholm", 1);
  chas_sample_make (env, language, keep_record, sample->records, &sample->me, &error);
  g_assert_no_error (error);
  return sample;
}

/* A value as text without the quotes of JSON, or NULL. */
static char *
dup_value (const ChasRecord *record, const char *field)
{
  for (guint i = 0; i < record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);

      if (g_str_equal (version->field, field) && version->value[0] == '"')
        return g_strndup (version->value + 1, strlen (version->value) - 2);
      if (g_str_equal (version->field, field))
        return g_strdup (version->value);
    }
  return NULL;
}

static gboolean
has_value (const ChasRecord *record, const char *field, const char *value)
{
  g_autofree char *found = dup_value (record, field);

  return g_strcmp0 (found, value) == 0;
}

static gboolean
is_entity (const ChasRecord *record, const char *entity)
{
  return g_str_equal (record->entity, entity);
}

static guint
count (Sample *sample, const char *entity, const char *field, const char *value)
{
  guint n = 0;

  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);

      if (is_entity (record, entity) && (!field || has_value (record, field, value)))
        n++;
    }
  return n;
}

static char *
dump (Sample *sample)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);

      g_string_append_printf (text, "%s %s\n", record->entity, record->id);
      for (guint j = 0; j < record->versions->len; j++)
        {
          const ChasVersion *version = &g_array_index (record->versions, ChasVersion, j);

          g_string_append_printf (text, "  %s=%s %" G_GINT64_FORMAT ".%s\n", version->field,
                                  version->value, version->stamp.hlc, version->stamp.dev);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_same_day_same_sample (void)
{
  g_autoptr (Sample) one = make_sample (days[0], "sv");
  g_autoptr (Sample) two = make_sample (days[0], "sv");
  g_autofree char *first = dump (one);
  g_autofree char *second = dump (two);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (one->me, ==, two->me);
}

static void
test_ids_are_unique (void)
{
  g_autoptr (Sample) sample = make_sample (days[0], "sv");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);

      g_assert_true (g_hash_table_add (seen, g_strconcat (record->entity, " ", record->id, NULL)));
    }
}

static void
test_group_is_believable (void)
{
  g_autoptr (Sample) sample = make_sample (days[0], "sv");

  g_assert_cmpuint (count (sample, "career_group", "name", "Vega"), ==, 1);
  g_assert_cmpuint (count (sample, "participant", NULL, NULL), ==, 7);
  g_assert_cmpuint (count (sample, "role_period", "role", "project_leader"), ==, 1);
  g_assert_cmpuint (count (sample, "role_period", "role", "researcher"), ==, 3);
  g_assert_cmpuint (count (sample, "role_period", "role", "communicator"), ==, 3);
  g_assert_cmpuint (count (sample, "role_wish", NULL, NULL), ==, 21);
  g_assert_cmpuint (count (sample, "lead", NULL, NULL), ==, 120);
  g_assert_cmpuint (count (sample, "company", NULL, NULL), ==, 120);
}

static void
test_every_stage_has_leads (void)
{
  static const char *const stages[] = { "new",     "ready",    "contacted",   "dialogue",
                                        "booked",  "met",      "opportunity", "partner",
                                        "resting", "declined", "unfit" };
  g_autoptr (Sample) sample = make_sample (days[0], "sv");

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_assert_cmpuint (count (sample, "lead", "stage", stages[i]), >=, 5);
}

/* The last stage change of a lead leads to its stage, and each begins where the one before ended.
 */
static void
check_stages (Sample *sample)
{
  g_autoptr (GHashTable) stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);
      g_autofree char *lead = dup_value (record, "lead_id");
      g_autofree char *at = dup_value (record, "at");

      if (!is_entity (record, "stage_change"))
        continue;
      g_assert_true (has_value (record, "from_stage", g_hash_table_lookup (stages, lead)));
      g_assert_cmpstr (at, >, g_hash_table_lookup (times, lead));
      g_hash_table_insert (stages, g_strdup (lead), dup_value (record, "to_stage"));
      g_hash_table_insert (times, g_strdup (lead), g_strdup (at));
    }
  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);

      if (is_entity (record, "lead"))
        g_assert_true (has_value (record, "stage", g_hash_table_lookup (stages, record->id)));
    }
}

static void
test_stages_follow_from_history (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (Sample) sample = make_sample (days[i], "en");

      check_stages (sample);
    }
}

static void
test_nothing_has_happened_tomorrow (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (Sample) sample = make_sample (days[i], "sv");

      for (guint j = 0; j < sample->records->len; j++)
        {
          const ChasRecord *record = g_ptr_array_index (sample->records, j);
          const ChasVersion *version = &g_array_index (record->versions, ChasVersion, 0);
          g_autofree char *at = dup_value (record, "at");
          g_autofree char *made = chas_instant_dup_text ((version->stamp.hlc >> 16) / 1000);

          g_assert_cmpstr (made, <, sample->now);
          if (at)
            g_assert_cmpstr (at, <, sample->now);
        }
    }
}

static void
count_due (Sample *sample, guint *out_overdue, guint *out_today, guint *out_coming)
{
  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);
      g_autofree char *due = dup_value (record, "due_date");

      if (!due)
        continue;
      if (chas_date_from_text (due) < sample->today)
        (*out_overdue)++;
      else if (chas_date_from_text (due) == sample->today)
        (*out_today)++;
      else
        (*out_coming)++;
    }
}

static void
test_looks_fresh_on_any_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (Sample) sample = make_sample (days[i], "sv");
      guint overdue = 0, due_today = 0, coming = 0;

      count_due (sample, &overdue, &due_today, &coming);
      g_assert_cmpuint (overdue, ==, 3);
      g_assert_cmpuint (due_today, ==, 3);
      g_assert_cmpuint (coming, >, 40);
    }
}

static gint64
find_newest (Sample *sample, const char *entity, gint64 *out_oldest)
{
  gint64 newest = 0;

  *out_oldest = G_MAXINT64;
  for (guint i = 0; i < sample->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (sample->records, i);
      g_autofree char *at = dup_value (record, "at");
      gint64 seconds;

      if (!is_entity (record, entity) || !chas_instant_parse (at, &seconds))
        continue;
      newest = MAX (newest, seconds);
      *out_oldest = MIN (*out_oldest, seconds);
    }
  return newest;
}

static void
test_contacts_reach_over_three_months (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (Sample) sample = make_sample (days[i], "sv");
      gint64 oldest, newest = find_newest (sample, "contact", &oldest), now;

      g_assert_true (chas_instant_parse (sample->now, &now));
      g_assert_cmpint (now - newest, <, 6 * 86400);
      g_assert_cmpint (now - oldest, >, 60 * 86400);
      g_assert_cmpint (now - oldest, <, 110 * 86400);
      g_assert_cmpuint (count (sample, "contact", NULL, NULL), >, 150);
    }
}

static void
check_fiction (const ChasRecord *record)
{
  static const char *const phones[] = { "phone", "phone_raw", "phone_e164" };
  g_autofree char *mail = dup_value (record, "email");
  g_autofree char *domain = dup_value (record, "domain");

  for (guint i = 0; i < G_N_ELEMENTS (phones); i++)
    {
      g_autofree char *phone = dup_value (record, phones[i]);

      if (phone)
        {
          g_assert_cmpstr (phone, >=, "+46701740605");
          g_assert_cmpstr (phone, <=, "+46701740699");
        }
    }
  g_assert_true (!mail || g_str_has_suffix (mail, ".example"));
  g_assert_true (!domain || g_str_has_suffix (domain, ".example"));
  if (domain)
    g_assert_cmpuint (strspn (domain, "abcdefghijklmnopqrstuvwxyz0123456789-."), ==,
                      strlen (domain));
}

static void
test_numbers_and_addresses_are_fictional (void)
{
  g_autoptr (Sample) sample = make_sample (days[0], "sv");

  for (guint i = 0; i < sample->records->len; i++)
    check_fiction (g_ptr_array_index (sample->records, i));
  g_assert_cmpuint (count (sample, "company", "domain", "asnas-bygg-it.example"), ==, 1);
}

static void
test_languages_differ_in_words_only (void)
{
  g_autoptr (Sample) swedish = make_sample (days[0], "sv");
  g_autoptr (Sample) english = make_sample (days[0], "en");

  g_assert_cmpuint (swedish->records->len, ==, english->records->len);
  g_assert_cmpuint (count (swedish, "company", "business", "e-handel"), >, 0);
  g_assert_cmpuint (count (english, "company", "business", "e-handel"), ==, 0);
  g_assert_cmpuint (count (english, "company", "business", "e-commerce"), >, 0);
  g_assert_cmpstr (swedish->me, ==, english->me);
}

static void
test_texts_are_filled_in (void)
{
  g_autoptr (Sample) sample = make_sample (days[0], "sv");
  g_autofree char *all = dump (sample);

  g_assert_null (strstr (all, "{person}"));
  g_assert_null (strstr (all, "{education}"));
  g_assert_null (strstr (all, "%s"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/sample/same-day-same-sample", test_same_day_same_sample);
  g_test_add_func ("/app/sample/ids-are-unique", test_ids_are_unique);
  g_test_add_func ("/app/sample/group-is-believable", test_group_is_believable);
  g_test_add_func ("/app/sample/every-stage-has-leads", test_every_stage_has_leads);
  g_test_add_func ("/app/sample/stages-follow-from-history", test_stages_follow_from_history);
  g_test_add_func ("/app/sample/nothing-has-happened-tomorrow", test_nothing_has_happened_tomorrow);
  g_test_add_func ("/app/sample/looks-fresh-on-any-day", test_looks_fresh_on_any_day);
  g_test_add_func ("/app/sample/contacts-reach-over-three-months",
                   test_contacts_reach_over_three_months);
  g_test_add_func ("/app/sample/numbers-and-addresses-are-fictional",
                   test_numbers_and_addresses_are_fictional);
  g_test_add_func ("/app/sample/languages-differ-in-words-only",
                   test_languages_differ_in_words_only);
  g_test_add_func ("/app/sample/texts-are-filled-in", test_texts_are_filled_in);
  return g_test_run ();
}
