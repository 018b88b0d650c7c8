# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of the board's lanes ask."""
import re

from gi.repository import GLib

from board import column

HEAD = re.compile(r"^(.*), ([0-9]+) leads?$")


def group_by(app, what):
    app.open_menu(app.find("toggle button", "View Menu"))
    app.click(app.find("menu item", what))


def heads(app):
    """[(top, name of a lane)], from the top: each goes across all columns."""
    return sorted((head.box[1], HEAD.match(head.name)[1]) for head in app.all("heading", HEAD))


def rows(app, stage):
    """[(top, company)] of what is in view of a column, from the top."""
    found = []
    _, above, _, height = column(app, stage).box
    for row in column(app, stage).children:
        try:
            if "showing" in row.states and above <= row.box[1] < above + height:
                found.append((row.box[1], row.name))
        except GLib.Error:
            continue  # it went away while we looked
    return sorted(found)


def lanes(app, stage):
    """[(name of a lane, its cards in view)], from the top."""
    found = [(top, name, []) for top, name in heads(app)]
    for top, name in rows(app, stage):
        above = [cards for at, _, cards in found if at <= top]
        (above or [found[0][2]])[-1].append(name)
    return [(name, cards) for _, name, cards in found]


def read_in_order(app, stage):
    """Whether who listens to the board meets the cards as they are seen."""
    tops = [row.box[1] for row in column(app, stage).children if "showing" in row.states]
    return tops == sorted(tops)


def lane_of(app, stage, company):
    return next((lane for lane, cards in lanes(app, stage) if company in cards), None)


def head(app, name):
    return app.find("heading", re.compile(f"^{name}, [0-9]+ leads?$"))


def in_column(app, thing, stage):
    """A point of the thing that is in that column."""
    x, y, width, height = thing.visible_box
    left, _, wide, _ = column(app, stage).box
    return left + wide // 2, y + height // 2
