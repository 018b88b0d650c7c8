# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first pages in a narrow window with text twice as large, in Swedish, whose words are longer: what would be cut
beside each other stands below each other, and what is too wide complains."""
from drive import run, wait


def fits(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    assert left <= x and x + width <= left + whole, f"{thing} should fit between {left} and {left + whole}"


def below(app):
    student, staff = app.find("radio button", "Jag studerar här").box, app.find("radio button", "Jag arbetar här").box
    return staff[1] >= student[1] + student[3]


def who(app):
    app.find("radio button", "Jag studerar här")
    app.resize(800, 640)
    wait(lambda: not below(app), "one beside the other where there is room")
    app.resize(360, 640)
    wait(lambda: below(app), "one below the other")
    app.shot("large-text-welcome")
    app.click(app.find("radio button", "Jag arbetar här"))
    wait(lambda: "checked" in app.find("radio button", "Jag arbetar här").states, "the other one to be chosen")
    app.click(app.find("radio button", "Jag studerar här"))
    app.fill(app.find("text", "Förnamn"), "Åsa")
    app.key("Tab", "Tab")
    app.type("UX-designer")
    app.key("Return")


def group(app):
    app.find("heading", "Hej Åsa!")
    app.key("Return")
    fits(app, app.find("heading", "Starta en grupp"))
    app.shot("large-text-group")
    app.type("Vega")
    app.key("Return")
    fits(app, app.find("button", "Nytt lead"))


def welcome(app):
    who(app)
    group(app)


run(welcome, text_scale=2.0, language="sv_SE.UTF-8")
