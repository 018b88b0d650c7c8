# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests of the real program share: a folder of their own, runs of the binary, looks at its data."""

import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

FIXTURES = pathlib.Path(__file__).parent / "fixtures"
NOW = "2026-11-24T09:00:00Z"
BINARY = []
SAMPLES = {}
KEPT = tempfile.TemporaryDirectory(prefix="chas-cli-")


def without_device(export):
    """An exchange file without what tells which copy of the data wrote it: its head, and its device's record."""
    exchange = json.loads(export)
    own = exchange.pop("device")
    exchange.pop("have")
    exchange.pop("sum")
    exchange["records"]["device"] = [r for r in exchange["records"].get("device", []) if r["id"] != own]
    return exchange


class CliTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="chas-cli-")
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.data = self.root / "data"

    def run_program(self, *args, status=0, data=None, now=NOW, env=None, **more):
        """Runs it without a display. Anything on standard error goes with failure and with failure only."""
        clean = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        command = [*BINARY, "--data-dir", str(data or self.data), "--now", now, *map(str, args)]
        result = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
                                env={**clean, "XDG_DATA_HOME": str(self.root / "home"), **(env or {})}, **more)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        if status == 0:
            self.assertEqual(result.stderr, "")
        else:
            self.assertNotIn("Traceback", result.stderr)
        return result

    def make_sample(self, now=NOW):
        """The sample group of that day, made by the program once and copied from then on."""
        if now not in SAMPLES:
            SAMPLES[now] = pathlib.Path(KEPT.name) / f"sample-{len(SAMPLES)}"
            self.run_program("--sample", "--check", data=SAMPLES[now], now=now)
        shutil.copytree(SAMPLES[now], self.data)

    def make_empty(self, data):
        """Data with nothing in it, as a file brings it in which nothing is."""
        nothing = self.root / "nothing.json"
        nothing.write_text('{"format": "chas-career-exchange", "format_version": 1, "records": {}}')
        self.run_program("--import", nothing, data=data)

    def export(self, name="export.json", **more):
        path = self.root / name
        self.run_program("--export", path, **more)
        return path.read_bytes()

    def query(self, sql, *parameters):
        with contextlib.closing(sqlite3.connect(f"file:{self.data}/career.db?mode=ro", uri=True)) as db:
            return db.execute(sql, parameters).fetchall()

    def write(self, *statements, data=None):
        """Changes the data as somebody with a database shell would."""
        with contextlib.closing(sqlite3.connect((data or self.data) / "career.db")) as db, db:
            for statement in statements:
                db.execute(statement)

    def value(self, sql, *parameters):
        rows = self.query(sql, *parameters)
        self.assertEqual(len(rows), 1, sql)
        return rows[0][0]

    def lead(self, company):
        """The lead of a company as a dictionary, with its company, people, tags, educations, notes and history."""
        sql = """SELECT json_object('id', l.id, 'stage', l.stage, 'why', l.why, 'source', l.source_kind,
                 'owner', (SELECT given_name FROM participant WHERE id = l.owner_id),
                 'orgnr', c.orgnr, 'domain', c.domain, 'phone', c.phone_e164, 'town', c.municipality,
                 'county', c.county, 'business', c.business, 'size', c.size_band, 'mail', c.email,
                 'website', c.website)
                 FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = ?"""
        lead = json.loads(self.value(sql, company))
        lead["tags"] = {r[0] for r in self.query(
            "SELECT t.name FROM company_tag t JOIN company c ON c.id = t.company_id WHERE c.name = ?", company)}
        lead["educations"] = {r[0] for r in self.query(
            "SELECT e.short FROM lead_education x JOIN education e ON e.id = x.education_id WHERE x.lead_id = ?",
            lead["id"])}
        lead["notes"] = [r[0] for r in self.query("SELECT text FROM note WHERE lead_id = ?", lead["id"])]
        lead["people"] = sorted(r[0] for r in self.query(
            """SELECT trim(p.given_name || ' ' || coalesce(p.family_name, '')) FROM person p
               JOIN employment e ON e.person_id = p.id JOIN company c ON c.id = e.company_id WHERE c.name = ?""",
            company))
        lead["history"] = self.query(
            "SELECT from_stage, to_stage, cause, at FROM stage_change WHERE lead_id = ? ORDER BY at", lead["id"])
        return lead


def main():
    """usage: test-….py PROGRAM [unittest arguments]"""
    sys.dont_write_bytecode = True
    BINARY.append(sys.argv.pop(1))
    unittest.main()
