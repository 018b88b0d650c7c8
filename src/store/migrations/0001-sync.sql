-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Capture and exchange of versions. What each column means: the sync design, section 2.

CREATE TABLE sync_meta (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  dev TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 1,
  applying INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE version (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  dev TEXT NOT NULL,
  val TEXT,
  known INTEGER NOT NULL,
  dead INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (entity, id, field, hlc, dev)
) STRICT, WITHOUT ROWID;

CREATE INDEX version_seq ON version (seq);

CREATE TABLE sync_peer (
  name TEXT PRIMARY KEY,
  cursor TEXT
) STRICT;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  at INTEGER,
  source TEXT,
  sha256 TEXT UNIQUE,
  changes INTEGER,
  changeset BLOB
) STRICT;
