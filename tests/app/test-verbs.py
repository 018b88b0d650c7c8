#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The command line: order of verbs, exit status, what goes where, the sample group, check and backup."""

import csv
import fcntl
import json
import os
import re
import resource
import subprocess

import cli


class Usage(cli.CliTest):
    def test_version_and_help_need_no_data(self):
        self.assertRegex(self.run_program("--version").stdout, r"^Chas Career \d+\.\d+\.\d+\n$")
        self.assertIn("--import FILE", self.run_program("--help").stdout)
        self.assertFalse(self.data.exists())

    def test_wrong_usage_is_told_and_does_nothing(self):
        for args in (["--nonsense"], ["--check", "--export", "a.png"], ["--import"], ["--check", "--preview"],
                     ["--only", "people"], ["--export", "a.csv", "--only", "cats"],
                     ["--export", "a.json", "--only", "people"]):
            result = self.run_program(*args, status=2)
            self.assertEqual(result.stdout, "")
            self.assertIn("--help", result.stderr)
        self.assertFalse(self.data.exists())

    def test_default_place_follows_xdg(self):
        self.make_sample()
        self.export("friend.json")
        subprocess.run(cli.BINARY + ["--import", self.root / "friend.json"], check=True, capture_output=True,
                       env={**os.environ, "XDG_DATA_HOME": str(self.root)})
        self.assertTrue((self.root / "chas-career" / "career.db").exists())


    def test_mistyped_directory_is_not_made(self):
        target = self.root / "group.json"
        target.write_text("good")
        for args in (["--check"], ["--backup"], ["--export", target], ["--check", "--sample"]):
            with self.subTest(args):
                result = self.run_program(*args, status=1, env={"LANGUAGE": "en"})
                self.assertEqual(result.stdout, "")
                self.assertIn("There is no data in it.", result.stderr)
                self.assertFalse(self.data.exists())
        self.assertEqual(target.read_text(), "good")


class Verbs(cli.CliTest):
    def test_order_is_kept(self):
        early, late = self.root / "early.json", self.root / "late.json"
        self.run_program("--sample", "--export", early, "--import", cli.FIXTURES / "plain.csv", "--export", late)
        self.assertNotIn(b"gran-tall.example", early.read_bytes())
        self.assertIn(b"gran-tall.example", late.read_bytes())

    def test_first_failure_stops(self):
        target = self.root / "never.json"
        result = self.run_program("--import", self.root / "no-such-file", "--export", target, status=1)
        self.assertIn("no-such-file", result.stderr)
        self.assertEqual(result.stdout, "")
        self.assertFalse(target.exists())

    def test_standard_output_holds_the_answer_alone(self):
        result = self.run_program("--sample", "--backup")
        path = result.stdout.splitlines()[-1]
        self.assertTrue(os.path.isfile(path), path)
        self.assertEqual(len(result.stdout.splitlines()), 2)

    def test_files_are_for_their_owner_alone(self):
        self.make_sample()
        self.assertEqual(self.data.stat().st_mode & 0o777, 0o700)
        self.assertEqual((self.data / "career.db").stat().st_mode & 0o777, 0o600)

    def test_path_is_told_once(self):
        result = self.run_program("--import", "/etc", status=1, env={"LANGUAGE": "en"})
        self.assertEqual(result.stderr.count("/etc"), 1)

    def test_place_that_cannot_be_has_words(self):
        result = self.run_program("--sample", "--check", data="/proc/nowhere/data", status=1, env={"LANGUAGE": "en"})
        self.assertIn("There is no such file or folder.", result.stderr)

    def test_damaged_data_is_sent_to_a_window(self):
        self.make_sample()
        (self.data / "career.db").write_bytes(b"nonsense" * 1000)
        result = self.run_program("--check", status=1, env={"LANGUAGE": "en"})
        self.assertIn("Open the same data in a window", result.stderr)

    def test_file_size_limit_is_an_error_in_words(self):
        self.make_sample()
        target = self.root / "group.json"
        result = self.run_program("--export", target, status=1, env={"LANGUAGE": "en"},
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)))
        self.assertIn("cannot be", result.stderr)
        self.assertFalse(target.exists())
        self.run_program("--check")

    def test_errors_are_in_the_users_language(self):
        english = self.run_program("--import", self.root / "nix", status=1, env={"LANGUAGE": "en"}).stderr
        self.assertIn("cannot be taken in", english)
        self.assertIn("Your data is as it was before.", english)
        swedish = self.run_program("--import", self.root / "nix", status=1, env={"LANGUAGE": "sv"}).stderr
        if swedish == english:
            self.skipTest("the translation is not built in")
        for line in english.splitlines()[1:]:
            self.assertNotIn(line, swedish)

    def test_second_instance_is_refused(self):
        self.make_sample()
        with open(self.data / "lock", "r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            result = self.run_program("--check", status=1)
        self.assertIn("already open", result.stderr)


class Only(cli.CliTest):
    """A part of what there is, for those who should have no more."""

    def setUp(self):
        super().setUp()
        self.make_sample()

    def export(self, name, *more):
        path = self.root / name
        return path, self.run_program("--export", path, *more).stdout

    def test_each_table_has_a_row_for_each(self):
        for what, entity in (("leads", "lead"), ("contacts", "contact"), ("companies", "company")):
            path, said = self.export(f"{what}.csv", "--only", what)
            n = self.value(f"SELECT count(*) FROM {entity}")
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file, delimiter=";"))
            self.assertEqual(len(rows) - 1, n, what)
            self.assertRegex(said, rf"^{path.name}: {n} |^{path}: {n} ")

    def test_companies_come_without_persons(self):
        path, _ = self.export("companies.json", "--only", "companies")
        file = json.loads(path.read_text("utf-8"))
        self.assertEqual(set(file["records"]), {"company", "company_tag"})
        self.assertEqual(file["scope"], {"kind": "companies"})
        self.assertEqual(len(file["records"]["company"]), self.value("SELECT count(*) FROM company"))


