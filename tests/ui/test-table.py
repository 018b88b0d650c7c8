# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The leads as a table: sorted, searched, opened, several moved at once and taken back, remembered."""
import re
import sqlite3

from board import focused_name, on_disk, ready, told
from drive import run, wait
from steps import run_without_window

FOUND = ["Ekmossa Moln", "Skymholm Moln"]
TAGGED, TAG = "Murgrönan Arkitekter", "zealous"
N_LEADS = 120
EDUCATIONS = (".NET", "Cyber", "Data", "DevOps", "Fullstack", "Moln", "UX")


def rows(app):
    """The companies in view, from the top."""
    found = [(row.box[1], row.name) for row in app.all("table row") if row.description]
    return [name for _, name in sorted(found)]


def begins_with_the_last(app):
    found = rows(app)
    return found and found[0][0] in "ÅÄÖ"


def sort(app):
    wait(lambda: len(rows(app)) > 5, "the rows")
    app.shot("table")
    app.click(app.find("filler", "Company"))
    wait(lambda: begins_with_the_last(app), "what comes last in Swedish")


def first_row(app):
    return min((row for row in app.all("table row") if row.description), key=lambda row: row.box[1])


def sort_by_what_is_shown(app):
    app.click(app.find("filler", "Warmth"))
    wait(lambda: ", Hot" in first_row(app).description, "the hottest first")
    app.click(app.find("filler", "Educations"))
    wait(lambda: app.all("label", ".NET", within=first_row(app)), "the first education first")
    app.shot("table-educations")
    app.click(app.find("filler", "Company"))
    wait(lambda: rows(app)[0] == "Backsvala Resor", "the first company")
    app.click(app.find("filler", "Company"))
    wait(lambda: begins_with_the_last(app), "the last company")


def sort_with_a_row_chosen(app):
    """Another order begins at the top, for the keys too; what is selected is still the same lead."""
    name = rows(app)[4]
    app.click(app.find("table row", name))
    app.find("table row", name, states=("selected", "focused"))
    app.click(app.find("filler", "Company"))
    wait(lambda: rows(app)[0] == "Backsvala Resor", "the first company")
    app.find("table row", "Backsvala Resor", states=("focused",))
    app.click(app.find("filler", "Company"))
    wait(lambda: begins_with_the_last(app), "the last company")
    wait(lambda: [row.name for row in app.all("table row", states=("selected",))] == [name], "the same one selected")
    app.key("Escape")


def sort_twice_at_once(app):
    """Each row says its own lead, also where an order comes before the rows further down have shown the last one."""
    app.click(app.find("filler", "Next Step"), count=2)
    seen = set(rows(app))
    for _ in range(40):
        app.scroll(first_row(app), 3)
        if seen >= (now := set(rows(app))):
            break
        seen |= now
    assert len(seen) == N_LEADS, sorted(seen)
    app.click(app.find("filler", "Company"))
    app.click(app.find("filler", "Company"))
    wait(lambda: begins_with_the_last(app), "the last company")


def search(app):
    app.key("ctrl+f")
    app.type("moln")
    wait(lambda: rows(app) == FOUND[::-1], "what the word finds, the other way round")
    app.click(app.find("filler", "Company"))
    wait(lambda: rows(app) == FOUND, "the right way round")


def why_found(app):
    """Below the name, only as long as one searches, for rows that come into view too."""
    low = app.find("table row", FOUND[0]).box[3]
    app.key("ctrl+a")
    app.type("lovisa")
    row = app.find("table row", "Tallvik Systems")
    wait(lambda: row.description.startswith("Person: Lovisa Strandmark"), "the reason in words")
    app.find("label", re.compile("^Person: Lovisa Strandmark"), within=row)
    wait(lambda: row.box[3] > low, "room for it")
    app.shot("table-found")
    app.key("ctrl+a")
    app.type("with")
    app.find("label", re.compile("^Contact: "), within=app.find("table row", "Gnistkulle Analys"))
    app.key("ctrl+a")
    app.type("robotics")  # cards show it, rows do not
    app.find("label", "Sector: robotics", within=app.find("table row", "Norrhöjd Robotik"))
    app.key("ctrl+a")
    app.type("moln")
    wait(lambda: rows(app) == FOUND, "what was found before")
    wait(lambda: not app.all("label", re.compile("^(Person|Contact|Sector): ")), "the names alone")


def prepare(app):
    """One lead is relevant for everybody."""
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/all.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute(
            "INSERT OR IGNORE INTO lead_education (id, lead_id, education_id)"
            " SELECT 'all ' || education.id, lead.id, education.id FROM education, lead JOIN company ON company.id = company_id"
            " WHERE company.name = ? AND NOT EXISTS"
            " (SELECT 1 FROM lead_education e WHERE e.lead_id = lead.id AND e.education_id = education.id)",
            (FOUND[1],),
        )
        db.executemany(
            "INSERT INTO company_tag (id, company_id, name) SELECT ? || id, id, ? FROM company WHERE name = ?",
            [(name, name, TAGGED) for name in ("architects", "many projects", "old friends", TAG)],
        )
        (n,) = db.execute("SELECT count(*) FROM education").fetchone()
        assert n == len(EDUCATIONS), n


def many_chips(app):
    """As many as have room; the others are only counted."""
    row = app.find("table row", FOUND[1])
    end = app.find("filler", "Next Step").box[0]
    chips = [label for label in app.all("label", within=row) if label.name in EDUCATIONS]
    assert 1 <= len(chips) < len(EDUCATIONS), app.tree(row)
    assert max(chip.box[0] + chip.box[2] for chip in chips) < end, app.tree(row)
    assert row.box[3] == app.find("table row", FOUND[0]).box[3], "the row should be as high as the other"
    app.shot("table-chips")


