# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text twice as large in a narrow window, in Swedish, whose words are longer: what is too wide for a dialog complains."""
import re
import sqlite3

from board import focused_name
from drive import run, wait
from steps import run_without_window


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET orgnr = '5560360793' WHERE name IN ('Tallvik Systems', 'Lumivia')")
        db.execute("INSERT INTO person (id, given_name, email) VALUES ('p1', 'Bo', 'bo@ask.example'), ('p2', 'B', 'bo@ask.example')")


def fits(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    assert left <= x and x + width <= left + whole, f"{thing} should fit between {left} and {left + whole}"


def open_from_menu(app, item, title):
    app.key("F10")
    app.click(app.find("menu item", item))
    return app.find("dialog", title)


def close(app, title):
    app.key("Escape")
    app.gone("dialog", title)


def tidy(app):
    dialog = open_from_menu(app, "Städa upp …", "Städa upp")
    plan, log = app.find("button", "Planera nästa steg …", within=dialog), app.find("button", "Logga kontakt …", within=dialog)
    app.shot("large-swedish-tidy")
    for thing in (plan, log, app.find("button", "Stäng", within=dialog)):
        fits(app, thing)
    wait(lambda: focused_name(app) is not None, "the focus in the list")
    fits(app, app.find("toggle button", re.compile("^Alla [0-9]+$"), within=dialog))
    close(app, "Städa upp")


def duplicates(app):
    dialog = open_from_menu(app, "Dubbletter …", "Dubbletter")
    companies = app.find("radio button", "Företag (1)", within=dialog)
    people = app.find("radio button", "Personer (1)", within=dialog)
    app.shot("large-swedish-duplicates")
    assert people.box[1] >= companies.box[1] + companies.box[3], "what would be cut should stand below"
    fits(app, companies)
    close(app, "Dubbletter")


def preferences(app):
    """What is chosen is not cut for the words that explain it."""
    dialog = open_from_menu(app, "Inställningar", "Inställningar")
    style, language = app.find("label", "System", within=dialog), app.find("label", "System", within=dialog, nth=1)
    app.shot("large-swedish-preferences")
    assert language.box[2] >= style.box[2], "the whole word"
    close(app, "Inställningar")


def shortcuts(app):
    dialog = open_from_menu(app, "Kortkommandon", "Kortkommandon")
    app.shot("large-swedish-shortcuts")
    fits(app, app.find("button", "Stäng", within=dialog))
    fits(app, app.find("label", "Skift+Ctrl+Z", within=dialog))
    row = app.find("list item", "Gör om", within=dialog)
    assert row.description == "Skift+Ctrl+Z", row.description
    close(app, "Kortkommandon")


def choose_from_groups(app, item):
    app.open_menu(app.find("toggle button", re.compile("^Grupp: ")))
    app.click(app.find("menu item", item))


def groups(app):
    """The sidebar is a page of its own here, from which the menu has come."""
    choose_from_groups(app, "Medlemmar och uppgifter …")
    fits(app, app.find("button", "Stäng", within=app.find("dialog", "Grupp")))
    app.shot("large-swedish-group")
    close(app, "Grupp")
    choose_from_groups(app, "Ny grupp …")
    fits(app, app.find("button", "Skapa", within=app.find("dialog", "Ny grupp")))
    close(app, "Ny grupp")


def oneself(app):
    app.click(app.find("button", re.compile("^Amira Lind")))
    dialog = app.find("dialog", "Du")
    app.shot("large-swedish-oneself")
    fits(app, app.find("button", "Spara", within=dialog))
    student, staff = app.find("radio button", "Studerande", within=dialog), app.find("radio button", "Personal", within=dialog)
    assert staff.box[1] >= student.box[1] + student.box[3], "what would be cut should stand below"
    close(app, "Du")


def swedish(app):
    app.find("list item", "Fjärilsdata", seconds=20)
    app.resize(360, 640)
    tidy(app)
    duplicates(app)
    preferences(app)
    shortcuts(app)
    groups(app)
    oneself(app)


run(swedish, prepare=prepare, text_scale=2.0, language="sv_SE.UTF-8")
