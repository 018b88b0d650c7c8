# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger that rests on a card opens its menu; the pointer is the finger here."""
from board import card, focused_name, ready, stands
from drive import run, wait


def press_long(app, thing):
    app.hover(thing)
    app.hand("mousedown", 1)
    try:
        app.find("menu item", "Open")
    finally:
        app.hand("mouseup", 1)


def scenario(app):
    ready(app)
    press_long(app, card(app, "Norrhöjd Robotik"))
    app.find("menu item", "Open")  # it stays
    assert not app.all("heading", "Norrhöjd Robotik"), "the menu instead of the lead"
    app.shot("touch-menu")
    app.click(app.find("menu item", "Move to"))
    app.click(app.find("menu item", "In dialogue"))
    stands(app, "Norrhöjd Robotik", "In dialogue", 0)
    wait(lambda: focused_name(app) == "Norrhöjd Robotik", "the focus on the card that was moved")


run(scenario, ["--sample"], screen="1400x900", environment={"CHAS_FINGER": "1"})
