# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The focus is never lost on the board, nor out of sight."""
from board import card, focused_name, later, ready
from drive import run, wait


def in_sight(app, company):
    left, _, width, _ = app.window().box

    def there():
        x, _, w, _ = card(app, company).box
        return left <= x and x + w <= left + width

    wait(there, f"{company} between {left} and {left + width}; it is at {card(app, company).box}")


def focus(app):
    ready(app)
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the first card")
    app.key("8")  # to a column that is out of sight
    later(app)
    wait(lambda: focused_name(app) == "Fjärilsdata", "the focus on the card that went away")
    in_sight(app, "Fjärilsdata")
    app.key("Menu")
    app.find("menu item", "Open")
    app.key("Escape")
    app.gone("menu item", "Open")
    wait(lambda: focused_name(app) == "Fjärilsdata", f"the focus back on the card; it is on {app.focused()}")

    app.key("Return")
    app.find("heading", "Fjärilsdata")
    app.find("toggle button", "Size: 2–9 employees")  # not the value alone


run(focus, ["--sample"])
