#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The reader of the field table takes good tables and says what is wrong with bad ones.

usage: test-fieldtable.py FOLDER_OF_FIELDTABLE FIELD_TABLE
"""

import sys
import tomllib
import unittest

GOOD = """
schema = 1
[enum.stage]
values = [{ code = "new", label = "New", open = true, stale_days = 14 }, { code = "2-9", name = "2_9", label = "Few" }]
[entity.company.field]
name = { type = "text", required = true }
[entity.lead]
member = ["company_id", "stage"]
[entity.lead.field]
company_id = { type = "ref:company", required = true, parent = true }
stage = { type = "enum:stage", required = true }
why = { type = "long", max = 500 }
size = { type = "int", min = 1 }
from = { type = "text", group = "span" }
to = { type = "text", group = "span" }
[entity.entry]
log = true
[entity.entry.field]
lead_id = { type = "ref:lead", parent = true }
text = { type = "long" }
[entity.diary]
scope = "private"
[entity.diary.field]
lead_id = { type = "ref:lead" }
"""


class FieldTable(unittest.TestCase):
    def assert_fault(self, old, new, *faults):
        self.assertIn(old, GOOD)
        with self.assertRaises(fieldtable.FieldTableError) as caught:
            fieldtable.parse(tomllib.loads(GOOD.replace(old, new, 1)))
        for fault in faults:
            self.assertIn(fault, str(caught.exception).splitlines())

    def test_real_table_is_good(self):
        table = fieldtable.load(REAL_TABLE)
        self.assertEqual(table.entity("lead").parents[0].ref, "career_group")

    def test_defaults(self):
        table = fieldtable.parse(tomllib.loads(GOOD))
        company_id, stage, why, size, start, end = table.entity("lead").fields
        self.assertEqual((company_id.label, why.label), ("Company id", "Why"))
        self.assertEqual([f.merge for f in (company_id, stage, why, size)], ["fixed", "fixed", "keep", "ask"])
        self.assertEqual((why.max, start.max, stage.max, company_id.max), (500, 120, 40, 80))
        self.assertEqual((size.min, size.max), (1, 2**53 - 1))
        self.assertEqual([f.merge for f in table.entity("entry").fields], ["fixed", "fixed"])
        self.assertEqual([f.sql_type for f in (why, size)], ["TEXT", "INTEGER"])
        self.assertIn((start, end), table.entity("lead").groups)
        self.assertTrue(table.entity("diary").private)

    def test_fingerprint_follows_what_is_stored_not_labels(self):
        before = fieldtable.parse(tomllib.loads(GOOD)).fingerprint
        labelled = GOOD.replace('label = "Few"', 'label = "Small"')
        longer = GOOD.replace("max = 500", "max = 600")
        self.assertEqual(fieldtable.parse(tomllib.loads(labelled)).fingerprint, before)
        self.assertNotEqual(fieldtable.parse(tomllib.loads(longer)).fingerprint, before)

    def test_every_fault_is_told_at_once(self):
        self.assert_fault(
            'name = { type = "text", required = true }',
            'name = { type = "txt" }\nNick = { type = "text", colour = "red" }',
            "entity.company.name: unknown type 'txt'",
            "entity.company.Nick: the name must match [a-z][a-z0-9_]{0,39}\\Z",
        )

    def test_unknown_keys(self):
        with self.assertRaises(fieldtable.FieldTableError) as caught:
            fieldtable.parse(tomllib.loads(GOOD.replace("log = true", "logs = true")))
        self.assertIn("entity.entry: unknown key 'logs'", str(caught.exception))

    def test_key_of_wrong_type(self):
        self.assert_fault("max = 500", 'max = "500"', "entity.lead.why: 'max' must be of type int")
        self.assert_fault("schema = 1", "schema = true", "top level: 'schema' must be of type int")

    def test_reference_to_nothing(self):
        self.assert_fault("enum:stage", "enum:stag", "entity.lead.stage: no enumeration is named 'stag'")
        self.assert_fault(
            'lead_id = { type = "ref:lead" }', 'lead_id = { type = "ref:leed" }',
            "entity.diary.lead_id: no entity is named 'leed'",
        )

    def test_parent_after_child(self):
        self.assert_fault(
            'name = { type = "text", required = true }', 'entry_id = { type = "ref:diary", parent = true }',
            "entity.company.entry_id: the parent 'diary' must stand before its child",
        )

    def test_own_ancestor(self):
        self.assert_fault(
            'name = { type = "text", required = true }', 'entry_id = { type = "ref:entry", parent = true }',
            "entity.company.entry_id: 'company' would be its own ancestor through 'entry'",
        )

    def test_parent_that_is_no_reference(self):
        self.assert_fault("max = 500", "parent = true", "entity.lead.why: only a ref can be a parent")

    def test_parent_that_moves(self):
        self.assert_fault(
            "parent = true }\nstage", 'parent = true, merge = "lww" }\nstage',
            "entity.lead.company_id: a parent has merge fixed: the record never moves",
        )

    def test_member_that_is_no_field(self):
        self.assert_fault('"stage"]', '"stag"]', "entity.lead: member 'stag' is not a field")

    def test_members_out_of_order(self):
        self.assert_fault(
            '["company_id", "stage"]', '["stage", "company_id"]',
            "entity.lead: members must stand in the order of the fields, each once",
        )

    def test_group_with_two_policies(self):
        self.assert_fault(
            'to = { type = "text", group = "span" }', 'to = { type = "text", group = "span", merge = "lww" }',
            "entity.lead: the fields of group 'span' must have one merge policy",
        )

    def test_code_twice(self):
        self.assert_fault('code = "2-9", name = "2_9"', 'code = "new"', "enum.stage: has two values with the code 'new'")

    def test_code_that_is_no_c_name(self):
        self.assert_fault('code = "2-9", name = "2_9"', 'code = "2-9"', "enum.stage value '2-9': needs a 'name' of [a-z0-9_] for C")

    def test_unused_enumeration(self):
        self.assert_fault(
            "[entity.company.field]", '[enum.extra]\nvalues = [{ code = "a", label = "A" }]\n[entity.company.field]',
            "enum.extra: no field uses it",
        )

    def test_two_c_types_of_one_name(self):
        self.assert_fault("[entity.entry]\n", '[entity.entry]\nc_name = "stage"\n',
                          "entity.entry: has the same C name 'stage' as enum.stage")

    def test_shared_record_that_points_at_private_one(self):
        self.assert_fault(
            'lead_id = { type = "ref:lead", parent = true }', 'diary_id = { type = "ref:diary" }',
            "entity.entry.diary_id: 'diary' is private: a shared record must not point at it",
        )

    def test_bounds(self):
        self.assert_fault("min = 1", "min = 2, max = 1", "entity.lead.size: min and max must be in order and below 2^53")
        self.assert_fault("max = 500", "min = 5", "entity.lead.why: only an int has a min")

    def test_form(self):
        self.assert_fault("max = 500", 'form = "orgnr"', "entity.lead.why: only a text has a form")
        self.assert_fault(
            'name = { type = "text"', 'name = { form = "name", type = "text"',
            "entity.company.name: form 'name' is none of plain, orgnr, phone, domain",
        )

    def test_column_of_every_table(self):
        self.assert_fault("size = {", "born_dev = {", "entity.lead.born_dev: the name is taken by a column that every table has")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.path.insert(0, sys.argv.pop(1))
    REAL_TABLE = sys.argv.pop(1)
    import fieldtable

    unittest.main()
