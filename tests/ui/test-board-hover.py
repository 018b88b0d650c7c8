# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done most appears where the pointer rests on a card, and covers no text; by keys it is in the card's menu."""
import re

from board import card, focused_name, ready, told
from drive import run, wait

BAR = ("tool bar", "Actions of the Card")


def rest(app, company):
    app.hover(card(app, company), at=(0.3, 0.3))
    return app.find(*BAR, seconds=20)


def between_texts(app):
    before = card(app, "Tallvik Systems").box
    bar = rest(app, "Tallvik Systems").box
    assert card(app, "Tallvik Systems").box == before, "the card should stay where it is"
    end = before[1] + before[3]
    assert end - 20 <= bar[1] and bar[1] + bar[3] <= end + 14, (before, bar)
    app.shot("hover")
    app.hover(app.find("label", re.compile("open leads$")))
    app.gone(*BAR)


def called(app):
    app.click(app.find("button", re.compile("^Call "), within=rest(app, "Tallvik Systems")))
    told(app, r"^No program here makes calls\. The number is 070-174 06 [0-9]{2}$")
    assert not app.all("heading", "Tallvik Systems"), "the card should not be opened"


def pressed_by_a_hand(app):
    """A hand is not still: what it presses stays below it, also when it has just read what that does."""
    button = app.find("button", re.compile("^Call "), within=rest(app, "Tallvik Systems"))
    x, y = app.spot(button)
    app.hover(button)
    app.find("label", re.compile("^Call "))  # the tooltip
    app.hand("mousedown", 1)
    app.hand("mousemove", x + 1, y)
    app.settle(0.1, 1)
    app.hand("mouseup", 1)
    told(app, r"^No program here makes calls\.")
    app.click(app.find("button", "Dismiss"))
    app.gone("label", re.compile(r"^No program here makes calls\."))


def logged(app):
    """A lead that nobody can be reached at has that one only."""
    bar = rest(app, "Fjärilsdata")
    wait(lambda: bar.box[2] < 40, "one button")
    app.click(bar)
    app.find("dialog", "Log Contact")
    app.key("Escape")
    app.gone("dialog", "Log Contact")


def by_keys(app):
    app.click(app.find("button", "Dismiss"))
    app.click(card(app, "Fjärilsdata"), button=3)
    app.click(app.find("menu item", "Call"))
    told(app, "^No phone number is known$")
    assert focused_name(app) == "Fjärilsdata", app.focused()


def scenario(app):
    ready(app)
    between_texts(app)
    pressed_by_a_hand(app)
    called(app)
    logged(app)
    by_keys(app)


run(scenario, ["--sample"], screen="1400x900")
