# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of the board ask."""
import re
import sqlite3
import time

from gi.repository import GLib

from drive import wait


def ready(app, width=1280, height=800):
    """The sample's board, as wide as on a laptop."""
    app.find("list item", "Tallvik Systems", seconds=20)
    app.resize(width, height)
    app.settle(quiet=0.5)


_columns = {}


def column(app, stage):
    """Found once for each start of the program: looking through all cards takes its time."""
    key = (app.process.pid, stage)
    if key not in _columns:
        _columns[key] = app.find("list", stage)
    return _columns[key]


def names(app, stage):
    """The companies of a column that are in view, from its top."""
    found = []
    for row in column(app, stage).children:
        try:
            if "showing" in row.states:
                found.append((row.box[1], row.name))
        except GLib.Error:
            continue  # it went away while we looked
    return [name for _, name in sorted(found)]


def card(app, company):
    return app.find("list item", company)


def stands(app, company, stage, place=None):
    """Waits until the card is in the column, and maybe at that place."""

    def there():
        seen = names(app, stage)
        return company in seen and (place is None or seen.index(company) == place)

    wait(there, f"{company} in {stage} at {place}")


def drag(app, company, target, at):
    """Drags a card and holds it until the drop is agreed on, which takes a while on a busy machine."""
    app.drag(card(app, company), target, at=at, held=lambda: time.sleep(0.5))


def later(app):
    """Leaves what the new stage asks for another time."""
    app.click(app.find("button", "Later"))
    app.gone("button", "Later")


def focused_name(app):
    thing = app.focused()
    return thing.name if thing else None


def on_disk(app, company):
    """(stage, names of the stage in their order) as the database has it."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        found = db.execute(
            "SELECT lead.stage FROM lead JOIN company ON company.id = company_id WHERE company.name = ?", (company,)
        ).fetchone()
        if not found:
            return None, []
        order = db.execute(
            "SELECT company.name FROM lead JOIN company ON company.id = company_id WHERE stage = ? ORDER BY order_key, lead.id",
            found,
        ).fetchall()
    return found[0], [name for (name,) in order]


def told(app, text):
    """A toast that says so."""
    return app.find("label", re.compile(text))
