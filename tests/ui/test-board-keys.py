# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The board without a pointer: move, send, menu, add, delete, undo and redo across a restart, search."""
import re

from board import card, focused_name, later, names, on_disk, ready, stands, told
from drive import run, wait
from ear import Ear


def focused(app, company):
    wait(lambda: focused_name(app) == company, f"the focus on {company}")


def move(app):
    focused(app, "Fjärilsdata")  # the first card, from the start
    late = card(app, "Tallvik Systems")
    assert "Overdue" in late.description, "what is late should be said, not only be red"
    app.key("Right")
    first, second = names(app, "Ready to contact")[:2]
    focused(app, first)
    app.key("Down")
    focused(app, second)
    app.key("ctrl+Up")
    stands(app, second, "Ready to contact", 0)
    focused(app, second)
    app.key("ctrl+Right")
    later(app)
    app.key("ctrl+Right")
    stands(app, second, "In dialogue", 0)
    focused(app, second)
    assert on_disk(app, second)[0] == "dialogue"
    app.key("ctrl+Down")
    stands(app, second, "In dialogue", 1)
    app.key("2")
    stands(app, second, "Ready to contact", 0)
    focused(app, second)
    assert on_disk(app, second)[0] == "ready"
    return second


def by_menu(app, company):
    app.key("shift+F10")
    app.click(app.find("menu item", "Move to"))
    app.click(app.find("menu item", "Resting"))
    later(app)
    wait(lambda: on_disk(app, company)[0] == "resting", "the lead to rest")
    assert focused_name(app), "the focus stays on the board when the card goes where nothing is seen"
    app.key(*["Right"] * 8)
    wait(lambda: (focused_name(app) or "").startswith("Closed, "), f"the focus on the drawer; it is on {app.focused()}")
    app.key("Return")
    stands(app, company, "Resting", 0)
    app.key("Return")
    app.gone("list", "Resting")
    app.key(*["Left"] * 8)
    wait(lambda: focused_name(app) in names(app, "New"), f"the focus in the first column; it is on {app.focused()}")


def closed(app):
    """The stages that are out of sight have keys too, after the digits."""
    for key, stage in [("0", "declined"), ("minus", "unfit")]:
        app.key("Home")
        company = names(app, "New")[0]
        focused(app, company)
        app.key(key)
        wait(lambda: on_disk(app, company)[0] == stage, f"{company} to be {stage}")
        later(app)
        app.key("ctrl+z")
        stands(app, company, "New", 0)


def add(app):
    app.key("n")
    app.find("dialog", "New Lead")
    app.type("Ångströms Data")
    app.key("shift+Return")
    app.find("label", "Added Ångströms Data")
    app.type("Räksmörgås AB")
    app.shot("new-lead")
    app.key("Return")
    app.gone("dialog", "New Lead")
    focused(app, "Räksmörgås AB")
    assert names(app, "New")[:2] == ["Räksmörgås AB", "Ångströms Data"]
    assert on_disk(app, "Räksmörgås AB")[1][:2] == ["Räksmörgås AB", "Ångströms Data"]


def delete(app):
    app.key("Delete")
    told(app, "^Deleted Räksmörgås AB$")
    stands(app, "Ångströms Data", "New", 0)
    focused(app, "Ångströms Data")
    assert on_disk(app, "Räksmörgås AB")[0] is None
    app.click(app.find("button", "Undo"))
    stands(app, "Räksmörgås AB", "New", 0)
    assert not app.all("button", "Undo"), "what the button would undo now is something else"


def undo_after_restart(app):
    app.key("ctrl+z")  # the lead that was added last
    stands(app, "Ångströms Data", "New", 0)
    app.restart()
    stands(app, "Ångströms Data", "New", 0)
    app.key("ctrl+shift+z")
    stands(app, "Räksmörgås AB", "New", 0)
    app.key("ctrl+z", "ctrl+z")
    stands(app, "Fjärilsdata", "New", 0)


def search(app):
    ear = Ear(app)
    total = app.find("label", re.compile("open leads")).name
    app.key("slash")
    app.type("fjarilsd")  # å, ä and case are forgiven
    wait(lambda: names(app, "New") == ["Fjärilsdata"], "one card")
    ear.hears(f"1 of {total.split(' · ')[0]}")  # once, after the last letter
    assert not names(app, "Contacted")
    app.shot("search")
    app.key("Return")
    focused(app, "Fjärilsdata")
    app.key("slash")
    app.type("norrhojd")  # over what was looked for before
    wait(lambda: names(app, "Contacted") == ["Norrhöjd Robotik"], "another card")
    app.key("Down")
    focused(app, "Norrhöjd Robotik")
    app.key("slash")
    app.type("zzz")
    app.find("grouping", "No Leads Found")
    app.shot("search-none")
    app.key("Escape")
    card(app, "Tallvik Systems")
    focused(app, "Norrhöjd Robotik")  # where one was last
    ear.hears(total)


def search_from_far_down(app):
    """Also to a card that is read only when somebody comes there."""
    app.key(*["Down"] * 14)
    wait(lambda: focused_name(app) not in (None, "Norrhöjd Robotik"), "a card further down")
    far = focused_name(app)
    app.key("slash")
    app.type("fjarilsd")
    wait(lambda: names(app, "New") == ["Fjärilsdata"], "one card")
    app.key("Escape")
    focused(app, far)
    assert far in names(app, "Contacted"), "it should be in view"


def keys(app):
    ready(app)
    by_menu(app, move(app))
    closed(app)
    add(app)
    delete(app)
    undo_after_restart(app)
    search(app)
    search_from_far_down(app)


run(keys, ["--sample"], screen="1400x900")
