# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns collapsed to a strip, and the drawer of the closed stages: by pointer and keys, remembered."""
import re

from board import card, drag, focused_name, later, names, on_disk, ready
from drive import run, wait


def strip(app, stage):
    return app.find("button", re.compile(f"^{stage}, [0-9]+ leads?(, [0-9]+ stale)?$"))


def collapse(app):
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the first card")
    app.key("Right", "Right")
    wait(lambda: focused_name(app) in names(app, "Contacted"), "the focus in Contacted")
    app.key("c")
    app.gone("list", "Contacted")
    wait(lambda: (focused_name(app) or "").startswith("Contacted, "), "the focus on the strip")
    app.shot("collapsed")
    app.hover(app.spot(app.find("label", "In dialogue")))  # which makes room for the menu
    app.click(app.find("toggle button", "Menu of In dialogue"))
    app.click(app.find("menu item", "Collapse Column"))
    app.gone("list", "In dialogue")


def drop_on_strip(app):
    """The card lands at the end, and the focus stays where something is seen."""
    moved = names(app, "New")[1]
    x, y, width, _ = strip(app, "Contacted").box
    assert width <= 40, width
    drag(app, moved, (x + width // 2, y + 200), at=None)
    wait(lambda: on_disk(app, moved)[0] == "contacted", "the card in the collapsed column")
    assert on_disk(app, moved)[1][-1] == moved, on_disk(app, moved)
    later(app)
    assert focused_name(app) in names(app, "New"), app.focused()


def sideways(app):
    """A wheel that tilts, or turns with Shift, moves the board also over a card."""
    start = app.find("list", "Contacted").box[0]
    app.hover(card(app, "Tallvik Systems"))
    app.hand("click", "--repeat", 2, 7)
    wait(lambda: app.find("list", "Contacted").box[0] < start, "the board to move")
    app.hand("keydown", "shift")
    app.hand("click", "--repeat", 2, 4)
    app.hand("keyup", "shift")
    wait(lambda: app.find("list", "Contacted").box[0] == start, "the board where it was")


def beside_its_page(app):
    """The card of the lead that is opened stays in view."""
    app.click(card(app, "Lumivia"))
    app.find("heading", "Lumivia", seconds=15)
    wait(lambda: card(app, "Lumivia").visible_box == card(app, "Lumivia").box, "the whole card of Lumivia")
    app.key("Escape")
    app.gone("heading", "Lumivia")
    app.key("Home", "Left", "Left", "Left", "Left")


def open_drawer(app):
    strip(app, "Closed").do()
    resting = app.find("list", "Resting")
    wait(lambda: resting.visible_box and resting.visible_box[2] > 180, "the first closed stage in view")
    assert strip(app, "Closed").visible_box


def collapsed(app):
    ready(app)
    sideways(app)
    beside_its_page(app)
    collapse(app)
    drop_on_strip(app)
    open_drawer(app)
    app.restart()
    app.find("list", "Resting")
    strip(app, "In dialogue")
    assert not app.all("list", "Contacted") and not app.all("list", "In dialogue")
    app.click(strip(app, "Contacted"))
    app.find("list", "Contacted")
    wait(lambda: focused_name(app) in names(app, "Contacted"), "the focus on its first card")
    app.key("slash")
    app.type("tallvik")
    card(app, "Tallvik Systems")


run(collapsed, ["--sample"], screen="1400x900")
