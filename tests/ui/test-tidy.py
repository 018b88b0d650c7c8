# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The leads that are not in order, worked through by keys: planned, logged, closed, called two, taken back, all tidy."""
import re
import sqlite3

from board import focused_name, ready, told
from drive import run, wait
from steps import run_without_window

IDLE = ["Sandrev Media", "Rosenfink Media"]  # without a next step, the one that has waited longest first
OTHER = "Tjärholm Marin"
TWINS = ["Kvistdal Energi", "Kvistdal Energi AB"]


def prepare(app):
    """Few are left: the others got a step or somebody to reach, and one company was added twice."""
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/all.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET phone_raw = '08-1' WHERE phone_raw IS NULL")
        db.execute(
            "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
            " SELECT 'zz' || lead.id, lead.id, 'call', date('now', '+9 days'), 'open', 'person'"
            " FROM lead JOIN company ON company.id = company_id WHERE name NOT IN (?, ?, ?)",
            (*IDLE, OTHER),
        )
        db.execute(
            "UPDATE lead SET why = NULL WHERE company_id = (SELECT id FROM company WHERE name = ?)", (IDLE[0],)
        )
        db.execute("INSERT INTO company (id, name, phone_raw) VALUES ('zz-c', ?, '08-2')", (TWINS[1],))
        db.execute(
            "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, source_kind)"
            " SELECT 'zz-l', group_id, 'zz-c', 'new', 'zz', found_by, 'search' FROM lead LIMIT 1"
        )


def chips(app):
    bar = app.find("tool bar", "What to Tidy Up")
    return [chip.name for chip in app.all("toggle button", within=bar)]


def works_at(app, company):
    wait(lambda: focused_name(app) == company, f"the focus on {company}")


def open_list(app):
    app.key("ctrl+t")
    app.find("dialog", "Tidy Up", seconds=20)
    works_at(app, IDLE[0])
    assert chips(app) == ["All 4", "No next step 2", "Stale 3", "Duplicates 1", "Incomplete 1"], chips(app)
    app.shot("tidy")


def go_through(app):
    """Down and up, into the lead, and back to where one was."""
    app.key("j")
    works_at(app, IDLE[1])
    app.key("k", "Down")
    works_at(app, IDLE[1])
    app.key("Return")
    app.find("heading", IDLE[1], seconds=10)
    app.gone("dialog", "Tidy Up")
    app.key("ctrl+t")
    works_at(app, IDLE[1])
    app.key("Up")
    works_at(app, IDLE[0])


def plan(app):
    """One stays at one's place, although the lead has more to tidy and stands further down now."""
    app.key("p")
    app.find("dialog", "Next Step", seconds=10)
    wait(lambda: focused_name(app) == "In your own words", "the dialog to begin")
    app.type("ask again")
    app.key("Return")
    told(app, f"^{IDLE[0]}: next step planned for ")
    works_at(app, IDLE[1])
    assert chips(app)[1:3] == ["No next step 1", "Stale 2"], chips(app)
    app.key("ctrl+z")
    wait(lambda: chips(app)[1] == "No next step 2", "the lead to come back")
    works_at(app, IDLE[0])
    app.key("ctrl+shift+z")
    works_at(app, IDLE[1])


def close(app):
    app.key("c")
    app.find("menu item", "Declined…")
    app.shot("tidy-close")
    app.key("Escape")
    works_at(app, IDLE[1])
    app.key("c")
    app.click(app.find("menu item", "Declined…"))
    app.find("label", "Why Does It End Here?", seconds=10)
    app.find("label", IDLE[1], within=app.find("alert", "Why Does It End Here?"))
    app.shot("tidy-why")
    app.click(app.find("button", "Save"))
    told(app, f"^{IDLE[1]} moved to Declined$")
    works_at(app, OTHER)
    assert chips(app) == ["All 3", "Stale 1", "Duplicates 1", "Incomplete 1"], chips(app)


def log(app):
    app.key("l")
    app.find("dialog", "Log Contact", seconds=10)
    app.shot("tidy-log")
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    works_at(app, OTHER)
    app.key("p")
    wait(lambda: focused_name(app) == "In your own words", "the dialog to begin")
    app.key("Return")
    works_at(app, TWINS[0])


def call_two(app):
    app.find("button", "Compare and Merge…")
    assert not app.all("button", "Plan Next Step…")
    app.shot("tidy-pair")
    app.key("m")
    app.find("dialog", "Duplicates", seconds=10)
    app.find("heading", TWINS[0], seconds=10)
    app.key("Escape")
    app.gone("dialog", "Duplicates")
    works_at(app, TWINS[0])
    app.key("d")
    works_at(app, IDLE[0])


def finish(app):
    """The last one, which nobody said why it is relevant; undo brings it back."""
    app.find("button", "Plan Next Step…")
    app.key("c")
    app.click(app.find("menu item", "Not Relevant…"))
    app.find("label", "Why Does It End Here?", seconds=10)
    app.click(app.find("button", "Save"))
    app.find("label", "All Tidy", seconds=10)
    app.find("label", re.compile("^You put 4 leads right"))
    app.shot("tidy-done")
    app.key("ctrl+z")
    works_at(app, IDLE[0])


def tidy(app):
    ready(app)
    open_list(app)
    go_through(app)
    plan(app)
    close(app)
    log(app)
    call_two(app)
    finish(app)


run(tidy, prepare=prepare)
