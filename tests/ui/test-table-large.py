# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of thousands: a row opens before it was read, the columns stand still, and a long change says so."""
import os
import re
import signal
import sqlite3
import sys

from board import focused_name, ready
from drive import run, wait
from ear import Ear
from steps import open_new_lead, run_without_window

sys.path.append(os.path.join(os.path.dirname(__file__), os.pardir, "bench"))
import data  # noqa: E402

N_LEADS = 6000


def prepare(app):
    """As many as a table can have."""
    path = f"{app.folder}/many.json"
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", path)
    data.write_exchange(path, data.Group(app.data_dir), N_LEADS)
    run_without_window(app, "--data-dir", app.data_dir, "--import", path)


def heads(app):
    return [(thing.name, thing.box[0], thing.box[2]) for thing in app.all("filler") if thing.name]


def open_unread(app):
    """The last row is opened in the moment it comes into view."""
    wait(lambda: (focused_name(app) or "").startswith("Backsvala"), "the first row")
    before = heads(app)
    app.key("End", "Return")
    app.find("button", "Close Lead")
    name = app.find("label", re.compile(r"^(\d+) of \1$")).name
    app.find("heading", re.compile("^Östersund Vård "))
    app.key("Escape")
    wait(lambda: (focused_name(app) or "").startswith("Östersund Vård "), "the focus on the row again")
    assert heads(app) == before, f"{heads(app)} should still be {before}"
    return int(name.split()[0])


def edit_unread(app):
    """The same with the key that edits."""
    app.key("Home", *["Page_Down"] * 9, "e")
    wait(lambda: app.all(states=("focused", "editable")), "the cursor in the lead", seconds=20)
    app.key("Escape")
    wait(lambda: not app.all(states=("focused", "editable")), "the end of the edit")
    if app.all("button", "Close Lead"):
        app.key("Escape")
    app.gone("button", "Close Lead")


def at_once(app, *words):
    """What the hand does while the program is held still, so that it finds it all at the same moment."""
    os.kill(app.process.pid, signal.SIGSTOP)
    app.hand(*words)
    os.kill(app.process.pid, signal.SIGCONT)


def in_order(app):
    """The names of all companies as the table begins with them."""
    letters = str.maketrans("åäö", "{|}")
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return sorted((name for name, in db.execute("SELECT name FROM company")), key=lambda name: name.lower().translate(letters))


def step_while_sorting(app):
    """The next lead opens also when its row, which nobody has looked at, becomes another's before it is read."""
    company, after = in_order(app)[N_LEADS // 3 :][:2]
    app.key("End")
    open_new_lead(app)
    app.type(company)
    app.click(app.find("button", "Open It"))
    app.find("heading", company)
    app.hover(app.find("filler", "Company"))
    at_once(app, "key", "alt+Down", "click", 1)
    app.find("heading", after)
    app.find("label", re.compile("^[0-9]+ of [0-9]+$"))
    app.click(app.find("filler", "Company"))
    app.key("Escape")
    app.gone("button", "Close Lead")


def move_all(app, n_leads):
    ear = Ear(app)
    app.key("ctrl+a")
    app.find("label", f"{n_leads} selected")
    ear.hears(f"{n_leads} leads selected")
    app.open_menu(app.find("toggle button", "Move"))
    app.click(app.find("menu item", "Contacted"))
    app.find("label", re.compile("^Saving changes to [0-9]+ leads…$"))
    app.find("label", re.compile("^[0-9]+ leads moved to Contacted$"), seconds=60)
    app.gone("label", re.compile("^Saving changes"))


def table_large(app):
    ready(app)
    app.key("ctrl+2")
    n_leads = open_unread(app)
    edit_unread(app)
    step_while_sorting(app)
    move_all(app, n_leads)


run(table_large, prepare=prepare)
