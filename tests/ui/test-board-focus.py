# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The focus is never lost on the board, nor out of sight."""
import re
import sqlite3

from board import card, focused_name, later, ready, says, stands
from drive import run, wait


def in_sight(app, company):
    left, _, width, _ = app.window().box

    def there():
        x, _, w, _ = card(app, company).box
        return left <= x and x + w <= left + width

    wait(there, f"{company} between {left} and {left + width}; it is at {card(app, company).box}")


def why_on_disk(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        found = db.execute(
            "SELECT why FROM lead JOIN company ON company.id = company_id WHERE company.name = 'Fjärilsdata'"
        ).fetchone()
    return found[0]


def back_on_card(app):
    wait(lambda: focused_name(app) == "Fjärilsdata", f"the focus back on the card; it is on {app.focused()}")


def offers(app):
    """Whether the card is mine decides what its menu says."""
    app.key("Menu")
    app.find("menu item", "Claim")
    assert not app.all("menu item", "Release")
    app.key("Escape")
    app.gone("menu item", "Open")
    back_on_card(app)
    app.key("t")
    says(app, "Fjärilsdata", "Amira Lind")
    app.key("Menu")
    app.find("menu item", "Release")
    assert not app.all("menu item", "Claim")
    app.click(app.find("menu item", "Log Contact"))
    dialog = app.find("dialog", "Log Contact")
    app.find("label", re.compile("Fjärilsdata"), within=dialog)
    wait(lambda: focused_name(app) == "Phone", "the focus in the dialog")
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    back_on_card(app)


def plan(app):
    app.key("Menu")
    app.click(app.find("menu item", "Next Step…"))
    app.find("dialog", "Next Step")
    app.key("Escape")
    app.gone("dialog", "Next Step")
    back_on_card(app)


def change_ones_mind(app):
    """What is asked of a card that goes out of sight is cancelled."""
    app.key("9")
    app.find("button", "Later")
    app.key("Escape")
    app.gone("button", "Later")
    back_on_card(app)
    app.key("9")
    later(app)
    wait(lambda: focused_name(app) not in (None, "Fjärilsdata"), "another card with the focus")
    app.key("ctrl+z")
    back_on_card(app)


def look_at_the_table(app):
    """Back from it, one goes on where one was."""
    app.key("ctrl+2")
    wait(lambda: (at := app.focused()) and at.role == "table row", f"the focus in the table; it is on {app.focused()}")
    app.key("ctrl+1")
    back_on_card(app)
    in_sight(app, "Fjärilsdata")


def edit(app):
    """From the card with a key to the first fact, and back."""
    app.key("Escape")
    back_on_card(app)
    app.key("e")
    wait(lambda: focused_name(app) == "Why", f"the focus on the first fact; it is on {app.focused()}")
    app.type("Bygger i C.")
    app.key("ctrl+Return")
    wait(lambda: "Bygger i C." in why_on_disk(app), "what was typed")


def found(app):
    """What is narrowed down is read as a whole after a change: the focus goes along all the same."""
    app.key("Escape", "Escape", "ctrl+f")
    app.type("Tallvik")
    app.key("Return")
    wait(lambda: focused_name(app) == "Tallvik Systems", "the focus on what was found")
    app.key("l")
    app.find("dialog", "Log Contact")
    wait(lambda: focused_name(app) == "Phone", "the focus in the dialog")
    app.click(app.find("toggle button", "Interested"))
    app.key("ctrl+Return")
    stands(app, "Tallvik Systems", "In dialogue")
    wait(lambda: focused_name(app) == "Tallvik Systems", "the focus on the card that has moved")
    app.key("ctrl+z")
    stands(app, "Tallvik Systems", "Contacted")
    wait(lambda: focused_name(app) == "Tallvik Systems", "the focus on the card that went back")


def focus(app):
    ready(app)
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the first card")
    app.key("8")  # to a column that is out of sight
    later(app)
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the card that went away")
    in_sight(app, "Fjärilsdata")
    offers(app)
    plan(app)
    change_ones_mind(app)
    look_at_the_table(app)

    app.key("Return")
    app.find("heading", "Fjärilsdata")
    app.find("toggle button", "Size: 2–9 employees")  # not the value alone
    edit(app)
    found(app)


run(focus, ["--sample"])
