# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty data folder to the board of a group of one's own, by keys."""
import re
import sqlite3

from drive import run, wait
from steps import say_who


def chosen(app, view):
    wait(lambda: "checked" in app.find("radio button", view).states, view)


def shows_by_keys(app):
    """Also where there is neither a card nor a row to take the focus."""
    app.key("ctrl+2")
    chosen(app, "Table (Ctrl+2)")
    wait(lambda: (f := app.focused()) and f == app.find("button", "New Lead"), "the focus on the first step")
    app.key("ctrl+1")
    chosen(app, "Board (Ctrl+1)")
    app.key("n")
    app.find("dialog", "New Lead")
    app.key("Escape")
    app.gone("dialog", "New Lead")


def first_run(app):
    app.shot("first-run-1")
    assert app.focused() == app.find("text", "First name"), app.focused()
    app.key("Return")
    app.find("label", re.compile("^Write your first name"))
    say_who(app)
    app.shot("first-run-2")

    app.click(app.find("list item", "Start a Group"))
    app.find("heading", "Start a Group")
    assert app.focused() == app.find("text", "Name of the group")
    app.key("Return")
    app.find("text", "Name of the group")  # an unnamed group is not made
    app.type("Vega")
    app.shot("first-run-3")
    app.key("Return")

    app.find("toggle button", "Group: Vega · Phase 1")
    app.find("label", "Åsa Öberg")
    app.find("label", "Researcher")
    app.find("label", "Lead Pipeline")
    app.shot("board-empty")
    shows_by_keys(app)

    app.restart()
    app.find("toggle button", "Group: Vega · Phase 1")
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        educations = db.execute("SELECT name, short FROM education").fetchall()
    assert educations == [("Systemutvecklare .NET", "Systemutveck")], educations
    assert not app.all("text", "First name")


run(first_run)
