# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of its own for a program."""
import os
import re
import subprocess

from gi.repository import Gio

from patience import wait

PASSED_ON = re.compile(r"PATH|TERM|LD_LIBRARY_PATH|GSETTINGS_SCHEMA_DIR|XDG_DATA_DIRS|(A|L|UB)SAN_OPTIONS|CHAS_.*")


class Screen:
    """An X server, a window manager that takes no keys, and a session bus with accessibility."""

    def __init__(self, folder, size, text_scale):
        self.folder = folder
        self.processes = []
        self.environment = {k: v for k, v in os.environ.items() if PASSED_ON.fullmatch(k)}
        self.environment["LC_ALL"] = "C.UTF-8"  # xdotool reads what it types in it
        for variable, name in {
            "HOME": "home",
            "XDG_CONFIG_HOME": "config",
            "XDG_DATA_HOME": "data",
            "XDG_CACHE_HOME": "cache",
            "XDG_STATE_HOME": "state",
            "XDG_RUNTIME_DIR": "run",
        }.items():
            os.mkdir(f"{folder}/{name}", 0o700)
            self.environment[variable] = f"{folder}/{name}"
        # Without -noreset the server forgets everything when the first small tool goes.
        number = self._serve("Xvfb", "-displayfd", "{}", "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset", "-dpi", "96")
        self.environment["DISPLAY"] = f":{number}"
        bus = self._serve("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={}")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        if text_scale != 1:
            self.run("xrdb", "-nocpp", "-merge", given=f"Xft.dpi: {int(96 * text_scale)}\n")
        self.run("setxkbmap", "se")
        self.run("xset", "r", "off", "s", "off")
        self._manage()
        self.a11y = self._reach_accessibility(bus)

    def _start(self, *command, **options):
        process = subprocess.Popen(
            command,
            env=self.environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **options,
        )
        self.processes.append(process)

    def _serve(self, *command):
        """Starts a server which tells its address on a file descriptor."""
        reader, writer = os.pipe()
        self._start(*(word.replace("{}", str(writer)) for word in command), pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as answer:
            return answer.readline().strip()

    def _manage(self):
        settings = f"{self.folder}/openbox.xml"
        with open(settings, "w") as file:
            file.write(
                '<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>'
                "<keyboard/><mouse/></openbox_config>"  # what it grabs, it sometimes forgets to pass on
            )
        self._start("openbox", "--config-file", settings)
        wait(lambda: "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "the window manager", 30)
        self._start("xcompmgr", "-n")

    @staticmethod
    def _reach_accessibility(session):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        bus = Gio.DBusConnection.new_for_address_sync(session, flags, None, None)
        address = bus.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 20000, None
        ).unpack()[0]
        return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def run(self, *command, given=None):
        done = subprocess.run(
            command, env=self.environment, input=given, stdout=subprocess.PIPE, text=True, check=True, timeout=60
        )
        return done.stdout.strip()

    def pids(self):
        """Those of its servers."""
        return [process.pid for process in self.processes]

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
