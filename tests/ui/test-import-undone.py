# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that others know of is taken back by edits: what still waits for a choice is told."""
import re

import quarrel
from board import card, ready, told
from drive import run, wait
from ear import Ear
from steps import run_without_window

DELETED = "Älvbrus Radio"


def prepare(app):
    quarrel.prepare(app)
    quarrel.write(app.data_dir, DELETED, hook="Aired our song.")
    quarrel.delete(f"{app.folder}/friend", DELETED)
    run_without_window(app, "--data-dir", f"{app.folder}/friend", "--export", f"{app.folder}/theirs.json")
    run_without_window(app, "--data-dir", app.data_dir, "--import", f"{app.folder}/theirs.json")
    run_without_window(app, "--data-dir", app.data_dir, "--export", f"{app.folder}/told.json")


def import_undone(app):
    ready(app)
    ear = Ear(app)
    app.click(card(app, DELETED))
    app.click(app.find("button", f"Deleted Elsewhere: {DELETED}", seconds=10))
    dialog = app.find("dialog", "Conflicts")
    app.click(app.find("button", "Keep It", within=dialog))
    app.gone("button", "Keep It", within=dialog)
    app.key("ctrl+z")
    app.find("button", "Keep It", within=dialog)
    app.key("Escape")
    app.gone("dialog", "Conflicts")
    app.key("ctrl+z")
    told(app, r"^Undid: Import .* · \d+ conflicts? to settle$")
    app.shot("import-undone")
    wait(lambda: any(re.search(r" · \d+ conflicts? to settle$", words) for words in ear._listen()), "that to be said")
    app.find("button", f"Deleted Elsewhere: {DELETED}")


run(import_undone, prepare=prepare)
