# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A company that is there already is noticed while it is typed: it is opened, added to, or created all the same."""
import re
import sqlite3

from drive import run, wait
from steps import open_new_lead, run_without_window

PASTED = "Tallvik Norden AB\n5560360793\n070-174 06 05"


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET orgnr = '5560360793', phone_raw = NULL, phone_e164 = NULL WHERE name = 'Tallvik Systems'")


def read(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchone()


def phone(app):
    return read(app, "SELECT phone_e164 FROM company WHERE name = 'Tallvik Systems'")[0]


def open_what_is_there(app):
    open_new_lead(app)
    app.type("havsglimt s")
    app.find("label", re.compile("^Havsglimt Spel in Stockholm is already in “In dialogue”. Amira Lind is responsible for it. Last"))
    app.shot("capture-possible")
    app.key("Tab")
    wait(lambda: (f := app.focused()) and (f.name, f.description) == ("Open It", "Havsglimt Spel"), "the focus on the first answer")
    app.key("Return")
    app.gone("dialog", "New Lead")
    app.find("heading", "Havsglimt Spel")
    app.key("Escape")
    app.gone("heading", "Havsglimt Spel")


def add_to_it(app):
    open_new_lead(app)
    app.paste(PASTED)
    app.key("Return")
    app.find("heading", "It is here already")
    app.find("label", "Certain: the same organisation number")
    wait(lambda: (f := app.focused()) and (f.name, f.description) == ("Open It", "Tallvik Systems"), "the question to stop the creation")
    app.shot("capture-certain")
    app.click(app.find("button", "Add to It"))
    app.gone("dialog", "New Lead")
    app.find("label", "Added to Tallvik Systems")
    assert phone(app) == "+46701740605"
    add_nothing_new(app)
    app.key("ctrl+z")
    wait(lambda: phone(app) is None, "one step to take it back")


def add_nothing_new(app):
    """There is nothing to undo: an offer would take back what was done before."""
    open_new_lead(app)
    app.paste(PASTED)
    app.click(app.find("button", "Add to It"))
    app.gone("dialog", "New Lead")
    app.find("label", "All of that was known of Tallvik Systems")
    app.gone("button", "Undo")


def create_anyway(app):
    open_new_lead(app)
    app.paste(PASTED)
    app.click(app.find("button", "Create Anyway"))
    why = app.find("text", "Why it is another company (optional)")
    wait(lambda: app.focused() == why, "the cursor where the reason goes")
    app.type("Dotterbolag")
    app.shot("capture-anyway")
    # Without the number there is nothing to ask any more, but what was written stays.
    app.click(app.find("button", re.compile("^Leave out: Organisation")))
    app.gone("label", "Certain: the same organisation number")
    app.click(app.find("button", "Create"))
    app.gone("dialog", "New Lead")
    app.find("list item", re.compile("^Tallvik Norden AB"))
    assert read(app, "SELECT reason FROM not_duplicate") == ("Dotterbolag",)
    assert read(app, "SELECT count(*) FROM company WHERE orgnr = '5560360793'") == (1,)


def restore_from_the_trash(app):
    """What was deleted is offered again instead of a second one."""
    app.click(app.find("list item", "Havsglimt Spel"))
    app.find("heading", "Havsglimt Spel")
    app.key("Escape")
    app.gone("heading", "Havsglimt Spel")
    app.key("Delete")
    app.gone("list item", "Havsglimt Spel")
    open_new_lead(app)
    app.type("havsglimt spel")
    app.find("heading", "Is it in the trash?")
    app.find("label", re.compile("^Havsglimt Spel in Stockholm is in the trash. You deleted it today.$"))
    app.shot("capture-trash")
    app.key("Tab")
    wait(lambda: (f := app.focused()) and (f.name, f.description) == ("Restore It", "Havsglimt Spel"), "the focus on the first answer")
    app.key("Return")
    app.gone("dialog", "New Lead")
    app.find("label", "Restored Havsglimt Spel")
    app.find("list item", "Havsglimt Spel")
    assert read(app, "SELECT count(*) FROM company WHERE name LIKE 'Havsglimt%'") == (1,)


def capture_twice(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    open_what_is_there(app)
    restore_from_the_trash(app)
    add_to_it(app)
    create_anyway(app)


run(capture_twice, prepare=prepare)
