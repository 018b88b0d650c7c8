# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A group in which nobody has said who sits here says so until they do, and asks where that is needed."""
import re
import sqlite3

from board import column, drag, focused_name
from drive import run, wait
from ear import Ear
from steps import file_of_another_group, open_group, run_without_window, write_table

BANNER = "You have not said who you are in this group"
QUESTION = "Who You Are in the Group"


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    run_without_window(app, "--data-dir", app.data_dir, "--import", file_of_another_group(app))
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        for name in ("alfa", "beta"):
            db.execute("INSERT INTO company (id, name) VALUES (?, ?)", (name, name.title()))
            db.execute(
                "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, source_kind)"
                " VALUES (?, 'orion', ?, 'new', ?, 'bo', 'other')",
                (name, name, f"a{name}"),
            )


def ask(app, question):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(question).fetchone()[0]


def owner(app):
    return ask(app, "SELECT owner_id FROM lead WHERE id = 'alfa'")


def asked(app):
    dialog = app.find("dialog", QUESTION)
    wait(lambda: (f := focused_name(app)) and f.startswith("Bo"), "the focus on the first person")
    return dialog


def choose(app, name):
    """By the keyboard alone."""
    for _ in range(6):
        if re.search(name, focused_name(app)):
            break
        app.key("Down")
    app.key("Return")
    app.gone("dialog", QUESTION)


def unsaid(app):
    """Closing the question answers nothing: that stands there, also where the sidebar is hidden."""
    ear = Ear(app)
    open_group(app, "Orion")
    ear.hears(BANNER)
    app.find("label", BANNER)
    app.find("label", "Who Are You Here?")
    app.shot("who-unsaid")
    app.resize(360, 640)
    app.shot("who-unsaid-narrow")
    app.click(app.find("button", "Say Who You Are"))
    asked(app)
    app.shot("who-asked")
    app.key("Escape")
    app.gone("dialog", QUESTION)
    app.find("label", BANNER)
    app.resize(1280, 800)


def not_answered(app):
    asked(app)
    app.key("Escape")
    app.gone("dialog", QUESTION)


def moved(app):
    """Who moved a lead is told; its place in a column is nobody's."""
    drag(app, "Alfa", column(app, "Ready to contact"))
    not_answered(app)
    assert ask(app, "SELECT stage FROM lead WHERE id = 'alfa'") == "new", "it stays where it was"
    drag(app, "Beta", app.find("list item", "Alfa"), at=(0.5, 0.1))
    wait(lambda: ask(app, "SELECT id FROM lead WHERE group_id = 'orion' ORDER BY order_key LIMIT 1") == "beta", "Beta above")
    app.key("ctrl+z")
    wait(lambda: ask(app, "SELECT id FROM lead WHERE group_id = 'orion' ORDER BY order_key LIMIT 1") == "alfa", "Alfa above")


def noted(app):
    """What was written stays until somebody has answered."""
    app.scroll(app.find("grouping", "Alfa"), 40)
    note = app.find("text", "New note")
    app.click(note)
    app.type("Ring Eva.")
    app.key("ctrl+Return")
    not_answered(app)
    assert note.text == "Ring Eva." and ask(app, "SELECT count(*) FROM note WHERE lead_id = 'alfa'") == 0
    app.key("ctrl+a", "BackSpace", "Escape")
    app.click(app.find("list item", "Alfa"))


def asked_where_needed(app):
    app.click(app.find("toggle button", "Mine"))
    not_answered(app)
    assert not app.find("toggle button", "Mine").states & {"checked", "pressed"}, "nobody's leads are nobody's"
    app.click(app.find("list item", "Alfa"))
    app.find("grouping", "Alfa", seconds=15)
    app.key("l")
    not_answered(app)
    assert not app.all("dialog"), "nothing was told by nobody"


def claimed(app):
    """What waited for the answer is done in the name of who that is, and in each group one is who one said there."""
    app.key("t")
    asked(app)
    choose(app, "^Bo")
    wait(lambda: owner(app) == "bo", "the lead to be Bo's")
    app.gone("label", BANNER)
    app.find("label", "Bo")
    app.click(app.find("toggle button", "Mine"))
    app.find("list item", "Alfa")
    app.click(app.find("toggle button", "Mine"))
    open_group(app, "Vega")
    app.find("label", "Amira Lind", seconds=20)
    open_group(app, "Orion")
    app.find("label", "Bo", seconds=20)
    open_group(app, "Vega")
    app.find("label", "Amira Lind", seconds=20)


