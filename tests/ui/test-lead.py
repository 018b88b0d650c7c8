# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A lead opened beside the board: facts, stage and notes are edited in place and are there after a restart."""
import re

from board import focused_name, later, on_disk, open_lead, reach, ready, says, stands, told, turn_wheel
from drive import run, wait


def replace(app, field, text):
    app.click(app.find("text", field))
    app.key("ctrl+a")
    app.type(text)


def names_once(app):
    """Who listens hears who somebody is, not that there is a picture of them too."""
    app.find("list item", re.compile("^Lovisa Strandmark"), showing=False)
    assert not app.all("image", re.compile("Lovisa"), showing=False), "the picture should not be told"


def edit_facts(app):
    reach(app, "button", "Add a Fact…")
    replace(app, "Town", "Åkersberga")
    app.key("Tab")
    says(app, "Tallvik Systems", "Åkersberga, e-commerce")  # the card follows
    assert not app.all("text", "Organisation number"), "what is not known should take no room"
    app.click(app.find("button", "Add a Fact…"))
    wait(lambda: focused_name(app) == "Organisation number", "the first one that lacks")
    app.gone("button", "Add a Fact…")
    app.click(app.find("toggle button", "County: Stockholm"))
    app.find("combo box", "County: Stockholm", states=("expanded",))
    app.key("Home", "Return")
    app.find("toggle button", "County: Add…")
    app.find("label", "Add…", within=app.find("toggle button", "County: Add…"))
    replace(app, "Organisation number", "556036-0794")
    app.key("Return")
    app.find("label", "The digits do not fit together. Is one of them mistyped?")
    app.shot("lead-wrong")
    assert app.find("text", "Organisation number").text == "556036-0794", "what was typed should be kept"
    replace(app, "Organisation number", "SE556036079301")
    app.key("Return")
    wait(lambda: app.find("text", "Organisation number").text == "556036-0793", "the number as people write it")
    assert not app.all("label", "The digits do not fit together. Is one of them mistyped?")
    replace(app, "Phone", "0701740605")
    app.key("Return")
    wait(lambda: app.find("text", "Phone").text == "070-174 06 05", "the number as people write it")


def change_stage(app):
    turn_wheel(app, -60)
    app.click(app.find("toggle button", "Stage: Contacted"))
    app.click(app.find("menu item", "Meeting booked"))
    later(app)
    app.find("toggle button", "Stage: Meeting booked")
    stands(app, "Tallvik Systems", "Meeting booked", 0)
    assert on_disk(app, "Tallvik Systems")[0] == "booked"


def write_notes(app):
    app.click(reach(app, "text", "New note"))
    app.type("Ring Lovisa.")
    app.key("Escape")
    wait(lambda: app.find("text", "New note").text == "", "what was typed to be taken back")
    app.key("ctrl+z")
    wait(lambda: app.find("text", "New note").text == "Ring Lovisa.", "it to be there again")
    app.type(" Eller Ibrahim.")
    app.key("ctrl+z")  # of what was typed the last bit, not the last thing that was saved
    wait(lambda: "Ibrahim" not in app.find("text", "New note").text, "the last words to be taken back")
    app.key("ctrl+shift+z")
    wait(lambda: app.find("text", "New note").text == "Ring Lovisa. Eller Ibrahim.", "them to be there again")
    assert not app.all("label", re.compile("^Undid|^Redid")), "nothing that was saved should be undone"
    app.key("ctrl+a")
    app.type("Ring Lovisa på måndag.")
    app.click(app.find("button", "Add Note"))
    wait(lambda: [note.text for note in app.all("text", "Note")][:1] == ["Ring Lovisa på måndag."], "the note")
    assert app.find("text", "New note").text == ""
    app.key("ctrl+z")  # it is saved: a step, and no longer typing
    wait(lambda: not app.all("text", "Note", showing=False), "the note to be taken back")
    app.key("ctrl+shift+z")
    wait(lambda: app.all("text", "Note", showing=False), "the note again")
    assert app.find("text", "New note").text == ""
    app.scroll(app.find("text", "New note"), 5)  # the wheel is for the page, whatever it turns over
    app.click(app.find("text", "Note"))
    app.key("ctrl+End")
    app.type(" Efter lunch.")
    app.key("Tab")
    app.shot("lead-note")


def delete_note(app):
    app.click(app.find("text", "New note"))
    app.type("Bort")
    app.key("ctrl+Return")
    wait(lambda: app.all("text", "Note")[0].text == "Bort", "the second note")
    app.click(app.find("button", "Delete Note"))
    told(app, "^Note deleted$")
    wait(lambda: "Bort" not in [note.text for note in app.all("text", "Note")], "the note to go")


def leave(app):
    turn_wheel(app, -60)
    replace(app, "Hook", "Möttes på Nolia.")
    app.key("ctrl+Return")
    app.gone("label", "Note deleted")  # while it is there, Escape is the toast's
    app.key("Escape")
    wait(lambda: focused_name(app) == "Tallvik Systems", "the focus back on the card")
    app.gone("heading", "Tallvik Systems")


def still_there(app):
    open_lead(app, "Tallvik Systems")
    app.find("button", "Add a Fact…")  # what was not known then is out of sight again
    assert not app.all("toggle button", "County: Add…")
    wait(lambda: app.find("text", "Hook").text == "Möttes på Nolia.", "the hook")
    assert app.find("text", "Organisation number").text == "556036-0793"
    assert app.find("text", "Town").text == "Åkersberga"
    assert app.find("text", "Note").text == "Ring Lovisa på måndag. Efter lunch."


def lead(app):
    ready(app, height=860)
    open_lead(app, "Tallvik Systems")
    names_once(app)
    edit_facts(app)
    change_stage(app)
    write_notes(app)
    delete_note(app)
    leave(app)
    app.restart()
    ready(app, height=860)
    still_there(app)


run(lead, ["--sample"], screen="1400x960")
