# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pasted list of companies: what each line is, which become leads, in one step; and what may be one company after all."""
import re
import sqlite3

from board import focused_name, names, ready, told
from drive import run, wait
from ear import Ear
from steps import open_new_lead

LIST = """Företag:
1. Kornblå AB, Solna, kornbla.example
2. Tallvik Systems
3. Rönnbär Data (Nacka)
4. Klöverbit AB, karin.fjallmo@kloverbit.example
5. rönnbär data
6. Tallvik Sytems
"""
TABLE = "Företag\tOrt\tMejl\nKornblå AB\tSolna\tinfo@kornbla.example\nRönnbär Data\tNacka\t\n"
BY_HAND = "1 line needs a look of its own: it says why."
PEOPLE = """SELECT concat_ws(' ', p.given_name, p.family_name), p.phone_e164 FROM person p
JOIN employment e ON e.person_id = p.id JOIN company c ON c.id = e.company_id WHERE c.name = 'Kornblå AB' ORDER BY 1"""
STALE = "Some companies have gone since they were looked up. Nothing was added; look through them again."
STAGE = "SELECT l.id, l.stage, l.order_key FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = 'Tallvik Systems'"
NEW = ["Kornblå AB", "Rönnbär Data"]


def ask(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchall()


def taken(app):
    checks = app.all("check box", within=app.find("list", "Companies"))
    return [check.name for check in checks if "checked" in check.states]


def described(app, company, words):
    wait(lambda: re.search(words, app.find("list item", company, within=app.find("dialog", "New Leads")).description), f"{company} as {words!r}")


def counted(app, words):
    wait(lambda: app.all("label", words), f"the title to say {words!r}")


def paste_list(app):
    """On the board, where nothing takes text."""
    ear = Ear(app)
    app.paste(LIST)
    app.find("dialog", "New Leads", seconds=10)
    counted(app, "2 of 6 chosen")
    ear.hears("2 of 6 chosen")
    assert taken(app) == NEW, app.tree()
    described(app, "Kornblå AB", "^Chosen, New · Solna · kornbla.example$")
    described(app, "Tallvik Systems", "^Not chosen, Tallvik Systems in Solna is already in “Contacted”")
    described(app, "Klöverbit AB", "Choose it to add what it lacks.\nKarin Fjallmo · karin.fjallmo@kloverbit.example$")
    described(app, "rönnbär data", "^Not chosen, A line above is about the same company.$")
    described(app, "Tallvik Sytems", "^Not chosen, Is it here already\\? Tallvik Systems in Solna")
    wait(lambda: focused_name(app) == "Add", "the focus on what there is to do")
    app.shot("capture-list")
    return ear


def choose_by_keys(app, ear):
    app.key("Tab")
    wait(lambda: focused_name(app) == "Kornblå AB", "the focus on the first line")
    app.key("space")
    counted(app, "1 of 6 chosen")
    ear.hears("1 of 6 chosen")
    app.key("Down", "space")  # it is all there: nothing to take
    counted(app, "1 of 6 chosen")
    app.key("alt+n")
    counted(app, "0 of 6 chosen")
    assert "sensitive" not in app.find("button", "Add").states
    app.key("alt+l")
    counted(app, "3 of 6 chosen")  # not what may be here already: that wants a look of its own
    app.find("label", BY_HAND)
    ear.hears(BY_HAND)
    app.shot("capture-list-all")
    app.click(app.find("list item", "Tallvik Sytems", within=app.find("list", "Companies")))
    counted(app, "4 of 6 chosen")
    app.gone("label", BY_HAND)
    app.key("space")
    counted(app, "3 of 6 chosen")


def add(app):
    before = names(app, "New")
    app.key("ctrl+Return")
    app.gone("dialog", "New Leads")
    told(app, "^Added 2 leads · Added facts to 1 company$")
    wait(lambda: names(app, "New")[:2] == NEW, "both first, as they were listed")
    wait(lambda: focused_name(app) == NEW[0], "the focus on the first new card")
    assert ask(app, "SELECT name, municipality, domain FROM company WHERE name IN ('Kornblå AB', 'Rönnbär Data') ORDER BY name") == [
        ("Kornblå AB", "Solna", "kornbla.example"),
        ("Rönnbär Data", "Nacka", None),
    ]
    assert ask(app, "SELECT count(*) FROM person WHERE email = 'karin.fjallmo@kloverbit.example'") == [(1,)]
    app.shot("capture-list-added")
    app.click(app.find("button", "Undo"))
    wait(lambda: names(app, "New") == before, "one step to take all of it back")
    assert ask(app, "SELECT count(*) FROM company WHERE name LIKE 'Kornblå%'") == [(0,)]


def from_the_dialog(app):
    """Cells of a spreadsheet in the line for one; what was a mistake goes back to it."""
    open_new_lead(app)
    app.paste(TABLE)
    app.find("dialog", "New Leads")
    app.gone("dialog", "New Lead")
    described(app, "Kornblå AB", "^Chosen, New · Solna · info@kornbla.example$")
    app.click(app.find("button", "One Lead Instead"))
    app.gone("dialog", "New Leads")
    dialog = app.find("dialog", "New Lead")
    assert "Kornblå AB" in app.find("text", "Company", within=app.find("list", "What Was Recognised")).text
    assert not app.all("button", "Add Each Company as a Lead", within=dialog)
    app.key("Escape")
    app.gone("dialog", "New Lead")


def where_it_may_be_either(app):
    """Two names may be a person and the company: it stays one lead, and the list is a key away."""
    open_new_lead(app)
    app.paste("Kornblå\nRönnbär Data")
    each = app.find("button", "Add Each Company as a Lead")
    app.shot("capture-list-offer")
    app.click(each)
    app.find("dialog", "New Leads")
    counted(app, "2 of 2 chosen")
    app.key("Escape")
    app.gone("dialog", "New Leads")


def in_other_shapes(app):
    """Business cards below each other and a table in Markdown are lists; one card is not."""
    app.paste("Karin Fjällmo\nCTO\nKornblå AB\nkarin@kornbla.example\n\nRönnbär Data\nwww.ronnbar.example\nFråga efter Kim\n")
    app.find("dialog", "New Leads")
    counted(app, "2 of 2 chosen")
    described(app, "Kornblå AB", "^Chosen, New · Karin Fjällmo · CTO · karin@kornbla.example$")
    described(app, "Rönnbär Data", "^Chosen, New · www.ronnbar.example · Fråga efter Kim$")
    app.key("Escape")
    app.gone("dialog", "New Leads")
    app.paste("| Company | Mail |\n|---|---|\n| Kornblå AB | info@kornbla.example |\n| Rönnbär Data | |\n")
    app.find("dialog", "New Leads")
    counted(app, "2 of 2 chosen")
    described(app, "Kornblå AB", "^Chosen, New · info@kornbla.example$")
    app.key("Escape")
    app.gone("dialog", "New Leads")
    app.paste("Karin Fjällmo\nCTO\nkarin@kornbla.example\n\nKornblå AB\nwww.kornbla.example\n")
    dialog = app.find("dialog", "New Lead")
    assert not app.all("button", "Add Each Company as a Lead", within=dialog)
    app.key("Escape")
    app.gone("dialog", "New Lead")


def in_a_letter(app):
    """What stands around a list leaves room for it."""
    words = "Här kommer listan som vi pratade om på mötet i tisdags, med alla som kan tänkas ta emot någon i vår. " * 4
    app.paste(f"{words}\n\n{words}\n- Kornblå AB, Solna\n- Rönnbär Data, Nacka\n\n{words}\n")
    app.find("dialog", "New Leads")
    counted(app, "2 of 2 chosen")
    app.find("label", re.compile("^3 lines name no company and are left out: Här kommer listan som vi pratade om på mötet i tisdags, med …"))
    app.find("list item", "Rönnbär Data", within=app.find("list", "Companies"))
    app.shot("capture-list-letter")
    app.key("Escape")
    app.gone("dialog", "New Leads")


def many_people(app):
    """A row for each of a company's many people: its first line is not as long as all of them."""
    rows = "".join(f"Kornblå AB\t{name} Fjällmo\t{name.lower()}@kornbla.example\n" for name in ["Anna", "Bo", "Cia", "Dan", "Eva", "Fia", "Gun", "Hans"])
    app.paste("Företag\tKontaktperson\tMejl\n" + rows + "Rönnbär Data\t\t\n")
    app.find("dialog", "New Leads")
    counted(app, "2 of 9 chosen")
    described(app, "Kornblå AB", "^Chosen, New · Anna Fjällmo · anna@kornbla.example · Bo Fjällmo · .* …$")
    app.key("Return")
    told(app, "^Added 2 leads$")
    assert len(ask(app, PEOPLE)) == 8
    app.key("ctrl+z")
    wait(lambda: ask(app, PEOPLE) == [], "all of them to be taken back")


def left_out(app):
    """A row that names no company, and a person in the column of people."""
    app.paste(
        "Företag\tKontaktperson\tTelefon\nKornblå AB\tKarin Fjällmo\t070-174 06 05\n\t\t08-123 456 78\nRönnbär Data\t\t811228-9874\n"
        "Kornblå\tPer Ek\t\nTallvik Systems\t\t811228-9874\n"
    )
    app.find("dialog", "New Leads")
    counted(app, "2 of 4 chosen")
    described(app, "Kornblå AB", "^Chosen, New · Karin Fjällmo · 070-174 06 05 · Per Ek$")
    described(app, "Kornblå", "^Not chosen, A line above is about the same company, and this goes with it:\nPer Ek$")
    described(app, "Rönnbär Data", "never stored. The lead is created without it.$")
    described(app, "Tallvik Systems", "never stored.$")
    app.find("label", "1 line names no company and is left out: 08-123 456 78")
    app.shot("capture-list-left")
    app.key("Return")
    told(app, "^Added 2 leads$")
    assert ask(app, PEOPLE) == [("Karin Fjällmo", "+46701740605"), ("Per Ek", None)]
    app.key("ctrl+z")
    wait(lambda: ask(app, PEOPLE) == [], "both to be taken back with the lead")


def hidden(app):
    """New leads that the chosen filters leave out would seem to be lost."""
    app.click(app.find("toggle button", "Due"))
    wait(lambda: "Fjärilsdata" not in names(app, "New"), "the filter to be there")
    app.paste(TABLE)
    counted(app, "2 of 2 chosen")
    app.key("Return")
    told(app, "^Added 2 leads · the filters hide 2 of them$")
    app.click(app.find("button", "Clear Filters", nth=-1))
    wait(lambda: names(app, "New")[:2] == NEW, "the new leads")
    app.key("ctrl+z")
    wait(lambda: not set(names(app, "New")) & set(NEW), "them to be taken back")


def as_many_as_fit(app):
    """All of a long list is looked up and added as one step; who does not wait for it closes the dialog."""
    lines = "".join(f"Bolag {number} AB, Solna, bolag{number}.example\n" for number in range(500))
    app.paste(lines)
    app.find("dialog", "New Leads")
    app.key("Escape")
    app.gone("dialog", "New Leads")
    app.paste(lines)
    counted(app, "500 of 500 chosen")
    app.key("Return")
    told(app, "^Added 500 leads$")
    assert ask(app, "SELECT count(*) FROM company WHERE name LIKE 'Bolag %'") == [(500,)]
    app.key("ctrl+z")
    wait(lambda: ask(app, "SELECT count(*) FROM company WHERE name LIKE 'Bolag %'") == [(0,)], "all of them to be taken back")
    app.settle()


def from_the_trash(app):
    """What was deleted is told, left alone, and comes back where it stood when it is chosen; one step takes it back."""
    app.click(app.find("list item", "Tallvik Systems"))
    app.find("heading", "Tallvik Systems")
    app.key("Escape")
    app.gone("heading", "Tallvik Systems")
    stage = ask(app, STAGE)
    app.key("Delete")
    app.gone("list item", "Tallvik Systems")
    app.paste("Kornblå AB\tSolna\nTallvik Systems AB\tSolna\n")
    counted(app, "1 of 2 chosen")
    described(app, "Tallvik Systems AB", "^Not chosen, Tallvik Systems in Solna is in the trash. You deleted it today. Choose it to restore it.\nSolna$")
    app.shot("capture-list-trash")
    app.click(app.find("list item", "Tallvik Systems AB", within=app.find("list", "Companies")))
    counted(app, "2 of 2 chosen")
    app.key("ctrl+Return")
    told(app, "^Added 1 lead · Restored 1 lead$")
    assert ask(app, STAGE) == stage
    app.find("list item", "Tallvik Systems")
    app.key("ctrl+z")
    app.gone("list item", "Tallvik Systems")
    app.gone("list item", "Kornblå AB")
    assert ask(app, STAGE) == []
    app.key("ctrl+z")
    wait(lambda: ask(app, STAGE) == stage, "the deletion to be taken back")


def gone_meanwhile(app):
    """What was looked up and has gone since then is looked up again, with what was pasted; nothing of it was added."""
    app.paste("Kornblå AB, Solna\nKlöverbit AB, karin.fjallmo@kloverbit.example\n")
    counted(app, "1 of 2 chosen")
    described(app, "Klöverbit AB", "Choose it to add what it lacks.\nKarin Fjallmo · karin.fjallmo@kloverbit.example$")
    app.key("alt+l")
    counted(app, "2 of 2 chosen")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        db.execute("DELETE FROM lead WHERE company_id IN (SELECT id FROM company WHERE name = 'Klöverbit')")
        db.execute("DELETE FROM company WHERE name = 'Klöverbit'")
    db.close()
    app.key("ctrl+Return")
    app.find("label", STALE)
    described(app, "Klöverbit AB", "^Chosen, New · Karin Fjallmo · karin.fjallmo@kloverbit.example$")
    assert ask(app, "SELECT count(*) FROM company WHERE name = 'Kornblå AB'") == [(0,)]
    app.shot("capture-list-gone")
    wait(lambda: focused_name(app) == "Add", "the focus on what there is to do")
    app.key("Return")
    told(app, "^Added 2 leads$")


def capture_list(app):
    ready(app)
    ear = paste_list(app)
    choose_by_keys(app, ear)
    add(app)
    from_the_dialog(app)
    where_it_may_be_either(app)
    in_other_shapes(app)
    in_a_letter(app)
    many_people(app)
    left_out(app)
    hidden(app)
    from_the_trash(app)
    as_many_as_fit(app)
    gone_meanwhile(app)


run(capture_list, ["--sample"])
