# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown is kept under a name: saved, chosen, changed, put back, never saved over, remembered, deleted.
And a search says why it found a lead whose card does not show it."""
import sqlite3

from board import card, column, names, ready, says, told
from drive import run, wait

NAME = "Due in Solna"


def kept(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute("SELECT name FROM private_view UNION ALL SELECT name || '*' FROM saved_view").fetchall()


def chip(app, name):
    return app.find("toggle button", name)


def ask_name(app):
    app.key("ctrl+d")
    app.find("label", "Save View", seconds=10)
    wait(lambda: app.all("text", states=("focused", "editable")), "the cursor in the name")


def why_found(app):
    app.key("ctrl+f")
    app.type("lovisa")
    says(app, "Tallvik Systems", "Person: Lovisa Strandmark")
    app.shot("views-found")
    # Further down too, once they come near.
    app.key("ctrl+a")
    app.type("with")
    says(app, "Gnistkulle Analys", "Contact: ")
    app.scroll(column(app, "Contacted"), 50)
    says(app, "Videkvist Webb", "Contact: A short reminder with two times")
    app.scroll(column(app, "Contacted"), -50)
    app.key("ctrl+a", "BackSpace")
    wait(lambda: "Person:" not in card(app, "Tallvik Systems").description, "the card as it was")


def save(app):
    app.key("ctrl+f")
    app.type("solna")
    wait(lambda: names(app, "Contacted")[:1] == ["Tallvik Systems"], "what the word finds")
    app.click(chip(app, "Due"))
    wait(lambda: names(app, "Contacted") == ["Tallvik Systems"], "what is due")
    ask_name(app)
    app.type(NAME)
    app.key("Return")
    told(app, f"^View “{NAME}” saved$")
    chip(app, NAME)
    assert kept(app) == [(NAME,)], kept(app)
    app.shot("views-saved")


def change(app):
    """It says that it was changed; saving and putting back are two buttons."""
    app.click(chip(app, "Mine"))
    chip(app, f"{NAME} · changed")
    app.shot("views-changed")
    app.click(app.find("button", "Reset"))
    chip(app, NAME)
    assert not chip(app, "Mine").states & {"checked", "pressed"}, "the chip should be off"
    app.click(chip(app, "Mine"))
    app.click(app.find("button", "Save"))
    told(app, f"^View “{NAME}” saved$")
    app.gone("toggle button", f"{NAME} · changed")
    app.key("ctrl+z")
    chip(app, f"{NAME} · changed")
    app.click(app.find("button", "Reset"))
    app.gone("toggle button", f"{NAME} · changed")


def not_saved_over(app):
    ask_name(app)
    app.type(NAME.lower())
    app.find("label", "There is a view of this name already.")
    assert "sensitive" not in app.find("button", "Save", nth=-1).states, "it would be saved over"
    app.shot("views-taken")
    app.key("Escape")
    app.gone("label", "Save View")


def choose(app):
    """By keys."""
    app.key("Escape")
    app.click(app.find("list item", "Tallvik Systems"))
    app.key("Escape", "v")
    app.find("menu item", "All Leads")
    app.shot("views-menu")
    app.click(app.find("menu item", "All Leads"))
    wait(lambda: len(names(app, "Contacted")) > 3, "every card")
    app.gone("toggle button", NAME)


def remembered(app):
    app.key("v")
    app.click(app.find("menu item", NAME))
    wait(lambda: names(app, "Contacted") == ["Tallvik Systems"], "the view")
    app.restart()
    app.find("list item", "Tallvik Systems", seconds=20)
    app.find("toggle button", NAME, seconds=10)
    wait(lambda: names(app, "Contacted") == ["Tallvik Systems"], "the words that were searched for")


def share_and_delete(app):
    app.click(chip(app, NAME))
    app.click(app.find("menu item", "Rename or Share…"))
    app.find("label", "Rename View", seconds=10)
    app.click(app.find("check box", "Share with the group", nth=-1))
    app.click(app.find("button", "Save", nth=-1))
    wait(lambda: kept(app) == [(f"{NAME}*",)], "the view to be shared")
    app.gone("label", "Rename View")
    app.click(chip(app, NAME))
    app.find("menu item", f"{NAME} (shared)")
    app.click(app.find("menu item", "Delete View"))
    told(app, f"^View “{NAME}” deleted$")
    app.gone("toggle button", NAME)
    assert kept(app) == [] and names(app, "Contacted") == ["Tallvik Systems"]
    app.key("ctrl+z")
    wait(lambda: kept(app) == [(f"{NAME}*",)], "the view to come back")


def views(app):
    ready(app)
    why_found(app)
    save(app)
    change(app)
    not_saved_over(app)
    choose(app)
    remembered(app)
    share_and_delete(app)


run(views, ["--sample"])
