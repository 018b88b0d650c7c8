# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many leads of a stage are stale stands beside their number, and stays true."""
from board import focused_name, ready
from drive import run, wait


def head(app, name):
    return app.find("grouping", name, seconds=10)


def focus(app, name):
    wait(lambda: focused_name(app) == name, f"the focus on {name}")


def scenario(app):
    ready(app)
    focus(app, "Fjärilsdata")
    head(app, "Contacted, 18 leads, 2 stale")
    head(app, "In dialogue, 14 leads, 1 stale")
    head(app, "Meeting booked, 7 leads")
    app.find("label", "Meeting booked", within=head(app, "Meeting booked, 7 leads"))
    app.shot("stale")
    for key, name in (("Right", "Rönnlid Säkerhet"), ("Right", "Tallvik Systems"), ("Down", "Norrhöjd Robotik")):
        app.key(key)
        focus(app, name)
    app.key("Down", "Down")
    focus(app, "Sandrev Media")
    app.key("4")
    head(app, "Contacted, 17 leads, 1 stale")
    head(app, "In dialogue, 15 leads, 1 stale")
    app.key("ctrl+z")
    head(app, "Contacted, 18 leads, 2 stale")
    app.click(app.find("toggle button", "Stale"))
    head(app, "Contacted, 2 leads, 2 stale")


run(scenario, ["--sample"], screen="1400x900")
