# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A study visit is booked from the lead: what is asked for has the focus, and the day is chosen by pointer or keys."""
import datetime
import sqlite3
import zoneinfo

from board import focused_name, open_lead, ready, stands
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
    app.key("ctrl+Return")
    app.gone("dialog", "Book Study Visit")
    app.find("label", "Study visit booked")
    stands(app, COMPANY, "Meeting booked", 0)
    assert visit(app) == ("booked", "visit", "booked", "study_visit"), visit(app)


run(booking, ["--sample"], screen="1400x960")
