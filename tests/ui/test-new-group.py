# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second group, undone, and brought back after a restart."""
import re

from drive import run
from steps import start_group


def new_group(app):
    start_group(app)
    app.open_menu(app.find("toggle button", "Group: Vega · Phase 1"))
    app.click(app.find("menu item", re.compile("New Group")))
    app.find("dialog", "New Group")
    assert app.focused() == app.find("text", "Name of the group")
    app.type("Orion")
    app.shot("new-group")
    app.key("Return")
    app.find("toggle button", "Group: Orion · Phase 1")

    app.key("ctrl+z")
    app.find("label", re.compile("^Undid: New group.*Orion"))
    app.find("toggle button", "Group: Vega · Phase 1")
    app.shot("undone")

    app.restart()
    app.find("toggle button", "Group: Vega · Phase 1")
    app.key("ctrl+shift+z")
    app.find("label", re.compile("^Redid: New group.*Orion"))
    app.open_menu(app.find("toggle button", re.compile("^Group:")))
    app.click(app.find("menu item", re.compile("^Orion")))
    app.find("toggle button", "Group: Orion · Phase 1")

    # Back to where there was nothing, and forth again.
    app.key("ctrl+z", "ctrl+z")
    app.find("text", "First name")
    app.shot("all-undone")
    app.click(app.find("button", "Redo"))  # there is no menu here
    app.find("toggle button", "Group: Vega · Phase 1")


run(new_group)
