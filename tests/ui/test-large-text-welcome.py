# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page with text twice as large: what would be cut beside each other stands below each other."""
from drive import run, wait


def below(app):
    student, staff = app.find("radio button", "I Study Here").box, app.find("radio button", "I Work Here").box
    return staff[1] >= student[1] + student[3]


def welcome(app):
    app.find("radio button", "I Study Here")
    app.resize(360, 640)
    wait(lambda: below(app), "one below the other")
    app.shot("large-text-welcome")
    app.click(app.find("radio button", "I Work Here"))
    wait(lambda: "checked" in app.find("radio button", "I Work Here").states, "the other one to be chosen")
    app.resize(800, 640)
    wait(lambda: not below(app), "one beside the other where there is room")


run(welcome, text_scale=2.0)
