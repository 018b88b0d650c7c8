# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written about a contact and not saved can be had back, also once the move that asked for it was taken back."""
import re
import sqlite3

from board import card, drag, focused_name, names, on_disk, ready, stands
from drive import run, wait

WORDS = "Vill se en presentation av klassen."


def ask(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchone()[0]


def newest_text(app):
    return ask(app, "SELECT text FROM contact ORDER BY rowid DESC LIMIT 1")


def count(app):
    return ask(app, "SELECT count(*) FROM contact")


def write(app, outcome):
    dialog = app.find("dialog", "Log Contact")
    app.click(app.find("toggle button", outcome, within=dialog))
    app.click(app.find("text", "Note"))
    app.type(WORDS)


def give_up(app):
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    app.find("label", "What you wrote was not saved")


def go_on(app):
    app.click(app.find("button", "Go On Writing"))
    app.find("dialog", "Log Contact")
    wait(lambda: focused_name(app) == "Note", "the cursor where one wrote")
    assert app.find("text", "Note").text == WORDS


def without_words(app):
    """There is nothing to be had back."""
    app.key("l")
    app.click(app.find("toggle button", "Interested"))
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    assert not app.all("label", "What you wrote was not saved")


def had_back(app):
    """As often as one likes."""
    app.key("Right", "Right", "l")
    write(app, "Interested")
    give_up(app)
    app.shot("contact-unsaved")
    go_on(app)
    give_up(app)
    go_on(app)
    app.key("ctrl+Return")
    stands(app, "Tallvik Systems", "In dialogue", 0)
    assert newest_text(app) == WORDS
    app.find("button", "Undo")


def after_a_move(app):
    """The card went back; saving moves it as any contact does, and is one step."""
    moved = names(app, "Ready to contact")[0]
    drag(app, moved, card(app, names(app, "Contacted")[0]), at=(0.5, 0.2))
    write(app, "Interested")
    give_up(app)
    stands(app, moved, "Ready to contact", 0)
    go_on(app)
    assert not app.all("button", "Later")
    app.find("label", re.compile("^Moves to In dialogue"))
    app.key("ctrl+Return")
    wait(lambda: on_disk(app, moved)[0] == "dialogue", "the contact to move it")
    app.find("label", "Contact logged")
    app.key("ctrl+z")
    wait(lambda: on_disk(app, moved)[0] == "ready", "both to be taken back")


def put_off(app):
    """The move stays; what is saved after all is another step."""
    before = count(app)
    moved = names(app, "Ready to contact")[0]
    drag(app, moved, card(app, names(app, "Contacted")[0]), at=(0.5, 0.2))
    write(app, "No answer")
    app.click(app.find("button", "Later"))
    app.gone("dialog", "Log Contact")
    go_on(app)
    app.find("label", re.compile("^Stays in Contacted"))
    app.key("ctrl+Return")
    app.find("label", "Contact logged")
    app.key("ctrl+z")
    wait(lambda: count(app) == before, "the contact to be taken back")
    assert on_disk(app, moved)[0] == "contacted"


def unsaved(app):
    ready(app)
    without_words(app)
    had_back(app)
    after_a_move(app)
    put_off(app)


run(unsaved, ["--sample"])
