# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was merged long ago is two again: from the facts of the company, and from the timeline."""
import re
import sqlite3

from board import bring, open_lead, ready, told
from drive import run, wait
from steps import run_without_window

MERGED = ["UPDATE company SET merged_into = (SELECT id FROM company WHERE name = 'Tallvik Systems') WHERE id = 'zz-c'",
          "UPDATE lead SET merged_into = (SELECT l.id FROM lead l JOIN company c ON c.id = l.company_id"
          " WHERE c.name = 'Tallvik Systems') WHERE id = 'zz-l'"]


def prepare(app):
    """Another program merges two companies: no step of ours can take it back."""
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("INSERT INTO company (id, name) VALUES ('zz-c', 'Tallvik Drift')")
        db.execute(
            "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, source_kind)"
            " SELECT 'zz-l', group_id, 'zz-c', 'new', 'zz', found_by, 'search'"
            " FROM lead JOIN company ON company.id = company_id WHERE company.name = 'Tallvik Systems'"
        )
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        for statement in MERGED:
            db.execute(statement)


def merged(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute("SELECT count(*) FROM company WHERE merged_into IS NOT NULL").fetchone()[0]


def agree(app):
    app.click(app.find("button", "Split", seconds=20))
    told(app, "^“Tallvik Drift” stands on its own again$")
    wait(lambda: merged(app) == 0, "the two")


def split(app):
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    button = bring(app, "Split Again: Tallvik Drift", "button")
    app.shot("merged-company")
    app.click(button)
    app.find("button", "Split", seconds=20)
    app.shot("split-ask")
    agree(app)
    app.gone("button", "Split Again: Tallvik Drift")
    app.key("ctrl+z")
    wait(lambda: merged(app) == 1, "the merge again")
    bring(app, re.compile("^Merged with Tallvik Drift"))
    app.shot("merged-timeline")
    app.open_menu(app.find("toggle button", "More about: Merged with Tallvik Drift"))
    app.click(app.find("menu item", "Split Again…"))
    agree(app)


run(split, ["--sample"], prepare=prepare, screen="1500x1000")
