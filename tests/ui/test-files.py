# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Links and files of a lead: added, removed, taken back, told of when missing."""
import os
import sqlite3

from board import bring, focused_name, open_lead, ready, told, turn_wheel
from drive import run, wait


def add_link(app):
    app.open_menu(bring(app, "Add Link or File", "toggle button"))
    app.click(app.find("menu item", "Add Link…"))
    wait(lambda: focused_name(app) == "Address", "the dialog to take the keys")
    app.type("tallvik.example/karriar")
    app.key("Tab")
    app.type("Karriärsidan")
    app.shot("add-link")
    app.key("Return")
    told(app, "^“Karriärsidan” added$")
    app.find("list item", "Karriärsidan")


def add_file(app):
    path = f"{app.folder}/Avtal.txt"
    with open(path, "w") as file:
        file.write("Tolv veckor LIA.")
    turn_wheel(app, 4)  # else the menu goes beyond the window, and the screen
    app.open_menu(app.find("toggle button", "Add Link or File"))
    app.click(app.find("menu item", "Add Files…"))
    wait(lambda: len(app.windows()) > 1, "the file dialog")
    app.choose_file(path)
    told(app, "^“Avtal.txt” added$")
    app.find("list item", "Avtal.txt")
    app.shot("files")


def on_disk(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        rows = db.execute("SELECT name, url, sha256, size FROM file_ref ORDER BY id").fetchall()
    assert rows[0][:2] == ("Karriärsidan", "https://tallvik.example/karriar"), rows
    assert rows[1][0] == "Avtal.txt" and rows[1][3] == 16, rows
    path = f"{app.data_dir}/attachments/{rows[1][2]}"
    assert os.stat(path).st_mode & 0o777 == 0o600
    return path


def remove_and_undo(app):
    app.open_menu(app.find("toggle button", "More about: Karriärsidan"))
    app.click(app.find("menu item", "Remove"))
    told(app, "^“Karriärsidan” removed$")
    app.gone("list item", "Karriärsidan")
    app.key("ctrl+z")
    app.find("list item", "Karriärsidan")


def missing(app, path):
    os.rename(path, path + ".gone")
    app.click(bring(app, "Avtal.txt"), at=(0.4, 0.5))
    told(app, "^“Avtal.txt” is not on this computer")


def files(app):
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    add_link(app)
    add_file(app)
    path = on_disk(app)
    remove_and_undo(app)
    app.restart()
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    bring(app, "Karriärsidan")
    missing(app, path)


run(files, ["--sample"], screen="1500x1000")
