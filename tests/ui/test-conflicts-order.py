# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits for a choice stands by name, all of one company together; and stays so when an answer gives it another name."""
import re
import sqlite3
import time

import quarrel
from drive import run
from ear import Ear
from steps import run_without_window


def rename(folder, name):
    with sqlite3.connect(f"{folder}/career.db") as db:
        db.execute("UPDATE company SET name = ? WHERE name = 'Tallvik Systems'", (name,))


def prepare(app):
    quarrel.prepare(app)
    friend = f"{app.folder}/friend"
    rename(friend, "Åtvik")
    time.sleep(0.01)  # what is written last is shown first
    rename(app.data_dir, "Bergvik")
    run_without_window(app, "--data-dir", friend, "--export", f"{app.folder}/theirs.json")
    run_without_window(app, "--data-dir", app.data_dir, "--import", f"{app.folder}/theirs.json")


def shows(app, dialog, place, title, question):
    app.find("label", place, within=dialog)
    app.find("heading", title, within=dialog)
    app.find("label", re.compile(f"^{question}: "), within=dialog)


def order(app):
    app.click(app.find("list item", "4 conflicts", seconds=20))
    dialog = app.find("dialog", "Conflicts")
    shows(app, dialog, "1 of 4", "Bergvik", "Name")
    app.key("j")
    shows(app, dialog, "2 of 4", "Bergvik", "Why")
    app.key("j")
    shows(app, dialog, "3 of 4", "Bergvik", "Hook")
    app.key("j")
    shows(app, dialog, "4 of 4", "Havsglimt Spel", "Hook")
    app.key("k", "k", "k")
    shows(app, dialog, "1 of 4", "Bergvik", "Name")

    ear = Ear(app)
    app.key("2")  # theirs: it would come last now
    shows(app, dialog, "1 of 3", "Åtvik", "Why")
    ear.hears("Åtvik · Why · 1 of 3")
    app.shot("conflicts-order")
    app.key("1")
    shows(app, dialog, "1 of 2", "Åtvik", "Hook")
    app.key("ctrl+z")  # back to where it was
    shows(app, dialog, "1 of 3", "Åtvik", "Why")
    app.key("1")
    shows(app, dialog, "1 of 2", "Åtvik", "Hook")
    app.key("1")
    shows(app, dialog, "1 of 1", "Havsglimt Spel", "Hook")
    app.key("Escape")
    app.gone("dialog", "Conflicts")


run(order, prepare=prepare)
