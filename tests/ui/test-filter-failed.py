# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be filtered by cannot be counted: what was chosen is named all the same, and it is said and offered again."""
import re
import sqlite3

from board import focused_name, ready
from drive import run, wait
from ear import Ear


def rename_column(app, old, new):
    """Of the educations, in a way that nobody notices but who asks for their names."""
    db = sqlite3.connect(f"{app.data_dir}/career.db")
    with db:
        version = db.execute("PRAGMA schema_version").fetchone()[0]
        db.execute("PRAGMA writable_schema = ON")
        db.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'education'", (f'"{old}"', f'"{new}"'))
        db.execute(f"PRAGMA schema_version = {version + 1}")
    db.close()


def keep_view(app):
    """Of those in one town; afterwards nobody has looked at what there is to choose from."""
    app.click(app.find("toggle button", "Town"))
    app.click(app.find("check box", re.compile(r"^Danderyd \(")))
    app.key("Escape")
    app.find("toggle button", "Town: Danderyd")
    app.key("ctrl+d")
    app.find("label", "Save View")
    wait(lambda: app.all("text", states=("focused", "editable")), "the cursor in the name")
    app.type("Near")
    app.key("Return")
    app.find("toggle button", "Near")
    app.click(app.find("button", "Clear Filters", nth=-1))
    app.restart()
    ready(app)


def named_at_once(app):
    rename_column(app, "short", "shart")
    app.key("v")
    app.click(app.find("menu item", "Near"))
    app.find("toggle button", "Town: Danderyd")


def offered_again(app):
    ear = Ear(app)
    app.click(app.find("toggle button", "Town: Danderyd"))
    ear.hears("This could not be counted.")
    app.find("label", "This could not be counted.")
    wait(lambda: focused_name(app) == "Try Again", "the focus on what can be done")
    app.shot("filter-failed")
    app.key("Return")
    ear.hears("This could not be counted.")
    rename_column(app, "shart", "short")
    app.key("Return")
    app.find("check box", re.compile(r"^Danderyd \(\d+\)$"), states=("checked",))
    app.gone("label", "This could not be counted.")
    wait(lambda: re.search(r"\(\d+\)$", focused_name(app) or ""), "the focus in the list")
    app.key("Escape")
    app.find("toggle button", "Town: Danderyd")


def filter_failed(app):
    ready(app)
    keep_view(app)
    named_at_once(app)
    offered_again(app)


run(filter_failed, ["--sample"])
