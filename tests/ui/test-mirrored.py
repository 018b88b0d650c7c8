# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a language that is written from the right everything stands where it does otherwise, mirrored."""
import re

from board import bring, open_lead, ready
from drive import run


def right(thing):
    return thing.box[0] + thing.box[2]


def faces(app):
    """The first one is at the right."""
    app.key("ctrl+2")
    both = app.find("image", re.compile("^[^,]+, [^,]+$"))
    app.settle()
    app.shot("mirrored-table")
    picture, middle = app.picture(), both.box[1] + both.box[3] // 2
    ring, first = (min(picture.getpixel((right(both) - at, middle))[:3]) for at in (21, 3))
    assert first < 200 < ring, f"{first}, {ring}: the ring of the second one covers a little of the first, at the right"
    app.key("ctrl+1")


def note(app):
    """Its words begin below its heading."""
    open_lead(app, "Älvbrus Radio")
    button = bring(app, "Delete Note", "button")
    app.shot("mirrored-note")
    heading, words = app.find("label", re.compile(r"^Jonas Berg · \w+ \d")), app.find("text", "Note")
    assert heading.box[0] > button.box[0], "what deletes it is at the end"
    assert abs(right(words) - 6 - right(heading)) <= 1, f"{words.box} should begin below {heading.box}"


def mirrored(app):
    ready(app, width=1400, height=900)
    top = app.find("toggle button", re.compile("^Group: "))
    assert top.box[0] > 1000, "the sidebar is at the right"
    faces(app)
    note(app)


run(mirrored, ["--sample"], screen="1500x1000", environment={"CHAS_MIRRORED": "1"})
