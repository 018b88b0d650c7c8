# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards dragged between and within columns, to nowhere, and to a column that is out of sight."""
import time

from board import card, column, focused_name, names, on_disk, ready, stands
from drive import run


def between_columns(app):
    after = names(app, "In dialogue")[1]
    app.drag(card(app, "Kvistdal Energi"), card(app, after), at=(0.5, 0.2), held=lambda: app.shot("drag-held"))
    stands(app, "Kvistdal Energi", "In dialogue", 1)
    assert names(app, "In dialogue")[2] == after, "the card that was there should come after"
    assert focused_name(app) == "Kvistdal Energi"
    stage, order = on_disk(app, "Kvistdal Energi")
    assert (stage, order[1]) == ("dialogue", "Kvistdal Energi"), (stage, order)


def within_a_column(app):
    first, second, third = names(app, "Contacted")[:3]
    # The gap opens below the second card as soon as the pointer is past its middle, and stays there.
    app.drag(card(app, first), card(app, second), at=(0.5, 1.4))
    stands(app, first, "Contacted", 1)
    assert names(app, "Contacted")[:3] == [second, first, third]
    assert on_disk(app, first)[1][:3] == [second, first, third]


def to_nowhere(app):
    before = {stage: names(app, stage) for stage in ("New", "Contacted", "In dialogue")}
    left, top, _, _ = app.window().box
    app.drag(card(app, before["New"][0]), (left + 100, top + 400))
    app.settle(quiet=0.6)  # the picture of the card flies back
    app.shot("drag-nowhere")
    assert {stage: names(app, stage) for stage in before} == before
    assert on_disk(app, before["New"][0])[0] == "new"


def down_a_column(app):
    """Held at the foot of a column, the card comes to those that were out of sight."""
    moved = names(app, "New")[0]
    seen = set(names(app, "New"))
    x, y, width, height = column(app, "New").box
    app.drag(card(app, moved), (x + width // 2, y + height - 12), held=lambda: time.sleep(1.5))
    order = on_disk(app, moved)[1]
    assert order.index(moved) > len(seen), (order, seen)
    assert moved in names(app, "New"), "the column should stay where the card landed"


def to_the_last_column(app):
    """Held at the side, the board scrolls to its very end."""
    left, top, width, _ = app.window().box
    moved = names(app, "Ready to contact")[0]
    app.drag(card(app, moved), (left + width - 8, top + 300), held=lambda: time.sleep(4))
    app.shot("drag-last")
    assert on_disk(app, moved)[0] == "unfit", on_disk(app, moved)
    assert moved in names(app, "Not relevant")


def drag(app):
    ready(app)
    between_columns(app)
    within_a_column(app)
    to_nowhere(app)
    down_a_column(app)
    to_the_last_column(app)


run(drag, ["--sample"], screen="1400x900")
