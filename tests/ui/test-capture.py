# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pasted business card becomes a lead, is taken back in one step, and a personal number is not stored."""
import re
import sqlite3

from drive import run, wait
from steps import open_new_lead

CARD = """Karin Fjällmo
Rekryteringsansvarig
Nordsken Robotik AB
karin.fjallmo@nordsken.example
070-174 06 05
Växel: 08-123 456 78
Storgatan 1
171 45 SOLNA
Org.nr 556036-0793
"""


def read(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchone()


def counts(app):
    tables = ("company", "lead", "person", "employment", "note")
    return [read(app, f"SELECT count(*) FROM {table}")[0] for table in tables]


def row(app, title):
    return app.find("text", title, within=app.find("list", "What Was Recognised"))


def paste_card(app):
    """On the board, where nothing takes text."""
    app.paste(CARD)
    wait(lambda: app.all("dialog", "New Lead"), "the dialog", 10)
    assert row(app, "Company").text == "Nordsken Robotik AB"
    assert row(app, "Contact person").text == "Karin Fjällmo"
    assert row(app, "The person’s mail").text == "karin.fjallmo@nordsken.example"
    assert row(app, "Town").text == "Solna"
    app.shot("capture-card")


def create_corrected(app):
    app.click(app.find("button", "Leave out: Note"))
    app.gone("button", "Leave out: Note")
    app.fill(row(app, "The person’s title"), "HR-chef")
    app.key("Return")
    app.gone("dialog", "New Lead")
    wait(lambda: (f := app.focused()) and f.name.startswith("Nordsken Robotik AB"), "the focus on the new card")
    assert read(
        app,
        "SELECT c.name, c.orgnr, c.domain, c.phone_raw, c.municipality, p.given_name, p.family_name, p.email, p.phone_e164,"
        " e.title FROM company c JOIN employment e ON e.company_id = c.id JOIN person p ON p.id = e.person_id"
        " WHERE c.orgnr = '5560360793'",
    ) == (
        "Nordsken Robotik AB",
        "5560360793",
        "nordsken.example",
        "08-123 456 78",
        "Solna",
        "Karin",
        "Fjällmo",
        "karin.fjallmo@nordsken.example",
        "+46701740605",
        "HR-chef",
    )


def refuse_personal_number(app):
    open_new_lead(app)
    app.paste("Fjärils Foto\n811228-9874")
    app.find("label", re.compile("^A sole trader’s organisation number is a personal identity number"))
    app.key("Return")
    app.gone("dialog", "New Lead")
    wait(lambda: read(app, "SELECT name, orgnr FROM company ORDER BY rowid DESC") == ("Fjärils Foto", None), "the lead")
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        assert not any("8112289874" in line.replace("-", "") for line in db.iterdump()), "the number is stored"


def capture(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    before = counts(app)
    paste_card(app)
    create_corrected(app)
    assert counts(app)[:4] == [n + 1 for n in before[:4]]
    app.key("ctrl+z")
    wait(lambda: counts(app) == before, "one step to take all of it back")
    app.gone("list item", re.compile("^Nordsken Robotik AB"))
    refuse_personal_number(app)


run(capture, ["--sample"])
