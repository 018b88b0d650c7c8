# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanes: a card dropped into another lane of owners gets its owner; one of educations keeps to its lane."""
from board import card, drag, focused_name, on_disk, ready
from drive import run, wait
from lanes import group_by, head, lane_of, lanes


def owned(app, company, owner):
    """The toast that says so."""
    app.find("label", f"{company} now owned by {owner}", seconds=20)


def educations(app):
    """A card keeps to its lane of an education, and the reason is told."""
    group_by(app, "Education")
    wait(lambda: lanes(app, "New")[:1] and lanes(app, "New")[0][0] == ".NET", "the first lane in view")
    moved = lanes(app, "New")[0][1][0]
    drag(app, moved, head(app, "New", "Cyber"), at=(0.5, 0.5))
    app.find("label", "A lead can suit several educations. Choose them in the lead.", seconds=20)
    assert lane_of(app, "New", moved) == ".NET", lanes(app, "New")
    app.shot("lanes-education")


def grouped(app):
    group_by(app, "Owner")
    wait(lambda: (lanes(app, "New") or [("", [])])[0][0] == "Amira Lind", "lanes of owners, from the first")
    shown = lanes(app, "New")
    assert shown[0] == ("Amira Lind", []) and shown[1][0] == "Elin Kvist", shown
    assert lane_of(app, "Contacted", "Tallvik Systems") == "Amira Lind", lanes(app, "Contacted")
    app.shot("lanes")


def dropped_in_an_empty_lane(app):
    moved = lanes(app, "New")[1][1][0]
    drag(app, moved, head(app, "New", "Amira Lind"), at=(0.5, 0.5))
    owned(app, moved, "Amira Lind")
    wait(lambda: lane_of(app, "New", moved) == "Amira Lind", "the card in the other lane")
    wait(lambda: focused_name(app) == moved, "the focus on the card that was dropped")
    app.shot("lanes-dropped")
    app.key("ctrl+z")
    wait(lambda: lane_of(app, "New", moved) == "Elin Kvist", "the card back in its lane")


def dropped_in_another_stage(app):
    """Stage, place and owner at once; one step takes them all back."""
    moved = lanes(app, "New")[1][1][0]
    after = dict(lanes(app, "In dialogue"))["Amira Lind"][0]
    drag(app, moved, card(app, after), at=(0.5, 0.8))
    owned(app, moved, "Amira Lind")
    wait(lambda: dict(lanes(app, "In dialogue"))["Amira Lind"][:2] == [after, moved], "the card below the other")
    wait(lambda: on_disk(app, moved)[0] == "dialogue", "the stage on disk")
    if app.all("button", "Later"):
        app.click(app.find("button", "Later"))
        app.gone("button", "Later")
    app.key("ctrl+z")
    wait(lambda: lane_of(app, "New", moved) == "Elin Kvist", "the card back in its stage and lane")


def scenario(app):
    ready(app)
    educations(app)
    grouped(app)
    dropped_in_an_empty_lane(app)
    dropped_in_another_stage(app)


run(scenario, ["--sample"], screen="1400x900")
