# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was deleted is found in the trash and comes back to where it stood, one or several at once."""
from board import focused_name, names, on_disk, ready, stands, told
from drive import run, wait


def throw_away(app):
    """The two uppermost cards of a column."""
    first, second = names(app, "New")[:2]
    wait(lambda: focused_name(app) == first, f"the focus on {first}")
    app.key("Delete")
    app.gone("list item", first)
    wait(lambda: focused_name(app) == second, f"the focus on {second}")
    app.key("Delete")
    app.gone("list item", second)
    assert on_disk(app, first)[0] is None and on_disk(app, second)[0] is None
    return first, second


def open_trash(app):
    app.key("F10")
    app.click(app.find("menu item", "Trash"))
    return app.find("dialog", "Trash")


def trash(app):
    ready(app)
    first, second = throw_away(app)
    dialog = open_trash(app)
    wait(lambda: focused_name(app) == second, "the focus on what was deleted last")
    app.find("list item", first, within=dialog)
    app.shot("trash")

    app.click(app.find("button", f"Restore {first}", within=dialog))
    told(app, f"^Restored {first}$")
    wait(lambda: on_disk(app, first)[0] == "new", "the lead to be back")
    app.gone("list item", first, within=dialog)
    app.click(app.find("button", "Undo"))
    wait(lambda: on_disk(app, first)[0] is None, "the lead to be gone again")

    app.click(app.find("list item", first, within=dialog), at=(0.3, 0.5))
    app.key("ctrl+a")
    app.find("button", "Restore 2 Items", within=dialog)
    app.shot("trash-selected")
    app.key("Return")
    app.find("label", "The Trash Is Empty")
    told(app, "^Restored 2 items$")
    app.shot("trash-empty")
    wait(lambda: on_disk(app, second)[0] == "new", "the second lead to be back")

    app.key("Escape")  # takes the toast
    app.gone("button", "Undo")
    app.key("Escape")
    app.gone("dialog", "Trash")
    stands(app, first, "New", 0)
    stands(app, second, "New", 1)


run(trash, ["--sample"])
