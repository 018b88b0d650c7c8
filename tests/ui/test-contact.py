# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact is logged in a few keys; a move asks what its stage needs, and can be taken back, put off or answered."""
import contextlib
import re
import sqlite3

from board import card, drag, focused_name, later, names, on_disk, ready, stands, told
from drive import run, wait
from ear import Ear


def ask(app, sql, *values):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql, values).fetchone()


def newest(app):
    return ask(app, "SELECT channel, outcome, text FROM contact ORDER BY rowid DESC LIMIT 1")


def by_keys(app):
    """Three keys for the most usual one, once the card has the focus."""
    app.key("Right", "Right")
    app.key("l")
    app.find("dialog", "Log Contact")
    wait(lambda: focused_name(app) == "Phone", "the focus on what is asked first, not on a button that gives up")
    app.find("toggle button", "No answer")
    app.find("label", "Choose how it went")
    app.find("label", re.compile(r"^Today \d\d:\d\d · Amira Lind · we got in touch$"))
    app.key("1", "ctrl+Return")
    app.gone("dialog", "Log Contact")
    wait(lambda: newest(app) == ("phone", "no_answer", None), "the contact")
    app.click(app.find("button", "Undo"))
    wait(lambda: newest(app) != ("phone", "no_answer", None), "the contact to be taken back")


def by_working_days(app):
    """Nobody is called on a Saturday."""
    app.key("l")
    app.find("dialog", "Log Contact")
    wait(lambda: focused_name(app) == "Phone", "the focus in the dialog")
    app.key("1")
    seen = set()
    for n in range(1, 6):
        app.key("plus")
        wait(lambda: seen.add(app.find("label", re.compile("^Stays in Contacted · call: ")).name) or len(seen) == n, "another day")
    assert not [foot for foot in seen if re.search(": (Sat|Sun) ", foot)], seen
    app.key("Escape")
    app.gone("dialog", "Log Contact")


def with_words(app):
    app.key("l")
    wait(lambda: app.find("dialog", "Log Contact").description == "Tallvik Systems", "whom it is about")
    app.click(app.find("toggle button", "Mail"))
    app.click(app.find("toggle button", "Interested"))
    app.click(app.find("text", "Note"))
    app.type("Vill se en presentation av klassen.")
    app.shot("log-contact")
    foot = app.find("label", re.compile("^Moves to In dialogue · answer: (tomorrow|Mon )"))  # the next working day
    step = app.find("toggle button", "In a Week")
    assert step.box[1] + step.box[3] < foot.box[1], ("the next step is out of sight", step.box, foot.box)
    app.key("ctrl+Return")
    stands(app, "Tallvik Systems", "In dialogue", 0)
    assert newest(app) == ("mail", "interested", "Vill se en presentation av klassen.")
    assert ask(app, "SELECT count(*) FROM follow_up WHERE state = 'open' AND kind = 'answer' AND origin = 'rule'")[0] > 0


def superseded(app):
    """What was done since then is what undo takes back: the contact is not offered any longer."""
    ear = Ear(app)
    app.find("label", "Contact logged")
    app.key("t")
    ear.hears("Released Tallvik Systems")
    app.find("label", "Released Tallvik Systems", seconds=5)
    app.gone("label", "Contact logged", seconds=5)
    app.key("ctrl+z")


def said_no(app):
    """A no offers to wake the lead in half a year, but not where nobody is left to ask."""
    wakes = "SELECT wake_date = date('now', 'localtime', '+180 days') FROM lead ORDER BY stage = 'declined' DESC, wake_date DESC"
    app.key("l")
    app.click(app.find("toggle button", "Said no"))
    app.find("check box", "Wake the Lead Again")
    app.shot("log-contact-no")
    app.key("ctrl+Return")
    wait(lambda: ask(app, wakes) == (1,), "the day to wake up on")
    app.gone("dialog", "Log Contact")
    app.key("ctrl+z")
    wait(lambda: ask(app, wakes) != (1,), "the no to be taken back")


def taken_back(app):
    before = names(app, "Ready to contact")
    drag(app, before[1], card(app, names(app, "Contacted")[0]), at=(0.5, 0.2))
    app.find("dialog", "Log Contact")
    wait(lambda: focused_name(app) == "No answer", "the focus on how it went")
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    wait(lambda: names(app, "Ready to contact") == before, "the card back in its place")
    assert on_disk(app, before[1])[0] == "ready"


