# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A summary of the group: nobody is named in it until the dialog is told so, and says so."""
import os
import re

from drive import run, wait


def open_dialog(app):
    app.open_menu(app.find("toggle button", "Main Menu"))
    app.click(app.find("menu item", "Group Summary…"))
    dialog = app.find("dialog", "Group Summary")
    app.find("label", re.compile(r"\b120 leads: "), within=dialog, seconds=20, showing=False)
    return dialog


def save(app, dialog, path):
    app.click(app.find("button", "Save…", within=dialog))
    wait(lambda: len(app.windows()) > 1, "the file dialog", 20)
    app.choose_file(path)
    app.gone("button", "Save…", seconds=20)
    # The toast may have gone again before a slow machine looks: the file is what counts.
    wait(lambda: os.path.exists(path), "the file", 20)
    with open(path, encoding="utf-8") as file:
        return file.read()


def summarise(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    dialog = open_dialog(app)
    app.find("label", "No personal data", within=dialog, showing=False)
    app.find("list item", within=app.find("combo box", "Period", within=dialog))
    app.find("label", "Last four weeks", within=dialog)
    app.find("label", "Members", within=dialog)
    app.find("label", "7", within=dialog)
    app.find("label", re.compile(r"^Contacted \d+$"), within=dialog, showing=False)
    app.shot("summary")
    plain = save(app, dialog, f"{app.folder}/Vega.md")
    assert plain.startswith("# Vega\n") and "Without personal data." in plain
    assert "Amira" not in plain

    dialog = open_dialog(app)
    wait(lambda: (f := app.focused()) and f.name == "Format", "the first row to have the focus")
    app.key("Down", "Down", "Down", "space")
    app.find("label", "The names of 7 members", within=dialog, showing=False)
    app.shot("summary-named")
    named = save(app, dialog, f"{app.folder}/Vega.html")
    assert named.startswith("<!DOCTYPE html>") and "Amira Lind" in named
    app.shot("summarised")


run(summarise, ["--sample"])
