# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The things in a window, as assistive technology sees them."""
import functools
import re

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ATSPI = "org.a11y.atspi."
CACHE = "/org/a11y/atspi/cache"
POPOVER_LAYER = 5
LABELLED_BY = int(Atspi.RelationType.LABELLED_BY)
STATE_NAMES = [Atspi.StateType(i).value_nick for i in range(int(Atspi.StateType.LAST_DEFINED))]


def read_states(words):
    bits = words[0] | words[1] << 32
    return {name for bit, name in enumerate(STATE_NAMES) if bits >> bit & 1}


class Missing(LookupError):
    """Something that should be in the window is not."""


# An item of GetItems as GLib prints it. Unpacking thousands of them in Python would take most of the time of a test.
_TEXT = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_ANY_TEXT = _TEXT.replace("(", "(?:", 1)
ITEM = re.compile(
    rf"\(\({_TEXT}, {_TEXT}\), \({_ANY_TEXT}, {_ANY_TEXT}\), \({_TEXT}, {_TEXT}\), (-?\d+), (-?\d+), \[[^\]]*\], "
    rf"{_TEXT}, (\d+), {_ANY_TEXT}, \[([^\]]*)\]\)"
)
role_name = functools.cache(Atspi.role_get_name)


def unquote(text):
    """What a printed string says."""
    return GLib.Variant.parse(GLib.VariantType("s"), text).unpack() if "\\" in text else text[1:-1]


@functools.cache
def read_states_of(text):
    return frozenset(read_states([int(word) for word in text.split(", ")]))


class Thing:
    """One accessible object. Asked anew each time: nothing is remembered but its address."""

    def __init__(self, app, address):
        self.app = app
        self.bus, self.path = address

    def __eq__(self, other):
        return isinstance(other, Thing) and (self.bus, self.path) == (other.bus, other.path)

    def __hash__(self):
        return hash((self.bus, self.path))

    def __repr__(self):
        return f"<{self.role} {self.name!r} {self.box}>"

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
        return Atspi.role_get_name(self.ask(ATSPI + "Accessible", "GetRole")[0])

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

    @property
    def visible_box(self):
        """The part of the box that no scrolled area around it hides, or None."""
        left, top, width, height = self.box
        right, bottom = left + width, top + height
        around = self
        while around.ask(ATSPI + "Component", "GetLayer")[0] != POPOVER_LAYER:
            around = around.parent
            if around.role == "application":
                break
            if around.role == "scroll pane":
                x, y, w, h = around.box
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


class Look:
    """All things there are, with what the program tells of them in one call: one by one it would take seconds on a full
    board. The program tells only of what has been asked for once, so new branches are asked for, unless it is enough to
    look at those that are known."""

    def __init__(self, app, known=False):
        self.app = app
        self.asked = {}
        programs = app.registry.children
        self.tops = [window for program in programs for window in program.children]
        self._read(programs)
        while not known and (news := [t for t in self.walk(showing=False) if self._is_new(t)]):
            for thing in news:
                try:
                    self.asked[thing] = thing.children
                except GLib.Error:
                    self.asked[thing] = []  # it went away while we looked
            self._read(programs)

    def _read(self, programs):
        self.below, self.known = {}, {}
        for program in programs:
            items = Thing(self.app, (program.bus, CACHE)).call(ATSPI + "Cache", "GetItems").print_(False)
            for bus, path, over, above, index, n_children, name, role, states in ITEM.findall(items):
                thing = Thing(self.app, (unquote(bus), unquote(path)))
                told = (int(n_children), unquote(name), role_name(int(role)), read_states_of(states))
                self.known[thing] = told
                self.below.setdefault(Thing(self.app, (unquote(over), unquote(above))), []).append((int(index), thing))
        for children in self.below.values():
            children.sort(key=lambda child: child[0])

    def _is_hidden(self, thing):
        """The program tells of hidden things too, and that there is nothing below them."""
        return self.known[thing][0] == 0 and thing in self.below

    def _children(self, thing):
        """In their order. A hidden one may have the place of one that is shown, or one after all others."""
        n_children = self.known[thing][0]
        below = self.below.get(thing, [])
        return [child for index, child in below if index < n_children and not self._is_hidden(child)]

    def _is_new(self, thing):
        return thing not in self.asked and self.known[thing][0] > len(self._children(thing))

    def walk(self, within=None, showing=True):
        """In the order of the tree, without the thing one begins at."""
        todo = [within] if within else self.tops[::-1]
        while todo:
            thing = todo.pop()
            if thing not in self.known or (showing and "showing" not in self.known[thing][3]):
                continue
            if thing != within:
                yield thing
            todo += self._children(thing)[::-1]

    def fits(self, thing, role, name, states):
        _, own, own_role, own_states = self.known[thing]
        if role is not None and own_role != role or not own_states.issuperset(states):
            return False
        if name is None:
            return True
        own = own or thing.name  # an item of a menu is named by its label
        return bool(name.search(own)) if hasattr(name, "search") else own == name
