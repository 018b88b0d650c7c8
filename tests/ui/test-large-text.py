# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text twice as large in a narrow window: everything fits across."""
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


def large(app):
    ready(app, 360, 640)
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
