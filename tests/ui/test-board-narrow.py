# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board as wide as a telephone: one stage at a time, all the same moves."""
import re

from board import card, drag, focused_name, later, names, ready
from drive import run, wait
from ear import Ear


def swipe(app):
    """A wheel that tilts turns the page; one that turns does not."""
    left, top, width, height = app.window().box
    app.hover((left + width // 2, top + height // 2))
    app.hand("click", 7)
    app.find("toggle button", re.compile("^Contacted, "))
    app.hand("click", 5, "click", 4)
    app.find("toggle button", re.compile("^Contacted, "))
    app.hand("click", 6)
    app.find("toggle button", re.compile("^Ready to contact, "))


def below(app, top):
    """Whether the filters stand below the cards."""
    return app.find("tool bar", "Filters").box[1] > top


def filters(app):
    """In reach of the thumb, and their lists open upwards; above where there is room."""
    left, top, width, height = app.window().box
    wait(lambda: below(app, top + height - 60), "the filters at the lower edge")
    app.scroll(app.find("toggle button", "Due"), 6)  # any wheel will do
    app.click(app.find("toggle button", "Education"))
    app.find("check box", re.compile("^Fullstack "))
    app.shot("narrow-filters")
    app.key("Escape")
    app.gone("check box")
    app.hand("click", "--repeat", 12, "--delay", 10, 6)
    app.click(card(app, "Fjärilsdata"), button=3)
    app.click(app.find("menu item", "Select"))
    selected = app.find("label", "1 selected")
    assert selected.box[1] < app.find("tool bar", "Filters").box[1], "one above the other"
    app.shot("narrow-selected")
    app.key("Escape")
    app.gone("label", "1 selected")
    app.click(app.find("toggle button", "Due"))
    app.resize(1000, 640)
    wait(lambda: not below(app, app.window().box[1] + 60), "the filters above the cards")
    app.resize(360, 640)
    wait(lambda: below(app, app.window().box[1] + 560), "the filters below them again")
    assert focused_name(app) == "Due", app.focused()
    app.key("space")
    wait(lambda: names(app, "New"), "all leads again")


def turns_by_keys(app):
    """Who listens hears where one has come, and at the first stage the focus goes to what says its name."""
    ear = Ear(app)
    app.key("shift+Tab")
    wait(lambda: app.focused() == app.find("button", "Next stage"), "the focus on the way on")
    app.key("space")
    ear.hears("Ready to contact")
    app.key("shift+Tab", "shift+Tab")
    wait(lambda: app.focused() == app.find("button", "Previous stage"), "the focus on the way back")
    app.key("space")
    ear.hears("New")
    switcher = app.find("toggle button", re.compile("^New, "))
    wait(lambda: app.focused() == switcher, f"the focus on the stage, not {app.focused()}")


def narrow(app):
    ready(app, 360, 640)
    turns_by_keys(app)
    app.find("toggle button", re.compile("^New, [0-9]+ leads, [0-9]+ stale$"))
    assert not app.all("list", "Contacted"), "one stage at a time"
    filters(app)
    app.click(app.find("button", "Next stage"))
    app.find("toggle button", re.compile("^Ready to contact, "))
    swipe(app)
    for stage in ("Contacted", "In dialogue"):
        app.click(app.find("button", "Next stage"))
        app.find("toggle button", re.compile(f"^{stage}, "))
    first, second = names(app, "In dialogue")[:2]
    app.shot("narrow-dialogue")
    left, _, width, _ = app.window().box
    x, _, w, _ = card(app, first).box
    assert left <= x and x + w <= left + width, "the card should fit"

    drag(app, first, card(app, second), at=(0.5, 1.4))
    wait(lambda: names(app, "In dialogue")[:2] == [second, first], "the cards to change places")
    app.key("ctrl+Right")  # the focus, and what is shown, go along
    later(app)
    app.find("toggle button", re.compile("^Meeting booked, "))
    wait(lambda: focused_name(app) == first, f"the focus on {first}")
    assert names(app, "Meeting booked")[0] == first

    app.key("Return")
    app.find("heading", first)
    app.shot("narrow-lead")
    x, _, w, _ = app.find("button", "Back to All Leads").box
    assert left <= x < left + width
    app.key("alt+Left")
    wait(lambda: focused_name(app) == first, "the focus back on the card")
    app.key("Escape")  # no further back: not to the views
    app.settle()
    assert names(app, "Meeting booked")[0] == first
    assert not app.all("toggle button", re.compile("^Group: "))

    app.click(app.find("toggle button", re.compile("^Meeting booked, ")))
    app.click(app.find("menu item", "New"))
    app.find("toggle button", re.compile("^New, "))

    app.click(app.find("toggle button", "Due"))  # nothing is before they were contacted
    app.find("toggle button", re.compile("^Contacted, "))
    wait(lambda: names(app, "Contacted"), "the first stage where something is")
    app.shot("narrow-filtered")
    app.click(app.find("toggle button", "Due"))

    app.key("ctrl+f")
    app.type("tallvik")  # matches in another stage
    card(app, "Tallvik Systems")
    app.find("toggle button", "Contacted, 1 lead")
    app.shot("narrow-search")


run(narrow, ["--sample"], screen="1400x900")
