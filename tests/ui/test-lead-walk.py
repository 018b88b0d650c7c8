# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the opened lead to the ones before and after it, in the order of its column, without losing the place there."""
import re

from board import focused_name, names, open_lead, ready
from drive import run, wait


def shows(app, company, place):
    app.find("heading", company)
    wait(lambda: app.all("label", re.compile(place)), f"{company} as {place}")


def walk_by_keys(app, order):
    open_lead(app, order[0])
    shows(app, order[0], "^1 of ")
    assert "sensitive" not in app.find("button", "Previous Lead").states
    app.key("alt+Down")
    shows(app, order[1], "^2 of ")
    wait(lambda: focused_name(app) == "Close Lead", "the focus to stay where it was")
    app.click(app.find("text", "Why"))
    app.key("alt+Down")
    shows(app, order[2], "^3 of ")
    wait(lambda: focused_name(app) == "Next Lead", "the focus on the button")
    app.key("alt+Up")
    shows(app, order[1], "^2 of ")


def go_on_after_a_move(app, order):
    """The lead goes away to another column; the next one is the one that came after it."""
    app.click(app.find("toggle button", "Stage: Contacted"))
    app.click(app.find("menu item", "Opportunity"))
    app.find("toggle button", "Stage: Opportunity")
    wait(lambda: not app.all("label", re.compile("^2 of ")), "the place to be left")
    app.click(app.find("button", "Next Lead"))
    shows(app, order[2], "^2 of ")
    app.key("ctrl+z")
    shows(app, order[2], "^3 of ")


def walk_from_the_board(app, order):
    app.key("Escape")
    wait(lambda: focused_name(app) == order[2], "the focus on the card")
    app.key("Return")
    app.find("heading", order[2])
    app.click(app.find("list item", order[0]))
    shows(app, order[0], "^1 of ")


def lead_walk(app):
    ready(app, height=860)
    order = names(app, "Contacted")
    walk_by_keys(app, order)
    app.shot("lead-walk")
    go_on_after_a_move(app, order)
    walk_from_the_board(app, order)


run(lead_walk, ["--sample"], screen="1400x960")
