# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a company could give is noted with how many and when, changed, and taken away again."""
import re
import sqlite3

from board import focused_name, open_lead, reach, ready
from drive import run, wait
from steps import refusing

OFFER = "What you wrote was not saved"


def on_disk(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT kind, count, period FROM lead_possibility JOIN lead ON lead.id = lead_id"
            " JOIN company ON company.id = company_id WHERE company.name = 'Tallvik Systems'"
        ).fetchall()


def go_on(app):
    """What was written is there again."""
    app.click(app.find("button", "Go On Writing"))
    wait(lambda: focused_name(app) == "How Many", "the focus on what was written first")
    assert app.find("text", "How Many").text == "2"
    assert app.find("text", re.compile("^When")).text == "våren 2027"


def note(app):
    app.open_menu(reach(app, "toggle button", "Add Possibility"))
    app.click(app.find("menu item", "Guest lecture"))
    app.find("button", "Save")
    wait(lambda: focused_name(app) == "How Many", "the focus on the number")
    app.type("two")
    assert "sensitive" not in app.find("button", "Save").states
    app.key("ctrl+a")
    app.type("2")
    app.fill(app.find("text", re.compile("^When")), "våren 2027")
    app.shot("lead-possibility")
    app.key("Escape")
    app.find("label", OFFER)
    go_on(app)
    with refusing(app, "INSERT ON lead_possibility"):
        app.key("Return")
        app.find("label", "This could not be saved. Try again.")
    go_on(app)
    assert not app.all("button", "Remove"), "nothing is noted yet"
    app.key("Return")
    wait(lambda: on_disk(app) == [("guest_lecture", 2, "våren 2027")], "what was noted")
    app.find("label", "2 · våren 2027")


def remove(app):
    app.click(app.find("list item", "Guest lecture"))
    app.find("button", "Remove")
    app.fill(app.find("text", re.compile("^When")), "hösten 2027")
    app.click(app.find("button", "Remove"))
    wait(lambda: on_disk(app) == [], "nothing to be noted")
    app.gone("list item", "Guest lecture")
    assert not app.all("label", OFFER), "it was taken away"
    app.key("ctrl+z")
    app.find("label", "2 · våren 2027")
    assert on_disk(app) == [("guest_lecture", 2, "våren 2027")]


def lead_possibility(app):
    ready(app, height=860)
    open_lead(app, "Tallvik Systems")
    note(app)
    remove(app)


run(lead_possibility, ["--sample"], screen="1400x960")
