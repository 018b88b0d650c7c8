# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of the board ask."""
import re
import sqlite3

from gi.repository import GLib

from drive import Missing, wait


def ready(app, width=1280, height=800):
    """The sample's board, as wide as on a laptop."""
    app.find("list item", "Tallvik Systems", seconds=20)
    app.resize(width, height)
    app.settle(0.2)


_columns = {}


def column(app, stage):
    """Found once for each start of the program, as looking through all cards takes its time; and anew when lanes have
    come in its place."""
    key = (app.process.pid, stage)
    if key not in _columns or _columns[key].box == (0, 0, 0, 0):
        _columns[key] = wait(lambda: app.all("list", stage), f"the column {stage}")[0]
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


def says(app, company, words):
    """Waits until the card tells that."""
    wait(lambda: words in app.find("list item", company).description, f"the card of {company} to say {words!r}")


def stands(app, company, stage, place=None):
    """Waits until the card is in the column, and maybe at that place."""

    def there():
        seen = names(app, stage)
        return company in seen and (place is None or seen.index(company) == place)

    wait(there, f"{company} in {stage} at {place}")


def drag(app, company, target, at=(0.5, 0.5), held=None):
    """Drags a card."""
    app.drag(card(app, company), target, at=at, held=held)


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


def open_lead(app, company):
    app.click(card(app, company))
    app.find("heading", company, within=app.find("grouping", company, seconds=15))
    app.find("list", "Timeline", showing=False)


def edge(app):
    """A point at the edge of the opened lead."""
    return app.find("list", "Timeline", showing=False).box[0] - 6, 400


def turn_wheel(app, clicks, at=None):
    """Scrolls the opened lead, at its edge: what can be typed in may keep the wheel to itself."""
    app.hand("mousemove", *(at or edge(app)))
    app.hand("click", "--repeat", abs(clicks), "--delay", 3, 5 if clicks > 0 else 4)
    app.settle()


def bring(app, name, role="list item"):
    """Scrolls the opened lead from its top until the thing is wholly in view, and returns it."""
    turn_wheel(app, -60)
    for _ in range(40):
        for thing in app.all(role, name):
            if thing.visible_box == thing.box:
                return thing
        turn_wheel(app, 4)
    raise Missing(f"no {role} {name!r} in the opened lead")


def reach(app, role, name):
    """Scrolls the opened lead down until the thing can be clicked, and returns it."""
    thing, at = app.find(role, name, showing=False), edge(app)
    for _ in range(40):
        box = thing.visible_box
        if box and box[3] >= min(thing.box[3], 20):
            return thing
        turn_wheel(app, 3, at)
    raise Missing(f"{role} {name!r} cannot be reached in the opened lead")


def told(app, text):
    """A toast that says so."""
    return app.find("label", re.compile(text))
