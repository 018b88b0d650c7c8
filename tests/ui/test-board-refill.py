# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When all cards that were read of a column are deleted, the next ones take their place; Ctrl+A takes also those that were not read yet."""
import sqlite3

from board import column, focused_name, names, ready, told
from drive import run, wait

N_READ = 6


def come_back(app, gone):
    app.click(app.find("button", "Undo"))
    told(app, "^Undid")
    app.key("Home")
    wait(lambda: names(app, "New")[: len(gone)] == gone, "all of them, in their order")


def refill(app):
    ready(app)
    gone = names(app, "New")
    wait(lambda: focused_name(app) == gone[0], f"the focus on {gone[0]}")
    app.key(*["shift+Down"] * (N_READ - 1))
    app.find("label", f"{N_READ} selected")
    app.key("Delete")
    told(app, f"^Deleted {N_READ} leads$")
    wait(lambda: len(column(app, "New").children) > 0, "the next cards")
    app.shot("refill")
    assert not set(names(app, "New")) & set(gone), names(app, "New")
    wait(lambda: focused_name(app) == names(app, "New")[0], "the focus on the one that followed")
    come_back(app, gone)

    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        in_stage = db.execute("SELECT count(*) FROM lead WHERE stage = 'new'").fetchone()[0]
    assert in_stage > N_READ, in_stage
    app.key("Home", "ctrl+a")
    app.find("label", f"{in_stage} selected")
    app.key("Delete")
    told(app, f"^Deleted {in_stage} leads$")
    wait(lambda: len(names(app, "New")) == 0, "an empty column")
    come_back(app, gone)


run(refill, ["--sample"])
