# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged data file: nothing is begun over it, and the latest backup brings all back."""
import glob
import os
import re

from drive import run, wait


def damaged(app):
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    app.key("ctrl+comma")
    app.click(app.find("button", "Back Up Now"))
    # The toast may have gone again before a slow machine looks: the backup is what counts.
    wait(lambda: glob.glob(f"{app.data_dir}/backups/*[!p]"), "the backup")
    app.stop()

    path = f"{app.data_dir}/career.db"
    with open(path, "r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 8000)
    app.start()
    app.find("label", "Your Data Cannot Be Opened")
    app.find("label", re.compile(r"\d+ leads · \d+ contacts$"))
    app.shot("damaged")
    app.click(app.find("button", "Restore the Latest Good Backup"))
    app.find("toggle button", re.compile("^Group: "), seconds=20)
    app.find("list item", re.compile("^Tallvik Systems"))
    assert [name for name in os.listdir(app.data_dir) if "damaged" in name], os.listdir(app.data_dir)


run(damaged, ["--sample"])
