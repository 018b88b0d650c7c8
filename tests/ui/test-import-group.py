# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second group that comes with a file: it is named, can be opened, and one says who one is in it."""
import re

from drive import run, wait
from steps import file_of_another_group, open_group, start_group


def another_group_comes(app):
    start_group(app)
    app.open_menu(app.find("toggle button", re.compile("^Group: Vega")))
    app.click(app.find("menu item", re.compile("Join from a File")))
    app.choose_file(file_of_another_group(app))
    dialog = app.find("dialog", "Import")
    app.find("list item", re.compile("^Orion"), within=dialog, seconds=20)
    app.find("list item", re.compile("^Lyra"), within=dialog)
    app.find("label", re.compile(r"^2\s+groups\s· 2\s+members\s· 2\s+others$"), within=dialog)
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
