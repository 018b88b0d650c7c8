# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""For whom a lead is relevant: chosen in the lead page, and offered while only the finder's own education is set."""
import sqlite3

from board import focused_name, open_lead, ready
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


def lead_educations(app):
    ready(app, height=860)
    open_by_search(app)
    take_up_an_offer(app)
    choose(app)


run(lead_educations, ["--sample"], screen="1400x960")