class Sample(cli.CliTest):
    def test_same_day_gives_the_same_group(self):
        records = []
        for name in ("one", "two"):
            self.data = self.root / name
            self.run_program("--sample", "--check")
            records.append(cli.without_device(self.export()))
        self.assertEqual(*records)

    def test_filled_directory_stays_as_it_is(self):
        self.make_sample()
        before = self.export()
        self.run_program("--sample", "--check")
        self.assertEqual(before, self.export())

    def test_never_looks_stale(self):
        for day in ("2028-02-29", "2026-12-31", "2027-01-01", "2027-06-27"):
            self.data = self.root / day
            self.make_sample(now=f"{day}T12:00:00Z")
            self.assertEqual(self.value("SELECT count(*) FROM lead"), 120)
            self.assertEqual(self.value("SELECT count(*) FROM follow_up WHERE due_date < ?", day), 3)
            self.assertEqual(self.value("SELECT count(*) FROM follow_up WHERE due_date = ?", day), 3)
            newest = self.value("SELECT julianday(?) - julianday(max(at)) FROM contact", day)
            self.assertLess(newest, 6)

    def test_me_is_amira(self):
        self.make_sample()
        self.assertEqual(self.value("SELECT given_name FROM participant p JOIN local_setting s ON s.value = p.id"
                                    " WHERE s.name = 'me'"), "Amira")

    def test_in_swedish(self):
        self.run_program("--sample", "--check", env={"LANGUAGE": "sv", "LC_ALL": "C.UTF-8"})
        self.assertEqual(self.value("SELECT business FROM company WHERE name = 'Tallvik Systems'"), "e-handel")

    def test_throw_away_directory_is_removed(self):
        env = {**os.environ, "TMPDIR": str(self.root), "XDG_DATA_HOME": str(self.root / "home")}
        result = subprocess.run(cli.BINARY + ["--sample", "--backup"], env=env, capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertFalse(os.path.exists(result.stdout.splitlines()[-1]))
        self.assertEqual(sorted(os.listdir(self.root)), [])


class Check(cli.CliTest):
    def damage(self, statement):
        """Plants it behind the back of the triggers; that they were away for a moment must not show."""
        triggers = self.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        self.write(*(f'DROP TRIGGER "{name}"' for name, _ in triggers), statement, *(sql for _, sql in triggers))

    def test_sound_data_is_sound(self):
        self.make_sample()
        self.assertEqual(len(self.run_program("--check").stdout.splitlines()), 1)

    def test_planted_damage_is_found(self):
        plants = {
            "a value that no version backs":
                "INSERT INTO lead (id, stage) VALUES ('planted', 'new')",
            "a version that is shown nowhere":
                "INSERT INTO version SELECT 'lead', id, 'why', born_hlc + 1, born_dev, '\"x\"', 1, 0, 1 FROM lead LIMIT 1",
        }
        for what, statement in plants.items():
            with self.subTest(what):
                self.data = self.root / re.sub(r"\W", "-", what)
                self.make_sample()
                self.damage(statement)
                result = self.run_program("--check", status=1)
                self.assertNotEqual(result.stdout, "")

    def test_damaged_file_is_refused_and_left(self):
        self.make_sample()
        path = self.data / "career.db"
        content = bytearray(path.read_bytes())
        content[4096:8192] = b"\xff" * 4096
        path.write_bytes(content)
        result = self.run_program("--check", status=1)
        self.assertIn("damaged", result.stderr)
        self.assertEqual(path.read_bytes(), bytes(content))


if __name__ == "__main__":
    cli.main()
