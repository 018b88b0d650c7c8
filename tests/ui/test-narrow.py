# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window as wide as a telephone: nothing is cut, and everything is in reach."""
import re
import sqlite3

from drive import run, wait
from steps import run_without_window

LONG = "Storforsens Systemutveckling och Konsultbolag i Norra Stockholm Aktiebolag"


def inside(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    return left <= x and x + width <= left + whole


def bottom(thing):
    return thing.box[1] + thing.box[3]


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/all.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET name = ? WHERE name = 'Tallvik Systems'", (LONG,))


def stage_beside_long_name(app):
    """The name goes on below, and the stage goes there too where a word would be broken for it; of it nothing is cut."""
    app.click(app.find("list item", LONG))
    name, stage = app.find("heading", LONG), app.find("button", "Stage: Contacted")
    wait(lambda: stage.box[1] < name.box[1] + name.box[3], "the stage beside the name")

    def width():
        return app.find("label", "Contacted", within=app.find("button", "Stage: Contacted")).box[2]

    whole = width()
    app.resize(360, 640)
    wait(lambda: app.find("heading", LONG).box[2] == 324, "the name with all the room")
    name, stage = app.find("heading", LONG), app.find("button", "Stage: Contacted")
    assert stage.box[1] >= name.box[1] + name.box[3], "the stage should stand below it"
    app.shot("narrow-lead")
    assert width() == whole, f"{width()} should be {whole}"
    app.key("Escape")
    app.gone("heading", LONG)


def toast_with_long_name(app):
    """It takes as many lines as it needs, beside its button."""
    app.key("Delete")
    words = app.find("label", f"Deleted {LONG}", within=app.find("alert"))
    undo = app.find("button", "Undo", within=app.find("alert"))
    wait(lambda: words.box[3] > undo.box[3], "more than one line")
    app.shot("narrow-toast")
    (x, y, width, height), toast = words.box, app.find("alert").box
    assert inside(app, undo) and x + width <= undo.box[0], app.tree()
    assert toast[1] < y and y + height < toast[1] + toast[3], app.tree()
    wait(lambda: bottom(app.find("alert")) <= app.find("toggle button", "Mine").box[1], "the toast above the filters")
    app.resize(1000, 640)
    wait(lambda: 0 < words.box[3] < height, "one line, where there is room for it")
    app.resize(360, 640)
    wait(lambda: words.box[3] == height, "the lines that it had")
    app.click(undo)
    app.find("list item", LONG)


def narrow(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    stage_beside_long_name(app)
    toast_with_long_name(app)
    app.shot("narrow-board")
    assert not app.all("toggle button", re.compile("^Group: ")), "the sidebar should be behind the board"
    app.key("F10")
    app.find("menu item", "Preferences")
    app.key("Escape")
    wait(lambda: not app.all("menu item"), "the menu to go")
    group = app.find("toggle button", re.compile("^Group: "))
    app.shot("narrow-sidebar")
    assert inside(app, group)
    app.key("ctrl+f")  # and comes before it where a key of the board is pressed
    app.find("toggle button", "Search Leads")
    wait(lambda: app.all("entry", "Search Leads", states=("focused",)), "the cursor in the search")
    app.gone("toggle button", re.compile("^Group: "))
    app.key("Escape", "F10")
    app.find("menu item", "Preferences")
    app.key("Escape")
    wait(lambda: not app.all("menu item"), "the menu to go")

    app.open_menu(app.find("toggle button", "Main Menu"))
    app.click(app.find("menu item", "Preferences"))
    app.shot("narrow-preferences")
    assert inside(app, app.find("button", "Back Up Now"))
    app.click(app.find("button", "Back Up Now"))
    app.find("label", re.compile("^Backed up as "))
    app.key("Escape")
    app.gone("dialog", "Preferences")

    app.key("ctrl+question")
    app.find("dialog", "Keyboard Shortcuts")
    wait(lambda: app.all(states=("focused", "editable")), "the cursor in the search")
    app.type("undo")
    app.gone("list item", "Redo")
    app.shot("narrow-shortcuts")
    app.key("Escape", "Escape")
    app.gone("dialog", "Keyboard Shortcuts")
    # As a sheet from below too, a dialog begins where one answers, not at what gives it up.
    app.key("ctrl+s")
    wait(lambda: (f := app.focused()) and f.name == "The Whole Group", "the focus on the first choice")
    app.key("Escape")
    app.gone("dialog", "Export")


run(narrow, prepare=prepare)
