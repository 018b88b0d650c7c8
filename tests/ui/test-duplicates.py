# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Companies and people that were added twice: one pair is merged, taken back and merged again, others called two."""
import re
import sqlite3

from drive import run, wait
from steps import run_without_window


def read(app, sql):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql).fetchone()[0]


def add_twin(db, n, of, **fields):
    """A second company with a lead, as somebody might have added it in another spelling."""
    columns = ", ".join(fields)
    marks = ", ".join("?" * len(fields))
    db.execute(f"INSERT INTO company (id, {columns}) VALUES ('zz-c{n}', {marks})", tuple(fields.values()))
    db.execute(
        "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, source_kind, why)"
        f" SELECT 'zz-l{n}', group_id, 'zz-c{n}', 'new', 'zz{n}', found_by, 'search', 'Skrev om oss.'"
        " FROM lead JOIN company ON company.id = company_id WHERE company.name = ?",
        (of,),
    )
    db.execute(
        "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, text)"
        f" VALUES ('zz-k{n}', 'zz-l{n}', 'phone', 'out', 'interested', '2026-11-20T10:00:00Z', 'Kvarnhjul')"
    )


def prepare(app):
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("UPDATE company SET orgnr = '5560360793' WHERE name = 'Tallvik Systems'")
        add_twin(db, 1, "Tallvik Systems", name="Tallvik Systems Sverige AB", orgnr="5560360793", business="Vindkraft")
        add_twin(db, 2, "Havsglimt Spel", name="Havsglimt Spel AB")
        db.execute("INSERT INTO person (id, given_name, family_name, email, source_text) VALUES"
                   " ('zz-p1', 'Vera', 'Ek', 'vera@ek.example', 'Webben'),"
                   " ('zz-p2', 'Vera', 'Ek Lind', 'Vera@Ek.example', 'Mässan'),"
                   " ('zz-p3', 'Bo', 'Ask', 'bo@ask.example', 'Webben'), ('zz-p4', 'B', NULL, 'bo@ask.example', 'Webben')")


def merged(app):
    return read(app, "SELECT count(*) FROM company WHERE merged_into IS NOT NULL")


def open_dialog(app):
    app.open_menu(app.find("toggle button", "Main Menu"))
    app.click(app.find("menu item", "Duplicates…"))
    return app.find("dialog", "Duplicates")


def work_through_people(app):
    app.find("label", "Certain: the same mail address")
    app.find("radio button", "Family name: Ask", states=("checked",))
    wait(lambda: "sensitive" in app.find("button", "Merge").states, "the pair to be read")
    app.key("d")
    app.find("label", "1 of 1")
    assert read(app, "SELECT count(*) FROM not_duplicate_person") == 1
    app.click(app.find("radio button", "Family name: Ek Lind"))
    app.find("label", re.compile("^Vera Ek Lind · "))
    app.shot("duplicates-people")
    app.key("ctrl+Return")
    app.find("label", "“Vera Ek Lind” and “Vera Ek” are one now")
    assert read(app, "SELECT family_name FROM person WHERE id = 'zz-p1'") == "Ek Lind"
    assert read(app, "SELECT merged_into FROM person WHERE id = 'zz-p2'") == "zz-p1"


def work_through(app):
    open_dialog(app)
    app.find("label", "1 of 2", seconds=10)
    app.find("label", "Certain: the same organisation number")
    app.find("heading", "Tallvik Systems")
    name = app.find("radio button", "Name: Tallvik Systems Sverige AB")
    app.shot("duplicates-pair")
    app.click(name)
    app.find("label", re.compile("^Tallvik Systems Sverige AB · "))
    app.key("Left")
    app.find("label", re.compile("^Tallvik Systems · "))
    app.key("x")
    app.find("radio button", "Name: Tallvik Systems Sverige AB", states=("checked",))
    app.key("x")
    app.find("radio button", "Name: Tallvik Systems", states=("checked",))
    app.click(app.find("button", "Merge"))
    app.find("label", "1 of 1")
    assert merged(app) == 1
    assert read(app, "SELECT count(*) FROM lead WHERE merged_into IS NOT NULL") == 1

    app.click(app.find("button", "Undo"))
    app.find("label", "1 of 2")
    assert merged(app) == 0
    app.key("ctrl+Return")
    app.find("label", "1 of 1")
    assert merged(app) == 1

    app.find("label", "Likely: the same name")
    wait(lambda: "sensitive" in app.find("button", "Merge").states, "the pair to be read")
    app.fill(app.find("text", "Why they are two (optional)"), "Två kontor")
    app.key("Return")
    # No company is left: the people follow by themselves.
    app.find("label", "1 of 2")
    assert read(app, "SELECT reason FROM not_duplicate") == "Två kontor"
    work_through_people(app)
    app.find("label", "No Duplicates")
    app.shot("duplicates-none")
    app.key("Escape")
    app.gone("dialog", "Duplicates")


def duplicates(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    work_through(app)
    app.key("ctrl+f")
    app.type("kvarnhjul")
    app.find("list item", re.compile("^Tallvik Systems"))
    app.restart()
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    open_dialog(app)
    wait(lambda: app.all("label", "No Duplicates"), "the dialog to remember", 10)


run(duplicates, prepare=prepare)
