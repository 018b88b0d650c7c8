# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be done with a card can be done with a row: from its menu, with the pointer or by keys, and with the digits."""
from board import focused_name, later, on_disk, ready, told
from drive import run, wait

FIRST, SECOND, OTHER = "Backsvala Resor", "Barkbåten Lek", "Dvärgbjörk Drift"


def by_keys(app):
    """The row that has the focus, though nothing is selected."""
    app.key("l")
    app.find("label", FIRST, within=app.find("dialog", "Log Contact"))
    wait(lambda: focused_name(app) == "Phone", "the focus in the dialog")
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    wait(lambda: focused_name(app) == FIRST, "the focus on the row again")
    app.key("Menu")
    app.find("menu item", "Open")
    assert app.all("menu item", "Release") and not app.all("menu item", "Claim"), "the row is mine"
    app.key("Escape")
    app.gone("menu item", "Open")
    wait(lambda: focused_name(app) == FIRST, "the focus on the row again")
    app.key("8")
    later(app)
    wait(lambda: on_disk(app, FIRST)[0] == "partner", "the digit to send it")
    app.key("ctrl+z")
    wait(lambda: on_disk(app, FIRST)[0] == "ready", "one step back")


def by_pointer(app):
    """Another row than the one that has the focus; nothing is selected by that."""
    app.click(app.find("table row", OTHER), button=3)
    app.shot("table-menu")
    app.click(app.find("menu item", "Claim"))
    told(app, f"^{OTHER} is yours")
    app.click(app.find("table row", OTHER), button=3)
    app.click(app.find("menu item", "Move to"))
    app.click(app.find("menu item", "Ready to contact"))
    wait(lambda: on_disk(app, OTHER)[0] == "ready", "the row to be moved")
    assert not app.all("label", "1 selected")


def of_several(app):
    app.click(app.find("table row", FIRST))
    app.key("shift+Down")
    app.find("label", "2 selected")
    app.click(app.find("table row", SECOND), button=3)
    app.find("menu item", "Merge…")
    assert not app.all("menu item", "Open"), "which one?"
    app.click(app.find("menu item", "Delete"))
    told(app, "^Deleted 2 leads")
    app.gone("table row", SECOND)
    app.click(app.find("button", "Undo"))
    app.find("table row", SECOND)


def table_menu(app):
    ready(app)
    app.key("ctrl+2")
    app.find("table row", FIRST)
    wait(lambda: focused_name(app) == FIRST, "the focus on the first row")
    by_keys(app)
    by_pointer(app)
    of_several(app)


run(table_menu, ["--sample"])