def open_one(app):
    app.click(app.find("table row", FOUND[0]))
    app.key("Return")
    app.find("heading", FOUND[0])
    app.find("label", "1 of 2")
    app.shot("table-opened")
    app.key("alt+Down")
    app.find("heading", FOUND[1])
    app.find("label", "2 of 2")
    app.key("Escape")
    app.gone("heading", FOUND[1])
    wait(lambda: focused_name(app) == FOUND[1], "the focus on the row again")


def stages(app):
    return [on_disk(app, name)[0] for name in FOUND]


def move(app):
    before = stages(app)
    app.click(app.find("table row", FOUND[0]))
    app.key("shift+Down")
    app.find("label", "2 selected")
    app.open_menu(app.find("toggle button", "Move"))
    app.shot("table-move")
    app.click(app.find("menu item", "Contacted"))
    told(app, "^1 lead moved to Contacted$")  # the other one is there already
    wait(lambda: stages(app) == ["contacted"] * 2, "both on disk")
    app.find("label", "2 selected")
    app.key("ctrl+z")
    wait(lambda: stages(app) == before, "one step back")
    app.key("Escape")
    app.gone("label", "2 selected")


def hide(app, column):
    app.open_menu(app.find("toggle button", "Columns"))
    app.shot("table-columns")
    app.click(app.find("menu item", column))
    app.key("Escape")
    app.gone("filler", column)


def show(app, column):
    app.open_menu(app.find("toggle button", "Columns"))
    app.click(app.find("menu item", column))
    app.key("Escape")
    app.find("filler", column)


def what_a_column_shows(app):
    """What is told below the name follows the columns; of many tags, the one that is searched for comes first."""
    hide(app, "Town")
    app.key("ctrl+f", "ctrl+a")
    app.type(f"stockholm {TAG}")
    row = app.find("table row", TAGGED)
    app.find("label", "Town: Stockholm", within=row)
    app.shot("table-found-town")
    app.key("ctrl+a")
    app.type(TAG)
    app.find("label", f"Tag: {TAG}", within=row)
    wait(lambda: row.description.startswith(f"Tag: {TAG}, "), "the tag in words")
    assert "old friends" not in row.description, row.description
    app.shot("table-found-tag")
    show(app, "Tags")
    wait(lambda: not app.all("label", re.compile("^Tag: ")), "the tag in its column alone")
    row = app.find("table row", TAGGED)
    app.find("label", TAG, within=row)
    said = f", {TAG}, architects, consultants, many projects, old friends"
    wait(lambda: row.description.endswith(said), "all tags in words")
    app.shot("table-found-tag-shown")
    app.key("ctrl+f", "ctrl+a")
    app.type("lovisa")
    reason = app.find("label", re.compile("^Person: Lovisa Strandmark"))
    wait(lambda: reason.box[0] + reason.box[2] <= app.find("filler", "Stage").box[0], "the reason within its column")


def scroll_across(app, clicks):
    app.hand("keydown", "shift")
    app.scroll(first_row(app), clicks)
    app.hand("keyup", "shift")


def no_room(app):
    """A column for which there is no room cannot be chosen: it would not come."""
    app.resize(1000, 800)
    app.open_menu(app.find("toggle button", "Columns"))
    wait(lambda: "sensitive" not in app.find("menu item", "Town").states, "the town to be out of reach")
    assert "sensitive" in app.find("menu item", "Stage").states
    app.key("Escape")
    app.resize(1280, 800)
    app.open_menu(app.find("toggle button", "Columns"))
    wait(lambda: "sensitive" in app.find("menu item", "Town").states, "the town to be in reach")
    app.key("Escape")
    app.gone("menu item")


def out_of_view(app):
    """What a column shows that is scrolled out of view, and what is cut off of a name, is told too."""
    show(app, "Town")
    app.resize(1190, 800)
    app.key("ctrl+f", "ctrl+a")
    app.type("södertälje robot")
    row = app.find("table row", "Norrhöjd Robotik")
    app.find("label", "Town: Södertälje", within=row)
    app.shot("table-found-out-of-view")
    scroll_across(app, 20)
    wait(lambda: not app.all("label", re.compile("^Town: ")), "the town in its column, which is in view now")
    scroll_across(app, -20)
    app.key("ctrl+f", "ctrl+a")
    app.type("arkit")
    wait(lambda: rows(app) == [TAGGED], "the one that is called so")
    wait(lambda: len(app.all("label", TAGGED)) == 2, "the name once more, whole")
    app.shot("table-found-name")
    app.resize(1280, 800)
    hide(app, "Tags")
    hide(app, "Educations")
    wait(lambda: len(app.all("label", TAGGED)) == 1, "the name once, as it can be read")
    show(app, "Educations")
    show(app, "Tags")
    wait(lambda: len(app.all("label", TAGGED)) == 2, "the name once more")
    hide(app, "Town")


def table(app):
    ready(app)
    app.key("F10")  # the keys of the views work from the sidebar too
    app.find("menu item")
    app.key("Escape")
    app.gone("menu item")
    app.key("ctrl+2")
    sort(app)
    sort_by_what_is_shown(app)
    sort_with_a_row_chosen(app)
    sort_twice_at_once(app)
    search(app)
    why_found(app)
    many_chips(app)
    open_one(app)
    move(app)
    what_a_column_shows(app)
    no_room(app)
    out_of_view(app)
    app.restart()
    app.find("filler", "Company", seconds=20)
    app.gone("filler", "Town")
    app.key("ctrl+f")
    app.type("moln xyz")
    app.find("grouping", "No Leads Found")
    app.key("Escape")
    app.gone("grouping", "No Leads Found")
    wait(lambda: (f := app.focused()) and f.role == "table row", "the focus in the table")


run(table, prepare=prepare)
