# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is deleted for ever here comes back from a friend who had gone on with it; kept, with all that belonged to it."""
import contextlib
import os
import re
import sqlite3

from board import ready, told
from drive import run, wait
from steps import run_without_window

COMPANY = "Tallvik Systems"


def make_friend(app):
    """A copy of the data that goes its own way."""
    folder = f"{app.folder}/friend"
    os.mkdir(folder)
    with contextlib.closing(sqlite3.connect(f"{app.data_dir}/career.db")) as mine:
        with contextlib.closing(sqlite3.connect(f"{folder}/career.db")) as theirs:
            mine.backup(theirs)
    return folder


def file_of_who_went_on(app, friend):
    with contextlib.closing(sqlite3.connect(f"{friend}/career.db")) as db, db:
        db.execute("UPDATE lead SET hook = 'Rings oss' WHERE company_id IN (SELECT id FROM company WHERE name = ?)",
                   (COMPANY,))
    path = f"{app.folder}/friend.json"
    run_without_window(app, "--data-dir", friend, "--export", path)
    return path


def delete_for_ever(app):
    app.click(app.find("list item", COMPANY), button=3)
    app.click(app.find("menu item", "Delete"))
    app.gone("list item", COMPANY)
    app.key("F10")
    app.click(app.find("menu item", "Trash"))
    dialog = app.find("dialog", "Trash")
    app.click(app.find("button", "Empty Trash…", within=dialog, seconds=20))
    app.click(app.find("button", "Delete for Ever", within=app.find("alert", "Empty the Trash?", seconds=20)))
    app.gone("alert", "Empty the Trash?")
    app.find("label", "The Trash Is Empty", seconds=20)
    app.click(app.find("button", "Close", within=dialog))
    app.gone("dialog", "Trash")


def count_below(app):
    """How many records stand below the lead."""
    with contextlib.closing(sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True)) as db:
        return db.execute(
            "SELECT (SELECT count(*) FROM contact WHERE lead_id = l.id) + (SELECT count(*) FROM lead_education"
            " WHERE lead_id = l.id) FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = ?", (COMPANY,)
        ).fetchone()[0]


def keep(app):
    """Else it would have come back without what was deleted with it."""
    app.click(app.find("list item", "1 conflict"))
    app.find("label", re.compile("deleted this while somebody else went on with it"))
    app.shot("conflict-kept")
    app.click(app.find("button", "Keep It"))
    told(app, "^Conflict settled$")


def trash_of_two(app):
    ready(app)
    n_below = count_below(app)
    assert n_below > 1
    friend = make_friend(app)
    delete_for_ever(app)
    app.key("ctrl+o")
    app.choose_file(file_of_who_went_on(app, friend))
    dialog = app.find("dialog", "Import", seconds=20)
    row = app.find("list item", re.compile("^Records? kept"), within=dialog, seconds=20)
    app.find("label", "1", within=row)
    app.shot("import-kept")
    app.click(app.find("button", "Import", within=dialog))
    app.gone("dialog", "Import", seconds=20)
    app.find("list item", COMPANY, seconds=20)
    assert count_below(app) == 0
    keep(app)
    wait(lambda: count_below(app) == n_below, "all that belonged to it")


run(trash_of_two, ["--sample"])
