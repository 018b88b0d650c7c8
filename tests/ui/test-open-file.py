# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files named on the command line are asked about one after the other; what cannot be read is explained."""
import re

from drive import run
from steps import run_without_window, start_group, write_table


def open_file(app):
    start_group(app)
    app.stop()
    table = write_table(app, "leads.csv", "Company;Town", "Klöverbit AB;Solna")
    broken = write_table(app, "broken.json", '{"format": "chas-career", ')
    app.start(broken, table)

    app.find("dialog", "Import")
    app.find("label", re.compile("“broken.json” cannot be taken in"), seconds=10)
    app.shot("broken-file")
    app.click(app.find("button", "Close", within=app.find("dialog", "Import")))
    app.find("label", "leads.csv")
    app.find("label", "What Will Happen")

    # Without the column that names the company nothing can be taken in.
    app.click(app.find("combo box", "Company"))
    app.find("label", "Leave out")
    app.key("Home", "Return")
    app.find("label", re.compile("^No column says which company"))
    app.shot("no-company")
    app.key("Escape")
    app.gone("dialog", "Import")
    app.find("label", "No Leads Yet")

    # A second start hands its file to the first window and ends.
    run_without_window(app, "--data-dir", app.data_dir, table)
    app.find("label", "leads.csv")
    app.click(app.find("button", "Import", within=app.find("dialog", "Import"), states=("sensitive",)))
    app.find("list item", re.compile("^Klöverbit AB"))
    assert len(app.windows()) == 1


run(open_file)
