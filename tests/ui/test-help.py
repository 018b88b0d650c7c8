# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help: opened by its key before anything else is there, searched, read and closed."""
from drive import run


def help_is_read(app):
    app.find("text", "First name", seconds=20)
    app.key("F1")
    dialog = app.find("dialog", "Help")
    app.find("entry", "Search the help", states=("focused",))
    app.shot("help")
    app.key("F1")
    assert len(app.all("dialog", "Help")) == 1
    app.type("zzz")
    app.find("button", "Keyboard Shortcuts")
    app.shot("help-nothing")
    app.key("Escape")
    app.key("Down")
    app.find("list item", "Capture a Lead", states=("focused",))
    app.find("list item", "Keep the Board Tidy", within=dialog)
    app.click(app.find("entry", "Search the help"))
    app.type("yesterday")
    app.gone("list item", "Capture a Lead")
    app.find("list item", "Undo, Trash and Backups", within=dialog)
    app.key("Return")
    app.find("list item", "Ctrl+Z", within=dialog)
    app.shot("help-topic")
    app.key("Escape")
    app.key("Escape")
    app.find("list item", "Capture a Lead", within=dialog)
    app.click(app.find("list item", "Keyboard Shortcuts", within=dialog))
    app.find("dialog", "Keyboard Shortcuts")


run(help_is_read)
