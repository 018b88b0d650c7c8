# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened to a lead and what was changed: chosen from, taken back, and there after a restart."""
import re
import sqlite3

from board import open_lead, reach, ready, says, told, turn_wheel
from drive import run, wait


def entries(app):
    return [row.name for row in app.find("list", "Timeline").children]


def filter_timeline(app):
    turn_wheel(app, 60)
    before = entries(app)
    assert any(re.match(r"No answer, Amira called the company, \w+day \d+ \w+ \d{4}", name) for name in before), before
    app.find("label", "2 contacts")
    app.click(app.find("toggle button", "Choose what the timeline shows"))
    app.shot("timeline-filter")
    app.find("check box", "Contacts")
    app.key("space")  # the first one has the keyboard
    wait(lambda: len(entries(app)) == len(before) - 2, "the contacts to go")
    app.key("space")
    wait(lambda: entries(app) == before, "the contacts to come back")
    app.key("Escape")
    app.gone("check box", "Contacts")


def delete_contact(app):
    """The lead stands where that contact brought it; it may go back."""
    turn_wheel(app, 60)
    app.open_menu(app.find("toggle button", "More about: No answer"))
    app.click(app.find("menu item", "Delete"))
    app.find("check box", "Move the Lead Back to “Ready to contact”", seconds=20)
    app.click(app.find("button", "Delete"))
    told(app, "^Contact deleted$")
    app.find("label", "1 contact")
    app.find("toggle button", "Stage: Ready to contact")
    app.key("ctrl+z")  # both at once
    app.find("label", "2 contacts")
    app.find("toggle button", "Stage: Contacted")


def restore(app):
    turn_wheel(app, -60)
    app.click(reach(app, "text", "Town"))
    app.key("ctrl+a")
    app.type("Kista")
    app.key("Tab")
    says(app, "Tallvik Systems", "Kista, e-commerce")
    app.click(app.find("toggle button", "More"))
    app.click(app.find("menu item", "Change History…"))
    app.find("list item", re.compile("^Town: Solna → Kista"))
    app.shot("change-history")
    app.click(app.find("button", "Restore This Value: Solna"))
    told(app, "^Town is Solna again$")
    app.find("list item", re.compile("^Town: Kista → Solna"))
    app.shot("change-history-restored")
    app.key("ctrl+z")
    says(app, "Tallvik Systems", "Kista, e-commerce")
    app.gone("label", "Town is Solna again")  # what its button would take back now is another step
    app.key("ctrl+shift+z")
    says(app, "Tallvik Systems", "Solna, e-commerce")
    app.key("Escape")
    app.gone("list item", re.compile("^Town: "))
    says(app, "Tallvik Systems", "Solna, e-commerce")


def hide_stages(app):
    turn_wheel(app, 60)
    app.click(app.find("toggle button", "Choose what the timeline shows"))
    app.find("check box", "Changes of stage")
    app.key("Tab", "space", "Escape")
    wait(lambda: not [name for name in entries(app) if " → " in name], "the moves to go")


def write_calls(app, n):
    """Another program writes n contacts with the lead while ours is not running."""
    with sqlite3.connect(f"{app.data_dir}/career.db") as db:
        for i in range(n):
            db.execute(
                "INSERT INTO contact (lead_id, channel, direction, outcome, at, written_by, text) SELECT l.id, 'phone',"
                " 'out', 'no_answer', '2025-01-01T08:00:00Z', p.id, 'Samtal ' || ? FROM lead l JOIN company c"
                " ON c.id = l.company_id JOIN participant p ON p.given_name = 'Amira' WHERE c.name = 'Tallvik Systems'",
                (i,),
            )


def grows(app):
    """Older entries come when the end of the list is reached."""
    turn_wheel(app, 20)
    app.find("label", "72 contacts")
    assert len(entries(app)) < 72
    assert not [name for name in entries(app) if " → " in name], "the filter should be remembered"
    wait(lambda: turn_wheel(app, 60) or len(entries(app)) > 72, "all contacts")
    assert not app.all("button", "Show Older")


def timeline(app):
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    filter_timeline(app)
    delete_contact(app)
    restore(app)
    hide_stages(app)
    app.stop()
    write_calls(app, 70)
    app.start()
    ready(app, width=1400, height=900)
    open_lead(app, "Tallvik Systems")
    grows(app)


run(timeline, ["--sample"], screen="1500x1000")