def outside(app):
    """Who only looks at a group does what they wanted under their own name, and is not asked again."""
    open_group(app, "Lyra")
    app.find("label", BANNER)
    app.key("n")
    app.find("dialog", QUESTION)
    wait(lambda: (focused_name(app) or "").startswith("Amira Lind"), "the focus on who is new")
    choose(app, "^I am not in the group")
    app.find("dialog", "New Lead", seconds=20)
    app.key("Escape")
    app.gone("dialog", "New Lead")
    app.gone("label", BANNER)
    app.find("label", "Amira Lind")
    app.find("label", "Not in the group")
    app.shot("who-outside")
    app.restart()
    app.find("label", "Not in the group", seconds=20)
    assert not app.all("label", BANNER)


def inside(app):
    """They belong to it after all; taken back, they do not."""
    app.click(app.find("label", "Not in the group"))
    app.find("dialog", QUESTION)
    wait(lambda: (focused_name(app) or "").startswith("Amira Lind"), "the focus on who is new")
    app.shot("who-asked-again")
    app.key("Return")
    app.gone("dialog", QUESTION)
    app.gone("label", "Not in the group")
    app.find("label", "Amira Lind")
    app.key("ctrl+z")
    app.find("label", "Not in the group")


def asked_in_tidy(app):
    """Nothing is planned, told or closed by nobody."""
    app.key("ctrl+t")
    app.find("dialog", "Tidy Up")
    wait(lambda: focused_name(app) in ("Alfa", "Beta"), "the first lead")
    for key in ("p", "l"):
        app.key(key)
        not_answered(app)
    app.key("c")
    app.click(app.find("menu item", "Declined…"))
    not_answered(app)
    assert [dialog.name for dialog in app.all("dialog")] == ["Tidy Up"]
    assert ask(app, "SELECT count(*) FROM lead WHERE group_id = 'orion' AND stage <> 'new'") == 0
    app.key("Escape")
    app.gone("dialog", "Tidy Up")


def asked_with_a_table(app):
    """Seen by anybody, taken in by somebody."""
    found = "SELECT count(*) FROM lead JOIN company ON company.id = company_id WHERE name = 'Kornblå AB'"
    app.key("ctrl+o")
    app.choose_file(write_table(app, "lista.csv", "Företag;Ort", "Kornblå AB;Solna"))
    dialog = app.find("dialog", "Import")
    app.click(app.find("button", "Import", within=dialog, states=("sensitive",)))
    not_answered(app)
    assert ask(app, found) == 0
    app.click(app.find("button", "Cancel", within=dialog))
    app.gone("dialog", "Import")


def forget(app):
    """As if nobody had said it yet."""
    app.stop()
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("DELETE FROM local_setting WHERE name = 'me orion'")
        db.execute(
            "UPDATE local_setting SET value = (SELECT s.value FROM local_setting s JOIN career_group g"
            " ON s.name = 'me ' || g.id WHERE g.name = 'Vega') WHERE name = 'me'"
        )
    app.start()
    open_group(app, "Orion")
    app.find("label", BANNER)


def planned(app):
    """It is for who that turned out to be."""
    forget(app)
    app.click(app.find("list item", "Beta"))
    app.click(app.find("list item", "Plan Next Step…", seconds=15))
    asked(app)
    choose(app, "^Bo")
    dialog = app.find("dialog", "Next Step")
    app.find("label", "Bo", within=dialog)
    app.key("Escape")
    app.gone("dialog", "Next Step")


def planned_in_tidy(app):
    """The same there; and what waited for the answer goes on."""
    forget(app)
    app.key("ctrl+t")
    app.find("dialog", "Tidy Up")
    wait(lambda: focused_name(app) in ("Alfa", "Beta"), "the first lead")
    app.key("p")
    asked(app)
    choose(app, "^Bo")
    dialog = app.find("dialog", "Next Step")
    app.find("label", "Bo", within=dialog)
    app.key("Return")
    app.gone("dialog", "Next Step")
    wait(lambda: ask(app, "SELECT count(*) FROM follow_up WHERE assignee_id = 'bo'") == 1, "the step to be Bo's")


def who(app):
    app.find("list item", "Tallvik Systems", seconds=20)
    unsaid(app)
    moved(app)
    asked_where_needed(app)
    noted(app)
    asked_in_tidy(app)
    asked_with_a_table(app)
    claimed(app)
    outside(app)
    inside(app)
    planned(app)
    planned_in_tidy(app)


run(who, prepare=prepare)
