# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenarios of the board's lanes ask."""
import re

from board import column, names

HEAD = re.compile(r"^(.*), [0-9]+ leads?$")


def group_by(app, what):
    app.open_menu(app.find("toggle button", "View Menu"))
    app.click(app.find("menu item", what))


def lanes(app, stage):
    """[(name of a lane, its cards in view)], from the top."""
    found = []
    for name in names(app, stage):
        if head := HEAD.match(name):
            found.append((head[1], []))
        elif found:
            found[-1][1].append(name)
    return found


def lane_of(app, stage, company):
    return next((lane for lane, cards in lanes(app, stage) if company in cards), None)


def head(app, stage, name):
    return app.find("list item", re.compile(f"^{name}, [0-9]+ leads?$"), within=column(app, stage))
