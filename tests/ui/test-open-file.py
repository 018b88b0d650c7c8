# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files named on the command line are asked about one after the other; what cannot be read is explained."""
import re

from drive import run, wait
from steps import run_without_window, start_group, write_table


def empty(app, path):
    """Whose table has no rows is not told that they have it all."""
    app.key("ctrl+o")
    app.choose_file(path)
    app.find("label", "There is nothing in the file.", within=app.find("dialog", "Import"), seconds=10)
    app.key("Escape")
    app.gone("dialog", "Import")


def other(app, path):
    """What the program cannot know is asked for at once."""
    app.key("ctrl+o")
    app.choose_file(path)
    app.find("label", re.compile("^No column says which company"), seconds=10)
    wait(lambda: (at := app.focused()) and at.name == "Column 1", "the focus on the first column")
    app.key("Escape")
    app.gone("dialog", "Import")


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
    app.gone("label", "What Will Happen")  # nothing can be said of it yet
    app.shot("no-company")
    app.key("Escape")
    app.gone("dialog", "Import")
    app.find("label", "No Leads Yet")

    empty(app, write_table(app, "empty.csv", "Company;Town"))
    other(app, write_table(app, "other.csv", "Colour;Shape", "Blue;Round"))

    # A second start hands its file to the first window and ends.
    run_without_window(app, "--data-dir", app.data_dir, table)
    app.find("label", "leads.csv")
    app.click(app.find("button", "Import", within=app.find("dialog", "Import"), states=("sensitive",)))
    app.find("list item", re.compile("^Klöverbit AB"))
    assert len(app.windows()) == 1


run(open_file)
