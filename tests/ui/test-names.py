# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be reached with the keyboard has a name to be spoken."""
import re

from drive import run, wait
from steps import write_table

SPOKEN = {"button", "toggle button", "text", "entry", "check box", "radio button", "switch", "combo box", "list", "list item", "menu item"}


def check(app, within=None, but=()):
    """GTK builds what stands inside a combo box itself, and reads it by its content."""
    inner = {thing for box in app.all("combo box", within=within) for thing in app.all(within=box)}
    things = [t for t in app.all(within=within) if t not in inner and t.role in SPOKEN - set(but) and "focusable" in t.states]
    assert len(things) > 2, app.tree()
    nameless = [t for t in things if not t.name]
    assert not nameless, f"{nameless}\n{app.tree()}"


def in_dialog(app, key, name):
    app.key(key)
    check(app, app.find("dialog", name))
    app.key("Escape")
    app.gone("dialog", name)


def in_group(app):
    app.open_menu(app.find("toggle button", re.compile("^Group: ")))
    app.click(app.find("menu item", re.compile("^Members and Details")))
    dialog = app.find("dialog", "Group")
    app.find("list item", "Amira Lind", within=dialog)
    check(app, dialog, but=["list"])  # a group of rows without a title has no name to give
    app.find("button", "Add a Member…", within=dialog).do()
    check(app, app.find("dialog", "New Member"), but=["list"])
    app.key("Escape")
    app.gone("dialog", "New Member")
    app.key("Escape")
    app.gone("dialog", "Group")


def find_a_key(app):
    """Which key does something is found by a word of it."""
    app.key("ctrl+question")
    dialog = app.find("dialog", "Keyboard Shortcuts")
    wait(lambda: app.all(states=("focused", "editable"), within=dialog), "the cursor in the search")
    app.type("another column")
    row = app.find("list item", "Move the card to another column", within=dialog)
    assert row.description == "Ctrl+Left, Ctrl+Right", f"the keys should be spoken, not {row.description!r}"
    app.gone("list item", "Undo", within=dialog)
    app.key("ctrl+a")
    app.type("working day")
    row = app.find("list item", "Put the next step off by a working day, or bring it forward", within=dialog)
    assert row.description == "+, -", row.description
    app.type("zzz")
    app.find("label", "No Shortcut Found")
    app.key("Escape")
    app.key("Escape")
    app.gone("dialog", "Keyboard Shortcuts")


def names(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    app.find("list item", re.compile("^Tallvik Systems"))
    check(app)
    for menu in ("Main Menu", re.compile("^Group: ")):
        app.open_menu(app.find("toggle button", menu))
        check(app)
        app.key("Escape")
        app.gone("menu item")
    in_dialog(app, "ctrl+comma", "Preferences")
    in_dialog(app, "ctrl+question", "Keyboard Shortcuts")
    in_dialog(app, "ctrl+s", "Export")
    in_dialog(app, "F1", "Help")
    in_group(app)
    find_a_key(app)

    app.key("ctrl+o")
    app.choose_file(write_table(app, "leads.csv", "Company;Town", "Klöverbit AB;Solna"))
    app.find("label", "What Will Happen")
    check(app, app.find("dialog", "Import"))
    app.key("Escape")
    app.gone("dialog", "Import")


run(names, ["--sample"])
