#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The JSON Schema takes what the exchange format allows and nothing else.

usage: test-exchange-schema.py SCHEMA
"""

import copy
import json
import sys
import unittest

import jsonschema

# The example of the sync design, section 6.
EXAMPLE = json.loads("""
{"format":"chas-career-exchange","format_version":1,"app":"0.3.0","schema":7,"created":"2026-11-23T15:25:04Z",
 "group":{"id":"g-2026-b","name":"Career group B"},"device":"ana7k3m9","scope":{"kind":"part","since":812},
 "have":{"ana7k3m9":412,"ben2q8x4":97},
 "records":{
  "company":[{"id":"0199c3f2-7a00-7c11-8a21-5e0f6b7d9a01","name":"Nordkod AB","municipality":"Växjö",
    "_s":{"t":"1795447504801.00000.ana7k3m9"}}],
  "lead":[{"id":"0199c3f2-7d10-7a31-9c55-0d6b8a2f11e4","company_id":"0199c3f2-7a00-7c11-8a21-5e0f6b7d9a01",
   "stage":"contacted","order_key":"a4k",
   "why":"builds in Rust; ask for Kim","_s":{"t":"1795447504859.00000.ana7k3m9",
     "f":{"stage":"1795447504860.00000.ben2q8x4","order_key":"1795447504860.00000.ben2q8x4",
          "why":"1795447504860.00000.ben2q8x4"},
     "more":{"stage":[{"s":"1795447504859.00000.ana7k3m9","v":"ready","x":1}],
             "order_key":[{"s":"1795447504859.00000.ana7k3m9","v":"a1","x":1}],
             "why":[{"s":"1795447504860.00000.ana7k3m9","v":"builds in Rust, call Monday"},
                    {"s":"1795447504859.00000.ana7k3m9","v":"builds in Rust","x":1}]}}}]}}
""")


class ExchangeSchema(unittest.TestCase):
    def setUp(self):
        self.file = copy.deepcopy(EXAMPLE)
        self.lead = self.file["records"]["lead"][0]
        self.state = self.lead["_s"]

    def assert_taken(self):
        VALIDATOR.validate(self.file)

    def assert_refused_at(self, *path):
        errors = list(VALIDATOR.iter_errors(self.file))
        self.assertTrue(errors, "should have been refused")
        self.assertEqual(tuple(errors[0].absolute_path), path)

    def test_schema_is_sound(self):
        jsonschema.Draft202012Validator.check_schema(VALIDATOR.schema)

    def test_example_is_taken(self):
        self.assert_taken()

    def test_all_entities_that_are_shared_are_typed(self):
        typed = VALIDATOR.schema["properties"]["records"]["properties"]
        self.assertIn("stage_change", typed)
        self.assertNotIn("pulse", typed)

    def test_plain_record_is_taken(self):
        del self.lead["_s"]
        self.assert_taken()

    def test_deleted_record_is_taken(self):
        self.state["d"] = "*"
        self.state["more"]["_live"] = [{"s": "1795447504859.00000.ana7k3m9", "v": 1, "x": 1}]
        self.state["more"]["_del"] = [{"s": "1795447504861.00000.ana7k3m9", "v": 1}]
        self.assert_taken()

    def test_removed_and_forgotten_values_are_taken(self):
        self.lead["why"] = None
        del self.state["more"]["why"][0]["v"]
        self.assert_taken()

    def test_value_that_is_gone_for_ever_is_none(self):
        self.state["more"]["why"][1] = {"s": "1795447504859.00000.ana7k3m9", "x": 2}
        self.assert_taken()
        self.state["more"]["why"][1]["v"] = "builds in Rust"
        self.assert_refused_at("records", "lead", 0, "_s", "more", "why", 1)

    def test_what_a_newer_version_adds_is_taken(self):
        self.file["signature"] = {"by": "ana"}
        self.file["records"]["podcast"] = [{"id": "p-1", "title": "Hej", "nested": {"a": [1, 2]}}]
        self.lead["mood"] = ["bright", 7]
        self.lead["stage"] = "celebrated"
        self.state["z"] = 1
        self.assert_taken()

    def test_file_of_something_else_is_refused(self):
        self.file["format"] = "other"
        self.assert_refused_at("format")

    def test_higher_format_version_is_refused(self):
        self.file["format_version"] = 2
        self.assert_refused_at("format_version")

    def test_missing_records_are_refused(self):
        del self.file["records"]
        self.assert_refused_at()

    def test_record_without_id_is_refused(self):
        del self.lead["id"]
        self.assert_refused_at("records", "lead", 0)

    def test_bad_id_is_refused(self):
        for bad in ("", "a b", "å", "x" * 81, 7):
            self.lead["id"] = bad
            self.assert_refused_at("records", "lead", 0, "id")

    def test_wrong_type_of_a_known_field_is_refused(self):
        self.lead["why"] = 7
        self.assert_refused_at("records", "lead", 0, "why")

    def test_too_long_text_is_refused(self):
        self.lead["why"] = "ö" * 501
        self.assert_refused_at("records", "lead", 0, "why")

    def test_bad_dates_and_times_are_refused(self):
        self.file["records"]["follow_up"] = [{"id": "f-1", "due_date": "24/11", "due_time": "9:00", "closed_at": "now"}]
        errors = {error.absolute_path[-1] for error in VALIDATOR.iter_errors(self.file)}
        self.assertEqual(errors, {"due_date", "due_time", "closed_at"})

    def test_number_out_of_bounds_is_refused(self):
        self.file["records"]["education"] = [{"id": "e-1", "colour": 10}]
        self.assert_refused_at("records", "education", 0, "colour")

    def test_fraction_is_refused(self):
        self.file["records"]["education"] = [{"id": "e-1", "colour": 1.5}]
        self.assert_refused_at("records", "education", 0, "colour")

    def test_bad_stamp_is_refused(self):
        for bad in ("1795447504859.00000", "1795447504859.00000.ANA7K3M9", 1795447504859):
            self.state["t"] = bad
            self.assert_refused_at("records", "lead", 0, "_s", "t")

    def test_bad_names_are_refused(self):
        self.lead["Why"] = "x"
        self.assert_refused_at("records", "lead", 0)

    def test_bad_dead_mark_is_refused(self):
        for bad in (0, 3, "1"):
            self.state["more"]["why"][0]["x"] = bad
            self.assert_refused_at("records", "lead", 0, "_s", "more", "why", 0, "x")

    def test_records_that_are_no_list_are_refused(self):
        self.file["records"]["podcast"] = {"id": "p-1"}
        self.assert_refused_at("records", "podcast")


if __name__ == "__main__":
    with open(sys.argv.pop(1), encoding="utf-8") as file:
        VALIDATOR = jsonschema.Draft202012Validator(json.load(file))
    unittest.main()
