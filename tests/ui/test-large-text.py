# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text twice as large in a narrow window: everything fits across."""
import re
import sqlite3

from board import card, ready
from drive import run, wait
from steps import run_without_window

LONG = "Storforsens Systemutveckling och Konsultbolag i Norra Stockholm " + "Dotterbolagsverksamhetsutvecklingsavdelning " * 2 + "AB"


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/all.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET name = ? WHERE name = 'Klöverbit'", (LONG,))


def fits(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    assert left <= x and x + width <= left + whole, f"{thing} should fit between {left} and {left + whole}"


def toast_with_long_name(app):
    """It leaves most of the window to what it is about."""
    app.key("Escape", "Down")
    wait(lambda: (at := app.focused()) and at.name == LONG, "the focus on the long name")
    app.key("Delete")
    toast = app.find("alert")
    words, undo = app.find("label", f"Deleted {LONG}", within=toast), app.find("label", "Undo", within=toast)
    wait(lambda: words.box[3] > 3 * undo.box[3], "the words on several lines")
    app.shot("large-text-toast")
    assert words.box[3] <= 4 * undo.box[3], "four lines are enough"
    fits(app, toast)
    app.key("ctrl+z")


def dialogs(app):
    """What saves is never beyond the edge, and a dialog too wide for the window complains."""
    for key, dialog, button in (("ctrl+n", "New Lead", "Create"), ("l", "Log Contact", "Save")):
        app.key(key)
        app.find("dialog", dialog)
        app.shot(f"large-text-{key[-1]}")
        fits(app, app.find("button", button))
        app.key("Escape")
        app.gone("dialog", dialog)


def words(thing):
    """What is seen below it."""
    return [child.name for child in thing.children if child.role == "label"] + [
        word for child in thing.children if "showing" in child.states for word in words(child)
    ]


def switched(app, stage, seen):
    wait(lambda: words(app.find("toggle button", re.compile(f"^{stage}, "))) == seen, f"the switcher to say {seen}")


def stage_switcher(app):
    """Of a stage its name is shown before anything else: a brief one, or without what is told elsewhere too."""
    switched(app, "New", ["New", "14", "1"])
    app.click(app.find("button", "Next stage"))
    switched(app, "Ready to contact", ["Ready", "14", "1"])
    app.click(app.find("button", "Next stage"))
    app.shot("large-text-stage")
    switched(app, "Contacted", ["Contacted", "18"])
    for _ in range(2):
        app.click(app.find("button", "Previous stage"))
    wait(lambda: app.focused() == app.find("toggle button", re.compile("^New, ")), "the focus on the stage")
    app.key("Tab", "Tab")
    wait(lambda: app.focused() == app.find("list item", "Fjärilsdata"), "the focus on the first card")


def heading(app):
    """No word of a name is broken for the stage beside it."""
    name, stage = app.find("heading", "Fjärilsdata"), app.find("button", "Stage: New")
    assert stage.box[1] >= name.box[1] + name.box[3], "the stage should stand below the name"
    assert name.box[3] < 2 * app.find("text", "Why").box[3], "the name should take one line"
    fits(app, stage)


def large(app):
    ready(app, 360, 640)
    stage_switcher(app)
    app.shot("large-text-board")
    fits(app, card(app, "Fjärilsdata"))
    fits(app, app.find("toggle button", "Search Leads"))
    fits(app, app.find("button", "Close"))
    app.key("space")
    size, move = app.find("label", "1 selected"), app.find("toggle button", "Move")
    app.shot("large-text-selection")
    fits(app, size)
    fits(app, move)
    assert move.box[1] >= size.box[1] + size.box[3], "the buttons should stand below what they are about"
    app.key("Escape", "Return")
    fits(app, app.find("heading", "Fjärilsdata"))
    heading(app)
    app.shot("large-text-lead")
    fits(app, app.find("text", "Why"))
    fits(app, app.find("button", "Back to All Leads"))
    fits(app, app.find("button", "More"))
    log, book = app.find("button", "Log Contact"), app.find("button", "Book Study Visit")
    fits(app, log)
    fits(app, book)
    assert book.box[1] >= log.box[1] + log.box[3], "two buttons whose words would be cut should stand below each other"
    toast_with_long_name(app)
    dialogs(app)


run(large, prepare=prepare, text_scale=2.0)
