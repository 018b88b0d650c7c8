# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taking a lead on in one key or click, letting go of it and handing it over; and settling two claims of one company."""
import re
import sqlite3

from board import card, focused_name, open_lead, ready, told
from drive import run, wait
from steps import run_without_window

FREE = "Åsnäs Bygg-IT"  # nobody owns it in the sample


def claim_on_disk(app):
    """(given name of the owner, whether it is a claim)"""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT participant.given_name, claimed_until IS NOT NULL FROM lead JOIN company ON company.id = company_id"
            " LEFT JOIN participant ON participant.id = owner_id WHERE company.name = ? AND lead.id <> 'other'",
            (FREE,),
        ).fetchone()


def prepare(app):
    """Another group on this computer has the company too, and Jonas has claimed it there."""
    run_without_window(app, "--data-dir", app.data_dir, "--sample", "--export", f"{app.folder}/mine.json")
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        db.execute("INSERT INTO career_group (id, name, county, phase) VALUES ('orion', 'Orion', '01', 2)")
        db.execute(
            "INSERT INTO lead (id, group_id, company_id, stage, order_key, owner_id, claimed_until)"
            " SELECT 'other', 'orion', company.id, 'ready', 'a', participant.id, date('now', '+3 days')"
            " FROM company, participant WHERE company.name = ? AND given_name = 'Jonas'",
            (FREE,),
        )


def rival_on_disk(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute("SELECT owner_id IS NOT NULL FROM lead WHERE id = 'other'").fetchone()[0]


def settle(app):
    """The other one's claim goes, and comes back with an undo."""
    words = re.compile("^Also claimed by Jonas Berg in Orion, since ")
    app.find("label", words)
    assert "Also claimed by Jonas Berg in Orion" in card(app, FREE).description
    app.shot("lead-rival")
    keep = app.find("button", "Keep Mine")
    assert words.match(keep.description), keep.description
    app.click(keep)
    told(app, f"^Amira Lind has {FREE} now$")
    app.gone("label", words)
    assert (claim_on_disk(app), rival_on_disk(app)) == (("Amira", 1), 0)
    app.key("ctrl+z")
    app.click(app.find("button", "Give Over to Jonas Berg"))
    told(app, f"^Jonas Berg has {FREE} now$")
    app.find("toggle button", "Owner: Unassigned")
    app.find("label", words)
    assert not app.all("button", "Keep Mine") and rival_on_disk(app)
    app.key("ctrl+z")
    app.find("toggle button", "Owner: Amira Lind")


def claim_by_click(app):
    open_lead(app, FREE)
    app.find("toggle button", "Owner: Unassigned")
    app.click(app.find("button", "Claim"))
    told(app, f"^{FREE} is yours until ")
    app.find("toggle button", "Owner: Amira Lind")
    app.find("label", re.compile("^Amira Lind · claimed until "))
    assert not app.all("button", "Claim")
    assert claim_on_disk(app) == ("Amira", 1)
    app.shot("lead-claim")


def hand_over(app):
    app.open_menu(app.find("toggle button", "Owner: Amira Lind"))
    app.click(app.find("menu item", "Hand Over to"))
    app.click(app.find("menu item", "Jonas Berg"))
    app.find("toggle button", "Owner: Jonas Berg")
    assert claim_on_disk(app) == ("Jonas", 0)
    app.key("ctrl+z")
    app.find("toggle button", "Owner: Amira Lind")
    assert claim_on_disk(app) == ("Amira", 1)


def check_owner(app, button, name):
    app.open_menu(app.find("toggle button", button))
    app.shot("lead-owners")
    app.click(app.find("menu item", name, states=("checkable",)))


def own_together(app):
    """A second owner comes and goes, each in one step; the claim goes on."""
    check_owner(app, "Owner: Amira Lind", "Jonas Berg")
    told(app, "^Jonas Berg owns it now$")
    app.find("toggle button", "Owner: Amira Lind, Jonas Berg")
    wait(lambda: "Jonas Berg" in card(app, FREE).description, "the card to tell of both")
    assert claim_on_disk(app) == ("Amira", 1)
    app.key("ctrl+z")
    app.find("toggle button", "Owner: Amira Lind")
    app.key("ctrl+shift+z")
    check_owner(app, "Owner: Amira Lind, Jonas Berg", "Jonas Berg")
    told(app, "^Jonas Berg does not own it any longer$")
    app.find("toggle button", "Owner: Amira Lind")


def one_key_on_the_board(app):
    """The same key lets go of it."""
    app.key("Escape")
    wait(lambda: focused_name(app) == FREE, "the focus on the card")
    app.key("t")
    told(app, f"^Released {FREE}$")
    wait(lambda: "Unassigned" in card(app, FREE).description, "the card to be free")
    assert claim_on_disk(app) == (None, 0)
    app.key("t")
    told(app, f"^{FREE} is yours until ")
    wait(lambda: "Amira Lind" in card(app, FREE).description, "the card to be mine")


def lead_claim(app):
    ready(app, height=860)
    claim_by_click(app)
    settle(app)
    own_together(app)
    hand_over(app)
    one_key_on_the_board(app)


run(lead_claim, ["--sample"], prepare=prepare, screen="1400x960")
