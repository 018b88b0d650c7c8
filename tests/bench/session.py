# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs in a private X server, and what their traces say. Times are milliseconds."""
import bisect
import itertools
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from screen import Screen


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values):
    return statistics.median(values)


class Trace:
    """The events of a program so far: (name, time)."""

    def __init__(self, path):
        self.path = path
        self._events = []
        self._read = 0

    def events(self):
        """Only what is new is read: to read all of it again each time takes a processor from the program."""
        try:
            with open(self.path, "rb") as file:
                file.seek(self._read)
                whole, _, _ = file.read().rpartition(b"\n")
        except FileNotFoundError:
            return []
        if whole:
            self._read += len(whole) + 1
            for line in whole.decode().split("\n"):
                if (event := line.split("\t"))[1:]:
                    self._events.append((event[0], int(event[1]) / 1000))
            self._events.sort(key=lambda event: event[1])  # two threads may write at a time
        return self._events

    def after(self, start, *names):
        """The first time from start on at which all the names have come, each after the one before; None if not yet."""
        at = start
        events = self.events()
        first = bisect.bisect_left(events, start, key=lambda event: event[1])
        for name in names:
            at = next((time for event, time in itertools.islice(events, first, None) if event == name and time >= at), None)
            if at is None:
                return None
        return at

    def frames(self, start=0.0):
        """(when it began, how long it took) of each frame."""
        began, frames = None, []
        for event, at in self.events():
            if at < start:
                continue
            if event == "frame":
                began = at
            elif event == "after-paint" and began is not None:
                frames.append((began, at - began))
                began = None
        return frames


def now():
    return time.monotonic() * 1000


class Program:
    """A program with a window, traced from outside."""

    def __init__(self, session, *command, ticking=False):
        self.session = session
        self.trace = Trace(f"{session.folder}/trace-{time.monotonic_ns()}")
        environment = {**session.environment, "CHAS_TRACE": self.trace.path}
        if ticking:
            environment["CHAS_TRACE_TICK"] = "1"
        self.started = now()
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def wait(self, start, *names, seconds=60):
        end = now() + seconds * 1000
        while (at := self.trace.after(start, *names)) is None:
            if now() > end or self.process.poll() is not None:
                raise TimeoutError(f"{names} did not come")
            time.sleep(0.005)
        return at

    def settle(self, quiet=0.7):
        """When the last frame was painted that nothing followed for a while."""
        while True:
            painted = [at for event, at in self.trace.events() if event == "after-paint"]
            if painted and now() - painted[-1] > quiet * 1000:
                return painted[-1]
            time.sleep(0.05)

    def status(self, name):
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) for line in file if line.startswith(name + ":"))

    def cpu_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        """As a user does it, so that the data need not be read through at the next start; the floors know no such key."""
        self.session.keys("ctrl+q")
        try:
            self.process.wait(1)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait()


class Session:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="chas-bench-")
        self.screen = Screen(self.folder, "1600x1000", 1)
        self.environment = {
            **self.screen.environment,
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Stockholm",
            "GDK_BACKEND": "x11",
            "GDK_DEBUG": "no-portals",
            "GSK_RENDERER": "cairo",
            "GTK_A11Y": "none",
            "GSETTINGS_BACKEND": "memory",
            "ADW_DISABLE_PORTAL": "1",
            "GIO_USE_VFS": "local",
        }
        # Else the caret blinks for ten seconds before the window rests.
        settings = f"{self.folder}/config/gtk-4.0"
        os.mkdir(settings)
        with open(f"{settings}/settings.ini", "w") as file:
            file.write("[Settings]\ngtk-cursor-blink=false\n")
        # Else it stands in the middle of each new window, which then shows a tooltip.
        self.hand("mousemove", "0", "0")

    def start(self, *command, **options):
        return Program(self, *command, **options)

    def keys(self, *keys):
        self.screen.run("xdotool", "key", "--delay", "0", *keys)

    def type(self, text):
        self.screen.run("xdotool", "type", "--delay", "0", "--", text)

    def hand(self, *words):
        self.screen.run("xdotool", *words)

    def close(self):
        self.screen.close()
        shutil.rmtree(self.folder, ignore_errors=True)


# As the most memory of a process counts what it was forked from, that must be small.
RUNNER = """
import os, sys, time
start = time.monotonic()
nothing = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
_, status, usage = os.wait4(os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=nothing), 0)
print((time.monotonic() - start) * 1000, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


def run(*command):
    """Returns how long it took, and its most memory in MiB."""
    runner = [sys.executable, "-I", "-S", "-c", RUNNER, *command]
    done = subprocess.run(runner, capture_output=True, text=True, check=True)
    took, memory, code = map(float, done.stdout.split())
    if code != 0:
        raise RuntimeError(f"{command}: {done.stderr[-2000:]}")
    return took, memory
