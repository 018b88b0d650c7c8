-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the user did, newest last, and how each row was before and after.

CREATE TABLE undo_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  subject TEXT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'import')),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone')),
  batch INTEGER
) STRICT;

CREATE TABLE undo_edit (
  step INTEGER NOT NULL,
  n INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, n)
) STRICT, WITHOUT ROWID;

-- Facts of this machine alone, such as who sits at it.
CREATE TABLE local_setting (
  name TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;
