# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom to talk to at a company: added, changed, merged, split again and taken away from the lead page."""
import sqlite3
import time

from board import focused_name, open_lead, reach, ready, told, turn_wheel
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


def press_slowly(app, thing, at):
    """Longer than a double click may take."""
    app.hover(thing, at)
    app.settle(0.08)
    app.hand("mousedown", 1)
    time.sleep(0.6)
    app.hand("mouseup", 1)


def change(app):
    app.gone("dialog", "New Person")
    press_slowly(app, app.find("list item", "Åke Öst"), (0.3, 0.5))
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


def merged(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute("SELECT count(*) FROM person WHERE merged_into IS NOT NULL").fetchone()[0]


def merge(app):
    """From the menu, without the pointer from then on; and two again where they are edited."""
    app.gone("dialog", "Person")
    app.find("label", "CTO", within=app.find("list", "People"))
    more = reach(app, "toggle button", "More about: Åke Öst")
    turn_wheel(app, 4)  # room for the menu, else the page moves below the pointer
    app.open_menu(more)
    app.click(app.find("menu item", "Merge with…"))
    app.find("dialog", "Merge Person")
    wait(lambda: focused_name(app) == "Name, company or mail", "the focus on the search")
    app.type("ibra tallvik")
    wait(lambda: len(app.all("list item", within=app.find("dialog", "Merge Person"))) == 1, "one person")
    app.key("Return")
    app.find("heading", "Åke Öst")
    wait(lambda: focused_name(app) == "Merge", "the two to be read")
    app.shot("person-merge")
    app.key("ctrl+Return")
    told(app, "^“Åke Öst” and “Ibrahim Furuhag” are one now$")
    app.gone("list item", "Åke Öst")
    assert merged(app) == 1
    app.click(app.find("list item", "Ibrahim Furuhag"), at=(0.3, 0.5))
    app.find("dialog", "Person")
    app.scroll(app.find("text", "Title"), 20)
    app.click(app.find("button", "Split Again: Åke Öst"))
    app.click(app.find("button", "Split"))
    told(app, "^Åke Öst is a person of their own again$")
    app.gone("dialog", "Person")
    app.find("list item", "Åke Öst")
    assert merged(app) == 0


def lead_person(app):
    ready(app, height=860)
    open_lead(app, "Tallvik Systems")
    add(app)
    change(app)
    merge(app)
    leave(app)


run(lead_person, ["--sample"], screen="1400x960")
