# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to talk to at a company: added, changed and taken away from the lead page."""
import sqlite3

from board import focused_name, open_lead, reach, ready, told
from drive import run, wait


def on_disk(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT email, phone_e164, title, to_date IS NOT NULL FROM person JOIN employment ON person_id = person.id"
            " WHERE given_name = 'Åke' AND family_name = 'Öst'"
        ).fetchone()


def add(app):
    """Without the pointer, once the dialog is open."""
    app.click(reach(app, "button", "Add Person"))
    app.find("dialog", "New Person")
    wait(lambda: focused_name(app) == "First Name", "the focus on the name")
    for word in ("Åke", "Öst", "Chef"):
        app.type(word)
        app.key("Tab")
    app.key("Tab")
    app.type("0701740605")
    app.key("Tab")
    app.type("ake@tallvik.example")
    app.shot("lead-person")
    app.key("Return")
    app.gone("dialog", "New Person")
    told(app, "^Added Åke Öst$")
    app.find("list item", "Åke Öst")
    assert on_disk(app) == ("ake@tallvik.example", "+46701740605", "Chef", 0)


def change(app):
    app.click(app.find("list item", "Åke Öst"), at=(0.3, 0.5))
    app.find("dialog", "Person")
    app.fill(app.find("text", "Title"), "CTO")
    app.key("Return")
    told(app, "^Changed Åke Öst$")
    wait(lambda: on_disk(app)[2] == "CTO", "the new title")


def leave(app):
    app.gone("dialog", "Person")
    app.click(app.find("list item", "Åke Öst"), at=(0.3, 0.5))
    app.find("dialog", "Person")
    app.scroll(app.find("text", "Title"), 20)
    app.click(app.find("button", "No Longer Works Here"))
    told(app, "^Åke Öst no longer works here$")
    app.gone("list item", "Åke Öst")
    assert on_disk(app)[3] == 1
    app.key("ctrl+z")
    app.find("list item", "Åke Öst")
    assert on_disk(app) == ("ake@tallvik.example", "+46701740605", "CTO", 0)


def lead_person(app):
    ready(app, height=860)
    open_lead(app, "Tallvik Systems")
    add(app)
    change(app)
    leave(app)


run(lead_person, ["--sample"], screen="1400x960")
