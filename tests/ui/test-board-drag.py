# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards dragged between columns, within one, and to nowhere."""
from board import card, column, drag, focused_name, later, names, on_disk, ready, stands
from drive import run, wait


def tidy(app, *stages):
    """No landing mark, no gap and no card twice is left of a drag."""
    for stage in stages:
        rows = [row for row in column(app, stage).children if "showing" in row.states]
        seen = [row.name for row in rows]
        assert len(seen) == len(set(seen)), seen
        heights = [row.box[3] for row in rows]  # a row with the gap is twice as high
        assert max(heights) < 1.6 * min(heights), (stage, heights)


def between_columns(app):
    after = names(app, "In dialogue")[1]
    drag(app, "Kvistdal Energi", card(app, after), at=(0.5, 0.2))
    later(app)
    stands(app, "Kvistdal Energi", "In dialogue", 1)
    assert names(app, "In dialogue")[2] == after, "the card that was there should come after"
    assert focused_name(app) == "Kvistdal Energi"
    stage, order = on_disk(app, "Kvistdal Energi")
    assert (stage, order[1]) == ("dialogue", "Kvistdal Energi"), (stage, order)
    tidy(app, "Ready to contact", "In dialogue")


def within_a_column(app):
    first, second, third = names(app, "Contacted")[:3]
    # The gap opens below the second card as soon as the pointer is past its middle, and stays there.
    drag(app, first, card(app, second), at=(0.5, 1.4))
    stands(app, first, "Contacted", 1)
    assert names(app, "Contacted")[:3] == [second, first, third]
    assert on_disk(app, first)[1][:3] == [second, first, third]


def to_nowhere(app):
    before = {stage: names(app, stage) for stage in ("New", "Contacted", "In dialogue")}
    left, top, _, _ = app.window().box
    drag(app, before["New"][0], (left + 100, top + 400), at=None)
    app.settle(0.2)  # the picture of the card flies back
    app.shot("drag-nowhere")
    assert {stage: names(app, stage) for stage in before} == before
    assert on_disk(app, before["New"][0])[0] == "new"
    tidy(app, *before)


def cancelled(app):
    """Dropped outside after a column has scrolled under the card: it goes back to where it was."""
    moved = names(app, "Contacted")[0]
    before, place = on_disk(app, moved)[1], card(app, moved).box
    x, y, width, height = column(app, "Contacted").box

    def give_up():
        wait(lambda: names(app, "Contacted")[0] != moved, "the column to scroll")
        left, top, _, _ = app.window().box
        for step in range(10):
            app.move((x + (left + 100 - x) * step // 9, top + 400))
        app.settle()

    app.drag(card(app, moved), (x + width // 2, y + height - 12), held=give_up)
    assert on_disk(app, moved)[1] == before
    wait(lambda: card(app, moved).box == place, f"the card back at {place}; it is at {card(app, moved).box}")


def escaped(app):
    """Esc gives the drag up while the button is still down: card and column go back to where they were."""
    moved = names(app, "Contacted")[0]
    before, place = on_disk(app, moved)[1], card(app, moved).box
    x, y, width, height = column(app, "Contacted").box

    def escape():
        wait(lambda: names(app, "Contacted")[0] != moved, "the column to scroll")
        app.key("Escape")
        wait(lambda: card(app, moved).box == place, f"the card back at {place}")

    app.drag(card(app, moved), (x + width // 2, y + height - 12), held=escape)
    app.settle(0.2)
    assert on_disk(app, moved)[1] == before
    assert card(app, moved).box == place, card(app, moved).box
    tidy(app, "New", "Contacted")


def scenario(app):
    ready(app)
    between_columns(app)
    within_a_column(app)
    to_nowhere(app)
    cancelled(app)
    escaped(app)


run(scenario, ["--sample"], screen="1400x900")
