// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-mapping.h"

#include <string.h>

#include "chas-csv-alias.h"

struct _ChasCsvMapping
{
  guint n_columns;
  ChasCsvTarget *targets; /* of each column */
  char **names;           /* of each column, folded and made unique */
};

static gboolean
is_person (ChasCsvTarget target)
{
  return target >= CHAS_CSV_TARGET_PERSON_NAME && target <= CHAS_CSV_TARGET_PERSON_FAMILY_NAME;
}

static gboolean
is_free (ChasCsvMapping *self, ChasCsvTarget target)
{
  return chas_csv_target_get_joint (target) || !chas_csv_mapping_has_target (self, target);
}

static void
take_if_free (ChasCsvMapping *self, guint column, ChasCsvTarget target)
{
  if (is_free (self, target))
    self->targets[column] = target;
}

/* What is said of "someone" is about the person when a person's name stands before it, else about
 * the company. */
static gboolean
follows_person (ChasCsvMapping *self, guint column)
{
  for (guint i = 0; i < column; i++)
    if (is_person (self->targets[i]))
      return TRUE;
  return FALSE;
}

static void
settle_open (ChasCsvMapping *self, guint column, ChasCsvAlias alias)
{
  gboolean of_person = follows_person (self, column);

  switch (alias)
    {
    case CHAS_CSV_ALIAS_MAIL:
      take_if_free (self, column,
                    of_person ? CHAS_CSV_TARGET_PERSON_MAIL : CHAS_CSV_TARGET_COMPANY_MAIL);
      break;
    case CHAS_CSV_ALIAS_PHONE:
      take_if_free (self, column,
                    of_person ? CHAS_CSV_TARGET_PERSON_PHONE : CHAS_CSV_TARGET_COMPANY_PHONE);
      break;
    case CHAS_CSV_ALIAS_LINKEDIN:
      take_if_free (self, column,
                    of_person ? CHAS_CSV_TARGET_PERSON_LINKEDIN : CHAS_CSV_TARGET_COMPANY_LINKEDIN);
      break;
    case CHAS_CSV_ALIAS_ADDRESS:
      take_if_free (self, column, CHAS_CSV_TARGET_WEBSITE);
      break;
    case CHAS_CSV_ALIAS_NAME:
    case CHAS_CSV_ALIAS_TARGET:
    case CHAS_CSV_ALIAS_UNKNOWN:
    default:
      break;
    }
}

/* Only the export of LinkedIn's connections has such a column; its "URL" is the person's page
 * there. */
static gboolean
is_linkedin (ChasCsvMapping *self)
{
  return g_strv_contains ((const char *const *) self->names, "connectedon");
}

/* First what is certain, then "name", which decides whose the rest is, then the rest. */
static void
guess (ChasCsvMapping *self, const char *const *header)
{
  g_autofree ChasCsvAlias *aliases = g_new0 (ChasCsvAlias, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    {
      ChasCsvTarget target;

      aliases[i] = chas_csv_alias_find (header[i], &target);
      if (aliases[i] == CHAS_CSV_ALIAS_TARGET)
        take_if_free (self, i, target);
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (aliases[i] == CHAS_CSV_ALIAS_NAME)
      take_if_free (self, i,
                    chas_csv_mapping_has_target (self, CHAS_CSV_TARGET_COMPANY_NAME)
                      ? CHAS_CSV_TARGET_PERSON_NAME
                      : CHAS_CSV_TARGET_COMPANY_NAME);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (aliases[i] == CHAS_CSV_ALIAS_ADDRESS && is_linkedin (self))
        take_if_free (self, i, CHAS_CSV_TARGET_PERSON_LINKEDIN);
      else
        settle_open (self, i, aliases[i]);
    }
}

static char *
make_name (ChasCsvMapping *self, guint column, const char *header)
{
  g_autofree char *folded = header ? chas_csv_alias_fold (header) : g_strdup ("");
  guint n_same = 1;

  for (guint i = 0; i < column; i++)
    if (g_str_has_prefix (self->names[i], folded) && strchr ("#", self->names[i][strlen (folded)]))
      n_same++;
  return n_same > 1 ? g_strdup_printf ("%s#%u", folded, n_same) : g_steal_pointer (&folded);
}

static ChasCsvMapping *
mapping_new_empty (const char *const *header, guint n_columns)
{
  ChasCsvMapping *self = g_new0 (ChasCsvMapping, 1);

  self->n_columns = n_columns;
  self->targets = g_new (ChasCsvTarget, n_columns);
  self->names = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      self->targets[i] = CHAS_CSV_TARGET_NONE;
      self->names[i] = make_name (self, i, header ? header[i] : NULL);
    }
  return self;
}

/**
 * chas_csv_mapping_new:
 * @header: (nullable) (array length=n_columns): names of the columns, %NULL when the table has none
 * @n_columns: how many columns
 *
 * Guesses from the names. Without names nothing is mapped, but a single column is the company.
 *
 * Returns: (transfer full): a mapping
 */
ChasCsvMapping *
chas_csv_mapping_new (const char *const *header, guint n_columns)
{
  ChasCsvMapping *self = mapping_new_empty (header, n_columns);

  if (header)
    guess (self, header);
  else if (n_columns == 1)
    self->targets[0] = CHAS_CSV_TARGET_COMPANY_NAME;
  return self;
}

