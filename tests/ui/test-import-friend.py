# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joining a group with the file of a friend; the same file again has nothing new."""
import re

from drive import run
from steps import file_of_a_friend, say_who


def stays_in_the_trash(app, path):
    """Who hopes that an old file brings back what was deleted is told where it is."""
    first = app.find("list item", re.compile("^Tallvik Systems"))
    app.click(first, button=3)
    app.click(app.find("menu item", "Delete"))
    app.gone("list item", re.compile("^Tallvik Systems"))
    app.key("ctrl+o")
    app.choose_file(path)
    app.find("label", "You have all of this already, some of it in the trash.", seconds=20)
    row = app.find("list item", re.compile("^Lead in the trash"))
    app.find("label", "1", within=row)
    app.shot("import-trashed")
    app.key("Escape")
    app.gone("dialog", "Import")


def import_friend(app):
    path = file_of_a_friend(app)
    say_who(app)
    app.click(app.find("list item", "Join a Group"))
    app.choose_file(path)

    dialog = app.find("dialog", "Import")
    app.find("label", "What Will Happen", within=dialog, seconds=20)
    app.shot("import-friend")
    app.click(app.find("button", "Import", within=dialog))
    app.gone("dialog", "Import", seconds=20)

    app.find("heading", "Which One Are You?")
    app.shot("which-one")
    app.key("alt+Left")  # the button, back too soon, would take the click for a long press and open its menu
    app.click(app.find("list item", "Join a Group"))  # it is here: there is no file to take in
    app.find("heading", "Which One Are You?")
    app.click(app.find("list item", "Åsa Öberg"))
    app.find("toggle button", re.compile("^Group: "))
    app.find("label", "Åsa Öberg")
    app.shot("joined")

    app.key("ctrl+o")
    app.choose_file(path)
    app.find("label", "You have all of this already.", seconds=20)
    assert "sensitive" not in app.find("button", "Import", within=app.find("dialog", "Import")).states
    app.key("Escape")
    app.gone("dialog", "Import")
    stays_in_the_trash(app, path)


run(import_friend)
