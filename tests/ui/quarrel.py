# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of conflicts begin with: a friend's file that quarrels with what is here."""
import sqlite3

from steps import run_without_window

LEAD = "(SELECT lead.id FROM lead JOIN company ON company.id = company_id WHERE company.name = '{}')"


def write(folder, company, **fields):
    """As somebody who sits at that data folder would."""
    with sqlite3.connect(f"{folder}/career.db") as db:
        for field, text in fields.items():
            db.execute(f"UPDATE lead SET {field} = ? WHERE id = {LEAD.format(company)}", (text,))


def delete(folder, company):
    with sqlite3.connect(f"{folder}/career.db") as db:
        db.execute(f"DELETE FROM lead WHERE id = {LEAD.format(company)}")


def count(app, company, table):
    """How much there is below the lead."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        (n,) = db.execute(f"SELECT count(*) FROM {table} WHERE lead_id = {LEAD.format(company)}").fetchone()
    return n


def read(app, company, field):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        (text,) = db.execute(f"SELECT {field} FROM lead WHERE id = {LEAD.format(company)}").fetchone()
        (open_versions,) = db.execute("SELECT count(*) FROM conflicts").fetchone()
    return text, open_versions


def prepare(app):
    """A friend's file that quarrels with what is here."""
    friend = f"{app.folder}/friend"
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    run_without_window(app, "--data-dir", friend, "--import", f"{app.folder}/mine.json")
    write(app.data_dir, "Tallvik Systems", why="Ring Lovisa om LIA i vår.", hook="Via Amira.")
    write(app.data_dir, "Havsglimt Spel", hook="Spelar deras spel.")
    write(friend, "Tallvik Systems", why="Ring Ibrahim om examensarbete i vår.", hook="Via mässan.")
    write(friend, "Havsglimt Spel", hook="Såg dem på Gamex.")
    run_without_window(app, "--data-dir", friend, "--export", f"{app.folder}/theirs.json")
