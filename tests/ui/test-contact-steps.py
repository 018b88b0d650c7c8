# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact that is deleted or put right takes with it what it planned, or leaves it there."""
import re
import sqlite3

from board import bring, focused_name, open_lead, ready, told, turn_wheel
from drive import run, wait

TAKE_BACK, REOPEN = "Take Back the Next Step", "Open the Former Step Again"
ALLOW = "Allow Contacts Again"


def steps(app):
    """What the lead has to do, and the number of its contacts that are shown."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        lead = "(SELECT l.id FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = 'Tallvik Systems')"
        found = db.execute(f"SELECT kind, state, origin FROM follow_up WHERE lead_id = {lead} ORDER BY id").fetchall()
        n = db.execute(f"SELECT count(*) FROM contact k WHERE lead_id = {lead}").fetchone()[0]
    return sorted(found), n


def log(app):
    """A call nobody answered: what was planned is done with it, and another call is planned."""
    before, n = steps(app)
    app.key("l")
    app.find("dialog", "Log Contact")
    wait(lambda: focused_name(app) == "Phone", "the focus in the dialog")
    app.key("1", "ctrl+Return")
    app.gone("dialog", "Log Contact")
    wait(lambda: steps(app)[1] == n + 1, "the contact")
    return before


def open_menu(app, words, outcome="No answer"):
    bring(app, f"More about: {outcome}", "toggle button")
    turn_wheel(app, 5)
    app.open_menu(app.all("toggle button", f"More about: {outcome}")[0])
    app.click(app.find("menu item", words))


def ask_to_delete(app, outcome="No answer"):
    open_menu(app, "Delete", outcome)
    app.find("alert", "Delete the Contact?", seconds=20)


def given_up(app):
    before = steps(app)
    ask_to_delete(app)
    app.shot("delete-contact")
    app.key("Escape")
    app.gone("alert", "Delete the Contact?")
    assert steps(app) == before


def taken_with_it(app, before):
    """One key, and all is as if nobody had called."""
    after = steps(app)
    ask_to_delete(app)
    app.find("check box", TAKE_BACK)
    app.find("check box", REOPEN)
    app.key("Return")
    wait(lambda: steps(app) == (before, after[1] - 1), "the contact and what came with it to go")
    app.key("ctrl+z")
    wait(lambda: steps(app) == after, "all of it to be taken back")


def switch_off(app, name):
    for _ in range(20):
        if focused_name(app) == name:
            break
        app.key("Tab")
    app.key("space")
    wait(lambda: "checked" not in app.find("check box", name).states, f"{name} to be off")


def left_there(app):
    """By the keyboard alone: only the contact goes."""
    planned, n = steps(app)
    ask_to_delete(app)
    for name in (TAKE_BACK, REOPEN):
        switch_off(app, name)
    app.click(app.find("button", "Delete"))
    wait(lambda: steps(app) == (planned, n - 1), "only the contact to go")
    app.key("ctrl+z")
    wait(lambda: steps(app) == (planned, n), "the contact to come back")


def put_right(app):
    """Who was interested after all gets an answer, not another call."""
    planned, n = steps(app)
    open_menu(app, "Correct…")
    app.find("dialog", "Correct Contact", seconds=20)
    app.click(app.find("toggle button", "Interested"))
    app.find("check box", re.compile("^Plan “Answer, .+” Instead$"))
    app.find("label", re.compile(r"^Moves to In dialogue · answer: "))
    app.shot("correct-contact-step")
    app.click(app.find("toggle button", "Bounced or wrong number"))
    app.find("check box", re.compile("^Plan “Find out, .+” Instead$"))
    app.click(app.find("toggle button", "Get back later"))
    app.gone("check box", re.compile("Instead$"))  # nobody knows yet when
    app.find("label", re.compile("next steps stay as they are$"))
    app.click(app.find("toggle button", "Said no"))
    app.find("check box", TAKE_BACK)
    app.click(app.find("toggle button", "Interested"))
    app.key("ctrl+Return")
    app.gone("dialog", "Correct Contact")
    right = sorted([step for step in planned if step != ("call", "open", "rule")] + [("answer", "open", "rule")])
    wait(lambda: steps(app) == (right, n + 1), "the step that follows from what is right")
    app.key("ctrl+z")
    wait(lambda: steps(app) == (planned, n), "the former step")


def told_whole(app, dialog):
    """Where a name takes two lines, nothing below it is cut."""

    def whole():
        _, top, _, height = app.find("list", "Deleted records", within=dialog).box
        stories = app.all("label", re.compile("^(Follow up|Contact) · You · "), within=dialog)
        return len(stories) == 2 and all(story.box[1] + story.box[3] <= top + height for story in stories)

    wait(whole, "both to be in view")
    name = app.find("label", re.compile("^Next step with "), within=dialog)
    assert name.box[3] > app.find("label", re.compile("^Phone call to "), within=dialog).box[3], "two lines"


def known_in_the_trash(app):
    """What was logged and taken back is called by what it was, and comes back."""
    n = steps(app)[1]
    app.key("ctrl+z")
    wait(lambda: steps(app)[1] == n - 1, "the contact to be taken back")
    app.key("F10")
    app.click(app.find("menu item", "Trash"))
    dialog = app.find("dialog", "Trash")
    app.find("list item", re.compile("^Next step with Tallvik Systems: Call, "), within=dialog)
    app.shot("trash-contact")
    app.resize(360, 640)
    told_whole(app, dialog)
    app.resize(1400, 900)
    app.click(app.find("button", "Restore Phone call to Tallvik Systems, today", within=dialog))
    wait(lambda: steps(app)[1] == n, "the contact to be back")
    told(app, "^Restored Phone call to Tallvik Systems, today$")
    app.key("Escape")
    app.gone("dialog", "Trash")
    app.key("ctrl+z")
    wait(lambda: steps(app)[1] == n - 1, "the restoring to be taken back")


def closed(app):
    """Why the lead is closed, and whether its company refuses."""
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT stage, close_reason, do_not_contact FROM lead l JOIN company c ON c.id = l.company_id WHERE c.name = 'Tallvik Systems'"
        ).fetchone()


def refused(app):
    """A no for ever that was never said: with the contact goes what it said of the lead and the company."""
    before = closed(app)
    app.key("l")
    app.find("dialog", "Log Contact")
    app.click(app.find("toggle button", "Said no"))
    app.click(app.find("combo box", "Why"))
    app.click(app.find("label", "Does not want contact"))
    app.key("ctrl+Return")
    app.gone("dialog", "Log Contact")
    after = ("declined", "do_not_contact", 1)
    wait(lambda: closed(app) == after, "what the contact said")
    ask_to_delete(app, "Said no")
    app.find("check box", "Move the Lead Back to “Contacted”")
    app.find("check box", "Take Back the Reason")
    app.find("label", "Given with this contact: Does not want contact")
    app.find("check box", ALLOW)
    app.find("label", "Noted with this contact: Tallvik Systems does not want to be contacted.")
    app.shot("delete-contact-refused")
    app.key("Return")
    wait(lambda: closed(app) == before, "all of it to go")
    app.key("ctrl+z")
    wait(lambda: closed(app) == after, "one step to bring it back")


def opened(app):
    with sqlite3.connect(f"file:{app.data_dir}/career.db?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT f.kind FROM follow_up f JOIN lead l ON l.id = f.lead_id JOIN company c ON c.id = l.company_id"
            " WHERE c.name = 'Tallvik Systems' AND f.state = 'open'"
        ).fetchall()


def asked_after_all(app):
    """They were interested: what the contact said of why nobody was to ask goes, or what of it is wrong; by the keyboard."""
    before = closed(app)
    for taken, after in ((True, ("dialogue", None, None)), (False, ("dialogue", None, 1))):
        open_menu(app, "Correct…", "Said no")
        dialog = app.find("dialog", "Correct Contact", seconds=20)
        app.find("toggle button", "Said no", within=dialog, states=("pressed",))
        assert not app.all("check box", ALLOW, within=dialog), "nothing is otherwise than it was told"
        app.click(app.find("toggle button", "Interested", within=dialog))
        app.find("check box", "Take Back the Reason", within=dialog)
        app.find("label", "Given with this contact: Does not want contact", within=dialog)
        app.find("label", "Noted with this contact: Tallvik Systems does not want to be contacted.", within=dialog)
        app.find("check box", ALLOW, within=dialog)
        plan = app.find("check box", re.compile("^Plan “Answer, "), within=dialog)
        app.find("label", "This contact planned nothing.", within=dialog)
        app.shot("correct-contact-refused")
        if not taken:
            switch_off(app, ALLOW)
            switch_off(app, plan.name)
        app.key("ctrl+Return")
        app.gone("dialog", "Correct Contact")
        wait(lambda after=after: closed(app) == after, f"what is right: {after}")
        assert opened(app) == ([("answer",)] if taken else []), "what follows from that, unless somebody wants nothing"
        app.key("ctrl+z")
        wait(lambda: closed(app) == before, "one step to take it back")


def contact_steps(app):
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    log(app)
    known_in_the_trash(app)
    before = log(app)
    given_up(app)
    taken_with_it(app, before)
    left_there(app)
    put_right(app)
    refused(app)
    asked_after_all(app)


run(contact_steps, ["--sample"], screen="1500x1000")
