# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was written in a dialog that was closed can be had back: a new lead, a list, a person, a reason, a step."""
import re
import sqlite3

from board import card, focused_name, names, on_disk, open_lead, reach, ready, stands, told
from drive import run, wait
from ear import Ear
from steps import open_new_lead, refusing

OFFER = "What you wrote was not saved"
REFUSED = "This could not be saved. Try again."
LIST = "Kornblå AB, Solna\nRönnbär Data, Nacka\nKlöverbit AB, Solna\n"
LINE = "Company, web address, mail or business card"
WHY = "Why Does It End Here?"


def ask(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchone()


def give_up(app, role, dialog, offer=OFFER):
    app.key("Escape")
    app.gone(role, dialog)
    app.find("label", offer)


def go_on(app, role, dialog, label="Go On Writing"):
    app.click(app.find("button", label))
    app.gone("button", label)
    return app.find(role, dialog)


def begins(app, name):
    wait(lambda: focused_name(app) == name, f"the focus on {name!r}")


def new_lead(app):
    """As often as one likes; and what was saved is not offered."""
    ear = Ear(app)
    open_new_lead(app)
    app.key("Escape")
    app.gone("dialog", "New Lead")
    assert not app.all("label", OFFER), "nothing was written"
    open_new_lead(app)
    app.type("Kornbl")
    give_up(app, "dialog", "New Lead")
    ear.hears(OFFER)
    app.shot("unsaved-lead")
    go_on(app, "dialog", "New Lead")
    begins(app, LINE)
    app.type("å")
    give_up(app, "dialog", "New Lead")
    go_on(app, "dialog", "New Lead")
    begins(app, LINE)
    app.type(" AB")
    assert app.find("text", LINE).text == "Kornblå AB", app.find("text", LINE).text
    app.key("Return")
    app.gone("dialog", "New Lead")
    stands(app, "Kornblå AB", "New", 0)
    assert not app.all("label", OFFER), "it was saved"


def next_lead(app):
    """What was added before one goes on to the next is nothing to be had back."""
    open_new_lead(app)
    app.type("Rosenfink Data")
    app.key("shift+Return")
    app.find("label", "Added Rosenfink Data")
    app.key("Escape")
    app.gone("dialog", "New Lead")
    assert not app.all("label", OFFER)


def pasted_list(app):
    """With what was chosen of it."""
    app.paste(LIST)
    app.find("dialog", "New Leads")
    app.click(app.find("list item", "Rönnbär Data", within=app.find("list", "Companies")))
    app.find("label", "0 of 3 chosen")
    app.key("space")
    app.find("label", "1 of 3 chosen")
    give_up(app, "dialog", "New Leads", "The list was not added")
    app.shot("unsaved-list")
    go_on(app, "dialog", "New Leads", "Go On")
    app.find("label", "1 of 3 chosen")
    begins(app, "Add")
    give_up(app, "dialog", "New Leads", "The list was not added")
    go_on(app, "dialog", "New Leads", "Go On")
    app.key("ctrl+Return")
    app.gone("dialog", "New Leads")
    told(app, "^Added 1 lead$")
    assert not app.all("label", "The list was not added")


def deleted_meanwhile(app):
    """What was chosen while it was there does not come back from the trash by itself."""
    app.paste("Klöverbit;Arvidsjaur;Anna Bergdahl anna@kloverbit.example\nHumlebo AB;Solna;\n")
    app.find("dialog", "New Leads")
    app.find("label", "1 of 2 chosen")
    line = app.find("list item", "Klöverbit", within=app.find("list", "Companies"))
    app.click(line)
    app.find("label", "2 of 2 chosen")
    give_up(app, "dialog", "New Leads", "The list was not added")
    app.click(card(app, "Klöverbit"))
    app.find("heading", "Klöverbit")
    app.key("Escape", "Delete")
    app.gone("list item", "Klöverbit")
    go_on(app, "dialog", "New Leads", "Go On")
    app.find("label", "1 of 2 chosen")
    app.shot("unsaved-deleted")
    app.key("Escape")
    app.gone("dialog", "New Leads")
    app.key("ctrl+z")
    app.find("list item", "Klöverbit")


def begin_why(app, moved):
    """A card is closed, and its reason is about to be written."""
    app.click(app.find("list item", moved))
    app.find("heading", moved)
    app.key("Escape")
    app.gone("heading", moved)
    wait(lambda: focused_name(app) == moved, "the focus on the card")
    app.key("0")
    app.find("alert", WHY)
    app.click(app.find("text", "In your own words"))
    begins(app, "In your own words")


def refused_why(app, moved):
    """The lead stays where it went, and nothing that was written is lost."""
    begin_why(app, moved)
    app.type("Ingen tid")
    with refusing(app, "UPDATE OF close_text ON lead"):
        app.key("Return")
        app.gone("alert", WHY)
        app.find("label", re.compile("^That could not be saved"))
        app.shot("unsaved-refused")
    assert on_disk(app, moved)[0] == "declined"
    alert = go_on(app, "alert", WHY)
    begins(app, "In your own words")
    assert not app.all("button", "Later", within=alert)
    app.key("Return")
    app.gone("alert", WHY)
    told_why = "SELECT count(*) FROM lead WHERE close_text = 'Ingen tid'"
    wait(lambda: ask(app, told_why) == (1,), "why")
    app.key("ctrl+z")
    wait(lambda: ask(app, told_why) == (0,), "the answer taken back, as a step of its own")
    app.key("ctrl+z")
    wait(lambda: on_disk(app, moved)[0] == "ready", "the move taken back")


def why(app):
    """The card went back with Cancel; going on moves it again, and that is one step."""
    moved = names(app, "Ready to contact")[0]
    begin_why(app, moved)
    app.type("De flyttar")
    give_up(app, "alert", WHY)
    wait(lambda: on_disk(app, moved)[0] == "ready", "the card to go back")
    alert = go_on(app, "alert", WHY)
    begins(app, "In your own words")
    assert not app.all("button", "Later", within=alert)
    app.shot("unsaved-why")
    give_up(app, "alert", WHY)
    assert on_disk(app, moved)[0] == "ready"
    go_on(app, "alert", WHY)
    app.type(" till Bodø")
    app.key("Return")
    app.gone("alert", WHY)
    wait(lambda: on_disk(app, moved)[0] == "declined", "the lead to be closed")
    told_why = "SELECT count(*) FROM lead WHERE close_text = 'De flyttar till Bodø'"
    wait(lambda: ask(app, told_why) == (1,), "why")
    assert not app.all("label", OFFER)
    app.key("ctrl+z")
    wait(lambda: on_disk(app, moved)[0] == "ready", "one step to take both back")
    assert ask(app, told_why) == (0,)
    refused_why(app, moved)


def first_things_first(app):
    """Escape closes what is open; the offer goes last."""
    open_new_lead(app)
    app.type("Xy")
    give_up(app, "dialog", "New Lead")
    for opens, is_open in (
        ("F10", lambda: app.all("menu item")),
        ("ctrl+f", lambda: focused_name(app) == "Search Leads"),
        ("space", lambda: app.all("label", "1 selected")),
        ("Return", lambda: app.all("list", "Timeline", showing=False)),
    ):
        app.key(opens)
        wait(is_open, f"{opens} to open something")
        app.key("Escape")
        wait(lambda is_open=is_open: not is_open(), f"what {opens} opened to close")
        if opens == "F10":
            app.find("toggle button", "Main Menu", states=("focused",))
        assert app.all("label", OFFER), f"the offer is there after {opens}"
    go_on(app, "dialog", "New Lead")
    app.key("ctrl+a", "BackSpace", "Escape")
    app.gone("dialog", "New Lead")


def person(app):
    """Both of a new one and of one that is known, whose page may have been left."""
    open_lead(app, "Tallvik Systems")
    app.click(reach(app, "button", "Add Person"))
    app.find("dialog", "New Person")
    begins(app, "First Name")
    app.key("Escape")
    app.gone("dialog", "New Person")
    assert not app.all("label", OFFER), "where the details come from stood there before"
    app.click(reach(app, "button", "Add Person"))
    begins(app, "First Name")
    app.type("Åke")
    app.click(app.find("combo box", "Role"))
    app.click(app.find("label", "Manager"))
    app.click(app.find("button", "Cancel"))
    app.gone("dialog", "New Person")
    app.key("Escape")
    app.gone("heading", "Tallvik Systems")
    go_on(app, "dialog", "New Person")
    begins(app, "First Name")
    app.find("label", "Manager", within=app.find("combo box", "Role"))
    app.key("Tab")
    app.type("Öst")
    app.key("Return")
    app.gone("dialog", "New Person")
    told(app, "^Added Åke Öst$")
    assert not app.all("label", OFFER)
    assert ask(app, "SELECT family_name FROM person WHERE given_name = 'Åke'") == ("Öst",)


def reason(app):
    open_lead(app, "Tallvik Systems")
    app.click(app.find("toggle button", "More"))
    app.click(app.find("menu item", "Do Not Contact…"))
    app.find("alert", "Do Not Contact?")
    begins(app, "Reason")
    app.type("Bad oss sluta")
    give_up(app, "alert", "Do Not Contact?")
    go_on(app, "alert", "Do Not Contact?")
    begins(app, "Reason")
    with refusing(app, "UPDATE OF do_not_contact_reason ON company"):
        app.key("Return")
        app.gone("alert", "Do Not Contact?")
        app.find("label", REFUSED)
    go_on(app, "alert", "Do Not Contact?")
    begins(app, "Reason")
    app.key("Return")
    app.gone("alert", "Do Not Contact?")
    told(app, "^Do not contact Tallvik Systems$")
    assert not app.all("label", OFFER)
    assert ask(app, "SELECT do_not_contact_reason FROM company WHERE do_not_contact") == ("Bad oss sluta",)


def step(app):
    """In Tidy Up: who closes that too has it offered in the window."""
    app.key("ctrl+t")
    tidy = app.find("dialog", "Tidy Up")
    app.click(app.find("button", "Plan Next Step…", within=tidy))
    begins(app, "In your own words")
    app.type("fråga igen")
    give_up(app, "dialog", "Next Step")
    app.find("label", OFFER, within=tidy)
    app.key("Escape")
    app.gone("dialog", "Tidy Up")
    app.find("label", OFFER)
    app.shot("unsaved-step")
    go_on(app, "dialog", "Next Step")
    begins(app, "In your own words")
    with refusing(app, "INSERT ON follow_up"):
        app.key("Return")
        app.gone("dialog", "Next Step")
        app.find("label", REFUSED)
    go_on(app, "dialog", "Next Step")
    begins(app, "In your own words")
    give_up(app, "dialog", "Next Step")
    go_on(app, "dialog", "Next Step")
    app.key("Return")
    app.gone("dialog", "Next Step")
    told(app, ": next step planned for ")
    assert not app.all("label", OFFER)
    assert ask(app, "SELECT count(*) FROM follow_up WHERE text = 'fråga igen'") == (1,)


def contact(app):
    """The same for what was written of a contact, though twice."""
    app.key("ctrl+t")
    app.click(app.find("button", "Log Contact…", within=app.find("dialog", "Tidy Up")))
    app.find("dialog", "Log Contact")
    app.click(app.find("text", "Note"))
    app.type("Ring igen")
    give_up(app, "dialog", "Log Contact")
    app.key("Escape")
    app.gone("dialog", "Tidy Up")
    go_on(app, "dialog", "Log Contact")
    begins(app, "Note")
    give_up(app, "dialog", "Log Contact")
    go_on(app, "dialog", "Log Contact")
    assert app.find("text", "Note").text == "Ring igen"
    app.key("Escape")
    app.gone("dialog", "Log Contact")


def member(app):
    """Over another dialog; and that may be closed before one goes on."""
    app.open_menu(app.find("toggle button", re.compile("^Group: Vega")))
    app.click(app.find("menu item", re.compile("Members and Details")))
    group = app.find("dialog", "Group")
    app.find("button", "Add a Member…", within=group).do()
    app.find("dialog", "New Member")
    begins(app, "First Name")
    app.type("Kim")
    give_up(app, "dialog", "New Member")
    app.find("label", OFFER, within=group)
    app.key("Escape")
    app.gone("dialog", "Group")
    app.find("label", OFFER)
    app.shot("unsaved-member")
    go_on(app, "dialog", "New Member")
    begins(app, "First Name")
    assert app.find("text", "First Name").text == "Kim"
    app.key("ctrl+a", "BackSpace", "Escape")
    app.gone("dialog", "New Member")
    assert not app.all("label", OFFER), "nothing is written any more"


def another_group(app, name):
    app.open_menu(app.find("toggle button", re.compile("^Group: ")))
    app.click(app.find("menu item", re.compile("New Group")))
    app.find("dialog", "New Group")
    app.type(name)
    app.key("Return")
    app.find("toggle button", f"Group: {name} · Phase 1")


def elsewhere(app):
    """Though another group is shown by then, and the board on which it began has gone."""
    groups = "SELECT count(*) FROM lead WHERE group_id = (SELECT id FROM career_group WHERE name = 'Vega')"
    n = ask(app, groups)[0]
    app.click(app.find("list item", "Rönnbär Data"))
    app.find("heading", "Rönnbär Data")
    app.key("Escape")
    app.gone("heading", "Rönnbär Data")
    app.paste("Alfa AB, Solna\nBeta AB, Nacka\nGamma AB, Solna\n")
    app.find("label", "3 of 3 chosen")
    give_up(app, "dialog", "New Leads", "The list was not added")
    another_group(app, "Orion")
    go_on(app, "dialog", "New Leads", "Go On")
    app.find("label", "3 of 3 chosen")
    app.key("ctrl+Return")
    app.gone("dialog", "New Leads")
    wait(lambda: ask(app, groups)[0] == n + 3, "them in the group where it began")
    told(app, "^Added 3 leads$")
    open_new_lead(app)
    app.type("Delta AB")
    give_up(app, "dialog", "New Lead")
    another_group(app, "Lyra")
    go_on(app, "dialog", "New Lead")
    app.key("Return")
    app.gone("dialog", "New Lead")
    told(app, "^Added Delta AB$")
    assert ask(app, "SELECT g.name FROM lead l JOIN company c ON c.id = company_id JOIN career_group g ON g.id = group_id WHERE c.name = 'Delta AB'") == ("Orion",)


def unsaved(app):
    ready(app)
    new_lead(app)
    next_lead(app)
    pasted_list(app)
    deleted_meanwhile(app)
    why(app)
    first_things_first(app)
    person(app)
    reason(app)
    member(app)
    step(app)
    contact(app)
    elsewhere(app)


run(unsaved, ["--sample"])
