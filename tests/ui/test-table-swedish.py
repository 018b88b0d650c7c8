# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The title of a column of numbers ends where they end, also where the word for it is longer."""
import re

from board import ready
from drive import run


def table_swedish(app):
    ready(app)
    app.key("ctrl+2")
    title = app.find("label", "Dagar", within=app.find("filler", "Dagar"))
    number = app.find("label", re.compile("^[0-9]+ d$"))
    app.shot("table-swedish")
    assert title.box[0] + title.box[2] == number.box[0] + number.box[2], f"{title} should end where {number} ends"


run(table_swedish, ["--sample"], language="sv_SE.UTF-8")
