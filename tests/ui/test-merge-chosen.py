# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two companies that nobody suspects are merged because somebody says so: two selected leads, or a lead and another one."""
import re

from board import card, column, focused_name, names, ready
from drive import run, wait


def merge(app, words):
    wait(lambda: "sensitive" in app.find("button", "Merge").states, "both to be read")
    app.key("ctrl+Return")
    app.find("label", words)


def two_selected(app):
    app.key("space", "Down", "space")
    app.find("label", "2 selected")
    app.click(app.find("toggle button", "Change"))
    app.click(app.find("menu item", "Merge…"))
    app.find("label", "Fjärilsdata", within=app.find("dialog", "Merge Company"))
    app.find("label", "Klöverbit", within=app.find("dialog", "Merge Company"))
    merge(app, re.compile("^“(Fjärilsdata|Klöverbit)” is part of “(Fjärilsdata|Klöverbit)” now"))
    wait(lambda: len([name for name in names(app, "New") if name in ("Fjärilsdata", "Klöverbit")]) == 1, "one card of both")
    app.find("label", "1 selected")
    app.click(app.find("button", "Undo"))
    wait(lambda: names(app, "New")[:2] == ["Fjärilsdata", "Klöverbit"], "the two again")


def with_another(app):
    """One that is not near is found by its name."""
    app.key("Escape")
    app.click(card(app, "Tallvik Systems"))
    app.find("heading", "Tallvik Systems")
    app.click(app.find("toggle button", "More"))
    app.click(app.find("menu item", "Merge with…"))
    app.find("label", "Tallvik Systems with…")
    wait(lambda: focused_name(app) == "Name, town or website", "the cursor in the search")
    app.find("list item", "Ekmossa Moln")
    app.type("xyz")
    app.find("label", "No Company Found")
    app.key("Escape")  # first what is written, then the dialog
    app.find("list item", "Ekmossa Moln")
    app.key("Escape")
    app.gone("dialog", "Merge Company")
    app.click(app.find("toggle button", "More"))
    app.click(app.find("menu item", "Merge with…"))
    wait(lambda: focused_name(app) == "Name, town or website", "the cursor in the search again")
    app.type("fjäril")  # inside the name of a company that comes before it in the alphabet
    found = app.find("dialog", "Merge Company")
    app.find("list item", "Citronfjäril Bok", within=found)
    app.key("Down")
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the first that was found")
    app.key("Return")
    wait(lambda: focused_name(app) == "Merge", "both to be read")
    app.key("Escape")  # back among the others, where one was: else no key would reach the dialog any more
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the one that was chosen")
    app.key("shift+Tab", "Return")
    merge(app, re.compile(" now$"))
    app.find("heading", re.compile("^(Tallvik Systems|Fjärilsdata)$"))
    both = re.compile("^(Tallvik Systems|Fjärilsdata)$")
    columns = column(app, "New"), column(app, "Contacted")
    wait(lambda: sum(len(app.all("list item", both, within=one)) for one in columns) == 1, "one card of both")
    app.key("ctrl+z")
    for one, company in zip(columns, ("Fjärilsdata", "Tallvik Systems")):
        app.find("list item", company, within=one)


def merge_chosen(app):
    ready(app)
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the first card")
    two_selected(app)
    with_another(app)


run(merge_chosen, ["--sample"])
