# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a stage asks for can be put off: the card says so, and the lead takes the answer, or another one, at any time."""
import re
import sqlite3

from board import focused_name, later, on_disk, ready, says
from drive import run, wait

LEAD = "Fjärilsdata"


def answers(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT wake_date IS NOT NULL, close_reason, close_text, kept_warm_by"
            " FROM lead JOIN company ON company.id = company_id WHERE company.name = ?",
            (LEAD,),
        ).fetchone()


def send(app, before, stage):
    app.click(app.find("toggle button", f"Stage: {before}"))
    app.click(app.find("menu item", stage))
    later(app)
    app.find("toggle button", f"Stage: {stage}")


def answer(app, asked, answered):
    app.click(app.find("list item", asked))
    app.find("button", "Save")
    assert not app.all("button", "Later")
    app.key("Return")
    app.gone("button", "Save")
    app.find("list item", answered)


def tell_words(app, words):
    """One's own, or none any longer."""
    app.click(app.find("list item", re.compile("^No capacity")))
    app.fill(app.find("text", "In your own words"), words or " ")
    app.key(*([] if words else ["BackSpace"]), "Return")
    app.gone("button", "Save")
    wait(lambda: answers(app)[1:3] == ("no_capacity", words or None), f"the words {words!r}")


def unsaid(app):
    ready(app)
    wait(lambda: focused_name(app) == LEAD, "the focus on the first card")
    app.key("5")
    later(app)
    says(app, LEAD, "Choose the day of the meeting")
    app.key("Return")
    send(app, "Meeting booked", "Resting")
    answer(app, "Choose when it wakes up", re.compile(r"^Wakes up \d+ "))
    assert answers(app)[0] == 1
    send(app, "Resting", "Declined")
    answer(app, "Say why it ended", "No capacity")
    app.click(app.find("list item", "No capacity"))
    app.fill(app.find("text", "In your own words"), "Flyttar")
    app.key("Escape")
    app.gone("button", "Save")
    assert answers(app)[1:3] == ("no_capacity", None), "cancelled"
    assert on_disk(app, LEAD)[0] == "declined", "nothing has moved"
    tell_words(app, "Flyttar")
    app.key("ctrl+z")  # only the words: the reason was told before
    wait(lambda: answers(app)[1:3] == ("no_capacity", None), "the words to be taken back")
    tell_words(app, "Flyttar till Oslo")
    app.shot("reason-with-words")
    tell_words(app, "")
    send(app, "Declined", "Warm contact")
    app.key("Escape")
    app.gone("heading", LEAD)
    says(app, LEAD, "Choose who keeps it warm")
    app.key("Return")
    app.find("heading", LEAD)
    answer(app, "Choose who keeps it warm", "Kept warm by: The group")


run(unsaid, ["--sample"])
