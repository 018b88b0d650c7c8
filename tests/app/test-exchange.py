#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The exchange file through the real program: there and back, twice, looked at first, bad files, no room."""

import contextlib
import gzip
import json
import os
import resource
import signal
import sqlite3
import unittest

import cli


def limit_file_size():
    """A disk that is full: no file may grow beyond a little."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))


class RoundTrip(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.make_sample()
        self.file = self.root / "vega.json"
        self.file.write_bytes(self.export())
        self.friend = self.root / "friend"

    def export_of_friend(self):
        return self.export("friend.json", data=self.friend)

    def test_same_clock_gives_the_same_bytes(self):
        self.assertEqual(self.export("again.json"), self.file.read_bytes())

    def test_there_and_back_is_the_same(self):
        self.run_program("--import", self.file, data=self.friend)
        mine, theirs = self.file.read_bytes(), self.export_of_friend()
        head, tail = json.loads(mine), json.loads(theirs)
        self.assertNotEqual(head["device"], tail["device"])
        self.assertEqual(theirs.replace(tail["device"].encode(), head["device"].encode()), mine)

    def test_compressed_holds_the_same(self):
        packed = self.root / "vega.json.gz"
        self.run_program("--export", packed)
        self.assertEqual(gzip.decompress(packed.read_bytes()), self.file.read_bytes())
        self.run_program("--import", packed, data=self.friend)
        self.assertIn("nothing new", self.run_program("--import", self.file, data=self.friend).stdout)

    def test_content_decides_not_the_name(self):
        renamed = self.root / "vega.csv"
        self.file.rename(renamed)
        self.assertIn("new", self.run_program("--import", renamed, data=self.friend).stdout)

    def test_again_is_nothing_new(self):
        self.run_program("--import", self.file, data=self.friend)
        before = self.export_of_friend()
        self.assertIn("nothing new", self.run_program("--import", self.file, data=self.friend).stdout)
        self.assertEqual(self.export_of_friend(), before)

    def test_what_came_is_found(self):
        self.run_program("--import", self.file, data=self.friend)
        with contextlib.closing(sqlite3.connect(self.friend / "career.db")) as db:
            noted = db.execute("SELECT (SELECT count(*) FROM search_dirty) + (SELECT count(*) FROM company_dirty)").fetchone()[0]
            self.assertEqual(noted, 0)
            self.assertGreater(db.execute("SELECT count(*) FROM search_docsize").fetchone()[0], 10)

    def test_import_stands_without_its_index(self):
        self.make_empty(self.friend)
        self.write("CREATE TRIGGER no_index BEFORE DELETE ON search_dirty BEGIN SELECT RAISE(ABORT, 'no index'); END", data=self.friend)
        self.run_program("--import", self.file, data=self.friend)
        with contextlib.closing(sqlite3.connect(self.friend / "career.db")) as db:
            leads, noted = db.execute("SELECT (SELECT count(*) FROM lead), (SELECT count(*) FROM search_dirty)").fetchone()
            self.assertGreater(leads, 10)
            self.assertEqual(noted, leads)

    def test_preview_changes_nothing(self):
        self.make_empty(self.friend)
        before = self.export_of_friend()
        output = self.run_program("--import", self.file, "--preview", data=self.friend).stdout
        self.assertIn("vega.json, preview: ", output)
        self.assertEqual(self.export_of_friend(), before)

    def test_backup_before_the_first_import_of_a_day(self):
        self.run_program("--import", self.file, data=self.friend)
        self.run_program("--import", cli.FIXTURES / "plain.csv", data=self.friend)
        imports = [p for p in os.listdir(self.friend / "backups") if "import" in p]
        self.assertEqual(len(imports), 1, imports)

    def test_both_sides_meet(self):
        self.run_program("--import", self.file, data=self.friend)
        self.run_program("--import", cli.FIXTURES / "plain.csv", data=self.friend, now="2026-11-24T10:00:00Z")
        self.run_program("--import", cli.FIXTURES / "linkedin.csv", now="2026-11-24T10:00:00Z")
        theirs, mine = self.root / "theirs.json", self.root / "mine.json"
        self.run_program("--export", theirs, data=self.friend)
        self.run_program("--export", mine)
        self.run_program("--import", theirs, "--check")
        self.run_program("--import", mine, "--check", data=self.friend)
        self.assertEqual(cli.without_device(self.export())["records"]["lead"],
                         cli.without_device(self.export_of_friend())["records"]["lead"])
        self.assertEqual(self.value("SELECT count(*) FROM lead"), 125)

    def test_deleted_for_ever_by_one_is_kept_by_who_went_on(self):
        self.run_program("--import", self.file, data=self.friend)
        (gone,), (kept,) = self.query("SELECT id FROM lead ORDER BY id LIMIT 2")
        # As emptying the trash does.
        mark = """INSERT INTO version SELECT entity, id, '_purge', hlc, dev,
            json_quote(printf('%013d.%05d.%s lead %s', hlc >> 16, hlc & 65535, dev, id)), 1, 0, seq
            FROM version WHERE field = '_del' AND entity = 'lead'"""
        self.write(f"DELETE FROM lead WHERE id IN ('{gone}', '{kept}')", mark)
        self.write(f"UPDATE lead SET hook = 'ours' WHERE id = '{kept}'", data=self.friend)
        mine = self.root / "mine.json"
        self.run_program("--export", mine)
        said = self.run_program("--import", mine, "--check", data=self.friend).stdout
        self.assertIn("1 brought back, 1 of them deleted for ever by somebody", said)
        theirs = json.loads(self.export_of_friend())["records"]["lead"]
        self.assertEqual([lead for lead in theirs if lead["id"] == gone and "stage" in lead], [])
        self.run_program("--import", self.root / "friend.json", "--check")
        self.assertEqual(self.query("SELECT id, hook FROM lead WHERE id IN (?, ?)", gone, kept), [(kept, "ours")])
        self.assertIsNotNone(self.value("SELECT stage FROM lead WHERE id = ?", kept))
        self.assertEqual(self.value("SELECT count(val) FROM version WHERE id = ? AND field NOT GLOB '_*'", gone), 0)

    def test_import_that_ends_in_the_middle_is_told_by_line(self):
        text = self.file.read_bytes()
        self.file.write_bytes(text[: len(text) // 2])
        result = self.run_program("--import", self.file, status=1, data=self.friend)
        self.assertIn("ends in the middle", result.stderr)
        self.assertIn("Your data is as it was before.", result.stderr)

    def test_disk_full_while_writing(self):
        before = self.file.read_bytes()
        target = self.root / "big.json"
        result = self.run_program("--export", target, status=1, preexec_fn=limit_file_size)
        self.assertIn("big.json", result.stderr)
        self.assertFalse([p for p in os.listdir(self.root) if "big" in p])
        self.assertEqual(self.export(), before)

    def test_disk_full_while_importing(self):
        self.make_empty(self.friend)
        before = self.export_of_friend()
        self.run_program("--import", self.file, status=1, data=self.friend, preexec_fn=limit_file_size)
        self.run_program("--check", data=self.friend)
        self.assertEqual(self.export_of_friend(), before)


class BadFiles(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.make_sample()
        self.before = self.export()

    def refuse(self, path, *words):
        result = self.run_program("--import", path, status=1)
        for word in words:
            self.assertIn(word, result.stderr)
        self.assertIn("Your data is as it was before.", result.stderr)
        self.assertEqual(result.stdout, "")

    def tearDown(self):
        self.assertEqual(self.export(), self.before)
        super().tearDown()

    def write_file(self, content):
        path = self.root / "bad"
        path.write_bytes(content)
        return path

    def test_content(self):
        good = self.before
        for what, content, words in (
            ("empty", b"", "is empty"),
            ("spaces", b" " * 100_000, "is empty"),
            ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), "neither"),
            ("other JSON", b'{"type":"FeatureCollection","features":[]}', "neither"),
            ("syntax", good.replace(b'"why":', b'"why"', 1), "Line "),
            ("deep", b'{"format":"chas-career-exchange","x":' + b"[" * 10_000, "nested"),
            ("newer", good.replace(b'"format_version":1', b'"format_version":2'), "newer"),
            ("changed", good.replace(b"Havsglimt", b"Havsglans"), "checksum"),
            ("not UTF-8", good.replace("Älvbrus".encode(), b"\xc4lvbrus"), "characters"),
            ("cut gzip", gzip.compress(good)[:-200], ""),
        ):
            with self.subTest(what):
                self.refuse(self.write_file(content), "“", words)

    def test_file_of_another_kind_is_told_without_a_line(self):
        for content in (b'{"type":"FeatureCollection"}', self.before.replace(b'"format_version":1', b'"format_version":2')):
            stderr = self.run_program("--import", self.write_file(content), status=1).stderr
            self.assertNotIn("Line ", stderr)
            self.assertNotIn("(format", stderr)

    def test_folder(self):
        self.refuse(self.root, "not a file")

    def test_pipe_does_not_hang(self):
        os.mkfifo(self.root / "pipe")
        self.refuse(self.root / "pipe", "not a file")

    def test_missing(self):
        self.refuse(self.root / "nowhere" / "file.json", "no such file")

    @unittest.skipIf(os.geteuid() == 0, "the administrator may read everything")
    def test_no_permission(self):
        path = self.write_file(self.before)
        path.chmod(0)
        self.refuse(path, "permission")

    def test_export_into_a_missing_folder(self):
        result = self.run_program("--export", self.root / "nowhere" / "x.json", status=1)
        self.assertIn("x.json", result.stderr)
        self.assertIn("Your data is safe", result.stderr)


if __name__ == "__main__":
    cli.main()
