# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole group as a file, and parts of it as tables; before that, what goes along is said. Of another group on
this computer nothing is told, and nothing goes along. One lead is shared from its card."""
import json
import os
import re

from drive import run, wait

FILES = "Files that you added to leads stay on this computer; only their names go along."


def save(app, what, path, said=None, first=r"^Personal data goes along: .* \d\d+ contact persons"):
    app.key("ctrl+s")
    dialog = app.find("dialog", "Export")
    app.find("label", re.compile(first), within=dialog, seconds=20)
    app.find("label", FILES, within=dialog, showing=False)
    wait(lambda: (f := app.focused()) and f.name == "The Whole Group", "the focus on the first choice")
    app.key("Down")
    wait(lambda: (f := app.focused()) and f.name == "Only What Is New", "the focus on the second choice")
    app.click(app.find("list item", "A Table of the Contacts", within=dialog))
    app.find("label", re.compile("^Date, Time, Company, Contact person, Channel, "), within=dialog, seconds=20)
    assert not [label for label in app.all("label", FILES, within=dialog, showing=False) if "visible" in label.states]
    app.click(app.find("list item", what, within=dialog))
    if said:
        app.find("label", re.compile(said), within=dialog, seconds=20)
    app.shot(f"export-{os.path.basename(path)}")
    app.click(app.find("button", "Save…", within=dialog))
    app.find("dialog", "Export", seconds=10)
    app.choose_file(path)
    app.gone("dialog", "Export", seconds=20)
    # The toast may have gone again before a slow machine looks: the file is what counts.
    wait(lambda: os.path.exists(path), "the file", 20)


def share_lead(app, path):
    app.click(app.find("list item", "Tallvik Systems"), button=3)
    app.click(app.find("menu item", "Share…"))
    dialog = app.find("dialog", "Share Lead")
    app.find("label", re.compile(r"^1\s+lead · 1\s+company · \d+\s+contact\s+persons? · "), within=dialog, seconds=20)
    wait(lambda: (f := app.focused()) and f.name == "Save…", "the focus on the button")
    app.shot("share-lead")
    app.key("Return")
    app.choose_file(path)
    app.gone("dialog", "Share Lead", seconds=20)
    wait(lambda: os.path.exists(path), "the file", 20)
    with open(path, encoding="utf-8") as file:
        records = json.load(file)["records"]
    assert [company["name"] for company in records["company"]] == ["Tallvik Systems"]
    assert len(records["lead"]) == 1


def export(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    folder = f"{app.folder}/saved"
    os.mkdir(folder)
    save(app, "The Whole Group", f"{folder}/vega.json")
    save(app, "A Table of the Leads", f"{folder}/leads.csv", said=r"^Company, Organisation number, ")
    save(app, "Companies for the Back Office", f"{folder}/companies.json",
         said="^No contact persons, and nothing that was said$")
    app.shot("exported")

    with open(f"{folder}/vega.json", encoding="utf-8") as file:
        json.load(file)
    with open(f"{folder}/leads.csv", encoding="utf-8-sig") as file:
        assert len(file.readlines()) > 100
    with open(f"{folder}/companies.json", encoding="utf-8") as file:
        assert set(json.load(file)["records"]) == {"company", "company_tag"}
    share_lead(app, f"{folder}/lead.json")
    assert sorted(os.listdir(folder)) == ["companies.json", "lead.json", "leads.csv", "vega.json"]

    app.open_menu(app.find("toggle button", re.compile("^Group: ")))
    app.click(app.find("menu item", re.compile("New Group")))
    app.find("dialog", "New Group")
    app.type("Orion")
    app.key("Return")
    app.find("toggle button", re.compile("^Group: Orion"), seconds=10)
    save(app, "The Whole Group", f"{folder}/orion.json", first="^No contact persons, but the names of your group$")
    with open(f"{folder}/orion.json", encoding="utf-8") as file:
        orion = json.load(file)
    assert [group["name"] for group in orion["records"]["career_group"]] == ["Orion"]
    assert not orion["records"].keys() & {"lead", "company", "person"}, orion["records"].keys()
    assert (orion["scope"]["kind"], orion["group"]["name"]) == ("group", "Orion")


run(export, ["--sample"])
