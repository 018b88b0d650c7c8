# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several leads get a tag, an education and a next step, each in one step that can be taken back."""
import sqlite3

from board import ready, told
from drive import run, wait
from steps import refusing


def ask(app, sql, *arguments):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return [value for (value,) in db.execute(sql, arguments)]


def tagged(app, tag):
    return ask(
        app,
        "SELECT c.name FROM company_tag t JOIN company c ON c.id = t.company_id WHERE t.name = ? ORDER BY c.name",
        tag,
    )


def relevant(app, education):
    return ask(
        app,
        "SELECT c.name FROM lead_education x JOIN education e ON e.id = x.education_id JOIN lead l ON l.id = x.lead_id"
        " JOIN company c ON c.id = l.company_id WHERE e.name = ? ORDER BY c.name",
        education,
    )


def planned(app, text):
    return ask(
        app,
        "SELECT c.name FROM follow_up f JOIN lead l ON l.id = f.lead_id JOIN company c ON c.id = l.company_id"
        " WHERE f.text = ? AND f.state = 'open' ORDER BY c.name",
        text,
    )


def choose(app, item, title):
    app.open_menu(app.find("toggle button", "Change"))
    app.click(app.find("menu item", item))
    app.find("dialog", title)


def take_back(app, truth, what):
    app.key("ctrl+z")
    wait(truth, what)


def tag(app, leads):
    choose(app, "Tags…", "Tags")
    wait(lambda: app.focused() and app.focused().name == "New tag", "the place to type")
    app.type("julmingel")
    app.key("Return")
    app.find("check box", "julmingel")
    app.shot("bulk-tags")
    app.click(app.find("button", "Change 2 leads"))
    told(app, "^Changed 2 leads$")
    toast, bar = app.find("alert"), app.find("toggle button", "Change")
    wait(lambda: toast.box[1] + toast.box[3] <= bar.box[1], "the toast above the bar of the selection")
    app.shot("bulk-told")
    wait(lambda: tagged(app, "julmingel") == leads, "both with the tag")
    take_back(app, lambda: not tagged(app, "julmingel"), "none with the tag")


def educate(app, leads):
    educations = ask(app, "SELECT name FROM education ORDER BY name")
    name = educations[-1]
    before = relevant(app, name)
    choose(app, "Educations…", "Educations")
    wait(lambda: app.focused() and app.focused().name == educations[0], "the focus on the first one, not on a button that gives up")
    app.shot("bulk-educations")
    app.click(app.find("check box", name))
    app.click(app.find("button", "Change 2 leads"))  # takes the place of what was told of the undo
    told(app, "^Changed 2 leads$")
    wait(lambda: relevant(app, name) == sorted({*before, *leads}), "both relevant for it")
    take_back(app, lambda: relevant(app, name) == before, "as before")


def plan(app, leads):
    choose(app, "Next Step…", "Next Step")
    wait(lambda: app.focused() and app.focused().name == "In your own words", "the place to type")
    app.type("ask about spring")
    app.shot("bulk-plan")
    with refusing(app, "INSERT ON follow_up"):
        app.key("Return")
        app.find("label", "The change could not be saved. Nothing was changed.")
    app.click(app.find("button", "Go On Writing"))
    wait(lambda: app.focused() and app.focused().name == "In your own words", "what was written")
    app.key("Return")
    told(app, "^Changed 2 leads$")
    wait(lambda: planned(app, "ask about spring") == leads, "both planned")
    app.shot("bulk-planned")
    take_back(app, lambda: not planned(app, "ask about spring"), "nothing planned")


def delete(app, leads):
    app.click(app.find("button", "Delete 2 leads"))
    told(app, "^Deleted 2 leads$")
    app.gone("table row", leads[0])
    app.key("ctrl+z")
    app.find("table row", leads[0])


def bulk(app):
    ready(app)
    app.key("ctrl+2")
    app.key("ctrl+f")
    app.type("moln")
    leads = ["Ekmossa Moln", "Skymholm Moln"]
    app.gone("table row", "Backsvala Resor")
    app.click(app.find("table row", leads[0]))
    app.key("shift+Down")
    app.find("label", "2 selected")
    tag(app, leads)
    educate(app, leads)
    plan(app, leads)
    delete(app, leads)


run(bulk, ["--sample"])
