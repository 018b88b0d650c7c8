# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When all cards that were read of a column are deleted, the next ones take their place."""
from board import column, focused_name, names, ready, told
from drive import run, wait


def refill(app):
    ready(app)
    gone = names(app, "New")
    wait(lambda: focused_name(app) == gone[0], f"the focus on {gone[0]}")
    app.key("ctrl+a")
    app.find("label", "7 selected")
    app.key("Delete")
    told(app, "^Deleted 7 leads$")
    wait(lambda: len(column(app, "New").children) > 0, "the next cards")
    app.shot("refill")
    assert not set(names(app, "New")) & set(gone), names(app, "New")

    app.click(app.find("button", "Undo"))
    wait(lambda: names(app, "New")[: len(gone)] == gone, "all of them, in their order")


run(refill, ["--sample"])
