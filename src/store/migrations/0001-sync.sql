-- SPDX-FileCopyrightText: 2026 The Chas Career contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What capture, merge and export keep on this machine. None of it is shared.
-- What each column means in full: the sync design, sections 2 and 6.

CREATE TABLE sync_meta (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  dev TEXT NOT NULL,                       -- this copy of the data, eight of [a-z0-9]
  seq INTEGER NOT NULL DEFAULT 1,          -- epoch: grows with each export and import, not with each edit
  exported INTEGER NOT NULL DEFAULT 0,     -- the epoch that the newest export closed
  applying INTEGER NOT NULL DEFAULT 0,     -- 1 only inside the transaction of an import
  capture TEXT                             -- hash of the capture triggers as installed
) STRICT;

-- Which record a REPLACE is about to overwrite, between its BEFORE and AFTER triggers.
CREATE TABLE sync_replacing (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  entity TEXT,
  id TEXT
) STRICT;
INSERT INTO sync_replacing (one) VALUES (1);

CREATE TABLE version (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  hlc INTEGER NOT NULL,                    -- milliseconds since 1970 << 16 | counter
  dev TEXT NOT NULL,
  val TEXT,                                -- JSON as json_quote() writes it
  known INTEGER NOT NULL,                  -- 0: the value was forgotten or never received
  dead INTEGER NOT NULL,                   -- 1: somebody who had seen it replaced it; 2: besides, its value is gone for ever
  seq INTEGER NOT NULL,                    -- epoch in which it came or changed here
  PRIMARY KEY (entity, id, field, hlc, dev)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_seq ON version (seq);

CREATE TABLE sync_peer (
  name TEXT PRIMARY KEY NOT NULL,
  cursor INTEGER NOT NULL                  -- epoch that the last export to this peer closed
) STRICT, WITHOUT ROWID;

CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                        -- an instant
  source TEXT,
  sha256 TEXT,
  device TEXT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'reversed')), -- reversed: by ordinary edits
  seq INTEGER NOT NULL,                    -- epoch that holds this import and nothing else
  undone INTEGER,                          -- epoch that holds its undo and nothing else
  exact INTEGER NOT NULL DEFAULT 1,        -- 0: done again by other means, only edits can undo it
  n_added INTEGER NOT NULL,
  n_changed INTEGER NOT NULL,
  n_deleted INTEGER NOT NULL,
  n_conflicts INTEGER NOT NULL,
  n_parked INTEGER NOT NULL
) STRICT;
CREATE INDEX import_batch_sha256 ON import_batch (sha256);

-- The other state of what an import touched: before it while it is done, after it while it is undone.
-- A record or version born in the epoch of the import has no entry until the first undo: before the
-- import it was not there.
CREATE TABLE import_row (
  batch INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  row TEXT,                                -- JSON object of all columns, NULL: there was no row
  PRIMARY KEY (batch, entity, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_version (
  batch INTEGER NOT NULL,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  dev TEXT NOT NULL,
  val TEXT,
  known INTEGER,                           -- NULL: there was no such version
  dead INTEGER,
  seq INTEGER,
  PRIMARY KEY (batch, entity, id, field, hlc, dev)
) STRICT, WITHOUT ROWID;
