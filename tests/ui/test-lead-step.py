# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes next on the lead page: postponed, changed, given to somebody else, finished, and planned anew."""
import re
import sqlite3

from board import focused_name, open_lead, ready, told
from drive import run, wait

COMPANY = "Tallvik Systems"


def next_step(app):
    """(state, day, kind, words, given name of who does it)"""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT follow_up.state, due_date, follow_up.kind, follow_up.text, given_name FROM follow_up"
            " JOIN lead ON lead.id = lead_id JOIN company ON company.id = company_id"
            " LEFT JOIN participant ON participant.id = assignee_id"
            " WHERE company.name = ? ORDER BY follow_up.rowid DESC LIMIT 1",
            (COMPANY,),
        ).fetchone()


def begins_at(app, name):
    dialog = app.find("dialog", "Next Step", seconds=20)
    wait(lambda: focused_name(app) and re.search(name, focused_name(app)), f"the dialog to begin at {name}")
    return dialog


def tab_to(app, name):
    for _ in range(12):
        if focused_name(app) == name:
            return
        app.key("Tab")
    raise AssertionError(f"{name} cannot be reached: {app.focused()}")


def postpone(app):
    before = next_step(app)
    app.find("label", re.compile("^Overdue since "))
    app.click(app.find("toggle button", "Postpone"))
    app.click(app.find("menu item", "Tomorrow"))
    told(app, "^Postponed to tomorrow$")
    app.gone("label", re.compile("^Overdue since "))
    assert next_step(app)[1] > before[1]
    app.key("ctrl+z")
    wait(lambda: next_step(app) == before, "the day of before")
    app.find("label", re.compile("^Overdue since "))


def change(app):
    """A click on the step opens it with what is planned; words and person are changed in one step."""
    before = next_step(app)
    app.click(app.find("list", "Next Steps").children[0], at=(0.4, 0.5))
    dialog = begins_at(app, "^In your own words$")
    assert app.focused().text == (before[3] or "")
    app.shot("lead-step")
    app.key("ctrl+a")
    app.type("ask about spring")
    app.click(app.find("combo box", "Who", within=dialog))
    app.click(app.find("label", "Jonas Berg", within=dialog))
    app.click(app.find("button", "Save", within=dialog))
    told(app, "^Next step changed$")
    app.find("label", "Ask about spring")
    assert next_step(app) == (*before[:3], "ask about spring", "Jonas"), next_step(app)
    wait(lambda: focused_name(app) == "Ask about spring", "the focus on the step")
    app.key("ctrl+z")
    wait(lambda: next_step(app) == before, "the step of before")


def choose_day(app):
    before = next_step(app)
    app.click(app.find("toggle button", "Postpone"))
    app.click(app.find("menu item", "Choose a Day…"))
    begins_at(app, "^Day")
    app.key("space")
    app.find("panel", states=("focused",))
    app.shot("lead-step-day")
    app.key("Page_Down", "Return")
    app.click(app.find("button", "Save"))
    told(app, "^Next step changed$")
    assert next_step(app)[1] > before[1] and next_step(app)[2:] == before[2:], next_step(app)


def finish(app):
    """By keys alone."""
    tab_to(app, "Done")
    app.key("space")
    told(app, "^Next step done$")
    app.find("label", "No next step")
    assert next_step(app)[0] == "done"


def plan(app):
    """By keys alone, from the row that says that there is none."""
    tab_to(app, "Plan Next Step…")
    app.shot("lead-step-none")
    app.key("Return")
    begins_at(app, "^In your own words$")
    app.type("book a demo")
    app.key("Return")
    told(app, "^Next step planned for ")
    app.find("label", "Book a demo")
    assert next_step(app)[0] == "open" and next_step(app)[2:] == ("call", "book a demo", "Amira"), next_step(app)
    app.key("ctrl+z")
    app.find("list item", "Plan Next Step…")


def counted(app):
    """The board says how many are overdue, once it is not beside a lead."""
    app.find("label", "93 open leads")
    app.key("Escape")
    app.find("label", "93 open leads · 2 overdue")


def lead_step(app):
    ready(app, height=860)
    app.find("label", "93 open leads · 3 overdue")
    open_lead(app, COMPANY)
    postpone(app)
    change(app)
    choose_day(app)
    finish(app)
    plan(app)
    counted(app)


run(lead_step, ["--sample"], screen="1400x960")
