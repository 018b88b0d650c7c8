# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Data to measure with: a group with as many leads as asked for, five contacts each, always the same.

The same rows as an exchange file for the program and as tables (tab-separated) for the floors.
"""
import hashlib
import json
import random
import sqlite3

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
STAGES = {"new": 30, "ready": 20, "contacted": 12, "dialogue": 10, "booked": 8, "met": 6, "opportunity": 4, "partner": 4, "declined": 6}
CHANNELS = ["phone", "mail", "linkedin", "meeting"]
FIRST = "Växjö Nordisk Göta Östersund Malmö Skåne Hallands Ångpanne Blå Grön Hög Fjärr Stål Trä Ljus Rymd".split()
LAST = "Teknik Data Energi Bygg Konsult Industri System Digital Invest Vård Mät Kraft Robotik Analys".split()
TOWNS = "Stockholm Solna Kista Täby Nacka Södertälje Järfälla Sundbyberg Uppsala Västerås".split()
WORDS = (
    "ringde mejlade möte lunch mässa kontakt intresserad återkom nästa vecka praktik exjobb annons budget offert tackade "
    "nej ja hösten våren föreläsning workshop fika samarbete avtal påminn följ upp rekryterare chef växel svarade inte"
).split()
BORN_MS = 1_790_000_000_000
DEVICE = "bench000"


def make_id(kind, number):
    """A UUID of version 7 whose time and number grow together, as they do when people write."""
    ms = BORN_MS + number
    return f"{ms >> 16:08x}-{ms & 0xffff:04x}-7{kind:03x}-8000-{number:012x}"


def make_order_key(number):
    digits = ""
    for _ in range(4):
        number, digit = divmod(number, 62)
        digits = DIGITS[digit] + digits
    return f"d{digits}V"


def make_stamp(number, later=0):
    return f"{BORN_MS + number + later:013d}.00000.{DEVICE}"


class Group:
    """Whose leads they become: the sample's group, so that the program knows who sits there."""

    def __init__(self, data_dir):
        with sqlite3.connect(f"file:{data_dir}/career.db?mode=ro", uri=True) as db:
            self.id, self.name = db.execute("SELECT id, name FROM career_group").fetchone()
            self.members = [row[0] for row in db.execute("SELECT participant_id FROM membership ORDER BY participant_id")]


def make_rows(group, n_leads):
    """Yields (company, lead, contacts) as dictionaries of plain values."""
    chance = random.Random(42)
    stages = chance.choices(list(STAGES), list(STAGES.values()), k=n_leads)
    for i in range(n_leads):
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)} {i}"
        company = {
            "id": make_id(1, i),
            "name": name,
            "municipality": chance.choice(TOWNS),
            "county": "01",
            "business": chance.choice(LAST).lower(),
            "email": f"info@foretag{i}.example",
            "domain": f"foretag{i}.example",
        }
        lead = {
            "id": make_id(2, i),
            "group_id": group.id,
            "company_id": company["id"],
            "stage": stages[i],
            "order_key": make_order_key(i),
            "found_by": group.members[i % len(group.members)],
            "owner_id": group.members[i % len(group.members)],
            "source_kind": "search",
            "why": " ".join(chance.choices(WORDS, k=chance.randrange(6, 25))),
        }
        contacts = [
            {
                "id": make_id(3, 5 * i + k),
                "lead_id": lead["id"],
                "channel": chance.choice(CHANNELS),
                "direction": "out",
                "outcome": "interested",
                "at": f"2026-{chance.randrange(1, 11):02d}-{chance.randrange(1, 29):02d}T{chance.randrange(8, 17):02d}:00:00Z",
                "written_by": group.members[i % len(group.members)],
                "text": " ".join(chance.choices(WORDS, k=chance.randrange(4, 16))),
            }
            for k in range(5)
        ]
        yield company, lead, contacts


def stamped(row, number, changed=(), later=0):
    state = {"t": make_stamp(number)}
    if changed:
        state["f"] = {field: make_stamp(number, later) for field in changed}
        state["more"] = {field: [{"s": make_stamp(number), "x": 1}] for field in changed}
    return json.dumps({**row, "_s": state}, ensure_ascii=False, separators=(",", ":"))


class Records:
    """Writes the records, and the sum over them that the program puts into its own files."""

    def __init__(self, file):
        self.file = file
        self.counts = {}
        self.sha256 = hashlib.sha256()

    def write(self, name, lines):
        self.file.write(f'{"]," if self.counts else ""}"{name}":[\n')
        for n, line in enumerate(lines):
            self.file.write(line if n == 0 else ",\n" + line)
            self.sha256.update(f"{line}\n".encode())
            self.counts[name] = n + 1

    def finish(self):
        total = {"counts": self.counts, "sha256": self.sha256.hexdigest()}
        self.file.write(f']}},"sum":{json.dumps(total)}}}\n')


def write_exchange(path, group, n_leads, newer=False):
    """newer: in every lead three of its fields were changed since, by somebody who had seen them."""
    head = {
        "format": "chas-career-exchange",
        "format_version": 1,
        "app": "bench",
        "schema": 1,
        "created": "2026-11-23T15:25:04Z",
        "group": {"id": group.id, "name": group.name},
        "device": DEVICE,
        "scope": {"kind": "group"},
        "have": {},
    }
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ',"records":{\n')
        records = Records(file)
        records.write("company", (stamped(c, i) for i, (c, _, _) in enumerate(make_rows(group, n_leads))))
        if newer:
            records.write("lead", (newer_lead(row, i) for i, (_, row, _) in enumerate(make_rows(group, n_leads))))
        else:
            records.write("lead", (stamped(row, i) for i, (_, row, _) in enumerate(make_rows(group, n_leads))))
            contacts = (row for _, _, rows in make_rows(group, n_leads) for row in rows)
            records.write("contact", (stamped(row, i) for i, row in enumerate(contacts)))
        records.finish()


def newer_lead(row, number):
    row = {**row, "why": row["why"] + " ja", "hook": "träffades på mässan", "source_text": "mässa"}
    return stamped(row, number, changed=("why", "hook", "source_text"), later=5000)


def write_tables(folder, group, n_leads):
    files = {name: open(f"{folder}/{name}.tsv", "w", encoding="utf-8") for name in ("company", "lead", "contact")}
    for company, lead, contacts in make_rows(group, n_leads):
        for name, rows in (("company", [company]), ("lead", [lead]), ("contact", contacts)):
            for row in rows:
                files[name].write("\t".join(map(str, row.values())) + "\n")
    for file in files.values():
        file.close()
