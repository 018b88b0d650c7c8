# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For whom a lead is relevant: chosen in the lead page, and offered while only the finder's own education is set.
And how much of it is known: what is missing leads to where it is filled in."""
import re
import sqlite3

from board import focused_name, open_lead, ready, told
from drive import run, wait

COMPANY = "Uttervik Miljö"  # Jonas, who found it, studies what it is relevant for
OWN, OTHER = "Data engineer", "UX designer"


def relevant_for(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        rows = db.execute(
            "SELECT education.name FROM lead_education JOIN education ON education.id = education_id"
            " JOIN lead ON lead.id = lead_id JOIN company ON company.id = company_id WHERE company.name = ?"
            " ORDER BY education.name",
            (COMPANY,),
        ).fetchall()
    return [name for (name,) in rows]


def open_by_search(app):
    app.key("ctrl+f")
    app.type(COMPANY)
    wait(lambda: len(app.all("list item", COMPANY)) == 1 and not app.all("list item", "Tallvik Systems"), "the one found")
    open_lead(app, COMPANY)


def take_up_an_offer(app):
    app.find("label", "Also interesting for")
    app.shot("lead-educations")
    app.click(app.find("button", f"Also interesting for {OTHER}"))
    wait(lambda: relevant_for(app) == sorted([OWN, OTHER]), "the second education")
    wait(lambda: not app.all("label", "Also interesting for"), "the question to go")
    app.key("ctrl+z")
    wait(lambda: relevant_for(app) == [OWN], "the first education alone")
    app.find("label", "Also interesting for")


def choose(app):
    """In the list of all."""
    wait(lambda: focused_name(app) == "Relevant for…", "the focus where the offer was")
    app.key("space")
    app.click(app.find("check box", OTHER))
    wait(lambda: relevant_for(app) == sorted([OWN, OTHER]), "the second education")
    app.find("check box", OTHER, states=("checked", "focused"))
    app.shot("lead-educations-open")
    app.key("space")
    wait(lambda: relevant_for(app) == [OWN], "the first education alone")
    app.key("Escape")


def meter(app):
    return app.find("toggle button", re.compile("% complete$"))


def complete(app):
    return int(meter(app).name.split("%")[0])


def what_is_missing(app):
    app.click(meter(app))
    return app.find("button", "Organisation number", seconds=10)


def fill_in(app):
    """By keys from the list on: it leads to the field, the meter grows, and undo brings both back."""
    before = complete(app)
    app.resize(1280, 600)  # the field is further down than that
    what_is_missing(app)
    app.find("button", "Whom to ask for")
    app.shot("lead-complete")
    wait(lambda: focused_name(app) == "Whom to ask for", "the focus on what weighs most")
    app.key("Tab", "Return")
    wait(lambda: focused_name(app) == "Organisation number", "the focus in the field")
    wait(lambda: app.focused().visible_box == app.focused().box, "the whole field in sight")
    app.shot("lead-orgnr")
    app.type("556036-0793")
    app.key("Return")
    wait(lambda: complete(app) == before + 10, "the meter to grow")
    app.key("ctrl+z")
    wait(lambda: complete(app) == before, "the meter of before")
    app.resize(1280, 860)
    app.scroll(app.find("heading", "Company"), -30)


def say_that_it_has_none(app):
    before = complete(app)
    what_is_missing(app)
    app.click(app.find("button", "Has No Organisation Number"))
    told(app, "^Has no organisation number$")
    wait(lambda: complete(app) == before + 10, "the meter to grow")
    app.click(meter(app))
    app.find("button", "Whom to ask for")
    assert not app.all("button", "Organisation number")
    app.key("Return")
    app.find("dialog", re.compile("Person"), seconds=10)
    app.key("Escape")


def lead_educations(app):
    ready(app, height=860)
    open_by_search(app)
    take_up_an_offer(app)
    choose(app)
    fill_in(app)
    say_that_it_has_none(app)


run(lead_educations, ["--sample"], screen="1400x960")
