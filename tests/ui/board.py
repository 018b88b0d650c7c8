# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of the board ask."""
import re
import sqlite3

from drive import wait


def ready(app, width=1280, height=800):
    """The sample's board, as wide as on a laptop."""
    app.find("list item", "Tallvik Systems", seconds=20)
    app.resize(width, height)


def column(app, stage):
    return app.find("list", stage)


def names(app, stage):
    """The companies of a column that are in view, from its top."""
    rows = app.all("list item", within=column(app, stage))
    return [row.name for row in sorted(rows, key=lambda row: row.box[1])]


def card(app, company):
    return app.find("list item", company)


def stands(app, company, stage, place=None):
    """Waits until the card is in the column, and maybe at that place."""

    def there():
        seen = names(app, stage)
        return company in seen and (place is None or seen.index(company) == place)

    wait(there, f"{company} in {stage} at {place}; there are {names(app, stage)}")


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
