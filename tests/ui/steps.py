# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What several scenarios begin with."""
import contextlib
import json
import os
import re
import sqlite3
import subprocess

from drive import wait


def say_who(app, given="Åsa", family="Öberg", education="Systemutvecklare .NET"):
    """Answers the first page."""
    app.fill(app.find("text", "First name"), given)
    app.key("Tab")
    app.type(family)
    app.fill(app.find("text", "Education"), education)
    app.key("Return")
    app.find("heading", f"Hi {given}!")


def start_group(app, name="Vega"):
    """From the first page to the board of a new group."""
    say_who(app)
    app.click(app.find("list item", "Start a Group"))
    app.fill(app.find("text", "Name of the group"), name)
    app.key("Return")
    app.find("toggle button", f"Group: {name} · Phase 1")


def run_without_window(app, *arguments):
    """Runs the program's command line; returns what it printed."""
    done = subprocess.run(
        [os.environ["CHAS_CAREER"], *arguments], env=app.environment, capture_output=True, text=True, timeout=120
    )
    if done.returncode != 0:
        raise RuntimeError(f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def file_of_a_friend(app):
    """A file as another member of the sample group would send it."""
    path = f"{app.folder}/Vega.json"
    run_without_window(app, "--data-dir", f"{app.folder}/friend", "--sample", "--export", path)
    return path


@contextlib.contextmanager
def refusing(app, deed):
    """The disk says no to it."""
    with sqlite3.connect(f"{app.data_dir}/career.db", isolation_level=None) as db:
        db.execute(f"CREATE TRIGGER refusing BEFORE {deed} BEGIN SELECT RAISE(ABORT, 'no'); END")
        yield
        db.execute("DROP TRIGGER refusing")


def write_table(app, name, *lines, encoding="utf-8-sig"):
    path = f"{app.folder}/{name}"
    with open(path, "w", encoding=encoding) as file:
        file.write("\r\n".join(lines) + "\r\n")
    return path


def open_new_lead(app):
    """Opens the dialog by its key and waits until it takes what is typed."""
    app.key("ctrl+n")
    dialog = app.find("dialog", "New Lead", seconds=10)
    wait(lambda: app.all("text", states=("focused", "editable"), within=dialog), "the cursor in the line")


def file_of_another_group(app):
    """Two groups: one with a member, and one that nobody is in yet."""
    path = f"{app.folder}/orion.json"
    group = {"county": "stockholm", "phase1_start": "2026-11-02"}
    records = {
        "participant": [{"id": "kim", "kind": "student", "given_name": "Kim"}, {"id": "bo", "kind": "student", "given_name": "Bo"}],
        "career_group": [{"id": "orion", "name": "Orion", "phase": "1", **group}, {"id": "lyra", "name": "Lyra", **group}],
        "membership": [
            {"id": f"m-{who}", "group_id": "orion", "participant_id": who, "from_date": "2026-11-02"} for who in ("kim", "bo")
        ],
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "chas-career-exchange", "format_version": 1, "records": records}, file)
    return path


def open_group(app, name):
    app.open_menu(app.find("toggle button", re.compile("^Group: ")))
    app.click(app.find("menu item", re.compile(f"^{name}")))
    app.find("toggle button", re.compile(f"^Group: {name}"), seconds=10)
