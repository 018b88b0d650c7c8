# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips narrow the board down, combine, are remembered, and can be cleared."""
import re

from board import names, ready
from drive import run, wait


def choose(app):
    every = names(app, "Contacted")
    app.click(app.find("toggle button", "Mine"))
    wait(lambda: names(app, "Contacted") and names(app, "Contacted") != every, "fewer cards")
    mine = names(app, "Contacted")
    app.click(app.find("toggle button", "Due"))
    wait(lambda: len(names(app, "Contacted")) < len(mine), "fewer still")
    due = names(app, "Contacted")
    assert set(due) <= set(mine) and "Tallvik Systems" in due, (mine, due)
    app.shot("filter-due")
    return every, due


def remembered(app, due):
    app.restart()
    ready(app)
    wait(lambda: names(app, "Contacted") == due, "what was chosen before")
    assert app.find("toggle button", "Mine").states & {"checked", "pressed"}, "the chip should show it"


def by_town(app):
    """One that leaves none over."""
    app.click(app.find("toggle button", "Town"))
    app.click(app.find("check box", re.compile(r"^Danderyd \(")))
    app.key("Escape")
    app.find("label", "No Lead Fits")
    app.shot("filter-none")


def cleared(app, every):
    app.click(app.find("button", "Clear Filters", nth=-1))
    wait(lambda: names(app, "Contacted") == every, "every card")


def scenario(app):
    ready(app)
    every, due = choose(app)
    remembered(app, due)
    by_town(app)
    cleared(app, every)


run(scenario, ["--sample"])
