# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A look at all there is in the windows."""
import functools
import operator
import re

from gi.repository import GLib

from thing import ATSPI, Thing, read_states, role_name

CACHE = "/org/a11y/atspi/cache"

# What stands between two items of GetItems, and an item, as GLib prints them. Unpacking thousands of them in Python would
# take most of the time of a test, and most are the same as the last time.
PARTING = "]), (("
_TEXT = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_ANY_TEXT = _TEXT.replace("(", "(?:", 1)
ITEM = re.compile(
    rf"{_TEXT}, {_TEXT}\), \({_ANY_TEXT}, {_ANY_TEXT}\), \({_TEXT}, {_TEXT}\), (-?\d+), (-?\d+), \[[^\]]*\], "
    rf"{_TEXT}, (\d+), {_ANY_TEXT}, \[([\d, ]*)"
)


def unquote(text):
    """What a printed string says."""
    return GLib.Variant.parse(GLib.VariantType("s"), text).unpack() if "\\" in text else text[1:-1]


@functools.cache
def read_states_of(text):
    return frozenset(read_states([int(word) for word in text.split(", ")]))


@functools.cache
def read_item(text):
    """(address, number of children, name, role, states), (address of what it is in, its place there)"""
    bus, path, over, above, place, n_children, name, role, states = ITEM.fullmatch(text).groups()
    told = (unquote(bus), unquote(path)), int(n_children), unquote(name), role_name(int(role)), read_states_of(states)
    return told, (unquote(over), unquote(above)), int(place)


class Answer:
    """What one program told: of each address the number of children, name, role and states, and what is below it."""

    def __init__(self, items):
        self.items = items
        self.known, self.below = {}, {}
        printed = items.print_(False)  # ([((…]), ((…]), ((…])],)
        for (address, *told), above, place in map(read_item, printed[4:-5].split(PARTING) if len(printed) > 9 else ()):
            self.known[address] = told
            self.below.setdefault(above, []).append((place, address))
        for children in self.below.values():
            children.sort(key=operator.itemgetter(0))


class Memory:
    """What is remembered from one look to the next: the last answers, as most are the same again, and which branches
    were asked for as they are now."""

    def __init__(self):
        self.answers = {}
        self.asked = {}


class Look:
    """All things there are, with what the program tells of them in one call: one by one it would take seconds on a full
    board. The program tells only of what has been asked for once, so complete() asks for new branches."""

    def __init__(self, app):
        self.app = app
        self.programs = app.registry.children
        self.tops = [window.address for program in self.programs for window in program.children]
        self._read()

    def complete(self):
        tried = set()
        while news := [at for at in self._walk(showing=False) if at not in tried and self._is_new(at)]:
            for address in news:
                self._ask(address)
            self._read()
            tried.update(news)
            self.app.memory.asked.update((at, self._branch(at)) for at in news if at in self.known)
        return self

    def _ask(self, address):
        """For all there is below it."""
        try:
            children = Thing(self.app, address).children
        except GLib.Error:
            return  # it went away while we looked
        for child in children:
            if child.address not in self.known:
                self._ask(child.address)

    def _read(self):
        self.known, self.below = {}, {}
        answers = self.app.memory.answers
        for program in self.programs:
            items = Thing(self.app, (program.bus, CACHE)).call(ATSPI + "Cache", "GetItems")
            if program.bus not in answers or not items.equal(answers[program.bus].items):
                answers[program.bus] = Answer(items)
            self.known.update(answers[program.bus].known)
            self.below.update(answers[program.bus].below)

    def _branch(self, address):
        return self.known[address][0], self.below.get(address)

    def _children(self, address):
        """In their order. A hidden one may have the place of one that is shown, or one after all others. The program
        tells of hidden things too, and that there is nothing below them."""
        n_children, below = self.known[address][0], self.below.get(address, ())
        return [at for index, at in below if index < n_children and not (self.known[at][0] == 0 and at in self.below)]

    def _is_new(self, address):
        if self.known[address][0] <= len(self._children(address)):
            return False
        return self.app.memory.asked.get(address) != self._branch(address)

    def _walk(self, within=None, showing=True):
        todo = [within] if within else self.tops[::-1]
        while todo:
            address = todo.pop()
            if address not in self.known or (showing and "showing" not in self.known[address][3]):
                continue
            if address != within:
                yield address
            todo += self._children(address)[::-1]

    def things(self, role, name, within, states, showing):
        """Those that fit, in the order of the tree, without the thing one begins at."""
        for address in self._walk(within.address if within else None, showing):
            _, own, own_role, own_states = self.known[address]
            if (role is None or own_role == role) and own_states.issuperset(states):
                thing = Thing(self.app, address)
                if name is None or self._is_named(thing, own, name):
                    yield thing

    @staticmethod
    def _is_named(thing, own, name):
        try:
            own = own or thing.name  # an item of a menu is named by its label
        except GLib.Error:
            return False  # it went away while we looked
        return bool(name.search(own)) if hasattr(name, "search") else own == name
