# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for what comes in its own time; on a busy machine that is late."""
import os
import sys
import time
import traceback

from gi.repository import GLib


class Missing(LookupError):
    """Something that should be there is not."""


LONG = 5  # seconds that are worth a line
_asking = []  # what is being waited for, the outermost first


def tell(what):
    """One line for whoever wonders why a scenario took its time, with the place in it."""
    lines = [frame.lineno for frame in traceback.extract_stack() if frame.filename == sys.argv[0]]
    print(f"{os.path.basename(sys.argv[0])}:{lines[-1] if lines else 0}: {what}", file=sys.stderr, flush=True)


def wait(truth, what, seconds=20):
    """Asks until the answer is true, and returns it. A question that would itself wait for something gives up at once
    and is asked again as a whole: what it found before may have been replaced."""
    start = time.monotonic()
    end = start + (0 if _asking else seconds)
    while True:
        reason = None
        _asking.append(what)
        try:
            if answer := truth():
                break
        except (GLib.Error, Missing) as error:
            reason = error  # not there yet, or it went away while we looked
        finally:
            _asking.pop()
        if time.monotonic() > end:
            raise Missing(f"waited {seconds} s for {what}") from reason
        time.sleep(0.02)
    if (took := time.monotonic() - start) > LONG and not _asking:
        tell(f"waited {took:.1f} s for {what}")
    return answer
