# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A conflict shows where it is: on the card and at the fact, which offer the choice, what was before included."""
import re

import quarrel
from board import card, says
from drive import run, wait
from steps import run_without_window

BEFORE = "Spoke about test automation at a meetup in October."


DELETED = "Älvbrus Radio"


def prepare(app):
    quarrel.prepare(app)
    friend = f"{app.folder}/friend"
    quarrel.write(app.data_dir, DELETED, hook="Aired our song.")
    quarrel.delete(friend, DELETED)
    run_without_window(app, "--data-dir", friend, "--export", f"{app.folder}/theirs.json")
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
    app.find("label", "3 of 3", within=dialog)
    app.gone("button", "Two Versions: Hook")
    says(app, "Tallvik Systems", "1 conflict to settle")
    app.key("ctrl+z")
    app.find("label", "3 of 4", within=dialog)
    app.find("button", "Two Versions: Hook")


def go_back(app, dialog):
    """Neither of both: what was before."""
    app.find("button", "Back to This", within=dialog)
    app.key("0")
    app.find("label", "3 of 3", within=dialog)
    assert quarrel.read(app, "Tallvik Systems", "hook") == (BEFORE, 2)
    app.key("ctrl+z")
    app.find("label", "3 of 4", within=dialog)
    assert len(app.all("button", re.compile("^Keep (Mine|Theirs)$"), within=dialog)) == 2
    app.key("Escape")
    app.gone("dialog", "Conflicts")
    wait(lambda: app.focused() and app.focused().name == "Hook", "the focus at the fact")


def keep(app):
    """What another has deleted comes back whole; taken back, it waits as it did."""
    says(app, DELETED, "1 conflict to settle")
    assert quarrel.count(app, DELETED, "note") == 0
    app.click(card(app, DELETED))
    app.click(app.find("button", f"Deleted Elsewhere: {DELETED}", seconds=10))
    dialog = app.find("dialog", "Conflicts")
    app.find("label", "4 of 4", within=dialog)
    app.find("label", re.compile("deleted this while you went on with it"), within=dialog)
    app.shot("conflict-deleted")
    app.click(app.find("button", "Keep It", within=dialog))
    app.find("label", "3 of 3", within=dialog)
    assert (quarrel.count(app, DELETED, "note"), quarrel.count(app, DELETED, "contact")) == (1, 2)
    app.click(app.find("button", "Undo", within=dialog))
    app.find("label", "4 of 4", within=dialog)
    app.find("label", re.compile("deleted this while you went on with it"), within=dialog)
    assert (quarrel.count(app, DELETED, "note"), quarrel.count(app, DELETED, "contact")) == (0, 0)
    says(app, DELETED, "1 conflict to settle")
    app.shot("conflict-deleted-again")


def where(app):
    app.find("list item", "Tallvik Systems", seconds=20)
    dialog = meet(app)
    settle(app, dialog)
    go_back(app, dialog)
    keep(app)


run(where, prepare=prepare)
