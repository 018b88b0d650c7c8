// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pdf-language.h"

#include <string.h>

/* Cairo cannot say in which language a file is. The format has it that a file may be added to: what
 * is written at its end stands for what was there before. So the object at its root comes once
 * more, with the language in it. */

#define ENTRY_LENGTH 20 /* of a line in the table of where objects are */

/* The file as it was. */
typedef struct
{
  GByteArray *bytes;
  gsize table;          /* where its table begins */
  const char *trailer;  /* "<< /Size … /Root … >>" */
  gsize trailer_length; /* without its last two brackets */
  guint root;           /* number of the object at the root */
} Pdf;

/* There are NULs in it. */
static const char *
find_last (const GByteArray *bytes, const char *word)
{
  gsize length = strlen (word);

  for (gsize at = bytes->len; at >= length; at--)
    if (memcmp (bytes->data + at - length, word, length) == 0)
      return (const char *) bytes->data + at - length;
  return NULL;
}

static const char *
find (const Pdf *self, gsize from, const char *word)
{
  return from < self->bytes->len
           ? memmem (self->bytes->data + from, self->bytes->len - from, word, strlen (word))
           : NULL;
}

static gsize
place_of (const Pdf *self, const char *text)
{
  return (gsize) (text - (const char *) self->bytes->data);
}

static gboolean
read_number (const Pdf *self, const char *text, const char *word, guint64 *out_number)
{
  g_autofree char *copy = NULL;

  if (!text)
    return FALSE;
  text += strlen (word);
  copy = g_strndup (text, MIN (24, self->bytes->len - place_of (self, text)));
  *out_number = g_ascii_strtoull (copy, NULL, 10);
  return *out_number > 0;
}

static gboolean
read_end (Pdf *self)
{
  const char *start = find_last (self->bytes, "startxref");
  const char *root, *end;
  guint64 number;

  if (!read_number (self, start, "startxref", &number))
    return FALSE;
  self->table = number;
  self->trailer = find (self, self->table, "<<");
  root = find (self, self->table, "/Root ");
  if (!self->trailer || !read_number (self, root, "/Root ", &number))
    return FALSE;
  self->root = (guint) number;
  end = find (self, place_of (self, root), ">>");
  self->trailer_length = end ? (gsize) (end - self->trailer) : 0;
  return end != NULL;
}

/* The one table there is has a line for each object, of one length. */
static gboolean
find_root (Pdf *self, gsize *out_at)
{
  const char *first = find (self, self->table, " 00000 n");
  gsize line;
  guint64 at;

  if (!first ||
      find (self, self->table, "xref\n0 ") != (const char *) self->bytes->data + self->table)
    return FALSE;
  line = place_of (self, first) - 10 + (gsize) (self->root - 1) * ENTRY_LENGTH;
  if (line + ENTRY_LENGTH > self->bytes->len ||
      !read_number (self, (const char *) self->bytes->data + line, "", &at))
    return FALSE;
  *out_at = at;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the object at the root, with the language in it */
static char *
make_root (Pdf *self, const char *language)
{
  const char *begin, *end;
  gsize at;

  if (!find_root (self, &at) || !(begin = find (self, at, "<< /Type /Catalog")) ||
      !(end = find (self, at, "\n>>\nendobj")))
    return NULL;
  return g_strdup_printf ("%u 0 obj\n%.*s\n   /Lang (%s)\n   /ViewerPreferences << "
                          "/DisplayDocTitle true >>\n>>\nendobj\n",
                          self->root, (int) (end - begin), begin, language);
}

/**
 * chas_pdf_add_language:
 * @pdf: a file of version 1.4 as cairo writes it
 * @language: its code, such as "sv"
 *
 * Says in which language a file is, and that its title shall be shown rather than its name.
 *
 * Returns: whether it does now; if not it is as it was
 */
gboolean
chas_pdf_add_language (GByteArray *pdf, const char *language)
{
  Pdf self = { .bytes = pdf };
  gsize length = pdf->len;
  g_autofree char *root = read_end (&self) ? make_root (&self, language) : NULL;
  g_autofree char *end = NULL;

  if (!root)
    return FALSE;
  end = g_strdup_printf ("xref\n%u 1\n%010" G_GSIZE_FORMAT " 00000 n \ntrailer\n%.*s   /Prev "
                         "%" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                         self.root, length, (int) self.trailer_length, self.trailer, self.table,
                         length + strlen (root));
  g_byte_array_append (pdf, (const guint8 *) root, (guint) strlen (root));
  g_byte_array_append (pdf, (const guint8 *) end, (guint) strlen (end));
  return TRUE;
}
