# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A long import is stopped half-way: the window stays quick, and nothing of it is left."""
import re
import time

from drive import run
from steps import start_group, write_table

N_ROWS = 20000


def cancel_import(app):
    rows = (f"Fältbolag {n} AB;Solna;faltbolag-{n}.example" for n in range(N_ROWS))
    path = write_table(app, "many.csv", "Company;Town;Website", *rows)
    start_group(app)
    app.key("ctrl+o")
    app.choose_file(path)
    dialog = app.find("dialog", "Import")
    app.find("label", f"{N_ROWS:,}", within=dialog, seconds=60)
    app.click(app.find("button", "Import", within=dialog))
    app.find("label", "Importing…", within=dialog)
    app.shot("importing")

    # The window answers while the work goes on.
    started = time.monotonic()
    app.find("button", "Cancel", within=dialog).do()
    app.gone("dialog", "Import", seconds=20)
    print(f"stopped after {time.monotonic() - started:.1f} s")
    app.find("label", "No Leads Yet")
    app.restart()
    app.find("label", "No Leads Yet")
    app.key("ctrl+z")
    app.find("text", "First name")  # the group was the last thing done, so the import left no step


run(cancel_import)
