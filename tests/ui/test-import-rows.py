# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rows of a table become leads is chosen before they do; what may be a duplicate waits for somebody who knows."""
import re
import sqlite3

from board import card, focused_name
from drive import run, wait
from steps import write_table

ROWS = ["Företag;Ort", "Kornblå AB;Stockholm", "Tallvik Systems;Nacka", "Rönnbär AB;Solna", ";Täby"]


def taken(app):
    """The rows with a check."""
    checks = app.all("check box", within=app.find("list", "Rows"))
    return [check.name for check in checks if "checked" in check.states]


def says(app, words):
    wait(lambda: app.all("label", words), f"the page to say {words!r}")


def choose(app):
    """By keys alone."""
    for _ in range(6):
        if focused_name(app) == "Kornblå AB":
            break
        app.key("Tab")
    app.key("space", "Down", "Return")
    says(app, "2 of 4 are taken in")
    assert taken(app) == ["Tallvik Systems", "Rönnbär AB"], app.tree()
    app.key("alt+n")
    says(app, "0 of 4 are taken in")
    app.key("alt+a")
    says(app, "3 of 4 are taken in")
    app.key("Down", "space", "Down", "space")  # the last has nothing to take
    says(app, "2 of 4 are taken in")
    assert taken(app) == ["Kornblå AB", "Tallvik Systems"], app.tree()


def in_preview(app, title, number):
    row = app.all("list item", re.compile(f"^{title}"))
    return bool(row and app.all("label", number, within=row[0]))


def import_rows(app):
    app.find("list item", "Tallvik Systems", seconds=20)
    app.key("ctrl+o")
    app.choose_file(write_table(app, "leads.csv", *ROWS))
    dialog = app.find("dialog", "Import")
    app.click(app.find("list item", re.compile("^Choose Rows"), within=dialog, seconds=10))
    app.find("list", "Rows")
    says(app, "2 of 4 are taken in")
    assert taken(app) == ["Kornblå AB", "Rönnbär AB"], app.tree()
    app.shot("import-rows")
    choose(app)
    app.key("Escape")
    wait(lambda: in_preview(app, "Row not chosen", "1") and in_preview(app, "Added leads", "2"), "the preview to know")
    app.shot("import-rows-preview")
    app.click(app.find("button", "Import", within=dialog))
    app.gone("dialog", "Import")
    app.find("label", "leads.csv: 2 new, 1 not chosen, 1 bad row left out")
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        found = db.execute("SELECT name, municipality FROM company WHERE name IN ('Kornblå AB', 'Tallvik Systems', 'Rönnbär AB') ORDER BY 1, 2")
        assert found.fetchall() == [("Kornblå AB", "Stockholm"), ("Tallvik Systems", "Nacka"), ("Tallvik Systems", "Solna")]


def lead(app, company):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute("SELECT l.id, c.municipality FROM lead l JOIN company c ON c.id = company_id WHERE c.name = ?", (company,)).fetchall()


def from_the_trash(app):
    """It stays there with all others chosen, and comes back as it was where somebody chooses it."""
    before = lead(app, "Klöverbit")
    app.click(card(app, "Klöverbit"))
    app.find("heading", "Klöverbit")
    app.key("Escape", "Delete")
    app.gone("list item", "Klöverbit")
    app.key("ctrl+o")
    app.choose_file(write_table(app, "more.csv", ROWS[0], "Klöverbit;Solna"))
    dialog = app.find("dialog", "Import")
    app.find("label", re.compile("^What is new in it lies in the trash"), within=dialog)
    assert "sensitive" not in app.find("button", "Import", within=dialog).states
    app.shot("import-rows-trash")
    app.click(app.find("list item", re.compile("^Choose Rows"), within=dialog))
    rows = app.find("list", "Rows")
    assert re.search("In the trash\ndeleted by you on ", app.find("list item", "Klöverbit", within=rows).description)
    app.key("alt+a")
    says(app, "0 of 1 are taken in")
    app.click(app.find("list item", "Klöverbit", within=rows))
    says(app, "1 of 1 are taken in")
    app.key("Escape")
    wait(lambda: in_preview(app, "Lead brought back", "1"), "the preview to know")
    app.shot("import-rows-restored")
    app.click(app.find("list item", re.compile("^Choose Rows"), within=dialog))
    app.find("list", "Rows")
    app.key("alt+n")
    says(app, "0 of 1 are taken in")
    app.key("alt+a")
    app.settle()
    says(app, "0 of 1 are taken in")
    app.click(app.find("list item", "Klöverbit", within=app.find("list", "Rows")))
    says(app, "1 of 1 are taken in")
    app.key("Escape")
    wait(lambda: in_preview(app, "Lead brought back", "1"), "the preview to know what was chosen last")
    app.click(app.find("button", "Import", within=dialog))
    app.gone("dialog", "Import")
    app.find("label", "more.csv: 1 brought back")
    app.find("list item", "Klöverbit")
    assert lead(app, "Klöverbit") == before
    app.key("ctrl+z")
    app.gone("list item", "Klöverbit")


def rows(app):
    import_rows(app)
    from_the_trash(app)


run(rows, ["--sample"])
