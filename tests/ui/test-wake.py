# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lead that rested, or said no and may be asked again, wakes up by itself on its day, is shown as woken, and no undo puts it back to sleep."""
import sqlite3

from board import ready
from drive import run, wait
from steps import run_without_window


def ask(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchone()


def prepare(app):
    """The window was last open before the day came."""
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    app.woken = {}
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        for stage in "resting", "declined":
            lead, company = db.execute(
                "SELECT lead.id, company.name FROM lead JOIN company ON company.id = company_id"
                " WHERE stage = ? AND ifnull(close_reason, '') NOT IN ('company_gone', 'do_not_contact')"
                " ORDER BY lead.id LIMIT 1",
                (stage,),
            ).fetchone()
            db.execute("UPDATE lead SET wake_date = date('now', '-3 days') WHERE id = ?", (lead,))
            db.execute("UPDATE follow_up SET state = 'dropped' WHERE lead_id = ?", (lead,))
            app.woken[company] = lead


def wake(app):
    ready(app)
    where = f"SELECT group_concat(stage), count(wake_date) FROM lead WHERE id IN {tuple(app.woken.values())}"
    wait(lambda: ask(app, where)[1] == 0, "the leads to wake up")
    stages = ask(app, where)
    assert "resting" not in stages[0] and "declined" not in stages[0]
    for company in app.woken:
        card = app.find("list item", company)
        assert "woke up" in card.description, card.description
    app.shot("woken")
    assert ask(app, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1") == ("Fill with the sample",)
    app.restart()
    ready(app)
    assert ask(app, where) == stages


run(wake, ["--sample"], prepare=prepare)
