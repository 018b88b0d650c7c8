#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A summary of the group from the command line: what the schema allows, what agrees with the data, whom it names."""

import html.parser
import json
import sys

import jsonschema

import cli

ENGLISH = {"LANGUAGE": "en"}
PERSONAL = ("name", "person", "text", "title")


class Tags(html.parser.HTMLParser):
    """That each element is closed where it should be."""

    EMPTY = {"meta", "rect", "line"}

    def __init__(self):
        super().__init__()
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.EMPTY and self.open.pop() != tag:
            raise ValueError(f"</{tag}> at {self.getpos()}")


def find_keys(value):
    if isinstance(value, dict):
        return set(value).union(*map(find_keys, value.values()))
    return set().union(*map(find_keys, value)) if isinstance(value, list) else set()


class Summary(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.make_sample()

    def summarise(self, name, *more, env=ENGLISH):
        path = self.root / name
        self.run_program("--summary", path, *more, env=env)
        return path

    def read_json(self, *more):
        summary = json.loads(self.summarise("Vega.json", *more).read_text("utf-8"))
        VALIDATOR.validate(summary)
        return summary

    def test_schema_is_sound(self):
        jsonschema.Draft202012Validator.check_schema(VALIDATOR.schema)

    def test_figures_agree_with_the_data(self):
        summary = self.read_json()
        self.assertEqual(summary["period"], {"first": "2026-10-28", "last": "2026-11-24"})
        self.assertEqual(sum(stage["leads"] for stage in summary["stages"]), 120)
        for stage in summary["stages"]:
            self.assertEqual(stage["leads"],
                             self.value("SELECT count(*) FROM lead WHERE stage = ?", stage["stage"]))
        self.assertEqual(summary["flow"]["stock"],
                         self.value("SELECT count(*) FROM lead WHERE stage IN ('new', 'ready')"))
        found = self.query("""SELECT l.source_kind, count(*) FROM lead l WHERE (SELECT min(at) FROM stage_change
            WHERE lead_id = l.id AND from_stage IS NULL) >= '2026-10-27T23' GROUP BY 1 ORDER BY 2 DESC""")
        self.assertEqual([n for _, n in found], [source["leads"] for source in summary["sources"]])
        self.assertEqual(dict(found), {source["source"]: source["leads"] for source in summary["sources"]})
        self.assertEqual(summary["funnel"][0]["reached"], sum(source["leads"] for source in summary["sources"]))
        self.assertEqual(len(summary["weeks"]), 12)
        self.assertEqual(summary["weeks"][-1]["week"], "2026-W48")
        self.assertEqual(len(summary["members"]), 7)
        self.assertTrue(summary["wins"])

    def test_persons_are_named_only_when_asked(self):
        names = [row[0] for row in self.query("SELECT given_name FROM participant UNION SELECT given_name FROM person")]
        plain = self.read_json()
        self.assertEqual(plain["personal"], [])
        for group in ("members", "wins", "events", "asks"):
            self.assertFalse(find_keys(plain[group]).intersection(PERSONAL))
        text = self.summarise("Vega.md").read_text("utf-8")
        self.assertFalse([name for name in names if name in text])
        full = self.read_json("--personal")
        self.assertEqual(full["personal"], ["members", "persons", "texts"])
        self.assertIn("Amira Lind", [member["name"] for member in full["members"]])
        self.assertIn("Amira Lind", self.summarise("Vega.md", "--personal").read_text("utf-8"))

    def test_period_is_chosen(self):
        long, short = self.read_json("--since", "2026-01-01"), self.read_json("--since", "2026-11-24")
        self.assertEqual(long["period"]["first"], "2026-01-01")
        self.assertEqual(long["funnel"][0]["reached"], 120)
        self.assertLess(len(short["wins"]), len(long["wins"]))

    def test_page_is_whole(self):
        page = self.summarise("Vega.html").read_text("utf-8")
        tags = Tags()
        tags.feed(page)
        tags.close()
        self.assertEqual(tags.open, [])
        self.assertIn('<html lang="en">', page)
        self.assertIn("Days of supply", page)

    def test_sheets_are_written(self):
        content = self.summarise("Vega.pdf").read_bytes()
        self.assertTrue(content.startswith(b"%PDF-"))
        self.assertTrue(content.rstrip().endswith(b"%%EOF"))

    def test_language_is_the_users(self):
        english = self.summarise("en.md").read_text("utf-8")
        swedish = self.summarise("sv.md", env={"LANGUAGE": "sv"}).read_text("utf-8")
        if "Gruppsammanfattning" not in swedish:
            self.skipTest("the translation is not built in")
        for line in english.splitlines():
            if line.startswith(("## ", "- Stock")):
                self.assertNotIn(f"{line}\n", swedish)
        self.assertNotRegex(swedish, r"\d\.\d\*\*")

    def test_one_of_several_groups_is_named(self):
        self.write("INSERT INTO career_group (id, name, county, phase, phase1_start)"
                   " VALUES ('g2', 'Lyra', '01', '1', '2026-11-01')")
        target = self.root / "x.json"
        result = self.run_program("--summary", target, status=1, env=ENGLISH)
        self.assertIn("Vega, Lyra", result.stderr.replace("Lyra, Vega", "Vega, Lyra"))
        self.assertFalse(target.exists())
        self.run_program("--summary", target, "--group", "lyra")
        self.assertEqual(json.loads(target.read_text("utf-8"))["group"], "Lyra")
        VALIDATOR.validate(json.loads(target.read_text("utf-8")))

    def test_wrong_usage_is_told(self):
        for args in (["--summary", "a.png"], ["--since", "2026-11-24"], ["--check", "--personal"],
                     ["--summary", "a.md", "--since", "yesterday"], ["--export", "a.json", "--group", "Vega"]):
            with self.subTest(args):
                self.assertIn("--help", self.run_program(*args, status=2, env=ENGLISH).stderr)

    def test_folder_that_is_not_there_is_told(self):
        result = self.run_program("--summary", self.root / "no" / "Vega.md", status=1, env=ENGLISH)
        self.assertIn("cannot be written", result.stderr)


if __name__ == "__main__":
    with open(sys.argv.pop(2), encoding="utf-8") as file:
        VALIDATOR = jsonschema.Draft202012Validator(json.load(file))
    cli.main()
