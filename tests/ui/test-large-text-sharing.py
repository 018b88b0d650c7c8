# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text twice as large in a narrow window: what is taken in, settled, thrown away and put back fits across. What is too
wide, or a question whose heading is, complains."""
import re

import quarrel
from board import focused_name, ready
from drive import run, wait
from steps import run_without_window

DELETED = "Älvbrus Radio"


def prepare(app):
    quarrel.prepare(app)
    quarrel.write(f"{app.folder}/friend", DELETED, hook="Aired our song.")
    run_without_window(app, "--data-dir", f"{app.folder}/friend", "--export", f"{app.folder}/theirs.json")
    run_without_window(app, "--data-dir", app.data_dir, "--backup")
    quarrel.delete(app.data_dir, DELETED)
    quarrel.delete(app.data_dir, "Lumivia")


def fits(app, thing):
    x, _, width, _ = thing.box
    left, _, whole, _ = app.window().box
    assert left <= x and x + width <= left + whole, f"{thing} should fit between {left} and {left + whole}"


def take_in(app):
    app.key("ctrl+o")
    app.choose_file(f"{app.folder}/theirs.json")
    dialog = app.find("dialog", "Import")
    fits(app, app.find("button", "Import", within=dialog, states=("sensitive",), seconds=10))
    fits(app, app.find("button", "Cancel", within=dialog))
    wait(lambda: focused_name(app) == "Import", "the focus on what goes on")
    app.shot("large-import")
    app.key("Return")
    app.gone("dialog", "Import")


def settle(app):
    """It begins where one answers, not at the button that answers all; each begins with what it is about."""
    app.key("alt+Left")
    app.click(app.find("list item", "4 conflicts"))
    dialog = app.find("dialog", "Conflicts")
    wait(lambda: focused_name(app) == "Keep Mine", "the focus on the first answer")
    fits(app, app.find("button", re.compile("^Keep Mine for All"), within=dialog))
    fits(app, app.find("button", re.compile("^Keep Theirs for All"), within=dialog))
    for _ in range(3):
        app.key("j")
    app.find("label", "You deleted this while somebody else went on with it. Shall it stay?", within=dialog)
    heading = app.find("heading", DELETED, within=dialog)
    assert heading.visible_box == heading.box, "what it is about should be in view"
    wait(lambda: focused_name(app) == "Keep It", "the focus on the answer")
    app.find("label", "Aired our song.", within=dialog, showing=False)
    app.shot("large-conflicts")
    app.key("Escape")
    app.gone("dialog", "Conflicts")


def throw_away(app):
    app.key("F10")
    app.click(app.find("menu item", "Trash"))
    dialog = app.find("dialog", "Trash")
    app.find("list item", "Lumivia", within=dialog)
    app.key("ctrl+a")
    fits(app, app.find("button", re.compile(r"^Restore \d Items$"), within=dialog))
    fits(app, app.find("button", "Delete for Ever…", within=dialog))
    app.shot("large-trash")
    app.key("Delete")
    fits(app, app.find("button", "Delete for Ever", within=app.find("alert", re.compile("^Delete .* for Ever"))))
    app.shot("large-for-ever")
    app.key("Escape", "Escape")
    app.gone("dialog", "Trash")


def put_back(app):
    app.key("F10")
    app.click(app.find("menu item", "Backups"))
    dialog = app.find("dialog", "Backups")
    fits(app, app.find("list item", re.compile("^Today, "), within=dialog))
    app.shot("large-backups")
    app.key("Return")
    question = app.find("alert", "Restore This Backup?")
    fits(app, app.find("button", "Restore", within=question))
    app.shot("large-restore")
    app.key("Escape", "Escape")
    app.gone("dialog", "Backups")


def save(app):
    """The name of the file is told in whole words, above a button that says all of what it does."""
    app.key("ctrl+s")
    dialog = app.find("dialog", "Export")
    app.click(app.find("button", "Save…", within=dialog, states=("sensitive",)))
    app.choose_file(f"{app.folder}/karriärgrupp_vega_sammanfattning.json")
    app.gone("dialog", "Export")
    toast = app.find("alert")
    words = app.find("label", "Saved karriärgrupp_vega_sammanfattning.json", within=toast)
    button, close = app.find("button", "Show in Folder", within=toast), app.find("button", "Dismiss", within=toast)
    wait(lambda: words.box[1] + words.box[3] <= button.box[1], "the words above the button")
    app.shot("large-toast")
    for thing in (toast, words, button, close):
        fits(app, thing)
    assert button.box[3] < words.box[3], "the words take more lines than the button"
    assert button.box[1] < close.box[1] + close.box[3] and close.box[1] < button.box[1] + button.box[3], "side by side"
    _, top, _, height = toast.box
    assert button.box[1] + button.box[3] <= top + height, "all of it in the toast"
    app.resize(700, 640)
    wait(lambda: words.box[1] + words.box[3] <= button.box[1], "the words above the button")
    app.resize(360, 640)
    fits(app, app.find("alert"))
    app.click(app.find("button", "Dismiss", within=app.find("alert")))
    app.gone("alert")


def large_sharing(app):
    ready(app, 360, 640)
    save(app)
    take_in(app)
    settle(app)
    throw_away(app)
    put_back(app)


run(large_sharing, prepare=prepare, text_scale=2.0)
