# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window with a real pointer and real keys, on a screen of its own.

    def adds_a_lead(app):
        app.click(app.find("button", "New Lead"))
        app.type("Räksmörgås AB")
        app.key("Return")
        app.find("list item", re.compile("^Räksmörgås AB"))

    if __name__ == "__main__":
        run(adds_a_lead, ["--sample"])

run() gives the scenario a running App and fails when the program printed a warning or did not end well.
Things are found by their role (AT-SPI's own word, never translated) and accessible name; a name is a text or a
compiled expression. Only what is near the visible part of a long list exists: reveal() scrolls to the rest.

Environment: CHAS_CAREER the program, CHAS_EXTENTS the preload made of extents.c, CHAS_SHOTS a folder: then
app.shot("name") saves a picture there.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from gi.repository import GLib
from PIL import ImageGrab

from look import Look, Memory
from patience import Missing, tell, wait
from rest import Rest
from screen import Screen
from thing import Thing

COMPLAINT = re.compile(r"-(CRITICAL|WARNING|ERROR) \*\*|-(CRITICAL|WARNING|ERROR):|runtime error|Sanitizer")
HOVERS = 20  # until what is pointed at should rest below the pointer
# GTK's own noise on X11 when the window under a drag has just changed its size.
EXCUSED = re.compile(r"gtk_drop_target_handle_(crossing|event)")
ZONE = "Europe/Stockholm"

os.environ["TZ"] = ZONE
time.tzset()  # the day that a scenario reckons with is the program's


class App:
    """The running program and the hands on it.

    arguments come after --data-dir; language is a locale; text_scale 2.0 is very large text.
    """

    def __init__(
        self,
        arguments=(),
        screen="1280x800",
        language="C.UTF-8",
        dark=False,
        contrast=False,
        text_scale=1.0,
        environment=None,
    ):
        self.folder = tempfile.mkdtemp(prefix="chas-ui-")
        self.data_dir = f"{self.folder}/career"
        self.arguments = list(arguments)
        self.process = None
        self.screen = Screen(self.folder, screen, text_scale)
        self.a11y = self.screen.a11y
        self.memory = Memory()
        self.registry = Thing(self, ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
        self.environment = {
            **self.screen.environment,
            "LANG": language,
            "LC_ALL": language,
            "TZ": ZONE,
            "GDK_BACKEND": "x11",
            "GDK_DEBUG": "no-portals",
            "GSK_RENDERER": "cairo",
            "GTK_A11Y": "atspi",
            "GSETTINGS_BACKEND": "keyfile",
            "ADW_DISABLE_PORTAL": "1",
            "GIO_USE_VFS": "local",
            "LD_PRELOAD": os.environ["CHAS_EXTENTS"],
            **(environment or {}),
        }
        self._write("config/gtk-4.0/settings.ini", "gtk-enable-animations=0", "gtk-cursor-blink=0", "gtk-font-name=Inter 11")
        self.appearance(dark, contrast)

    def _write(self, name, *lines, group="Settings"):
        path = f"{self.folder}/{name}"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path + ".new", "w") as file:
            file.write("\n".join([f"[{group}]", *lines, ""]))
        os.rename(path + ".new", path)

    def appearance(self, dark=False, contrast=False):
        """Takes effect at once."""
        scheme = "prefer-dark" if dark else "default"
        self._write(
            "config/glib-2.0/settings/keyfile",
            f"color-scheme='{scheme}'",
            "[org/gnome/desktop/a11y/interface]",
            f"high-contrast={str(contrast).lower()}",
            group="org/gnome/desktop/interface",
        )

    # The program

    def start(self, *more):
        with open(f"{self.folder}/out", "ab") as out, open(f"{self.folder}/err", "ab") as err:
            self.process = subprocess.Popen(
                [os.environ["CHAS_CAREER"], "--data-dir", self.data_dir, *self.arguments, *more],
                env=self.environment,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )
        wait(lambda: self._check_alive() or self.windows(), "the first window", 60)
        self.settle()

    def restart(self):
        self.stop()
        self.start()

    def stop(self, seconds=20):
        """Closes the window as a user would. Returns the program's exit code."""
        end = time.monotonic() + seconds
        while self.process and self.process.poll() is None:
            if time.monotonic() > end:
                os.killpg(self.process.pid, signal.SIGKILL)
            try:  # once more each time: the first may have closed a dialog only
                self.screen.run("wmctrl", "-i", "-c", self.hand("getactivewindow"))
            except subprocess.SubprocessError:
                pass
            try:
                self.process.wait(1)
            except subprocess.TimeoutExpired:
                pass
        return self.process.returncode if self.process else None

    def _check_alive(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"the program ended: {self.process.returncode}\n{self.errors()[-4000:]}")

    def errors(self):
        with open(f"{self.folder}/err", errors="replace") as file:
            return file.read()

    def complaints(self):
        lines = self.errors().splitlines()
        return [line for line in lines if COMPLAINT.search(line) and not EXCUSED.search(line)]

    def close(self):
        code = self.stop()
        self.screen.close()
        return code

    # Seeing

    def windows(self):
        try:
            return [w for program in self.registry.children for w in program.children if "showing" in w.states]
        except GLib.Error:
            return []  # it is only just starting, or ending

    def window(self):
        """The one with the keyboard."""
        windows = self.windows()
        return next((w for w in windows if "active" in w.states), windows[0])

    def all(self, role=None, name=None, within=None, states=(), showing=True):
        """Everything that fits, now, in the order of the tree."""
        return list(Look(self).complete().things(role, name, within, states, showing))

    def find(self, role=None, name=None, within=None, states=(), nth=0, seconds=20, showing=True):
        """Waits for it."""

        def look():
            self._check_alive()
            what, now = (role, name, within, states, showing), Look(self)
            if nth == 0 and (first := next(now.things(*what), None)):
                return first  # one that is known already: the usual case
            found = list(now.complete().things(*what))
            return found[nth] if -len(found) <= nth < len(found) else None

        return wait(look, f"{role} {name!r} {list(states)}", seconds)

    def gone(self, role=None, name=None, within=None, seconds=20):
        """Waits until there is none."""
        wait(lambda: not self.all(role, name, within), f"{role} {name!r} to go", seconds)

    def focused(self):
        return next(iter(self.all(states=("focused",))), None)

    def tree(self, thing=None, depth=0):
        """What a screen reader meets, as text."""
        lines = []
        for node in [thing] if thing else self.windows():
            try:
                name, role, states = node.name, node.role, node.states
                told = bool(name) or role not in ("panel", "grouping", "filler")
                if told:
                    marks = sorted(states - {"visible", "showing", "sensitive"})
                    hidden = "" if "showing" in states else " HIDDEN"
                    lines.append(f"{'  ' * depth}{role} {name!r} {node.box} {marks}{hidden}")
                if "showing" in states:
                    lines += [self.tree(child, depth + told) for child in node.children]
            except GLib.Error:
                continue
        return "\n".join(line for line in lines if line)

    def picture(self):
        return ImageGrab.grab(xdisplay=self.environment["DISPLAY"])

    def _rest(self, quiet, seconds):
        return Rest([self.process.pid, *self.screen.pids()]).wait(quiet, seconds)

    def settle(self, quiet=0.04, seconds=5):
        """Waits until the program, and the screen it draws on, have done all they had to do; says it when they never had."""
        if not self._rest(quiet, seconds):
            tell(f"no rest within {seconds} s")

    def shot(self, name, thing=None):
        """Saves a picture when CHAS_SHOTS names a folder."""
        if not (folder := os.environ.get("CHAS_SHOTS")):
            return
        self.settle()
        os.makedirs(folder, exist_ok=True)
        picture = self.picture()
        if thing or self.windows():
            x, y, width, height = (thing or self.window()).box
            picture = picture.crop((x, y, x + width, y + height))
        picture.save(f"{folder}/{name}.png")

    # Doing

    def hand(self, *words):
        return self.screen.run("xdotool", *map(str, words))

    @staticmethod
    def _point(thing, at):
        if isinstance(thing, tuple):
            return thing
        box = thing.visible_box
        return box and (int(box[0] + box[2] * at[0]), int(box[1] + box[3] * at[1]))

    def spot(self, thing, at=(0.5, 0.5)):
        """A point on the visible part of a thing; a point stays what it is."""
        return wait(lambda: self._point(thing, at), "the thing to come into view")

    def hover(self, thing, at=(0.5, 0.5)):
        """Until it has stopped moving, or has made room for what is there below a pointer: says whether it has not. A hand
        moves in many small steps: one alone is lost when a menu's window goes at that moment."""
        last, spot = None, self.spot(thing, at)
        for _ in range(HOVERS):
            if not spot or spot == last:
                return bool(spot)
            x, y = last = spot
            self.hand("mousemove", max(x - 1, 0), y, "sleep", 0.02, "mousemove", x, y)
            self.settle()
            spot = self._point(thing, at)
        raise Missing(f"{thing} does not come to rest below the pointer\n{self.tree()}")

    def see(self, seconds=0.3):
        """Lets the program begin with what it was told; what it shows while it works on that can be looked for."""
        self._rest(0.04, seconds)

    def click(self, thing, button=1, count=1, at=(0.5, 0.5)):
        if not self.hover(thing, at):  # and that settles: a menu that is still opening misses the click
            raise Missing(f"{thing} has gone from below the pointer\n{self.tree()}")
        if count > 1:
            self.hand("click", "--repeat", count, "--delay", 60, button)
        else:
            self.hand("mousedown", button)
            # After a new layout GTK asks the server where the pointer is; were the button up by then, that is no click.
            self.settle()
            self.hand("mouseup", button)
        self.see()

    def open_menu(self, button):
        self.click(button)
        return self.find("menu item")

    def key(self, *keys):
        """Each once the one before has done what it does: the next may be for another window."""
        for key in keys:
            self.settle(0.02, 2)
            self.hand("key", "--delay", 10, key)
            self.see()

    def type(self, text):
        self.settle(0.02, 2)
        self.hand("type", "--delay", 10, "--", text)
        self.see()

    def fill(self, thing, text):
        """Replaces what an entry holds, by pointer and keys."""
        self.click(thing)
        self.key("ctrl+a")
        self.type(text)

    def paste(self, text):
        self.screen.run("sh", "-c", "xclip -selection clipboard > /dev/null 2>&1", given=text)
        self.key("ctrl+v")

    def scroll(self, thing, clicks):
        """Turns the wheel over a thing; down is positive."""
        self.hover(thing)
        self.hand("click", "--repeat", abs(clicks), "--delay", 3, 5 if clicks > 0 else 4)
        self.settle()

    def reveal(self, name, within, role="list item", step=3, limit=200):
        """Scrolls a list from its top until the row is wholly in view, and returns the row."""
        self.scroll(within, -limit)
        for _ in range(limit):
            for row in self.all(role, name, within):
                if row.visible_box == row.box:
                    return row
            self.scroll(within, step)
        raise Missing(f"no {role} {name!r} anywhere in {within!r}")

    def drag(self, thing, target, at=(0.5, 0.5), held=None, steps=15):
        """Drags with the pointer; at is the place within the target; held() is called just before the drop."""
        self.hover(thing)
        (x0, y0), (x1, y1) = self.spot(thing), self.spot(target, at)
        self.hand("mousedown", 1)
        try:
            self.move(*[(x0 + 4 * i, y0 + 4 * i) for i in range(1, 5)])  # past the distance that makes it a drag
            self.settle()
            way = [(x0 + (x1 - x0) * i // steps, y0 + (y1 - y0) * i // steps) for i in range(1, steps + 1)]
            self.move(*way, (x1 + 1, y1 + 1), (x1, y1))
            self.see(0.7)  # the board looks where the card is in every frame: it never rests
            if held:
                held()
        finally:
            self.hand("mouseup", 1)
            self.settle()

    def move(self, *points):
        """Moves the pointer from one point to the next, at the pace of a hand."""
        self.hand(*(word for x, y in points for word in ("mousemove", x, y, "sleep", 0.02)))

    def choose_file(self, path):
        """Answers GTK's own file dialog with a full path."""
        before = len(self.windows())

        def editing():
            return self.all(states=("focused", "editable"), within=self.window())

        if not editing():
            self.key("ctrl+l")
            wait(editing, "the place to write a path")
        self.key("ctrl+a")
        self.paste(path)  # key by key it would fight the completion
        time.sleep(0.3)
        self.key("Delete", "Return")
        wait(lambda: len(self.windows()) < before, "the file dialog to close")

    def resize(self, width, height):
        """Makes the inside of the window that size."""
        window, number = self.window(), self.hand("getactivewindow")
        outer, inner = window.box, window.children[0].box
        if inner[2:] == (width, height):
            return
        self.hand("windowsize", number, width + outer[2] - inner[2], height + outer[3] - inner[3])
        self.settle()
        # Without this, drags on X11 do not reach the new area.
        self.hand("windowunmap", number, "sleep", 0.3, "windowmap", number)
        self.settle()
        wait(lambda: "active" in self.window().states, "the window to take clicks again")


def run(scenario, *arguments, prepare=None, **options):
    """Runs one scenario in one window and ends the script: 0 when all went well. prepare() is called before the window."""
    app = App(*arguments, **options)
    failed = True
    try:
        if prepare:
            prepare(app)
        app.start()
        scenario(app)
        failed = False
    except Exception:
        print(app.tree(), file=sys.stderr)
        traceback.print_exc()
        app.shot(f"failed-{scenario.__name__}")
    code = app.close()
    complaints = app.complaints()
    if failed or complaints or code != 0:
        print(f"exit code {code}", *complaints, app.errors()[-6000:], sep="\n", file=sys.stderr)
    shutil.rmtree(app.folder, ignore_errors=True)
    sys.exit(1 if failed or complaints or code != 0 else 0)
