# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys stay within a lane of the board, and lanes collapse and are remembered so."""
from board import column, focused_name, names, ready
from drive import run, wait
from lanes import HEAD, group_by, head, heads, lane_of, lanes, read_in_order


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
    wait(lambda: read_in_order(app, "Contacted"), "the order of what is read out")
    app.key("4")
    wait(lambda: dict(lanes(app, "In dialogue"))["Amira Lind"][:1] == [first], "first of its lane")
    focus(app, first)


def across(app):
    """Left and Right keep to the lane too, and pass a column that has nothing in it."""
    app.key("Left")
    wait(lambda: lane_of(app, "Contacted", focused_name(app)) == "Amira Lind", "the same lane of Contacted")
    app.key("Left")
    wait(lambda: lane_of(app, "Ready to contact", focused_name(app)) == "Amira Lind", "the same lane of Ready")
    last = focused_name(app)
    app.key("Left")
    app.settle()
    focus(app, last)


def over_heads(app):
    """Up and Down go over the heads, from lane to lane."""
    app.key("Home", "Up")
    focus(app, head(app, "Amira Lind").name)
    app.key("Down")
    wait(lambda: lane_of(app, "Ready to contact", focused_name(app)) == "Amira Lind", "back among the cards")
    app.key("End", "Down")
    focus(app, head(app, "Elin Kvist").name)
    app.key("Up")
    wait(lambda: lane_of(app, "Ready to contact", focused_name(app)) == "Amira Lind", "the last card of the lane above")


def all_collapsed(app):
    """The numbers are left, and the focus is on the head of the lane it was in; the same key opens them again."""
    app.key("shift+c")
    wait(lambda: len(heads(app)) > 5, "all heads below each other")
    focus(app, head(app, "Amira Lind").name)
    app.shot("lanes-all-collapsed")
    app.key("shift+c")
    wait(lambda: dict(lanes(app, "Contacted"))["Amira Lind"], "the cards again")
    app.key("Down")
    wait(lambda: lane_of(app, "Ready to contact", focused_name(app)) == "Amira Lind", "back in the column")


def collapsed(app):
    app.key("Home", "Up")
    focus(app, head(app, "Amira Lind").name)
    app.key("Return")
    wait(lambda: not dict(lanes(app, "Contacted"))["Amira Lind"], "the lane collapsed in every column")
    assert "expanded" not in head(app, "Amira Lind").states
    focus(app, head(app, "Amira Lind").name)
    app.shot("lanes-collapsed")
    app.restart()
    app.find("heading", HEAD, seconds=20)
    wait(lambda: dict(lanes(app, "Contacted")).get("Elin Kvist"), "the next lane, which is open")
    assert not dict(lanes(app, "Contacted"))["Amira Lind"], "it should be remembered"


def scenario(app):
    ready(app, 1000, 1420)
    group_by(app, "Owner")
    wait(lambda: lanes(app, "Contacted") and lanes(app, "Contacted")[0][1], "lanes")
    first = next(lane for lane, cards in lanes(app, "Ready to contact") if cards)
    wait(lambda: lane_of(app, "Ready to contact", focused_name(app)) == first, "the focus on the uppermost cards")
    assert heads(app)[0][1] == first, "nothing above it is out of view"
    keys(app)
    across(app)
    over_heads(app)
    all_collapsed(app)
    collapsed(app)


run(scenario, ["--sample"], screen="1040x1500")
