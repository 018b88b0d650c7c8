# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lead that rested wakes up by itself on its day, is shown as woken, and no undo puts it back to sleep."""
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
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        lead, company = db.execute(
            "SELECT lead.id, company.name FROM lead JOIN company ON company.id = company_id"
            " WHERE stage = 'resting' ORDER BY lead.id LIMIT 1"
        ).fetchone()
        db.execute("UPDATE lead SET wake_date = date('now', '-3 days') WHERE id = ?", (lead,))
        db.execute("UPDATE follow_up SET state = 'dropped' WHERE lead_id = ?", (lead,))
    app.woken = company, lead


def wake(app):
    ready(app)
    company, lead = app.woken
    where = f"SELECT stage, wake_date FROM lead WHERE id = '{lead}'"
    wait(lambda: ask(app, where)[0] != "resting", "the lead to wake up")
    stage = ask(app, where)
    assert stage[1] is None
    card = app.find("list item", company)
    assert "woke up" in card.description, card.description
    app.shot("woken")
    assert ask(app, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1") == ("Fill with the sample",)
    app.restart()
    ready(app)
    assert ask(app, where) == stage


run(wake, ["--sample"], prepare=prepare)
