# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags: added to a lead with what is known proposed, renamed, merged by renaming, and deleted everywhere."""
import sqlite3

from board import focused_name, open_lead, reach, ready, told, turn_wheel
from drive import run, wait


def on_disk(app, company=None):
    """The tags of a company, or how many companies have each."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        if company:
            return [name for name, in db.execute(
                "SELECT t.name FROM company_tag t JOIN company c ON c.id = t.company_id WHERE c.name = ? ORDER BY 1",
                (company,))]
        return dict(db.execute("SELECT name, count(*) FROM company_tag GROUP BY name"))


def pick(app, button, typed):
    app.click(button)
    wait(lambda: focused_name(app) == "New or known tag", "the focus on the tag")
    app.type(typed)


def add(app):
    """Known ones are proposed in their own spelling."""
    button = reach(app, "toggle button", "Add Tag")
    turn_wheel(app, 6)
    pick(app, button, "OPEN")
    app.find("list item", "open source", states=("selected",))
    app.shot("tags-picker")
    app.key("Return")
    told(app, "^Added the tag “open source”$")
    app.find("button", "Remove the Tag “open source”")
    app.hover(app.find("heading", "Notes"))  # what moved below the pointer shows its tooltip
    pick(app, button, "Source")
    app.find("list item", "Add “Source”", states=("selected",))
    app.key("Return")
    app.find("button", "Remove the Tag “Source”")
    assert on_disk(app, "Tallvik Systems") == ["Source", "growing", "open source"]
    app.hover(app.find("heading", "Notes"))  # here too
    app.click(app.find("button", "Remove the Tag “Source”"))
    told(app, "^Removed the tag “Source”$")
    app.gone("button", "Remove the Tag “Source”")
    app.key("ctrl+z")
    app.find("button", "Remove the Tag “Source”")


def open_dialog(app):
    app.click(app.find("toggle button", "Tags"))
    app.click(app.find("button", "Manage Tags…"))
    return app.find("dialog", "Tags")


def rename(app, dialog, name, new_name):
    row = next(row for row in app.all("text", within=dialog) if row.text == name)
    app.fill(row, new_name)
    app.key("Return")


def manage(app):
    dialog = open_dialog(app)
    app.find("text", "25 leads", within=dialog)
    app.shot("tags-dialog")
    rename(app, dialog, "Source", "Källkod")
    told(app, "^Renamed “Source” to “Källkod”$")
    wait(lambda: on_disk(app).get("Källkod") == 1, "the new name")
    before = on_disk(app)
    rename(app, dialog, "Källkod", "Öpen SOURCE")
    app.find("label", f"“open source” is there already ({before['open source']} leads)."
                      " Every lead that has “Källkod” gets it instead.")
    app.shot("tags-merge")
    app.key("Return")
    told(app, "^“Källkod” is “open source” now$")
    wait(lambda: "Källkod" not in on_disk(app), "the merge")
    assert on_disk(app)["open source"] == before["open source"]
    app.click(app.find("button", "Delete the Tag “growing” Everywhere"))
    told(app, "^Deleted the tag “growing”$")
    wait(lambda: "growing" not in on_disk(app), "the end of the tag")
    app.click(app.find("button", "Undo"))
    wait(lambda: on_disk(app).get("growing") == before["growing"], "the tag again")


def tags(app):
    ready(app, height=860)
    open_lead(app, "Tallvik Systems")
    add(app)
    manage(app)


run(tags, ["--sample"], screen="1400x960")
