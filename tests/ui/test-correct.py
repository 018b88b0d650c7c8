# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact is put right: all that was told stands in the dialog, and its move follows what is right."""
import re
import sqlite3

from board import open_lead, ready, told, turn_wheel
from drive import run, wait
from steps import run_without_window


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute(
            "UPDATE company SET do_not_contact = 1, do_not_contact_reason = 'Bad oss vänta.' WHERE name = 'Tallvik Systems'"
        )


def shown(app):
    """What the lead's first contact says now, and where the lead stands."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT k.channel, k.outcome, k.text, l.stage FROM contact k JOIN lead l ON l.id = k.lead_id"
            " JOIN company c ON c.id = l.company_id WHERE c.name = 'Tallvik Systems'"
            " AND NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = k.id) ORDER BY k.at LIMIT 1"
        ).fetchone()


def open_correction(app):
    app.open_menu(app.find("toggle button", "More about: No answer"))
    app.click(app.find("menu item", "Correct…"))
    app.find("dialog", "Correct Contact", seconds=20)


def put_right(app):
    before = shown(app)
    open_correction(app)
    app.find("label", "Stays in Contacted · next steps stay as they are", seconds=20)
    app.find("label", "The company does not want to be contacted. Bad oss vänta.")
    app.shot("correct-contact")
    app.click(app.find("toggle button", "Interested"))
    app.find("label", "Moves to In dialogue · next steps stay as they are")
    app.find("check box", "Move the Lead to “In dialogue”")
    app.shot("correct-contact-move")
    app.key("ctrl+Return")
    app.gone("dialog", "Correct Contact")
    wait(lambda: shown(app) == ("phone", "interested", before[2], "dialogue"), "the correction")
    app.find("toggle button", "Stage: In dialogue")
    app.find("list item", re.compile("^Interested, Amira called .*corrected"))
    app.shot("corrected")
    app.key("ctrl+z")  # both at once
    wait(lambda: shown(app) == before, "the correction to be taken back")


def correct(app):
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    turn_wheel(app, 60)
    put_right(app)


run(correct, ["--sample"], prepare=prepare, screen="1500x1000")
