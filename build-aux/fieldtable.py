# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads and checks the field table, src/model/entities.toml.

The generators in this folder import it:

    table = fieldtable.load(path)       # raises FieldTableError with every fault found
    for entity in table.entities:       # in the order of the file: parents before their children
        for field in entity.fields:     # likewise
            ...

What the keys mean and which defaults hold is said once, at the top of entities.toml.
"""

import hashlib
import re
import tomllib
from dataclasses import dataclass, field as dataclass_field

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")
CODE = re.compile(r"[A-Za-z0-9_+-]{1,40}\Z")
RESERVED = {"id", "rowid", "born_hlc", "born_dev", "born_seq"}

# Integers stay below 2^53, so that every reader of the exchange file gets them unrounded.
INT_MAX = 2**53 - 1

# Most characters of each type that is stored as text.
TEXT_MAX = {"text": 120, "long": 20000, "date": 10, "time": 5, "instant": 20, "week": 8, "enum": 40, "ref": 80}
INT_TYPES = {"int": (-INT_MAX, INT_MAX), "bool": (0, 1)}
MERGES = ("ask", "keep", "lww", "fixed")
TELLS = ("group", "office", "nobody")
FORMS = ("plain", "orgnr", "phone", "domain")

VALUE_KEYS = {"code": str, "name": str, "label": str, "open": bool, "stale_days": int}
ENTITY_KEYS = {"label": str, "scope": str, "log": bool, "member": list, "c_name": str, "field": dict}
FIELD_KEYS = {
    "type": str,
    "max": int,
    "min": int,
    "required": bool,
    "parent": bool,
    "merge": str,
    "group": str,
    "form": str,
    "personal": bool,
    "tell": str,
    "label": str,
}


class FieldTableError(Exception):
    """Everything that is wrong with a field table, one fault per line."""


@dataclass(frozen=True)
class Value:
    code: str  # stored and exchanged
    name: str  # the code as part of a C identifier
    label: str
    open: bool
    stale_days: int | None


@dataclass(frozen=True)
class Enum:
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    type: str  # text long int bool date time instant week enum ref
    enum: str | None  # name of the enumeration of an enum
    ref: str | None  # name of the entity a ref points at
    min: int | None  # smallest int
    max: int  # most characters, or largest int
    required: bool
    parent: bool
    merge: str
    group: str | None
    form: str
    personal: bool
    tell: str

    @property
    def sql_type(self):
        return "INTEGER" if self.type in INT_TYPES else "TEXT"


@dataclass(frozen=True)
class Entity:
    name: str
    c_name: str  # the name as part of C identifiers
    label: str
    private: bool
    log: bool
    member: tuple[str, ...]  # names of the fields that make the id, or empty
    fields: tuple[Field, ...]

    @property
    def parents(self):
        """The fields that point at parents."""
        return tuple(field for field in self.fields if field.parent)

    @property
    def groups(self):
        """Tuples of fields that are always written together; a field outside any group stands alone."""
        groups = {}
        for field in self.fields:
            groups.setdefault(field.group or (field.name,), []).append(field)
        return tuple(tuple(fields) for fields in groups.values())


@dataclass(frozen=True)
class Table:
    schema: int
    enums: tuple[Enum, ...]
    entities: tuple[Entity, ...]

    def enum(self, name):
        return next(enum for enum in self.enums if enum.name == name)

    def entity(self, name):
        return next(entity for entity in self.entities if entity.name == name)

    @property
    def fingerprint(self):
        """SHA-256 over all that decides how data is stored or exchanged; labels and forms may change freely."""
        lines = []
        for enum in self.enums:
            lines.append(f"enum {enum.name}: {' '.join(value.code for value in enum.values)}")
        for entity in self.entities:
            lines.append(f"entity {entity.name}: {entity.private} {entity.log} {entity.member}")
            for f in entity.fields:
                kind = (f.type, f.enum, f.ref, f.min, f.max, f.required, f.parent, f.merge, f.group, f.personal, f.tell)
                lines.append(f"{f.name}: {kind}")
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@dataclass
class Faults:
    """Collects faults, each with the place where it is."""

    lines: list[str] = dataclass_field(default_factory=list)

    def add(self, place, text):
        self.lines.append(f"{place}: {text}")

    def check(self, good, place, text):
        if not good:
            self.add(place, text)
        return good

    def check_keys(self, raw, known, place):
        """Says which keys are unknown or of the wrong type; returns only the good ones."""
        good = {}
        for key, value in raw.items():
            if key not in known:
                self.add(place, f"unknown key '{key}', known are {', '.join(known)}")
            elif type(value) is not known[key]:
                self.add(place, f"'{key}' must be of type {known[key].__name__}")
            else:
                good[key] = value
        return good


def load(path):
    """Returns the Table in the file at path; raises FieldTableError, OSError or tomllib.TOMLDecodeError."""
    with open(path, "rb") as file:
        return parse(tomllib.load(file))


def parse(raw):
    """Returns the Table that a parsed TOML document describes; raises FieldTableError."""
    faults = Faults()
    top = faults.check_keys(raw, {"schema": int, "enum": dict, "entity": dict}, "top level")
    schema = top.get("schema", 0)
    faults.check(schema >= 1, "schema", "must be a number from 1")
    enums = tuple(read_enum(name, enum, faults) for name, enum in top.get("enum", {}).items())
    entities = tuple(read_entity(name, entity, faults) for name, entity in top.get("entity", {}).items())
    table = Table(schema, enums, entities)
    check_references(table, faults)
    check_parents(table, faults)
    check_c_names(table, faults)
    if faults.lines:
        raise FieldTableError("\n".join(faults.lines))
    return table


def in_words(name):
    return name.replace("_", " ").capitalize()


def read_enum(name, raw, faults):
    place = f"enum.{name}"
    faults.check(NAME.match(name), place, f"the name must match {NAME.pattern}")
    good = faults.check_keys(raw, {"values": list}, place)
    values = tuple(read_value(value, place, faults) for value in good.get("values", []))
    faults.check(values, place, "has no values")
    for key in ("code", "name"):
        seen = [getattr(value, key) for value in values]
        for twice in sorted({item for item in seen if seen.count(item) > 1}):
            faults.add(place, f"has two values with the {key} '{twice}'")
    return Enum(name, values)


def read_value(raw, place, faults):
    if not faults.check(isinstance(raw, dict), place, "a value must be a table with a code and a label"):
        return Value("", "", "", False, None)
    good = faults.check_keys(raw, VALUE_KEYS, place)
    code = good.get("code", "")
    place = f"{place} value '{code}'"
    faults.check(CODE.match(code), place, f"the code must match {CODE.pattern}")
    name = good.get("name", code)
    faults.check(re.match(r"[a-z0-9_]+\Z", name), place, "needs a 'name' of [a-z0-9_] for C")
    faults.check(good.get("label"), place, "needs a label")
    return Value(code, name, good.get("label", ""), good.get("open", False), good.get("stale_days"))


def read_entity(name, raw, faults):
    place = f"entity.{name}"
    faults.check(NAME.match(name), place, f"the name must match {NAME.pattern}")
    good = faults.check_keys(raw, ENTITY_KEYS, place)
    scope = good.get("scope", "group")
    faults.check(scope in ("group", "private"), place, f"scope '{scope}' is neither group nor private")
    log = good.get("log", False)
    member = tuple(good.get("member", []))
    fields = tuple(
        read_field(f"{place}.{key}", key, field, log or key in member, faults)
        for key, field in good.get("field", {}).items()
    )
    entity = Entity(
        name, good.get("c_name", name), good.get("label", in_words(name)), scope == "private", log, member, fields
    )
    check_entity(entity, place, faults)
    return entity


def check_entity(entity, place, faults):
    faults.check(entity.fields, place, "has no fields")
    names = [field.name for field in entity.fields]
    for name in entity.member:
        if faults.check(name in names, place, f"member '{name}' is not a field"):
            field = entity.fields[names.index(name)]
            faults.check(field.required, place, f"member '{name}' must be required: it makes the id")
            faults.check(field.type in ("text", "enum", "ref"), place, f"member '{name}' must be text, enum or ref")
            faults.check(field.merge == "fixed", place, f"member '{name}' must have merge fixed: it makes the id")
    in_order = sorted((name for name in entity.member if name in names), key=names.index)
    faults.check(list(entity.member) == in_order, place, "members must stand in the order of the fields, each once")
    for group in entity.groups:
        same = len({field.merge for field in group}) == 1
        faults.check(same, place, f"the fields of group '{group[0].group}' must have one merge policy")


def read_field(place, name, raw, is_fixed, faults):
    faults.check(NAME.match(name), place, f"the name must match {NAME.pattern}")
    faults.check(name not in RESERVED, place, "the name is taken by a column that every table has")
    if not faults.check(isinstance(raw, dict), place, "must be a table with a type"):
        raw = {}
    good = faults.check_keys(raw, FIELD_KEYS, place)
    kind, _, target = good.get("type", "").partition(":")
    if not faults.check(kind in TEXT_MAX or kind in INT_TYPES, place, f"unknown type '{kind}'"):
        kind = "text"
    takes_target = kind in ("enum", "ref")
    faults.check(bool(target) == takes_target, place, f"type '{kind}' {'needs' if takes_target else 'takes no'} ':NAME'")
    low, high = read_bounds(place, kind, good, faults)
    field = Field(
        name=name,
        label=good.get("label", in_words(name)),
        type=kind,
        enum=target if kind == "enum" else None,
        ref=target if kind == "ref" else None,
        min=low,
        max=high,
        required=good.get("required", False),
        parent=good.get("parent", False),
        merge=good.get("merge", default_merge(kind, is_fixed or good.get("parent", False))),
        group=good.get("group"),
        form=good.get("form", "plain"),
        personal=good.get("personal", False),
        tell=good.get("tell", "group"),
    )
    faults.check(field.merge in MERGES, place, f"merge '{field.merge}' is none of {', '.join(MERGES)}")
    faults.check(field.tell in TELLS, place, f"tell '{field.tell}' is none of {', '.join(TELLS)}")
    faults.check(field.form in FORMS, place, f"form '{field.form}' is none of {', '.join(FORMS)}")
    faults.check(field.form == "plain" or kind == "text", place, "only a text has a form")
    faults.check(not field.parent or field.ref, place, "only a ref can be a parent")
    faults.check(not field.parent or field.merge == "fixed", place, "a parent has merge fixed: the record never moves")
    faults.check(field.label, place, "the label is empty")
    return field


def default_merge(kind, is_fixed):
    if is_fixed:
        return "fixed"
    return "keep" if kind == "long" else "ask"


def read_bounds(place, kind, raw, faults):
    """Returns the smallest int (None for text) and the largest int or number of characters."""
    if kind in INT_TYPES:
        low, high = INT_TYPES[kind]
        low, high = raw.get("min", low), raw.get("max", high)
        faults.check(-INT_MAX <= low <= high <= INT_MAX, place, "min and max must be in order and below 2^53")
        faults.check(kind == "int" or (low, high) == (0, 1), place, "a bool takes no bounds")
        return low, high
    faults.check("min" not in raw, place, "only an int has a min")
    faults.check("max" not in raw or kind in ("text", "long"), place, f"type '{kind}' takes no max")
    high = raw.get("max", TEXT_MAX[kind])
    faults.check(1 <= high <= TEXT_MAX["long"], place, f"max must be from 1 to {TEXT_MAX['long']}")
    return None, high


def check_references(table, faults):
    enums = {enum.name for enum in table.enums}
    entities = {entity.name: entity for entity in table.entities}
    for entity in table.entities:
        for field in entity.fields:
            place = f"entity.{entity.name}.{field.name}"
            faults.check(not field.enum or field.enum in enums, place, f"no enumeration is named '{field.enum}'")
            if not field.ref or not faults.check(field.ref in entities, place, f"no entity is named '{field.ref}'"):
                continue
            leaks = entities[field.ref].private and not entity.private
            faults.check(not leaks, place, f"'{field.ref}' is private: a shared record must not point at it")
    used = {field.enum for entity in table.entities for field in entity.fields}
    for enum in table.enums:
        faults.check(enum.name in used, f"enum.{enum.name}", "no field uses it")


def check_parents(table, faults):
    """Parents stand before their children, which also rules out that anything is its own ancestor."""
    parents = {entity.name: {field.ref for field in entity.parents} for entity in table.entities}
    earlier = set()
    for entity in table.entities:
        earlier.add(entity.name)
        for field in entity.parents:
            place = f"entity.{entity.name}.{field.name}"
            if is_ancestor(entity.name, field.ref, parents):
                faults.add(place, f"'{entity.name}' would be its own ancestor through '{field.ref}'")
            elif field.ref in parents:
                faults.check(field.ref in earlier, place, f"the parent '{field.ref}' must stand before its child")


def is_ancestor(name, start, parents):
    """Whether name is start itself or stands above it."""
    seen, pending = set(), [start]
    while pending:
        current = pending.pop()
        if current == name:
            return True
        if current not in seen:
            seen.add(current)
            pending.extend(parents.get(current, ()))
    return False


def check_c_names(table, faults):
    """Enumerations and entities become C types of one namespace."""
    taken = {}
    for kind, name, c_name in [("enum", e.name, e.name) for e in table.enums] + [
        ("entity", e.name, e.c_name) for e in table.entities
    ]:
        place = f"{kind}.{name}"
        faults.check(NAME.match(c_name), place, f"the c_name must match {NAME.pattern}")
        faults.check(c_name not in taken, place, f"has the same C name '{c_name}' as {taken.get(c_name)}")
        taken[c_name] = place
