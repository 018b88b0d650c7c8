# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A column gets the group's own name and a limit: seen at once wherever the stage is named, taken back, kept."""
from board import card, ready
from drive import run, wait


def edit(app, stage, name, limit):
    app.open_menu(app.find("toggle button", f"Menu of {stage}"))
    app.click(app.find("menu item", "Edit Column…"))
    dialog = app.find("alert", "Edit Column", seconds=10)
    wait(lambda: app.all("text", "Name", states=("focused",), within=dialog), "the cursor in the name")
    app.key("ctrl+a")
    app.type(name)
    app.key("Tab")
    app.key("Tab") if not app.all("text", "Leads at Most", states=("focused",), within=dialog) else None
    app.type(limit)


def main(app):
    ready(app)
    edit(app, "Contacted", "Called", "-3")
    assert "sensitive" not in app.find("button", "Save").states
    app.key("ctrl+a")
    app.type("12")
    app.key("Return")
    app.find("list", "Called", seconds=10)
    app.find("grouping", "Called, 18 leads, at most 12 wanted, 2 stale")
    app.shot("named")

    # Collapsed it says the same.
    app.open_menu(app.find("toggle button", "Menu of Called"))
    app.click(app.find("menu item", "Collapse Column"))
    strip = app.find("button", "Called, 18 leads, at most 12 wanted, 2 stale")
    app.find("label", "18\n/12", within=strip)
    app.shot("collapsed")
    app.click(strip)
    app.find("list", "Called", seconds=10)

    # The lead page and its menu say so, too.
    app.click(card(app, "Tallvik Systems"))
    app.find("toggle button", "Stage: Called", seconds=15)
    app.key("Escape")
    app.resize(360, 640)
    app.find("toggle button", "Called, 18 leads, at most 12 wanted, 2 stale", seconds=10)
    app.resize(1280, 800)

    app.find("list", "Called", seconds=10)
    app.key("ctrl+z")
    app.find("list", "Contacted", seconds=10)
    app.key("ctrl+shift+z")
    app.find("list", "Called", seconds=10)
    app.restart()
    app.find("grouping", "Called, 18 leads, at most 12 wanted, 2 stale", seconds=20)


run(main, ["--sample"], screen="1400x900")