def overtaken(app):
    """What came in between is not taken back in the place of the move: it is said why."""
    moved = names(app, "Ready to contact")[0]
    drag(app, moved, card(app, names(app, "Contacted")[0]), at=(0.5, 0.2))
    app.find("dialog", "Log Contact")
    with contextlib.closing(sqlite3.connect(f"{app.data_dir}/career.db")) as db, db:
        db.execute("INSERT INTO undo_step (name, at, kind, state) VALUES ('Import', '2026-11-24T09:00:00Z', 'edit', 'done')")
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    told(app, r"^The lead stays where it is now\. To be undone first: ")
    app.shot("move-overtaken")
    assert on_disk(app, moved)[0] == "contacted"
    app.key("ctrl+z")  # what came in between
    wait(lambda: ask(app, "SELECT count(*) FROM undo_step WHERE state = 'done' AND name = 'Import'") == (0,), "that to go")
    app.key("ctrl+z")
    wait(lambda: on_disk(app, moved)[0] == "ready", "the move to be taken back")


def changed_meanwhile(app):
    """As by a lead that wakes up while the question stands."""
    moved = names(app, "Ready to contact")[0]
    drag(app, moved, card(app, names(app, "Contacted")[0]), at=(0.5, 0.2))
    app.find("dialog", "Log Contact")
    with contextlib.closing(sqlite3.connect(f"{app.data_dir}/career.db")) as db, db:
        db.execute(
            "UPDATE lead SET stage = 'dialogue', order_key = 'a0' WHERE company_id IN (SELECT id FROM company WHERE name = ?)",
            (moved,),
        )
    app.key("Escape")
    app.gone("dialog", "Log Contact")
    told(app, r"^The lead was changed meanwhile and stays where it is now\.$")
    assert on_disk(app, moved)[0] == "dialogue"


def changed_among_several(app):
    """Of two that were moved to rest, the one that nobody changed goes back."""
    first, second = names(app, "Ready to contact")[:2]
    app.click(card(app, first))
    app.key("Escape")
    app.hand("keydown", "ctrl")
    app.click(card(app, first))
    app.click(card(app, second))
    app.hand("keyup", "ctrl")
    app.find("label", "2 selected")
    app.click(app.find("toggle button", "Move"))
    app.click(app.find("menu item", "Resting"))
    app.find("alert", "Rest Until When?")
    with contextlib.closing(sqlite3.connect(f"{app.data_dir}/career.db")) as db, db:
        db.execute(
            "UPDATE lead SET stage = 'dialogue', order_key = 'a1' WHERE company_id IN (SELECT id FROM company WHERE name = ?)",
            (first,),
        )
    app.key("Escape")
    app.gone("alert", "Rest Until When?")
    told(app, r"^What was changed meanwhile stays as it is now\.$")
    assert on_disk(app, first)[0] == "dialogue"
    wait(lambda: on_disk(app, second)[0] == "ready", "the other one to go back")


def put_off(app):
    moved = names(app, "Ready to contact")[0]
    drag(app, moved, card(app, names(app, "Contacted")[0]), at=(0.5, 0.2))
    later(app)
    stands(app, moved, "Contacted", 0)
    assert on_disk(app, moved)[0] == "contacted"


def answered(app):
    moved = names(app, "New")[0]
    app.click(card(app, moved))
    app.click(app.find("toggle button", "Stage: New"))
    app.click(app.find("menu item", "Declined"))
    app.find("label", "Why Does It End Here?")
    app.find("label", "No capacity")
    app.shot("why-declined")
    app.key("Return")
    app.gone("label", "Why Does It End Here?")
    reason = "SELECT stage, close_reason FROM lead JOIN company ON company.id = company_id WHERE company.name = ?"
    wait(lambda: ask(app, reason, moved) == ("declined", "no_capacity"), "the reason")
    app.key("ctrl+z")  # both at once
    wait(lambda: ask(app, reason, moved) == ("new", None), "the move and its reason to be taken back")


def contact(app):
    ready(app)
    by_keys(app)
    by_working_days(app)
    with_words(app)
    superseded(app)
    said_no(app)
    taken_back(app)
    overtaken(app)
    put_off(app)
    answered(app)
    changed_meanwhile(app)
    changed_among_several(app)


run(contact, ["--sample"], screen="1400x960")
