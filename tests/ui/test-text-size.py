# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""While the window is open text becomes large, so that the sidebar goes, and small again: what cards say follows."""
import os

from board import card, ready
from drive import run, wait


def prepare(app):
    app.environment["CHAS_TEXT_SIZE"] = f"{app.folder}/text-size"


def make_text(app, dots_per_inch):
    path = app.environment["CHAS_TEXT_SIZE"]
    with open(f"{path}.new", "w", encoding="utf-8") as file:
        file.write(str(dots_per_inch))
    os.rename(f"{path}.new", path)


def heights(app):
    app.settle()
    return [card(app, name).box[3] for name in ("Tallvik Systems", "Norrhöjd Robotik")]


def text_size(app):
    ready(app)
    small = heights(app)
    make_text(app, 192)
    app.gone("list item", "Lead Pipeline")
    app.shot("text-size-large")
    wait(lambda: all(now > before for now, before in zip(heights(app), small, strict=True)), "higher cards")
    make_text(app, 96)
    app.find("list item", "Lead Pipeline")
    app.shot("text-size-small")
    wait(lambda: heights(app) == small, "cards as high as they were")


run(text_size, ["--sample"], prepare=prepare)
