# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A card that is held near an edge gets to places that were out of sight."""
import re

from board import card, column, names, on_disk, ready
from drive import run, wait


def down_a_column(app):
    """Held at the foot of a column, the card comes to those that were out of sight."""
    moved = names(app, "New")[0]
    seen = set(names(app, "New"))
    x, y, width, height = column(app, "New").box

    def further_down():
        wait(lambda: not seen & set(names(app, "New")), "what was out of sight")

    app.drag(card(app, moved), (x + width // 2, y + height - 12), held=further_down)
    order = on_disk(app, moved)[1]
    assert order.index(moved) > len(seen), (order, seen)
    assert moved in names(app, "New"), "the column should stay where the card landed"


def to_the_last_column(app):
    """Held at the side, the board scrolls to its very end and opens the drawer there."""
    left, top, width, _ = app.window().box
    moved = names(app, "Ready to contact")[0]

    def back_from_the_drawer():
        wait(lambda: (last := app.find("list", "Not relevant").box)[2] and last[0] + last[2] <= left + width, "the very end")
        for x in (width - 60, width - 100, width - 104):
            app.move((left + x, top + 300))
        app.see(0.7)
        app.shot("drag-last")

    app.drag(card(app, moved), (left + width - 8, top + 300), held=back_from_the_drawer)
    assert on_disk(app, moved)[0] == "unfit", on_disk(app, moved)
    assert moved in names(app, "Not relevant")
    head, cards = app.find("grouping", re.compile("^Not relevant")).box, column(app, "Not relevant").box
    assert abs(head[0] + head[2] / 2 - cards[0] - cards[2] / 2) < 6, "the head should have come along"


def edge(app):
    ready(app)
    down_a_column(app)
    to_the_last_column(app)


run(edge, ["--sample"], screen="1400x900")
