# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A conflict shows where it is: on the card and at the fact, which offer the choice, what was before included."""
import re

import quarrel
from board import card, says
from drive import run, wait
from steps import run_without_window

BEFORE = "Spoke about test automation at a meetup in October."


def prepare(app):
    quarrel.prepare(app)
    run_without_window(app, "--data-dir", app.data_dir, "--import", f"{app.folder}/theirs.json")


def meet(app):
    says(app, "Havsglimt Spel", "1 conflict to settle")
    says(app, "Tallvik Systems", "2 conflicts to settle")
    assert "settle" not in card(app, "Fjärilsdata").description
    app.click(card(app, "Tallvik Systems"))
    app.find("button", "Two Versions: Why", seconds=10)
    app.shot("conflict-where")
    app.click(app.find("button", "Two Versions: Hook"))
    dialog = app.find("dialog", "Conflicts")
    app.find("label", re.compile("^Hook: "), within=dialog)
    app.find("heading", "Tallvik Systems", within=dialog)
    return dialog


def settle(app, dialog):
    """Nothing says so any longer, until it is taken back."""
    app.click(app.find("button", "Keep Mine", within=dialog))
    app.find("label", "2 of 2", within=dialog)
    app.gone("button", "Two Versions: Hook")
    says(app, "Tallvik Systems", "1 conflict to settle")
    app.key("ctrl+z")
    app.find("label", "2 of 3", within=dialog)
    app.find("button", "Two Versions: Hook")


def go_back(app, dialog):
    """Neither of both: what was before."""
    app.find("button", "Back to This", within=dialog)
    app.key("0")
    app.find("label", "2 of 2", within=dialog)
    assert quarrel.read(app, "Tallvik Systems", "hook") == (BEFORE, 2)
    app.key("ctrl+z")
    app.find("label", "2 of 3", within=dialog)
    assert len(app.all("button", re.compile("^Keep (Mine|Theirs)$"), within=dialog)) == 2
    app.key("Escape")
    app.gone("dialog", "Conflicts")
    wait(lambda: app.focused() and app.focused().name == "Hook", "the focus at the fact")


def where(app):
    app.find("list item", "Tallvik Systems", seconds=20)
    dialog = meet(app)
    settle(app, dialog)
    go_back(app, dialog)


run(where, prepare=prepare)
