# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told to say."""
from gi.repository import Gio, GLib

from patience import wait


class Ear:
    """Hears from now on what the program announces."""

    def __init__(self, app):
        self.app = app
        self.heard = []
        app.a11y.signal_subscribe(
            None, "org.a11y.atspi.Event.Object", "Announcement", None, None, Gio.DBusSignalFlags.NONE, self._on_announcement
        )
        app.a11y.call_sync(
            "org.a11y.atspi.Registry",
            "/org/a11y/atspi/registry",
            "org.a11y.atspi.Registry",
            "RegisterEvent",
            GLib.Variant("(sass)", ("object:announcement", [], "")),
            None,
            Gio.DBusCallFlags.NONE,
            15000,
            None,
        )

    def _on_announcement(self, _bus, _sender, _path, _interface, _signal, values):
        self.heard.append(values.unpack()[3])

    def _listen(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.heard

    def hears(self, words):
        """Waits until they are announced, once."""
        wait(lambda: words in self._listen(), f"{words!r} to be announced")
        self.app.settle()
        assert self._listen().count(words) == 1, self.heard
        self.heard.clear()
