# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup is made, restored without a restart, and what was there before comes back."""
import glob
import re

from board import focused_name, names, on_disk, ready, told
from drive import run, wait
from ear import Ear
from steps import run_without_window

DAY = re.compile("^(Today|Yesterday), ")


def delete_first(app):
    first = names(app, "New")[0]
    wait(lambda: focused_name(app) == first, f"the focus on {first}")
    app.key("Delete")
    app.gone("list item", first)
    wait(lambda: on_disk(app, first)[0] is None, "the lead to be gone")
    return first


def on_shelf(app):
    return glob.glob(f"{app.data_dir}/backups/*.db")


def open_backups(app):
    app.key("F10")
    app.click(app.find("menu item", "Backups"))
    return app.find("dialog", "Backups")


def backups(app):
    ready(app)
    first = delete_first(app)
    dialog = open_backups(app)
    row = app.find("list item", DAY, within=dialog)
    wait(lambda: focused_name(app) == row.name, "the focus on the newest backup")
    app.shot("backups")
    app.key("Return")
    app.find("label", "Restore This Backup?")
    assert len(app.all("label", "Vega")) >= 2, app.tree()  # now and then
    app.shot("backups-question")
    ear = Ear(app)
    app.key("Return")
    told(app, "^Backup restored$")
    ear.hears("Backup restored")
    wait(lambda: on_disk(app, first)[0] == "new", "the lead to be back")
    n = len(on_shelf(app))
    app.shot("backups-restored")

    app.click(app.find("button", "Undo"))
    wait(lambda: on_disk(app, first)[0] is None, "the lead to be gone again")
    wait(lambda: len(on_shelf(app)) == n + 1, "what Undo replaced on the shelf")
    app.settle()  # the list is made anew
    app.click(app.find("button", "Back Up Now", within=dialog, states=("sensitive",)))
    told(app, "^Backed up$")
    assert len(on_shelf(app)) == n + 2, on_shelf(app)  # of what Undo replaced, and the one that was asked for
    assert first not in names(app, "New")

    # What only the dialog can take back keeps it open.
    app.click(app.find("list item", DAY, within=dialog, nth=-1))
    app.find("label", "Restore This Backup?")
    app.key("Return")
    told(app, "^Backup restored$")
    app.key("Escape")
    app.gone("button", "Undo")
    app.find("dialog", "Backups")
    app.key("Escape")
    app.gone("dialog", "Backups")
    wait(lambda: first in names(app, "New"), "the lead on the board")


run(backups, ["--sample"], prepare=lambda app: run_without_window(app, "--data-dir", app.data_dir, "--sample", "--backup"))
