# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two wrote different things without having seen each other: both are kept until somebody has chosen."""
import re

from drive import run, wait
from ear import Ear
from quarrel import prepare, read


def take_in(app):
    app.key("ctrl+o")
    app.choose_file(f"{app.folder}/theirs.json")
    dialog = app.find("dialog", "Import")
    app.click(app.find("button", "Import", within=dialog, seconds=10))
    app.gone("dialog", "Import")


def open_dialog(app):
    """Clicks once more if need be: a dialog that is going away may keep the first click."""
    if not app.all("dialog", "Conflicts"):
        app.click(app.find("list item", "3 conflicts"))
        app.settle(0.5)
    return app.all("dialog", "Conflicts")


def settle(app):
    wait(lambda: open_dialog(app), "the dialog")
    app.find("heading", "Havsglimt Spel")
    app.shot("conflict-short")
    app.click(app.find("button", "Keep Mine"))
    app.find("label", "1 of 2")
    bar = app.find("button", "Keep Mine for All (2)")
    toast = app.find("alert", within=app.find("dialog", "Conflicts"))
    wait(lambda: toast.box[1] + toast.box[3] <= bar.box[1], "the toast above what settles all")
    assert read(app, "Havsglimt Spel", "hook") == ("Spelar deras spel.", 2)
    app.key("ctrl+z")  # it waits for a choice again
    app.find("label", "1 of 3")
    assert read(app, "Havsglimt Spel", "hook")[1] == 3
    app.find("heading", "Havsglimt Spel")
    app.shot("conflict-again")
    app.click(app.find("button", "Keep Mine"))
    app.find("label", "1 of 2")
    assert read(app, "Havsglimt Spel", "hook") == ("Spelar deras spel.", 2)

    ear = Ear(app)
    app.key("j")
    app.find("label", "2 of 2")
    ear.hears("Tallvik Systems · Hook · 2 of 2")
    app.key("k")
    app.find("label", "1 of 2")
    ear.hears("Tallvik Systems · Why · 1 of 2")
    app.find("label", re.compile("^Why: "))
    app.shot("conflict-long")
    app.key("3")
    app.find("label", "1 of 1")
    wait(lambda: read(app, "Tallvik Systems", "why")[0] == "Ring Lovisa om LIA i vår.\n\nRing Ibrahim om examensarbete i vår.", "both texts")

    app.key("2")
    app.find("label", "All Settled")
    app.shot("conflicts-none")
    assert read(app, "Tallvik Systems", "hook") == ("Via mässan.", 0)
    app.find("button", "Undo", within=app.find("dialog", "Conflicts"))
    app.key("Escape")
    app.gone("dialog", "Conflicts")
    wait(lambda: app.focused(), "the focus somewhere, though the row it came from has gone")
    app.find("button", "Undo")  # the window offers it now
    app.shot("conflicts-told-by-window")
    assert not app.all("list item", re.compile("conflict")), "the row should go with the last of them"


def settle_alike(app):
    """All at once, with the number told before, and back; by keys alone once the dialog is open."""
    wait(lambda: open_dialog(app), "the dialog")
    app.find("button", "Keep Mine for All (3)")
    app.shot("conflicts-alike")
    app.key("alt+t")
    app.find("label", "3 conflicts settled")
    app.find("label", "All Settled")
    assert read(app, "Tallvik Systems", "hook") == ("Via mässan.", 0)
    assert not app.all("button", re.compile("for All"))
    app.key("ctrl+z")
    app.find("label", "1 of 3")
    app.key("alt+m")
    app.find("label", "All Settled")
    assert read(app, "Tallvik Systems", "hook") == ("Via Amira.", 0)
    app.key("ctrl+z")
    app.find("label", "1 of 3")
    app.key("ctrl+shift+z")
    app.find("label", "All Settled")
    app.key("ctrl+z")
    app.find("label", "1 of 3")
    assert read(app, "Tallvik Systems", "hook")[1] == 3


def shown(app, words):
    wait(lambda: app.all("heading", words[0]) and app.all("label", words[1]) and app.all("label", words[2]), f"{words} to be shown")


def back_and_forth(app):
    """As many steps as one likes: each shows what waits again, and then what is next."""
    wait(lambda: open_dialog(app), "the dialog")
    first = ("Havsglimt Spel", re.compile("^Hook: "), "1 of 3")
    second = ("Tallvik Systems", re.compile("^Why: "), "1 of 2")
    third = ("Tallvik Systems", re.compile("^Hook: "), "1 of 1")
    shown(app, first)
    app.key("1")
    shown(app, second)
    app.key("1")
    shown(app, third)
    app.key("1")
    app.find("label", "All Settled")
    for waits in (third, second, first):
        app.key("ctrl+z")
        shown(app, waits)
    for waits in (second, third):
        app.key("ctrl+shift+z")
        shown(app, waits)
    app.key("ctrl+y")
    app.find("label", "All Settled")
    for waits in (third, second, first):
        app.key("ctrl+z")
        shown(app, waits)
    app.key("Escape")
    app.gone("dialog", "Conflicts")


def out_of_the_trash(app):
    """A lead that was deleted with what stands against each other in it comes back with that."""
    app.click(app.find("list item", "Tallvik Systems"))
    app.find("heading", "Tallvik Systems")
    app.key("Escape", "Delete")
    app.gone("list item", "Tallvik Systems")
    app.find("list item", "1 conflict")
    app.open_menu(app.find("toggle button", "Main Menu"))
    app.click(app.find("menu item", re.compile("^Trash")))
    trash = app.find("dialog", "Trash")
    app.click(app.find("button", "Restore Tallvik Systems", within=trash))
    app.find("label", "Restored Tallvik Systems")
    app.key("Escape")
    app.gone("dialog", "Trash")
    app.find("list item", "3 conflicts")


def conflicts(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    take_in(app)
    back_and_forth(app)
    out_of_the_trash(app)
    settle_alike(app)
    settle(app)


run(conflicts, prepare=prepare)
