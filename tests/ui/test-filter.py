# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips narrow the board down, combine, are remembered, can be cleared, and hide nothing unsaid."""
import re

from board import card, focused_name, names, ready, told
from drive import run, wait
from steps import open_new_lead


def choose(app):
    every = names(app, "Contacted")
    app.find("label", "93 open leads · 3 overdue")
    app.click(app.find("toggle button", "Mine"))
    wait(lambda: names(app, "Contacted") and names(app, "Contacted") != every, "fewer cards")
    mine = names(app, "Contacted")
    app.find("label", "25 of 93 open leads")
    app.key("ctrl+2")
    app.find("label", re.compile(r"^\d+ of 120 leads$"))
    app.key("ctrl+1")
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


def count_of(app, town):
    """What the open list says, as soon as it is right."""
    return int(re.search(r"\((\d+)\)", app.find("check box", re.compile(rf"^{town} \(")).name)[1])


def delete(app, company):
    app.click(card(app, company))
    app.key("Escape", "Delete")
    app.gone("list item", company)


def counted_again(app):
    """The list counts anew when it is opened, and keeps what is chosen, also when no lead has it any more."""
    app.click(app.find("toggle button", "Town"))
    before = count_of(app, "Danderyd")
    app.click(app.find("check box", f"Danderyd ({before})"))
    app.key("Escape")
    wait(lambda: names(app, "New") == ["Rimkulla Data"], "the one from there")
    delete(app, "Rimkulla Data")
    app.click(app.find("toggle button", "Town: Danderyd"))
    app.find("check box", f"Danderyd ({before - 1})")
    app.key("Escape")
    delete(app, "Tindra Hälsa")
    app.click(app.find("toggle button", "Town: Danderyd"))
    nothing = app.find("check box", "Danderyd (0)")
    app.shot("filter-town-gone")
    app.click(nothing)
    app.key("Escape")
    wait(lambda: names(app, "New"), "the others")


def named_again(app):
    """What was chosen has its name after a start, though nobody has looked at what there is to choose from."""
    stale = app.find("toggle button", "Stale")
    app.click(stale)
    app.click(stale)
    app.key("Tab", "space")
    first = app.find("check box", re.compile(r" \(\d+\)$"), states=("focused",)).name
    app.key("space", "Escape")
    name = f"Education: {first.rsplit(' (', 1)[0]}"
    app.find("toggle button", name)
    app.restart()
    ready(app)
    app.find("toggle button", name)
    app.click(app.find("button", "Clear Filters", nth=-1))
    app.find("toggle button", "Education")


def add_hidden(app):
    """A new lead that the chosen filters leave out would seem to be lost."""
    app.click(app.find("toggle button", "Stale"))
    wait(lambda: "Kvistdal Energi" not in names(app, "Ready to contact"), "the lead to be hidden")
    open_new_lead(app)
    app.type("kvistdal energ")  # hidden ones are looked through for duplicates too
    app.find("label", re.compile("^Kvistdal Energi in Sundbyberg is already in"))
    app.key("ctrl+a")
    app.type("Ångströms Data")
    app.gone("label", re.compile("^Kvistdal Energi"))
    app.key("Return")
    app.gone("dialog", "New Lead")
    told(app, "^Added Ångströms Data, which the filters hide$")
    app.shot("filter-hidden")
    app.click(app.find("button", "Clear Filters", nth=-1))
    wait(lambda: names(app, "New")[:1] == ["Ångströms Data"], "the new lead")
    wait(lambda: focused_name(app), "the focus to be somewhere")


def scenario(app):
    ready(app)
    every, due = choose(app)
    remembered(app, due)
    by_town(app)
    cleared(app, every)
    counted_again(app)
    named_again(app)
    add_hidden(app)


run(scenario, ["--sample"])
