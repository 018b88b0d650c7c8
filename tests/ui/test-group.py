# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody of the staff begins a group; what it is called and who is in it is put right later."""
import contextlib
import re
import sqlite3

from board import says
from drive import run, wait
from steps import open_new_lead


def begin_as_staff(app):
    app.click(app.find("radio button", "I Work Here"))
    assert not app.all("text", "Education")
    app.fill(app.find("text", "First name"), "Kim")
    app.shot("staff")
    app.key("Return")
    app.find("heading", "Hi Kim!")
    app.click(app.find("list item", "Start a Group"))
    app.fill(app.find("text", "Name of the group"), "Vega")
    app.key("Return")
    app.find("toggle button", "Group: Vega · Phase 1")
    app.find("label", "Programme manager")


def find_nothing_to_tidy(app):
    app.key("ctrl+t")
    dialog = app.find("dialog", "Tidy Up", seconds=10)
    app.find("label", "No Leads Yet", within=dialog)
    app.find("button", "New Lead", within=dialog, states=("focused",))
    app.shot("tidy-empty")
    app.key("Return")
    app.find("dialog", "New Lead", seconds=10)
    app.gone("dialog", "Tidy Up")
    app.key("Escape")
    app.gone("dialog", "New Lead")


def own_a_lead(app):
    open_new_lead(app)
    app.type("Nordkod")
    app.key("Return")
    app.find("list item", "Nordkod")
    app.key("t")
    says(app, "Nordkod", "Kim")


def staff_with_a_role_too(app):
    """What somebody does as staff comes first, and is what can be changed."""
    with contextlib.closing(sqlite3.connect(f"{app.data_dir}/career.db", isolation_level=None)) as db:
        db.execute(
            "INSERT INTO role_period (id, participant_id, group_id, role, from_date)"
            " SELECT 'zz-r', participant_id, group_id, 'communicator', from_date FROM membership"
        )
        app.open_menu(app.find("toggle button", "Group: Vega · Phase 1"))
        app.click(app.find("menu item", re.compile("Members and Details")))
        dialog = app.find("dialog", "Group")
        app.find("label", "Programme manager · Communicator", within=dialog)
        app.find("label", re.compile("^There are no students here yet"), within=dialog)
        app.shot("group-staff")
        app.key("Escape")
        app.gone("dialog", "Group")
        db.execute("DELETE FROM role_period WHERE id = 'zz-r'")


def press_slowly(app, thing):
    app.hover(thing, (0.3, 0.5))
    app.settle()
    app.hand("mousedown", 1, "sleep", 0.7, "mouseup", 1)


def rename_me(app):
    app.key("ctrl+comma")
    press_slowly(app, app.find("list item", "Kim"))
    dialog = app.find("dialog", "You")
    app.fill(app.find("text", "First Name", within=dialog), "Robin")
    app.click(app.find("radio button", "Student", within=dialog))
    app.click(app.find("button", "Save", within=dialog))
    app.find("label", re.compile("^Write the name of the education"), within=dialog)
    app.shot("me-asked")
    app.fill(app.find("text", "Name of the education", within=dialog), "Javautvecklare")
    app.shot("me")
    app.click(app.find("button", "Save", within=dialog))
    app.find("list item", "Robin", seconds=10)
    app.gone("dialog", "You")
    app.find("button", "Undo")
    app.key("Escape")
    app.gone("dialog", "Preferences")
    app.find("button", re.compile("^Robin"))
    app.find("label", "Researcher")
    says(app, "Nordkod", "Robin")


def rename_group(app):
    app.open_menu(app.find("toggle button", "Group: Vega · Phase 1"))
    app.click(app.find("menu item", re.compile("Members and Details")))
    dialog = app.find("dialog", "Group")
    app.find("label", re.compile("^Six to eight students work best together; here is 1."))
    app.fill(app.find("text", "Name of the group", within=dialog), "Orion")
    app.key("Return")
    app.find("toggle button", "Group: Orion · Phase 1", showing=False)
    return dialog


def add_member(app, dialog):
    app.find("button", "Add a Member…", within=dialog).do()
    form = app.find("dialog", "New Member")
    wait(lambda: app.all("text", states=("focused", "editable"), within=form), "the cursor")
    app.type("Omar")
    app.key("Return")
    app.find("label", re.compile("^Choose the education"), within=form)
    app.shot("member-asked")
    app.click(app.find("radio button", "Staff", within=form))
    app.click(app.find("button", "Save", within=form))
    app.find("list item", "Omar", within=dialog)
    app.gone("dialog", "New Member")
    assert not app.all("label", "Programme manager", within=dialog)
    app.shot("group")
    app.click(app.find("button", "Undo", within=dialog))
    wait(lambda: not app.all("list item", "Omar", within=dialog), "the member to go")


def rename_education(app, dialog):
    app.scroll(dialog, 20)
    app.click(app.find("list item", "Javautvecklare", within=dialog))
    form = app.find("dialog", "Education")
    app.fill(app.find("text", "Its short name, at most 12 letters", within=form), "JAVA")
    app.key("Return")
    app.gone("dialog", "Education")
    app.find("label", "JAVA", within=dialog)
    app.click(app.find("button", "Undo", within=dialog))


def group(app):
    begin_as_staff(app)
    find_nothing_to_tidy(app)
    own_a_lead(app)
    staff_with_a_role_too(app)
    rename_me(app)
    dialog = rename_group(app)
    add_member(app, dialog)
    rename_education(app, dialog)
    app.key("Escape")
    app.gone("dialog", "Group")
    app.key("ctrl+z")
    app.find("toggle button", "Group: Vega · Phase 1")
    app.key("ctrl+z")
    app.find("button", re.compile("^Kim"))


run(group)
