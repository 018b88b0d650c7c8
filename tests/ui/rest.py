# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether programs have anything left to do, as the kernel knows it."""
import os
import re
import time

STATUS = re.compile(rb"^State:\s+(\w)|^\w+_ctxt_switches:\s+(\d+)", re.MULTILINE)


class Rest:
    """All threads of some processes. Each that runs for a moment is counted by the kernel; one that waits for a
    processor, or for a disk, has more to do, however long it takes on a busy machine."""

    def __init__(self, pids):
        self.pids = pids

    def _look(self):
        """How often each has been at work so far, or None while one is."""
        turns = {}
        for pid in self.pids:
            try:
                for thread in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{thread}/status", "rb") as file:
                        state, *counts = STATUS.findall(file.read())
                    if state[0] in (b"R", b"D"):
                        return None
                    turns[thread] = counts
            except OSError:
                continue  # it ended while we looked
        return turns

    def wait(self, quiet, seconds):
        """Returns when they have rested that long, or after so many seconds. Says whether they have."""
        start = since = time.monotonic()
        last = None
        while (at := time.monotonic()) < since + quiet:
            if at >= start + seconds:
                return False
            now = self._look()
            if now is None or now != last:
                last, since = now, time.monotonic()
            time.sleep(0.015)
        return True
