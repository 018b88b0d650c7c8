# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done most appears in the foot of the card where the pointer rests, in the place of the days; by keys it is in
the card's menu."""
import re

from board import card, column, focused_name, ready, stands, told
from drive import run, wait

BAR = ("tool bar", "Actions of the Card")


def rest(app, company):
    app.hover(card(app, company), at=(0.3, 0.3))
    return app.find(*BAR, seconds=20)


def looks(app, company):
    x, y, width, height = card(app, company).box
    return app.picture().crop((x + 14, y + 14, x + width - 14, y + height - 18))


def in_the_foot(app):
    """Nothing moves, and no other card is covered."""
    before, below = card(app, "Tallvik Systems").box, looks(app, "Norrhöjd Robotik")
    bar = rest(app, "Tallvik Systems").box
    app.settle()
    assert card(app, "Tallvik Systems").box == before, "the card should stay where it is"
    assert looks(app, "Norrhöjd Robotik") == below, "the next card should look as it did"
    ends = before[0] + before[2], before[1] + before[3]
    assert ends[0] - 20 <= bar[0] + bar[2] <= ends[0] - 10, (before, bar)
    assert ends[1] - 50 <= bar[1] and bar[1] + bar[3] <= ends[1] - 16, (before, bar)
    app.shot("hover")
    app.hover(app.find("label", re.compile("open leads")))
    app.gone(*BAR)


def told_of_the_days(app):
    """Who rests on them is told what they mean, and that does not give way."""
    x, y, width, height = card(app, "Norrhöjd Robotik").box
    app.hover((x + width - 20, y + height - 32))
    app.find("label", re.compile("^[0-9]+ days in this stage"))
    assert not app.all(*BAR)
    app.hover((x + width // 2, y + height - 32))
    app.find(*BAR)
    app.hover(app.find("label", re.compile("open leads")))
    app.gone(*BAR)


def whole_only(app):
    """A card whose foot is below the edge of the window offers nothing over its text."""
    for row in column(app, "Contacted").children:
        x, y, width, height = row.box
        if y < 770 and y + height > 810:
            break
    app.hover((x + width // 2, y + 20))
    app.settle(0.6, 3)
    assert not app.all(*BAR), row.name
    app.hover(app.find("label", re.compile("open leads")))


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


def chosen_and_dragged(app):
    """The foot is a part of the card still: a modified press, the other button and a drag mean the card."""
    app.hover(app.find("button", re.compile("^Call "), within=rest(app, "Tallvik Systems")))
    app.hand("click", 3)
    app.find("menu item", "Call")
    app.key("Escape")
    app.gone("menu item", "Call")
    app.hover(app.find("button", re.compile("^Call "), within=rest(app, "Tallvik Systems")))
    app.hand("keydown", "ctrl", "click", 1, "keyup", "ctrl")
    app.find("label", "1 selected")
    assert not app.all("label", re.compile(r"^No program here makes calls\."))
    app.key("Escape")
    app.gone("label", "1 selected")
    app.hover(app.find("label", re.compile("open leads")))
    app.drag(app.find("button", re.compile("^Call "), within=rest(app, "Tallvik Systems")), column(app, "In dialogue"))
    stands(app, "Tallvik Systems", "In dialogue")
    app.key("ctrl+z")
    stands(app, "Tallvik Systems", "Contacted")
    assert not app.all(*BAR)


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


def narrow(app):
    """A card as wide as a phone has its days there again once the pointer has gone."""
    app.resize(360, 640)
    app.find("list item", "Fjärilsdata")
    app.hover((180, 100))
    before = looks(app, "Fjärilsdata")
    bar, (x, y, width, height) = rest(app, "Fjärilsdata").box, card(app, "Fjärilsdata").box
    assert x + width - 20 <= bar[0] + bar[2] <= x + width - 10 and bar[1] + bar[3] < y + height, bar
    app.hover((180, 100))
    app.gone(*BAR)
    app.settle()
    assert looks(app, "Fjärilsdata") == before, "the card should look as it did"


def scenario(app):
    ready(app)
    in_the_foot(app)
    told_of_the_days(app)
    whole_only(app)
    pressed_by_a_hand(app)
    chosen_and_dragged(app)
    called(app)
    logged(app)
    by_keys(app)
    narrow(app)


run(scenario, ["--sample"], screen="1400x900")
