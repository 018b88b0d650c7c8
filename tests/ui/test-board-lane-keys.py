# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys stay within a lane of the board, and lanes collapse and are remembered so."""
from board import column, focused_name, names, ready
from drive import run, wait
from lanes import HEAD, group_by, head, lanes


def focus(app, name):
    wait(lambda: focused_name(app) == name, f"the focus on {name}; it is on {focused_name(app)}")


def keys(app):
    """Down and Ctrl+Down keep to a lane; a number sends to the same lane of another stage."""
    first, second = dict(lanes(app, "Contacted"))["Amira Lind"][:2]
    app.click(app.find("toggle button", "Menu of Contacted"))
    app.key("Escape")
    wait(lambda: not app.all("menu item"), "the menu to go")
    app.key("Tab")
    wait(lambda: focused_name(app) in names(app, "Contacted"), "the focus in the column")
    while (last := focused_name(app)) != first:
        app.key("Down")
        wait(lambda: focused_name(app) != last, "the focus further down")
    app.key("ctrl+Down")
    wait(lambda: dict(lanes(app, "Contacted"))["Amira Lind"][:2] == [second, first], "one place down in the lane")
    focus(app, first)
    app.key("4")
    wait(lambda: dict(lanes(app, "In dialogue"))["Amira Lind"][:1] == [first], "first of its lane")
    focus(app, first)


def collapsed(app):
    app.key("Up")
    focus(app, head(app, "In dialogue", "Amira Lind").name)
    app.key("Return")
    wait(lambda: not dict(lanes(app, "Contacted"))["Amira Lind"], "the lane collapsed in every column")
    focus(app, head(app, "In dialogue", "Amira Lind").name)
    app.shot("lanes-collapsed")
    app.restart()
    app.find("list item", HEAD, seconds=20)
    app.settle(quiet=0.5)
    assert not dict(lanes(app, "Contacted"))["Amira Lind"], "it should be remembered"


def scenario(app):
    ready(app)
    group_by(app, "Owner")
    wait(lambda: lanes(app, "Contacted"), "lanes")
    keys(app)
    collapsed(app)


run(scenario, ["--sample"], screen="1400x900")
