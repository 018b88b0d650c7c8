# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text twice as large in a narrow window, in Swedish, whose words are longer: what is too wide for a dialog complains."""
import re
import sqlite3

from board import focused_name, turn_wheel
from drive import run, wait
from steps import run_without_window


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET orgnr = '5560360793' WHERE name IN ('Tallvik Systems', 'Lumivia')")
        db.execute("INSERT INTO person (id, given_name, email) VALUES ('p1', 'Bo', 'bo@ask.example'), ('p2', 'B', 'bo@ask.example')")
        db.execute("INSERT INTO person (id, given_name, family_name, phone_raw, phone_e164, email, linkedin_url) VALUES"
                   " ('p3', 'Alexandra', 'Björkengren', '0701740605', '+46701740605', 'a@ask.example', 'https://www.linkedin.com/in/a')")
        db.execute("INSERT INTO employment (id, person_id, company_id, title)"
                   " SELECT 'e3', 'p3', id, 'Rekryterare' FROM company WHERE name = 'Fjärilsdata'")


def fits(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    assert left <= x and x + width <= left + whole, f"{thing} should fit between {left} and {left + whole}"


def apart(one, other):
    """Buttons beside each other."""
    assert one.box[0] + one.box[2] <= other.box[0], f"{one} should end before {other}"


def capture(app):
    app.key("ctrl+n")
    dialog = app.find("dialog", "Nytt lead")
    wait(lambda: app.all("text", states=("focused", "editable"), within=dialog), "the cursor in the line")
    app.type("Fjärilsdata")
    differ = app.find("button", "Inte en dubblett", within=dialog)
    app.shot("large-swedish-capture")
    fits(app, differ)
    assert app.complaints() == [], app.complaints()
    close(app, "Nytt lead")
    app.click(app.find("button", "Avfärda"))


def bulk(app):
    app.key("Escape", "Down", "space", "Down", "space")
    app.find("label", "2 valda")
    app.open_menu(app.find("toggle button", "Ändra"))
    app.click(app.find("menu item", re.compile("^Taggar")))
    dialog = app.find("dialog", "Taggar")
    cancel, change = app.find("button", "Avbryt", within=dialog), app.find("button", "Ändra 2 leads", within=dialog)
    app.shot("large-swedish-bulk")
    apart(cancel, change)
    fits(app, change)
    close(app, "Taggar")
    app.key("Escape")


def person(app):
    """No name is broken for the buttons beside it, and the dialog fits."""
    app.click(app.find("list item", "Fjärilsdata"))
    app.find("button", "Tillbaka till alla leads")
    more = app.find("toggle button", "Mer om: Alexandra Björkengren", showing=False)
    for _ in range(40):
        if more.visible_box == more.box:
            break
        turn_wheel(app, 3, (466, 400))
    name, title = app.find("label", "Alexandra Björkengren"), app.find("label", "Rekryterare")
    app.shot("large-swedish-people")
    assert more.box[1] >= title.box[1] + title.box[3], "the buttons should stand below what they are about"
    assert name.box[3] < 3 * title.box[3], "the name should take two lines"
    fits(app, more)
    app.open_menu(more)
    app.click(app.find("menu item", "Ändra …"))
    dialog = app.find("dialog", "Person")
    app.shot("large-swedish-person")
    apart(app.find("button", "Avbryt", within=dialog), app.find("button", "Spara", within=dialog))
    fits(app, app.find("button", "Spara", within=dialog))
    close(app, "Person")
    app.key("Escape")


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
    capture(app)
    person(app)
    bulk(app)
    tidy(app)
    duplicates(app)
    preferences(app)
    shortcuts(app)
    groups(app)
    oneself(app)


run(swedish, prepare=prepare, text_scale=2.0, language="sv_SE.UTF-8")
