# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for what comes in its own time; on a busy machine that is late."""
import time

from gi.repository import GLib


class Missing(LookupError):
    """Something that should be there is not."""


_asking = []  # what is being waited for, the outermost first


def wait(truth, what, seconds=20):
    """Asks until the answer is true, and returns it. A question that would itself wait for something gives up at once
    and is asked again as a whole: what it found before may have been replaced."""
    end = time.monotonic() + (0 if _asking else seconds)
    while True:
        reason = None
        _asking.append(what)
        try:
            if answer := truth():
                return answer
        except (GLib.Error, Missing) as error:
            reason = error  # not there yet, or it went away while we looked
        finally:
            _asking.pop()
        if time.monotonic() > end:
            raise Missing(f"waited {seconds} s for {what}") from reason
        time.sleep(0.02)
