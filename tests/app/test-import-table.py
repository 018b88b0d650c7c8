#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Leads from tables of other programs: what is understood, matched, filled in, left out, told."""

import csv
import re

import cli


class Table(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.make_sample()

    def take(self, table, *args, status=0):
        path = table if hasattr(table, "name") else cli.FIXTURES / f"{table}.csv"
        return self.run_program("--import", path, *args, status=status).stdout

    def table(self, text):
        path = self.root / "table.csv"
        path.write_text(text, encoding="utf-8")
        return path

    def counts(self):
        return [self.value(f"SELECT count(*) FROM {t}") for t in
                ("company", "lead", "person", "employment", "note", "company_tag", "lead_education", "stage_change")]


class OtherPrograms(Table):
    def test_plain_spreadsheet(self):
        self.assertIn("3 new", self.take("plain"))
        lead = self.lead("Gran & Tall, Data")
        self.assertEqual(lead["domain"], "gran-tall.example")
        self.assertEqual(lead["notes"], ["Två rader\ni en cell"])
        self.assertEqual((lead["stage"], lead["source"]), ("new", "import"))
        self.assertEqual([h[:3] for h in lead["history"]], [(None, "new", "import")])

    def test_hubspot(self):
        output = self.take("hubspot")
        lead = self.lead("Blåsippan Teknik AB")
        self.assertEqual((lead["owner"], lead["phone"], lead["size"]), ("Amira", "+46701740610", "10-49"))
        self.assertEqual(lead["history"][0][3], "2026-10-01T12:00:00Z")
        self.assertEqual(self.lead("Gran & Tall, Data")["stage"], "contacted")
        self.assertIn("no member is called “Nobody Known”", output)

    def test_pipedrive_rows_of_one_company_meet(self):
        self.assertIn("3 rows – 2 new, 1 repeated row", self.take("pipedrive"))
        lead = self.lead("Blåsippan Teknik AB")
        self.assertEqual(lead["people"], ["Henrik Åsvall", "Karin Fjällmo"])
        self.assertEqual((lead["stage"], lead["owner"]), ("dialogue", "Yusuf"))
        self.assertEqual(self.value("SELECT count(*) FROM employment e JOIN company c ON c.id = e.company_id"
                                    " WHERE c.name = 'Blåsippan Teknik AB' AND e.is_primary = 1"), 1)

    def test_linkedin_connections(self):
        output = self.take("linkedin")
        self.assertIn("2 new, 1 bad row left out", output)
        self.assertIn("Line 7: Left out (Nadja): it names no company", output)
        self.assertEqual(self.lead("Sjöfågel Spel")["people"], ["Tomas Vikare"])
        self.assertEqual(self.lead("Sjöfågel Spel")["domain"], "sjofagel.example")
        self.assertEqual(self.value("SELECT e.title FROM employment e JOIN person p ON p.id = e.person_id"
                                    " WHERE p.given_name = 'Karin' AND p.family_name = 'Fjällmo'"
                                    " AND p.linkedin_url LIKE '%example-karin'"), "CTO")

    def test_swedish_excel(self):
        output = self.take("swedish-excel")
        lead = self.lead("Blåsippan Teknik AB")
        self.assertEqual((lead["orgnr"], lead["town"], lead["county"]), ("5560360793", "Solna", "01"))
        self.assertEqual((lead["stage"], lead["owner"], lead["why"]), ("contacted", "Amira", "Söker två på LIA"))
        self.assertEqual(lead["educations"], {"Cyber", "DevOps"})
        self.assertEqual(lead["tags"], {"växer", "distans"})
        self.assertEqual(lead["people"], ["Åsa Öberg"])
        self.assertEqual(lead["notes"], ["Träffades på mässan"])
        self.assertIn("“556036-0794” is mistyped", output)
        self.assertIsNone(self.lead("Gran & Tall, Data")["orgnr"])
        self.assertNotIn("811228", output)
        self.assertIn("personal identity number", output)
        self.assertEqual(self.query("SELECT id FROM company WHERE orgnr LIKE '%811228%'"), [])
        for remark in ("“Atlantis” is not known", "“Påhittat” is not known", "“Okänd”", "“Cobol”"):
            self.assertIn(remark, output)

    def test_codes_and_labels_in_both_languages(self):
        table = self.table("Company;Stage;Source\nAA;met;event\nBB;Träffad, följ upp;Annons\nCC;Met, follow up;Job ad\n")
        self.run_program("--import", table, env={"LANGUAGE": "en"})
        self.assertEqual((self.lead("AA")["stage"], self.lead("AA")["source"]), ("met", "event"))
        self.assertEqual((self.lead("CC")["stage"], self.lead("CC")["source"]), ("met", "job_ad"))


class Matching(Table):
    def test_same_table_again_is_nothing_new(self):
        for name in ("plain", "hubspot", "pipedrive", "linkedin", "swedish-excel"):
            with self.subTest(name):
                self.take(name)
                before, export = self.counts(), self.export()
                output = self.take(name)
                self.assertNotRegex(output, r"\d+ (new|updated)")
                self.assertEqual(self.counts(), before)
                self.assertEqual(self.export(), export)

    def test_preview_changes_nothing_and_tells_the_same(self):
        before = self.export()
        preview = self.take("swedish-excel", "--preview")
        self.assertEqual(self.export(), before)
        done = self.take("swedish-excel")
        self.assertEqual(preview.replace(", preview:", ":"), done)

    def test_empty_fields_are_filled_and_others_kept(self):
        table = self.table("Company;Town;Industry;Company LinkedIn\n"
                           "Tallvik Systems;Solna;gruvor;https://linkedin.example/company/tallvik\n")
        output = self.take(table)
        self.assertIn("1 updated", output)
        self.assertIn("kept “e-commerce”, the file says “gruvor”", output)
        self.assertEqual(self.lead("Tallvik Systems")["business"], "e-commerce")
        self.assertEqual(self.value("SELECT linkedin_url FROM company WHERE name = 'Tallvik Systems'"),
                         "https://linkedin.example/company/tallvik")

    def test_stage_of_a_known_lead_stays(self):
        output = self.take(self.table("Company;Town;Stage\nTallvik Systems;Solna;partner\n"))
        self.assertIn("kept “Contacted”, the file says “Warm contact”", output)
        self.assertEqual(self.lead("Tallvik Systems")["stage"], "contacted")

    def test_domain_phone_and_form_of_name_identify(self):
        phone = self.value("SELECT phone_e164 FROM company WHERE phone_e164 IS NOT NULL LIMIT 1")
        table = self.table("Company;Website;Company phone;Town\n"
                           "Something Else;https://www.tallvik-systems.example/kontakt;;\n"
                           f"Another Name;;0{phone[3:]};\n"
                           "TALLVIK SYSTEMS AB (publ);;;Solna\n")
        self.assertIn("3 known already", self.take(table))

    def test_same_name_in_another_town_waits_for_a_person(self):
        before = self.counts()
        output = self.take(self.table("Company;Town;County\nLumivia;Nacka;Stockholm\n"))
        self.assertIn("1 possible duplicate left out", output)
        self.assertIn("perhaps the same as “Lumivia”", output)
        self.assertEqual(self.counts(), before)

    def test_shared_mail_domain_identifies_nobody(self):
        table = self.table("Company;First name;Mail\nAlfa;Ann;ann@gmail.com\nBeta;Bo;bo@gmail.com\n")
        self.assertIn("2 new", self.take(table))
        self.assertIsNone(self.lead("Alfa")["domain"])

    def test_order_of_the_file_is_the_order_of_the_column(self):
        self.take(self.table("Company\n" + "".join(f"Ordning {n:02}\n" for n in range(30))))
        names = [r[0] for r in self.query("SELECT c.name FROM lead l JOIN company c ON c.id = l.company_id"
                                          " WHERE l.stage = 'new' ORDER BY l.order_key, l.id")]
        self.assertEqual(names[-30:], [f"Ordning {n:02}" for n in range(30)])


    def test_nobody_is_said_to_have_found_what_a_bare_machine_took_in(self):
        self.export("friend.json")
        self.data = self.root / "bare"
        self.run_program("--import", self.root / "friend.json")
        for company in ("Alfa", "Beta"):
            self.run_program("--import", self.table(f"Company\n{company}\n"), "--check")
        finders = self.query("SELECT p.given_name, p.kind, h.by = p.id FROM lead l JOIN company c ON c.id = l.company_id"
                             " JOIN participant p ON p.id = l.found_by JOIN stage_change h ON h.lead_id = l.id"
                             " WHERE c.name IN ('Alfa', 'Beta')")
        self.assertEqual(finders, [("Import", "staff", 1)] * 2)
        self.assertEqual(self.value("SELECT count(*) FROM participant p WHERE given_name = 'Import'"), 1)
        self.assertEqual(self.value("SELECT count(*) FROM membership"), 7)


class Closing(Table):
    def closing(self, company):
        return self.query("SELECT l.stage, l.wake_date, l.close_reason FROM lead l JOIN company c"
                          " ON c.id = l.company_id WHERE c.name = ?", company)[0]

    def test_resting_lead_wakes_after_60_days(self):
        output = self.take(self.table("Company;Stage\nAlfa;resting\nBeta;declined\n"))
        self.assertEqual(self.closing("Alfa"), ("resting", "2027-01-23", None))
        self.assertEqual(self.closing("Beta"), ("declined", None, "other"))
        self.assertIn("rests until 2027-01-23", output)


class BadRows(Table):
    def test_each_is_listed_with_line_and_reason(self):
        output = self.take("bad-rows")
        self.assertIn("1 new", output)
        self.assertIn("Line 3: Left out (Too): it has more cells than the first row", output)
        self.assertIn("Line 4: Left out: it names no company", output)
        self.assertIn("Line 5: Left out (Open quote,Solna): a quotation mark is never closed", output)

    def test_value_over_its_limit_is_left_out_and_told(self):
        output = self.take(self.table(f"Company;Why;Note\nAlfa;{'x' * 501};hej\n"))
        self.assertIn("Why: left out, longer than 500 characters", output)
        self.assertEqual((self.lead("Alfa")["why"], self.lead("Alfa")["notes"]), (None, ["hej"]))

    def test_what_nobody_can_call_or_write_to_is_kept_and_told(self):
        output = self.take(
            self.table(
                "Company;Phone;Mail;Contact person;Contact phone;Contact mail\n"
                "Alfa;abc;info@alfa.se;Kim Ek;08-12;inte-mejl\n"
                "Beta;118 118;jobb@beta.se;;;\n"
                "Gamma;08-123 45 67 ankn 12;@gamma.se;;;\n"
            )
        )
        for doubt in ("Phone: “abc”", "Mail: “inte-mejl”", "Mail: “@gamma.se”"):
            self.assertIn(f"{doubt} does not look right; it is kept as it is", output)
        self.assertEqual(output.count("does not look right"), 4)
        self.assertNotIn("Beta", output)
        self.assertEqual(self.value("SELECT phone_raw FROM company WHERE name = 'Alfa'"), "abc")
        self.assertEqual(self.value("SELECT phone_raw FROM person WHERE email = 'inte-mejl'"), "08-12")

    def test_long_cell_is_told_by_its_beginning(self):
        output = self.take(self.table(f"Company;Organisation number\nAlfa;{'9' * 100_000}\n"))
        self.assertIn("Line 2: New (Alfa): “99999", output)
        self.assertTrue(output.endswith("9…\n"))
        self.assertLess(len(output), 600)

    def test_table_without_companies_is_refused(self):
        before = self.export()
        result = self.run_program("--import", self.table("Colour;Taste\nred;sweet\n"), status=1)
        self.assertIn("No column says which company", result.stderr)
        self.assertEqual(self.export(), before)

    def test_prose_is_no_table_of_companies(self):
        before = self.counts()
        result = self.run_program("--import", self.table("hello world\nthis is a letter\n"), status=1)
        self.assertIn("No column says which company", result.stderr)
        self.assertEqual(self.counts(), before)

    def test_no_group_yet(self):
        self.data = self.root / "empty"
        result = self.run_program("--import", cli.FIXTURES / "plain.csv", status=1)
        self.assertIn("no group yet", result.stderr)


class Export(Table):
    def test_our_own_table_is_nothing_new(self):
        table = self.root / "leads.csv"
        self.run_program("--export", table)
        output = self.take(table)
        self.assertRegex(output, r"^leads\.csv: 120 rows – 120 known already\n$")

    def test_our_own_table_fills_an_empty_group(self):
        table, empty = self.root / "leads.csv", self.root / "empty"
        self.run_program("--export", table)
        leads = self.query("SELECT c.name, l.stage, l.why, c.domain, c.phone_e164 FROM lead l"
                           " JOIN company c ON c.id = l.company_id ORDER BY l.stage, l.order_key")
        self.data = empty
        self.make_sample()
        self.write(*(f"DELETE FROM {entity}" for entity in (
            "lead", "company", "person", "event", "note", "contact", "follow_up", "stage_change", "employment",
            "company_tag", "lead_education", "lead_possibility", "lead_owner")))
        self.assertIn("120 new", self.take(table))
        self.assertEqual(self.query("SELECT c.name, l.stage, l.why, c.domain, c.phone_e164 FROM lead l"
                                    " JOIN company c ON c.id = l.company_id ORDER BY l.stage, l.order_key"), leads)

    def test_spreadsheets_are_not_tricked(self):
        self.take(self.table("Company;Why\n\"=HYPERLINK(\"\"http://evil\"\")\";+1+cmd|' /C calc'!A0\n@SUM(A1);-2+A3\n"))
        table = self.root / "leads.csv"
        self.run_program("--export", table)
        text = table.read_text(encoding="utf-8-sig")
        self.assertIsNone(re.search(r'(^|;)"?[=+@-]', text, re.M), re.search(r'(^|;)"?[=+@-].*', text, re.M))
        self.assertIn("HYPERLINK", text)

    def test_lapsed_claim_makes_no_owner(self):
        table = self.root / "leads.csv"
        company, = self.query("SELECT c.name FROM lead l JOIN company c ON c.id = l.company_id WHERE owner_id IS NOT NULL"
                              " AND l.id NOT IN (SELECT lead_id FROM contact) ORDER BY l.id LIMIT 1")[0]
        self.write("UPDATE lead SET claimed_until = '2020-01-01'"
                   f" WHERE company_id = (SELECT id FROM company WHERE name = '{company}')")
        self.run_program("--export", table)
        with table.open(encoding="utf-8-sig", newline="") as file:
            owners = {row["Company"]: row["Owner"] for row in csv.DictReader(file, delimiter=";")}
        self.assertEqual(owners[company], "")
        self.assertGreater(len(set(owners.values())), 2)

    def test_old_file_is_replaced_whole(self):
        table = self.root / "leads.csv"
        table.write_text("old")
        self.run_program("--export", table)
        self.assertEqual(len(table.read_text(encoding="utf-8-sig").splitlines()), 121)
        self.assertEqual([p.name for p in self.root.iterdir() if "leads" in p.name], ["leads.csv"])


if __name__ == "__main__":
    cli.main()
