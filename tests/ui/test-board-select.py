# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several cards at once: chosen by pointer, keys and a band, moved together, taken back in one step."""

from board import card, column, drag, focused_name, names, on_disk, ready, told
from drive import run, wait


STAGES = ("New", "Ready to contact", "Contacted", "In dialogue")


def selected(app):
    """What a screen reader hears of the cards in view."""
    rows = [row for stage in STAGES for row in column(app, stage).children]
    return {row.name for row in rows if "showing" in row.states and row.description.startswith("Selected")}


def by_pointer(app):
    """A drag of three from two columns lands together, in the order of the board; one undo takes it back."""
    first, second, third = names(app, "Ready to contact")[:3]
    other = names(app, "New")[1]
    before = on_disk(app, first)[1]
    app.screen.run("xdotool", "keydown", "ctrl")
    app.click(card(app, second))
    app.click(card(app, other))
    app.screen.run("xdotool", "keyup", "ctrl")
    app.screen.run("xdotool", "keydown", "shift")
    app.click(card(app, other))
    app.screen.run("xdotool", "keyup", "shift")
    app.find("label", "2 selected")
    assert selected(app) == {second, other}, selected(app)
    app.shot("select-two")

    after = names(app, "Contacted")[0]
    app.drag(card(app, second), card(app, after), at=(0.5, 0.2), held=lambda: app.shot("select-drag"))
    wait(lambda: names(app, "Contacted")[:3] == [other, second, after], "the two, and then what was there")
    wait(lambda: on_disk(app, second)[1][:3] == [other, second, after], "the same on disk")
    wait(lambda: focused_name(app) == second, "the focus on the card that was taken")
    app.key("ctrl+z")
    wait(lambda: on_disk(app, first)[1] == before, "everything back")
    wait(lambda: other in names(app, "New"), "the other one too")
    return first, second


def by_keys(app, first, second):
    app.key("Escape")
    app.gone("label", "2 selected")
    assert not selected(app), selected(app)
    wait(lambda: focused_name(app) == second, "the focus on the second")
    assert "selectable" not in app.focused().states, "it should not be said that it is not selected"
    app.key("space", "shift+Up")
    app.find("label", "2 selected")
    wait(lambda: "selected" in app.focused().states, "the state of the first")
    app.key("4")
    wait(lambda: names(app, "In dialogue")[:2] == [first, second], "both, in their order")
    assert on_disk(app, first)[1][:2] == [first, second]
    app.key("ctrl+Down")
    wait(lambda: on_disk(app, first)[1][1:3] == [first, second], "both a place down")
    app.key("ctrl+shift+Up")
    wait(lambda: on_disk(app, first)[1][:2] == [first, second], "both at the top")
    app.key("ctrl+z", "ctrl+z", "ctrl+z")
    wait(lambda: on_disk(app, first)[1][:2] == [first, second], "three steps back")
    app.key("Delete")
    told(app, "^Deleted 2 leads$")
    app.gone("label", "2 selected")
    app.click(app.find("button", "Undo"))
    wait(lambda: on_disk(app, first)[1][:2] == [first, second], "both there again")


def by_band(app):
    """From the room beside a column over its first card and that of the one before."""
    rows = [card(app, names(app, stage)[0]).box for stage in ("Contacted", "In dialogue")]
    (x, y, width, height), (x2, y2, width2, _) = rows
    start = (x2 + width2 + (x2 - x - width) // 2, y + height // 2)
    app.drag(start, (x + width // 2, y + height - 6), held=lambda: app.shot("select-band"))
    wait(lambda: len(selected(app)) == 2, f"both; not {selected(app)}")
    app.click(start)
    wait(lambda: not selected(app), "none after a click on nothing")


def owner(app):
    company = focused_name(app)
    app.key("space")
    app.find("label", "1 selected")
    app.key("Menu")
    app.find("menu item", "Deselect")
    app.key("Escape")
    app.gone("menu item", "Deselect")
    app.open_menu(app.find("toggle button", "Change"))
    app.click(app.find("menu item", "Owner"))
    app.shot("select-owner")
    app.click(app.find("menu item", "Jonas Berg"))
    told(app, f"^Changed owner of {company}$")
    wait(lambda: "Jonas Berg" in card(app, company).description, "the new owner")


def select(app):
    ready(app)
    first, second = by_pointer(app)
    by_keys(app, first, second)
    owner(app)
    by_band(app)


run(select, ["--sample"], screen="1400x900")
