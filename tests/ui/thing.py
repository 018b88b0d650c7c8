# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The things in a window, as assistive technology sees them."""
import functools

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from patience import Missing  # noqa: E402

ATSPI = "org.a11y.atspi."
POPOVER_LAYER = 5
LABELLED_BY = int(Atspi.RelationType.LABELLED_BY)
role_name = functools.cache(Atspi.role_get_name)
STATE_NAMES = [Atspi.StateType(i).value_nick for i in range(int(Atspi.StateType.LAST_DEFINED))]


def read_states(words):
    bits = words[0] | words[1] << 32
    return {name for bit, name in enumerate(STATE_NAMES) if bits >> bit & 1}


class Thing:
    """One accessible object. Asked anew each time: nothing is remembered but its address, and what it is in."""

    def __init__(self, app, address):
        self.app = app
        self.address = self.bus, self.path = address

    def __eq__(self, other):
        return isinstance(other, Thing) and self.address == other.address

    def __hash__(self):
        return hash(self.address)

    def __repr__(self):
        try:
            return f"<{self.role} {self.name!r} {self.box}>"
        except GLib.Error:
            return f"<gone: {self.path}>"

    def call(self, interface, method, values=None):
        return self.app.a11y.call_sync(
            self.bus, self.path, interface, method, values, None, Gio.DBusCallFlags.NONE, 15000, None
        )

    def ask(self, interface, method, signature=None, *arguments):
        return self.call(interface, method, GLib.Variant(signature, arguments) if signature else None).unpack()

    def _property(self, interface, name):
        return self.ask("org.freedesktop.DBus.Properties", "Get", "(ss)", ATSPI + interface, name)[0]

    @property
    def name(self):
        """Its own, or that of what labels it: an item of a menu has only the latter."""
        if own := self._property("Accessible", "Name"):
            return own
        for relation, targets in self.ask(ATSPI + "Accessible", "GetRelationSet")[0]:
            if relation == LABELLED_BY:
                return " ".join(Thing(self.app, target).label for target in targets)
        return ""

    @property
    def label(self):
        """What a label says; one that stands in a menu hides its name."""
        return self._property("Accessible", "Name") or self.text

    @property
    def description(self):
        return self._property("Accessible", "Description")

    @property
    def role(self):
        return role_name(self.ask(ATSPI + "Accessible", "GetRole")[0])

    @property
    def value(self):
        return self._property("Value", "CurrentValue")

    @property
    def text(self):
        return self.ask(ATSPI + "Text", "GetText", "(ii)", 0, self._property("Text", "CharacterCount"))[0]

    @property
    def parent(self):
        return Thing(self.app, self._property("Accessible", "Parent"))

    @property
    def children(self):
        return [Thing(self.app, address) for address in self.ask(ATSPI + "Accessible", "GetChildren")[0]]

    @property
    def states(self):
        return read_states(self.ask(ATSPI + "Accessible", "GetState")[0])

    @property
    def box(self):
        """(x, y, width, height) in pixels of the screen."""
        try:
            return self.ask(ATSPI + "Component", "GetExtents", "(u)", 1)[0]
        except GLib.Error:
            return (0, 0, 0, 0)

    @functools.cached_property
    def panes(self):
        """The scrolled areas around it, within its own window: they stay the same."""
        found, around = [], self
        while around.ask(ATSPI + "Component", "GetLayer")[0] != POPOVER_LAYER:
            around = around.parent
            if (role := around.role) == "application":
                break
            if role == "scroll pane":
                found.append(around)
        return found

    @property
    def visible_box(self):
        """The part of the box that no scrolled area around it hides, or None."""
        left, top, width, height = self.box
        right, bottom = left + width, top + height
        for pane in self.panes:
            x, y, w, h = pane.box
            left, top = max(left, x), max(top, y)
            right, bottom = min(right, x + w), min(bottom, y + h)
        return (left, top, right - left, bottom - top) if right > left and bottom > top else None

    def do(self, action="click"):
        """Activates without the pointer, as a screen reader would."""
        n_actions = self._property("Action", "NActions")
        names = [self.ask(ATSPI + "Action", "GetName", "(i)", i)[0] for i in range(n_actions)]
        if action not in names:
            raise Missing(f"{self!r} cannot {action!r}, only {names}")
        return self.ask(ATSPI + "Action", "DoAction", "(i)", names.index(action))[0]
