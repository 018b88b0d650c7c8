# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was deleted is found in the trash and comes back to where it stood, one or several at once; or goes for ever."""
import contextlib
import re
import sqlite3

from board import focused_name, names, on_disk, ready, told
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


def restore_and_close(app, dialog, first):
    """The answer comes when the dialog is closed already: the window tells of it."""
    with contextlib.closing(sqlite3.connect(f"{app.data_dir}/career.db", isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        app.click(app.find("button", f"Restore {first}", within=dialog))
        app.click(app.find("button", "Close", within=dialog))
        app.gone("dialog", "Trash")
        db.execute("ROLLBACK")
    told(app, f"^Restored {first}$")
    app.shot("trash-told-by-window")
    wait(lambda: on_disk(app, first)[0] == "new", "the lead to be back")


def told_by_window_once(app, words):
    """What is taken back by the key is not offered again after what is told of that."""
    app.key("Escape")
    app.gone("dialog", "Trash")
    told(app, f"^{words}$")
    app.key("ctrl+z")
    told(app, "^Undid: ")
    app.click(app.find("button", "Dismiss", within=app.find("alert")))
    app.gone("label", re.compile("^Undid: "))
    app.settle()
    assert not app.all("alert"), app.tree()


def marked(app):
    """How many records are marked as deleted for ever, and how many of those still say something."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT count(DISTINCT p.id), count(v.val) FROM version p LEFT JOIN version v ON v.entity = p.entity"
            " AND v.id = p.id AND v.field NOT GLOB '_*' WHERE p.field = '_purge'"
        ).fetchone()


def delete_for_ever(app, second):
    """One by the key, the rest by the button; the question may be answered with no."""
    dialog = app.find("dialog", "Trash")
    app.click(app.find("list item", second, within=dialog), at=(0.3, 0.5))
    wait(lambda: focused_name(app) == second, f"the focus on {second}")
    app.key("Delete")
    question = app.find("alert", f"Delete “{second}” for Ever?")
    app.shot("trash-for-ever")
    app.click(app.find("button", "Cancel", within=question))
    app.gone("alert", f"Delete “{second}” for Ever?")
    assert marked(app) == (0, 0)
    app.click(app.find("button", "Delete for Ever…", within=dialog))
    question = app.find("alert", f"Delete “{second}” for Ever?")
    app.click(app.find("button", "Delete for Ever", within=question))
    told(app, "^Deleted [0-9]+ records for ever$")
    app.gone("list item", second, within=dialog)
    n, n_values = marked(app)
    assert n > 1 and n_values == 0

    app.click(app.find("button", "Empty Trash…", within=dialog))
    question = app.find("alert", "Empty the Trash?")
    app.shot("trash-empty-ask")
    app.click(app.find("button", "Delete for Ever", within=question))
    app.find("label", "The Trash Is Empty")
    wait(lambda: marked(app)[0] > n and marked(app)[1] == 0, "all of it to be gone")


def trash(app):
    ready(app)
    first, second = throw_away(app)
    dialog = open_trash(app)
    wait(lambda: focused_name(app) == second, "the focus on what was deleted last")
    app.find("list item", first, within=dialog)
    app.shot("trash")

    restore_and_close(app, dialog, first)
    app.click(app.find("button", "Undo"))
    wait(lambda: on_disk(app, first)[0] is None, "the lead to be gone again")

    dialog = open_trash(app)
    app.find("list item", first, within=dialog)
    app.click(app.find("list item", first, within=dialog), at=(0.3, 0.5))
    app.key("ctrl+a")
    app.find("button", "Restore 2 Items", within=dialog)
    app.shot("trash-selected")
    app.key("Return")
    app.find("label", "The Trash Is Empty")
    told(app, "^Restored 2 items$")
    app.shot("trash-empty")
    wait(lambda: on_disk(app, first)[1][:2] == [first, second], "both to be back in their places")
    told_by_window_once(app, "Restored 2 items")
    wait(lambda: on_disk(app, first)[0] is None, "both to be gone again")
    app.find("list item", first, within=open_trash(app))
    delete_for_ever(app, second)


run(trash, ["--sample"])
