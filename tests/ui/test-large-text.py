# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text twice as large in a narrow window: everything fits across."""
from board import card, ready
from drive import run


def fits(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    assert left <= x and x + width <= left + whole, f"{thing} should fit between {left} and {left + whole}"


def large(app):
    ready(app, 360, 640)
    app.shot("large-text-board")
    fits(app, card(app, "Fjärilsdata"))
    fits(app, app.find("toggle button", "Search Leads"))
    fits(app, app.find("button", "Close"))
    app.key("space")
    size, move = app.find("label", "1 selected"), app.find("toggle button", "Move")
    app.shot("large-text-selection")
    fits(app, size)
    fits(app, move)
    assert move.box[1] >= size.box[1] + size.box[3], "the buttons should stand below what they are about"
    app.key("Escape", "Return")
    fits(app, app.find("heading", "Fjärilsdata"))
    app.shot("large-text-lead")
    fits(app, app.find("text", "Why"))
    fits(app, app.find("button", "Back to All Leads"))
    fits(app, app.find("button", "More"))
    log, book = app.find("button", "Log Contact"), app.find("button", "Book Study Visit")
    fits(app, log)
    fits(app, book)
    assert book.box[1] >= log.box[1] + log.box[3], "two buttons whose words would be cut should stand below each other"


run(large, ["--sample"], text_scale=2.0)
