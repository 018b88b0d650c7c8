# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the lead page: call and write by the user's own programs, then log it."""
import os
import re
import sqlite3

from board import focused_name, open_lead, ready, told
from drive import run, wait


def ask(app, sql, *values):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(sql, values).fetchone()


def mail_program(app):
    """One that writes down what it was opened with."""
    folder = app.screen.environment["XDG_DATA_HOME"] + "/applications"
    opened = f"{app.folder}/opened"
    os.makedirs(folder)
    with open(f"{app.folder}/mail", "w") as file:
        file.write(f'#!/bin/sh\necho "$1" > {opened}\n')
    os.chmod(f"{app.folder}/mail", 0o755)
    with open(f"{folder}/mail.desktop", "w") as file:
        file.write(f"[Desktop Entry]\nType=Application\nName=Mail\nExec={app.folder}/mail %u\nMimeType=x-scheme-handler/mailto;\n")
    with open(f"{folder}/mimeapps.list", "w") as file:
        file.write("[Default Applications]\nx-scheme-handler/mailto=mail.desktop\n")
    return opened


def call_by_own_phone(app):
    """No program here makes calls: the number is told, and the log is a key away."""
    app.click(app.find("button", "Call"))
    told(app, r"^No program here makes calls\. The number is 070-174 06 \d\d$")
    app.click(app.find("button", "Log Contact", nth=-1))
    app.find("dialog", "Log Contact")
    app.find("toggle button", "Phone", states=("pressed",))
    app.key("Escape")
    app.gone("dialog", "Log Contact")


def mail(app, opened):
    app.click(app.find("button", "Mail"))
    app.find("dialog", "Log Contact")
    app.find("toggle button", "Mail", states=("pressed",))
    wait(lambda: os.path.exists(opened) and open(opened).read(), "the mail program")
    assert re.fullmatch(r"mailto:[^ ]+@[^ ]+\n", open(opened).read()), open(opened).read()
    app.key("Escape")
    app.gone("dialog", "Log Contact")


def refuse(app):
    """Said in the menu, seen at once, taken back by keys: nobody is called, written to or visited meanwhile."""
    ways = ("Call", "Mail", "Book Study Visit")
    app.open_menu(app.find("toggle button", "More"))
    app.click(app.find("menu item", "Do Not Contact…"))
    dialog = app.find("alert", "Do Not Contact?")
    wait(lambda: app.all("text", "Reason", within=dialog, states=("focused",)), "the cursor in the reason")
    app.type("Ring inte")
    app.key("Return")
    told(app, "^Do not contact Tallvik Systems$")
    app.find("label", "Since today · Ring inte")
    app.shot("lead-refusal")
    assert not [way for way in ways if "sensitive" in app.find("button", way).states]
    app.find("button", "Log Contact", states=("sensitive",))
    assert ask(app, "SELECT do_not_contact_reason FROM company WHERE name = 'Tallvik Systems'") == ("Ring inte",)
    for _ in range(8):
        if focused_name(app) == "Allow Contact":
            break
        app.key("Tab")
    app.key("space")
    told(app, r"^Tallvik Systems can be contacted again$")
    wait(lambda: focused_name(app) == "Log Contact", "the focus on what is always possible")
    assert not app.all("label", "Do not contact")
    assert not [way for way in ways if "sensitive" not in app.find("button", way).states]
    app.key("ctrl+z")
    app.find("label", "Since today · Ring inte")
    app.key("ctrl+z")
    app.gone("label", "Do not contact")


def lead_reach(app):
    ready(app, height=860)
    opened = mail_program(app)
    open_lead(app, "Tallvik Systems")
    app.shot("lead-reach")
    call_by_own_phone(app)
    mail(app, opened)
    refuse(app)


run(lead_reach, ["--sample"], screen="1400x960")