/**
 * chas_csv_mapping_new_from_text:
 * @header: (nullable) (array length=n_columns): names of the columns
 * @n_columns: how many columns
 * @text: what chas_csv_mapping_to_text() gave, perhaps by another version or for other columns
 *
 * Maps the columns that @text knows as it says, and no others.
 *
 * Returns: (transfer full): a mapping
 */
ChasCsvMapping *
chas_csv_mapping_new_from_text (const char *const *header, guint n_columns, const char *text)
{
  ChasCsvMapping *self = mapping_new_empty (header, n_columns);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line; line++)
    {
      char *equals = strrchr (*line, '=');

      if (!equals)
        continue;
      *equals = '\0';
      for (guint i = 0; i < n_columns; i++)
        if (g_str_equal (self->names[i], *line))
          chas_csv_mapping_set_target (self, i, chas_csv_target_from_code (equals + 1));
    }
  return self;
}

/**
 * chas_csv_mapping_free:
 * @self: (transfer full): a mapping
 */
void
chas_csv_mapping_free (ChasCsvMapping *self)
{
  g_free (self->targets);
  g_strfreev (self->names);
  g_free (self);
}

/**
 * chas_csv_mapping_get_n_columns:
 * @self: a mapping
 *
 * Returns: how many columns the table has
 */
guint
chas_csv_mapping_get_n_columns (ChasCsvMapping *self)
{
  return self->n_columns;
}

/**
 * chas_csv_mapping_get_target:
 * @self: a mapping
 * @column: from 0
 *
 * Returns: what the column means, or %CHAS_CSV_TARGET_NONE
 */
ChasCsvTarget
chas_csv_mapping_get_target (ChasCsvMapping *self, guint column)
{
  g_return_val_if_fail (column < self->n_columns, CHAS_CSV_TARGET_NONE);

  return self->targets[column];
}

/**
 * chas_csv_mapping_set_target:
 * @self: a mapping
 * @column: from 0
 * @target: what it means, or %CHAS_CSV_TARGET_NONE
 *
 * Lets @column mean @target. Where only one column can, another one that did no longer means
 * anything.
 */
void
chas_csv_mapping_set_target (ChasCsvMapping *self, guint column, ChasCsvTarget target)
{
  g_return_if_fail (column < self->n_columns);

  if (target != CHAS_CSV_TARGET_NONE && !chas_csv_target_get_joint (target))
    for (guint i = 0; i < self->n_columns; i++)
      if (self->targets[i] == target)
        self->targets[i] = CHAS_CSV_TARGET_NONE;
  self->targets[column] = target;
}

/**
 * chas_csv_mapping_has_target:
 * @self: a mapping
 * @target: a target
 *
 * Returns: whether any column means it
 */
gboolean
chas_csv_mapping_has_target (ChasCsvMapping *self, ChasCsvTarget target)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->targets[i] == target)
      return TRUE;
  return FALSE;
}

/**
 * chas_csv_mapping_list_unmapped:
 * @self: a mapping
 * @out_n_columns: (out): how many there are
 *
 * Returns: (transfer full) (array length=out_n_columns): the columns that mean nothing and would be
 * left behind
 */
guint *
chas_csv_mapping_list_unmapped (ChasCsvMapping *self, guint *out_n_columns)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_columns; i++)
    if (self->targets[i] == CHAS_CSV_TARGET_NONE)
      g_array_append_val (columns, i);
  *out_n_columns = columns->len;
  return (guint *) g_array_free (columns, FALSE);
}

/**
 * chas_csv_mapping_dup_value:
 * @self: a mapping
 * @row: a row of the table
 * @target: what is wanted
 *
 * Returns: (transfer full) (nullable): what the row says about @target, trimmed and in NFC, several
 * columns joined, or %NULL when it says nothing
 */
char *
chas_csv_mapping_dup_value (ChasCsvMapping *self, const ChasCsvRow *row, ChasCsvTarget target)
{
  const char *joint = chas_csv_target_get_joint (target);
  GString *value = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns && i < row->n_cells; i++)
    {
      g_autofree char *text = NULL;

      if (self->targets[i] != target)
        continue;
      text = g_utf8_normalize (row->cells[i], -1, G_NORMALIZE_NFC);
      if (text && *g_strstrip (text) != '\0')
        g_string_append_printf (value, "%s%s", value->len > 0 ? joint : "", text);
    }
  return g_string_free (value, value->len == 0);
}

/**
 * chas_csv_mapping_to_text:
 * @self: a mapping
 *
 * Returns: (transfer full): all of it as text, for chas_csv_mapping_new_from_text()
 */
char *
chas_csv_mapping_to_text (ChasCsvMapping *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *code = chas_csv_target_get_code (self->targets[i]);

      g_string_append_printf (text, "%s=%s\n", self->names[i], code ? code : "");
    }
  return g_string_free_and_steal (text);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * chas_csv_mapping_make_key:
 * @header: (nullable) (array length=n_columns): names of the columns
 * @n_columns: how many columns
 *
 * Makes a key to remember a mapping under: the same for the same set of columns in any order.
 *
 * Returns: (transfer full): 64 hex digits
 */
char *
chas_csv_mapping_make_key (const char *const *header, guint n_columns)
{
  g_autoptr (ChasCsvMapping) mapping = mapping_new_empty (header, n_columns);
  g_autofree char *joined = NULL;

  qsort (mapping->names, n_columns, sizeof (char *), compare_names);
  joined = g_strjoinv ("\n", mapping->names);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);
}
