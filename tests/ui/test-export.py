# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole group as a file, and its leads as a table; before that, what goes along is said. Of another group on
this computer nothing is told, and nothing goes along."""
import json
import os
import re

from drive import run, wait


def save(app, what, path, people=r"\d\d+"):
    app.key("ctrl+s")
    dialog = app.find("dialog", "Export")
    app.find("label", re.compile(f"^Personal data goes along: .* {people} contact persons"), within=dialog)
    wait(lambda: (f := app.focused()) and f.name == "The Whole Group", "the focus on the first choice")
    app.click(app.find("list item", what, within=dialog))
    app.shot(f"export-{os.path.basename(path)}")
    app.click(app.find("button", "Save…", within=dialog))
    app.find("dialog", "Export", seconds=10)
    app.choose_file(path)
    app.gone("dialog", "Export", seconds=20)
    # The toast may have gone again before a slow machine looks: the file is what counts.
    wait(lambda: os.path.exists(path), "the file", 20)


def export(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    folder = f"{app.folder}/saved"
    os.mkdir(folder)
    save(app, "The Whole Group", f"{folder}/vega.json")
    save(app, "A Table of the Leads", f"{folder}/leads.csv")
    app.shot("exported")

    with open(f"{folder}/vega.json", encoding="utf-8") as file:
        json.load(file)
    with open(f"{folder}/leads.csv", encoding="utf-8-sig") as file:
        assert len(file.readlines()) > 100
    assert sorted(os.listdir(folder)) == ["leads.csv", "vega.json"]

    app.open_menu(app.find("toggle button", re.compile("^Group: ")))
    app.click(app.find("menu item", re.compile("New Group")))
    app.find("dialog", "New Group")
    app.type("Orion")
    app.key("Return")
    app.find("toggle button", re.compile("^Group: Orion"), seconds=10)
    save(app, "The Whole Group", f"{folder}/orion.json", people="0")
    with open(f"{folder}/orion.json", encoding="utf-8") as file:
        orion = json.load(file)
    assert [group["name"] for group in orion["records"]["career_group"]] == ["Orion"]
    assert not orion["records"].keys() & {"lead", "company", "person"}, orion["records"].keys()
    assert (orion["scope"]["kind"], orion["group"]["name"]) == ("group", "Orion")


run(export, ["--sample"])
