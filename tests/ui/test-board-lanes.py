# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lanes go straight across the board; a card dropped into another lane of owners gets its owner, one of educations keeps
to its lane."""
import re
import sqlite3

from PIL import Image, ImageChops

from board import card, drag, focused_name, on_disk, ready
from drive import run, wait
from lanes import HEAD, column, group_by, head, heads, in_column, lane_of, lanes, rows
from steps import run_without_window

REFUSED = "A lead can suit several educations. Choose them in the lead."


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


def number_edge(app, lane, stage):
    """How far from the end of the bar in that column the number of the lane ends."""
    left, _, wide, _ = column(app, stage).box
    _, top, _, height = head(app, lane).box
    bar = app.picture().crop((left + 6, top + height // 4, left + wide - 6, top + height * 3 // 4)).convert("L")
    ground = Image.new("L", bar.size, bar.getpixel((bar.width - 1, 0)))
    drawn = ImageChops.difference(bar, ground).point(lambda value: 255 * (value > 40)).getbbox()
    return bar.width - drawn[2] if drawn else None


def name_width(app, lane):
    return app.find("label", lane, within=head(app, lane)).box[2]


def sideways(app):
    """The numbers go with the columns, under a head that stays; a name is not cut for one that has gone."""
    title, name = head(app, "Amira Lind"), name_width(app, "Elin Kvist")
    assert dict(lanes(app, "New"))["Elin Kvist"], lanes(app, "New")
    before, place = column(app, "In dialogue").box, title.box
    app.hover(in_column(app, title, "Contacted"))
    app.hand("click", 7)
    app.settle()
    assert 30 < before[0] - column(app, "In dialogue").box[0] < before[2] - 30, (before, column(app, "In dialogue").box)
    assert title.box[1] == place[1] and abs(title.box[0] - place[0]) <= 6, (title.box, place)
    app.shot("lanes-sideways")
    for stage in ("Contacted", "In dialogue"):
        assert 11 <= number_edge(app, "Amira Lind", stage) <= 15, (stage, number_edge(app, "Amira Lind", stage))
    assert name_width(app, "Elin Kvist") == name
    app.hand("click", "--repeat", 2, 7)
    app.settle()
    assert name_width(app, "Elin Kvist") == name
    app.shot("lanes-far-sideways")
    app.hand("click", "--repeat", 6, 6)
    wait(lambda: column(app, "In dialogue").box == before, "the first columns again")


def stays_on_its_bar(app):
    """A long title ends before what parts the open stages from the closed ones, which has words of its own."""
    board = app.spot(column(app, "Contacted"))
    for step in (lambda: None, lambda: app.click(app.find("button", re.compile("^Closed, ")))):
        step()
        app.hover(board)
        app.hand("click", "--repeat", 40, "--delay", 5, 7)
        app.settle()
    title, strip = app.find("heading", re.compile("^Jonas von Essen")), app.find("button", re.compile("^Closed, "))
    app.shot("lanes-closed")
    name = app.find("label", re.compile("^Jonas von Essen"), within=title).box
    assert name[0] < strip.box[0] < name[0] + 270, "the strip should be where the whole name would be"
    assert name[0] + name[2] <= strip.box[0], (name, strip.box)
    app.click(strip)
    app.hover(board)
    app.hand("click", "--repeat", 40, "--delay", 5, 6)
    app.settle()


def news_is_told_at_once(app, company):
    """What was told before does not keep it waiting, though it would stay for ever below the pointer."""
    app.hover(app.find("label", REFUSED))
    app.key("t")
    app.find("label", re.compile(f"^{company} is yours until "))
    app.gone("label", REFUSED)
    app.key("ctrl+z")
    app.find("label", re.compile("^Undid: "))


def educations(app):
    """A card keeps to its lane of an education, and the reason is told."""
    group_by(app, "Education")
    wait(lambda: heads(app)[:1] and heads(app)[0][1] == ".NET", "the first lane in view")
    wait(lambda: lanes(app, "New")[0][1], "its cards")
    moved = lanes(app, "New")[0][1][0]
    drag(app, moved, in_column(app, head(app, "Cyber"), "New"))
    news_is_told_at_once(app, moved)
    assert lane_of(app, "New", moved) == ".NET", lanes(app, "New")
    app.shot("lanes-education")
    app.key("shift+c")
    wait(lambda: (shown := [name for _, name in heads(app)]) and shown[-1] == "UX", "the last education as the last lane")
    app.shot("lanes-education-collapsed")
    app.key("shift+c")
    wait(lambda: lanes(app, "New")[0][1], "the cards again")


def prepare(app):
    """An education that one lead is relevant for; and no lead without any."""
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/all.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        (lead,) = db.execute("SELECT id FROM lead WHERE stage = 'new' ORDER BY order_key LIMIT 1 OFFSET 2").fetchone()
        db.execute("UPDATE participant SET family_name = 'von Essen-Lagerbielke af Silfverhjelm' WHERE given_name = 'Jonas'")
        db.execute("INSERT INTO education (id, name, short, colour) VALUES ('zz-bio', 'Bioanalytiker', 'Bio', 3)")
        db.execute("DELETE FROM lead_education WHERE lead_id = ?", (lead,))
        db.execute("INSERT INTO lead_education (id, lead_id, education_id) VALUES ('zz-le', ?, 'zz-bio')", (lead,))
        db.execute(
            "INSERT INTO lead_education (id, lead_id, education_id) SELECT 'zz-' || id, id,"
            " (SELECT id FROM education WHERE short = 'UX') FROM lead"
            " WHERE NOT EXISTS (SELECT 1 FROM lead_education e WHERE e.lead_id = lead.id)"
        )


def gone_while_dragged(app, moved):
    """Its lane is not made again for it, and nothing is told of where it could not land."""

    def delete_again():
        app.hand("key", "ctrl+shift+z")
        wait(lambda: moved not in [name for _, name in rows(app, "New")], "the card to go")
        wait(lambda: not app.all("heading", re.compile("^Bio, ")), "its lane to go")
        app.see(0.5)

    drag(app, moved, in_column(app, head(app, "Cyber"), "New"), held=delete_again)
    app.settle()
    assert not app.all("heading", re.compile("^Bio, ")), heads(app)
    assert not app.all("label", REFUSED), app.tree()
    app.key("ctrl+z")
    wait(lambda: dict(lanes(app, "New")).get("Bio") == [moved], "the lane again")


def emptied(app):
    """A lane goes with its last card, and comes back with it."""
    wait(lambda: dict(lanes(app, "New")).get("Bio"), "the only card of a lane")
    (moved,) = dict(lanes(app, "New"))["Bio"]
    before = [name for _, name in heads(app)]
    app.hover(card(app, moved))
    app.screen.run("xdotool", "keydown", "ctrl")
    app.hand("click", 1)
    app.screen.run("xdotool", "keyup", "ctrl")
    app.find("label", "1 selected")
    app.key("Delete")
    app.gone("heading", "Bio, 1 lead")
    app.gone("heading", "Bio, 0 leads")
    wait(lambda: heads(app)[1][1] == before[2], "the next lane in its place")
    app.shot("lanes-emptied")
    app.key("ctrl+z")
    wait(lambda: dict(lanes(app, "New")).get("Bio") == [moved], "the lane again")
    gone_while_dragged(app, moved)


def leaves_first_number(app):
    """A long title ends before the number of the first column that has one."""
    title = app.find("heading", re.compile("^Jonas von Essen"))
    assert dict(lanes(app, "New"))[HEAD.match(title.name)[1]], lanes(app, "New")
    left, _, width, _ = column(app, "New").box
    ends = [label.box[0] + label.box[2] for label in app.all("label", within=title)]
    assert ends and max(ends) < left + width - 12, (ends, left + width)


def grouped(app):
    group_by(app, "Owner")
    wait(lambda: (heads(app) or [(0, "")])[0][1] == "Amira Lind", "lanes of owners, from the first")
    wait(lambda: lanes(app, "New")[1][1], "their cards")
    shown = lanes(app, "New")
    assert shown[0] == ("Amira Lind", []) and shown[1][0] == "Elin Kvist", shown
    assert "expanded" in head(app, "Amira Lind").states
    assert lane_of(app, "Contacted", "Tallvik Systems") == "Amira Lind", lanes(app, "Contacted")
    app.shot("lanes")
    leaves_first_number(app)


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
    emptied(app)
    grouped(app)
    straight(app)
    scrolled(app)
    sideways(app)
    stays_on_its_bar(app)
    dropped_in_an_empty_lane(app)
    dropped_in_another_stage(app)


run(scenario, prepare=prepare, screen="1040x1500")
