# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanes go straight across the board; a card dropped into another lane of owners gets its owner, one of educations keeps
to its lane."""
from board import card, drag, focused_name, on_disk, ready
from drive import run, wait
from lanes import column, group_by, head, heads, in_column, lane_of, lanes, rows


def owned(app, company, owner):
    """The toast that says so."""
    app.find("label", f"{company} now owned by {owner}", seconds=20)


def straight(app, first=0):
    """Each lane has one head, and its first cards begin at one height in all columns."""
    tops = heads(app)[first:]
    assert len({name for _, name in tops}) == len(tops) > 1, tops
    for (top, name), (end, _) in zip(tops, tops[1:]):
        firsts = [
            next((at for at, _ in rows(app, stage) if top < at < end), None) for stage in ("New", "Contacted", "In dialogue")
        ]
        assert len({at for at in firsts if at}) == 1, (name, firsts)


def scrolled(app):
    """All columns scroll as one, also over a head; the head of what is at the top stays there."""
    first, second = heads(app)[:2]
    app.hover(in_column(app, head(app, second[1]), "Contacted"))
    app.hand("click", "--repeat", 3, "--delay", 10, 5)
    app.settle()
    assert heads(app)[0] == first, heads(app)
    assert heads(app)[1][0] < second[0], heads(app)
    straight(app, first=1)
    app.shot("lanes-scrolled")
    app.hover(column(app, "New"), at=(0.5, 0.2))
    app.hand("click", "--repeat", 50, "--delay", 5, 5)
    app.settle()
    assert heads(app)[-1][1] == "Nobody", heads(app)
    app.hand("click", "--repeat", 60, "--delay", 5, 4)
    wait(lambda: heads(app)[:2] == [first, second], "the top again")


def educations(app):
    """A card keeps to its lane of an education, and the reason is told."""
    group_by(app, "Education")
    wait(lambda: heads(app)[:1] and heads(app)[0][1] == ".NET", "the first lane in view")
    wait(lambda: lanes(app, "New")[0][1], "its cards")
    moved = lanes(app, "New")[0][1][0]
    drag(app, moved, in_column(app, head(app, "Cyber"), "New"))
    app.find("label", "A lead can suit several educations. Choose them in the lead.", seconds=20)
    assert lane_of(app, "New", moved) == ".NET", lanes(app, "New")
    app.shot("lanes-education")


def grouped(app):
    group_by(app, "Owner")
    wait(lambda: (heads(app) or [(0, "")])[0][1] == "Amira Lind", "lanes of owners, from the first")
    wait(lambda: lanes(app, "New")[1][1], "their cards")
    shown = lanes(app, "New")
    assert shown[0] == ("Amira Lind", []) and shown[1][0] == "Elin Kvist", shown
    assert "expanded" in head(app, "Amira Lind").states
    assert lane_of(app, "Contacted", "Tallvik Systems") == "Amira Lind", lanes(app, "Contacted")
    app.shot("lanes")


def dropped_in_an_empty_lane(app):
    moved = lanes(app, "New")[1][1][0]
    drag(app, moved, in_column(app, head(app, "Amira Lind"), "New"))
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
    ready(app, 1000, 1420)
    educations(app)
    grouped(app)
    straight(app)
    scrolled(app)
    dropped_in_an_empty_lane(app)
    dropped_in_another_stage(app)


run(scenario, ["--sample"], screen="1040x1500")
