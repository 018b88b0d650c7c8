# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second group that comes with a file: it is named, can be opened, and one says who one is in it."""
import json
import os
import re

from drive import run, wait
from steps import start_group


def file_of_another_group(app):
    """Two groups: one with a member, and one that nobody is in yet."""
    path = os.path.join(app.folder, "orion.json")
    group = {"county": "stockholm", "phase1_start": "2026-11-02"}
    records = {
        "participant": [{"id": "kim", "kind": "student", "given_name": "Kim"}, {"id": "bo", "kind": "student", "given_name": "Bo"}],
        "career_group": [{"id": "orion", "name": "Orion", "phase": "1", **group}, {"id": "lyra", "name": "Lyra", **group}],
        "membership": [
            {"id": f"m-{who}", "group_id": "orion", "participant_id": who, "from_date": "2026-11-02"} for who in ("kim", "bo")
        ],
    }
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "chas-career-exchange", "format_version": 1, "records": records}, file)
    return path


def open_group(app, name):
    app.open_menu(app.find("toggle button", re.compile("^Group: ")))
    app.click(app.find("menu item", re.compile(f"^{name}")))
    app.find("toggle button", re.compile(f"^Group: {name}"), seconds=10)


def another_group_comes(app):
    start_group(app)
    app.open_menu(app.find("toggle button", re.compile("^Group: Vega")))
    app.click(app.find("menu item", re.compile("Join from a File")))
    app.choose_file(file_of_another_group(app))
    dialog = app.find("dialog", "Import")
    app.find("list item", re.compile("^Orion"), within=dialog, seconds=20)
    app.find("list item", re.compile("^Lyra"), within=dialog)
    app.find("label", re.compile(r"^2\s+groups · 2\s+members · 2\s+others$"), within=dialog)
    app.shot("import-group")
    app.click(app.find("button", "Import", within=dialog))
    app.gone("dialog", "Import", seconds=20)
    app.shot("group-is-here")
    app.find("label", "2 new groups: Orion, Lyra")
    app.resize(360, 640)
    app.click(app.find("button", "Open Orion"))
    dialog = app.find("dialog", "Who You Are in the Group", seconds=10)
    wait(lambda: (f := app.focused()) and f.name.startswith("Bo"), "the focus on the first person")
    app.shot("who-in-orion")
    app.click(app.find("list item", re.compile("^Kim"), within=dialog))
    app.gone("dialog", "Who You Are in the Group")
    app.resize(1280, 800)
    app.find("toggle button", re.compile("^Group: Orion"))
    app.find("label", "Kim", seconds=10)

    # In each group one is who one said there.
    open_group(app, "Vega")
    app.find("label", "Åsa Öberg", seconds=10)
    open_group(app, "Orion")
    app.find("label", "Kim", seconds=10)
    open_group(app, "Lyra")
    app.find("toggle button", "Group: Lyra")  # its phase is not known


run(another_group_comes)
