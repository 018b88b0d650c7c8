# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A spreadsheet becomes leads: previewed, its columns corrected, taken in, undone in one step."""
import re

from drive import run
from steps import open_new_lead, start_group, write_table

ROWS = [
    "Företag;Ort;Webb;Varför",
    "Fjärilsdata AB;Stockholm;fjarilsdata.example;Analys",
    "Klöverbit AB;Solna;kloverbit.example;Webbyrå",
    ";Täby;;Utan namn",
    "Åsnäs Bygg-IT;Upplands Väsby;asnas.example;Bygg",
]


def count(app, title):
    """The number beside a row of the preview."""
    row = app.find("list item", re.compile(f"^{title}"))
    return [label.name for label in app.all("label", re.compile(r"^\d+$"), within=row)]


def correct_column(app):
    app.scroll(app.find("label", "What Will Happen"), 30)
    app.click(app.find("combo box", "Varför"))
    app.find("label", "Leave out")
    app.click(app.find("label", "Sector"))
    app.find("label", "Sector", within=app.find("combo box", "Varför"))
    app.settle()


def undo_is_for_the_import(app):
    """Its button does not take back what was done since: it says what has to be undone first."""
    undo = app.find("button", "Undo")
    open_new_lead(app)
    app.type("Nyast AB")
    app.key("Return")
    app.find("list item", re.compile("^Nyast AB"), seconds=20)
    undo.do()
    app.find("label", re.compile("^To be undone first: .*Nyast AB"), seconds=20)
    app.shot("undo-first")
    app.click(app.find("button", "Undo"))
    app.gone("list item", re.compile("^Nyast AB"))
    app.find("list item", re.compile("^Klöverbit AB"))
    app.key("ctrl+z")
    app.gone("list item", re.compile("^Fjärilsdata AB"))
    app.key("ctrl+shift+z")
    app.find("list item", re.compile("^Fjärilsdata AB"))


def import_again(app):
    """The same columns another time: as they were corrected, and it says so."""
    app.key("ctrl+o")
    app.choose_file(write_table(app, "more.csv", ROWS[0], "Rönnbär AB;Solna;ronnbar.example;Bär"))
    dialog = app.find("dialog", "Import")
    app.find("label", "The columns mean what you said last time.", within=dialog, seconds=10)
    app.find("label", re.compile("^As you said of the last table"), within=dialog, showing=False)
    app.find("label", "Sector", within=app.find("combo box", "Varför", showing=False), showing=False)
    app.shot("import-again")
    app.key("Escape")
    app.gone("dialog", "Import")


def import_table(app):
    path = write_table(app, "leads.csv", *ROWS, encoding="cp1252")
    start_group(app)
    app.key("ctrl+o")
    app.choose_file(path)

    dialog = app.find("dialog", "Import")
    app.find("label", "What Will Happen", within=dialog, seconds=10)
    assert count(app, "Added leads") == ["3"], app.tree()
    assert count(app, "Row that cannot be used") == ["1"], app.tree()
    app.shot("import-table")
    correct_column(app)
    app.click(app.find("button", "Import", within=dialog))
    app.gone("dialog", "Import")
    app.find("label", re.compile("^leads.csv: "))
    app.find("list item", re.compile("^Fjärilsdata AB"))
    app.shot("imported")

    undo_is_for_the_import(app)
    app.key("ctrl+shift+z")
    for name in ("Fjärilsdata AB", "Klöverbit AB", "Åsnäs Bygg-IT"):
        app.find("list item", re.compile(f"^{name}"))
    import_again(app)


run(import_table)
