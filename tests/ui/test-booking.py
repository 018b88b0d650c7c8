# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A study visit is booked from the lead: what is asked for has the focus, and the day is chosen by pointer or keys."""
import datetime
import re
import sqlite3
import zoneinfo

from board import bring, focused_name, open_lead, ready, stands, turn_wheel
from drive import run, wait

COMPANY = "Kvistdal Energi"


def visit(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT l.stage, k.channel, k.outcome, (SELECT kind FROM event WHERE event.company_id = c.id) FROM contact k"
            " JOIN lead l ON l.id = k.lead_id JOIN company c ON c.id = l.company_id WHERE c.name = ?"
            " ORDER BY k.rowid DESC LIMIT 1",
            (COMPANY,),
        ).fetchone()


def today(app, calendar):
    """The cell, not the one of the same number of another month, nor a week's number beside them."""
    number = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Stockholm")).day
    left = calendar.box[0] + 40
    cells = [cell for cell in app.all("label", str(number), within=calendar) if cell.box[0] > left]
    return sorted(cells, key=lambda cell: cell.box[1])[0 if number < 15 else -1]


def open_calendar(app):
    app.key("space")
    return app.find("panel", states=("focused",))


UNBOOK = "Take the Booking out of the Calendar"


def open_menu(app, words, outcome="Booked"):
    bring(app, f"More about: {outcome}", "toggle button")
    turn_wheel(app, 5)
    app.open_menu(app.find("toggle button", f"More about: {outcome}"))
    app.click(app.find("menu item", words))


def n_events(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        events = "SELECT count(*) FROM event JOIN company c ON c.id = company_id WHERE c.name = ?"
        return db.execute(events, (COMPANY,)).fetchone()[0]


def correct(app):
    """What was not booked after all leaves the calendar; what was held was in it."""
    before = visit(app)
    open_menu(app, "Correct…")
    app.find("dialog", "Correct Contact", seconds=20)
    app.click(app.find("toggle button", "Held"))
    app.find("label", re.compile("^Moves to Met"))
    assert not app.all("check box", UNBOOK)
    app.click(app.find("toggle button", "Interested"))
    app.find("check box", UNBOOK)
    app.shot("correct-booking")
    app.key("ctrl+Return")
    app.gone("dialog", "Correct Contact")
    wait(lambda: visit(app) == ("dialogue", "visit", "interested", None), "the visit to leave the calendar")
    app.key("ctrl+z")
    wait(lambda: visit(app) == before, "the visit to be taken back")


def delete(app):
    """All that it led to goes with it, and comes back at once."""
    before = visit(app)
    open_menu(app, "Delete")
    app.find("check box", UNBOOK, seconds=20)
    app.find("check box", re.compile("^Move the Lead Back to “"))
    app.find("check box", "Take Back the Next Step")
    app.shot("delete-booking")
    app.key("Return")
    wait(lambda: visit(app) != before, "the booking to go")
    assert n_events(app) == 0
    app.key("ctrl+z")
    wait(lambda: visit(app) == before, "the booking to come back")


def booked_again(app):
    """What was left in the calendar and what was booked since are both told of, and both go."""
    open_menu(app, "Correct…")
    app.find("dialog", "Correct Contact", seconds=20)
    app.click(app.find("toggle button", "Interested"))
    app.click(app.find("check box", UNBOOK))
    app.key("ctrl+Return")
    app.gone("dialog", "Correct Contact")
    wait(lambda: visit(app) == ("dialogue", "visit", "interested", "study_visit"), "the visit to stay in the calendar")
    open_menu(app, "Correct…", "Interested")
    app.find("dialog", "Correct Contact", seconds=20)
    app.click(app.find("toggle button", "Booked"))
    app.click(app.find("check box", UNBOOK))
    app.click(app.find("button", re.compile("^Day")))
    app.find("panel", states=("focused",))
    app.key("Right", "Right", "Return")
    app.key("ctrl+Return")
    app.gone("dialog", "Correct Contact")
    wait(lambda: n_events(app) == 2, "two bookings")
    open_menu(app, "Delete")
    app.find("check box", "Take the Bookings out of the Calendar", seconds=20)
    app.find("label", re.compile("^Booked with this contact: .* · .*, tomorrow$"))
    app.shot("delete-bookings")
    app.resize(360, 640)
    app.find("check box", re.compile("^Move the Lead Back to “"))
    app.shot("delete-bookings-narrow")
    app.click(app.find("button", "Delete"))
    wait(lambda: n_events(app) == 0, "both to go")
    app.key("ctrl+z")
    wait(lambda: n_events(app) == 2, "both to come back")


def mistype(app):
    """What is wrong is said where it is seen, and the cursor is where it is put right."""
    app.fill(app.find("text", "Time"), "vid tio")
    app.click(app.find("text", "Place"))
    app.key("ctrl+Return")
    problem = app.find("label", "A time is written like 13:30.")
    wait(lambda: problem.visible_box == problem.box, "the words to be in sight")
    wait(lambda: focused_name(app) == "Time", "the cursor in the time")
    app.shot("booking-time")
    app.key("ctrl+a", "Delete")


def booking(app):
    ready(app, height=860)
    open_lead(app, COMPANY)
    app.click(app.find("button", "Book Study Visit"))
    app.find("dialog", "Book Study Visit")
    wait(lambda: focused_name(app) == "Day", "the focus on the day, which lacks")
    app.find("label", "Choose the day of the visit")
    assert "sensitive" not in app.find("button", "Save").states
    app.click(today(app, open_calendar(app)))  # where the calendar stands already
    wait(lambda: focused_name(app) == "Day: Today", "today")
    open_calendar(app)
    app.key("Right", "Return")
    wait(lambda: focused_name(app) == "Day: Tomorrow", "the day after")
    app.shot("booking")
    mistype(app)
    app.key("ctrl+Return")
    app.gone("dialog", "Book Study Visit")
    app.find("label", "Study visit booked")
    stands(app, COMPANY, "Meeting booked", 0)
    assert visit(app) == ("booked", "visit", "booked", "study_visit"), visit(app)
    correct(app)
    delete(app)
    booked_again(app)


run(booking, ["--sample"], screen="1400x960")
