-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Search over leads. The triggers of derived.sql only note which lead's text changed; the words are put in later, many
-- at once, so that an edit or an import does not pay for them, and a program without the search engine may write.
--
-- The row of lead n is -n: the newest are found first, and to read the index backwards takes a third longer.

CREATE VIRTUAL TABLE search USING fts5 (
  company, person, place, business, tags, why, notes, contacts,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

-- For parts of words: names and mail addresses alone.
CREATE VIRTUAL TABLE search_part USING fts5 (
  names, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1'
);

CREATE TABLE search_dirty (n INTEGER PRIMARY KEY) STRICT;
CREATE TABLE company_dirty (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- The comparable form of a company's name, which SQL alone cannot make.
CREATE TABLE company_key (
  company_id TEXT PRIMARY KEY,
  key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX company_key_key ON company_key (key);
