# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The views and triggers that record every change of a shared table as versions.

Everything happens in plain SQL, so that a change made in the sqlite3 shell is recorded too. What all entities have in
common is written once, behind views that only serve as doors: `INSERT INTO capture_edit …` runs its trigger.

A trigger inherits the conflict clause of the statement that fires it (`REPLACE INTO lead` turns every INSERT in it into
a REPLACE), so no statement here may run into a conflict, but for the one in the trigger `…_replace`, which asks on
purpose. Nothing here depends on `PRAGMA recursive_triggers`.
"""

import hashlib
import re

from sqltables import NOW_MS

NOW = f"{NOW_MS} << 16"
CAPTURING = "(SELECT applying FROM sync_meta) = 0"
COLUMNS = "entity, id, field, hlc, dev, val, known, dead, seq"
# Fields that do not keep a record alive.
LIFELESS = "'_del', '_purge'"


def literal(text):
    return "'" + text.replace("'", "''") + "'"


def quoted(name):
    return f'"{name}"'


def fingerprint(objects):
    """SHA-256 over name and SQL of all objects by name, which chas_capture_is_whole () computes from the database."""
    named = sorted((re.match(r"CREATE (?:VIEW|TRIGGER) (\w+)", text).group(1), text) for text in objects)
    return hashlib.sha256("".join(f"{name}\n{text}\n" for name, text in named).encode()).hexdigest()


def make(table):
    """Returns CREATE statements without their semicolons."""
    shared = [entity for entity in table.entities if not entity.private]
    objects = [*make_doors()]
    for entity in shared:
        children = [(child, field) for child in shared for field in child.parents if field.ref == entity.name]
        objects += make_entity(entity, children)
    objects.append(make_versions(shared))
    objects.append(make_conflicts(shared))
    return objects


def make_doors():
    """What every entity needs once."""
    same = "entity = NEW.entity AND id = NEW.id AND field = NEW.field"
    shown = f"FROM version WHERE {same} AND known = 1 ORDER BY hlc DESC, dev DESC LIMIT 1"
    # The first edit of a field that was implied by its row: what it was born with is kept, dead. VALUES, here and below:
    # an INSERT … SELECT that reads the table it writes goes through another table first, a tenth of the time of an edit.
    yield (
        "CREATE VIEW capture_birth (entity, id, field, born_hlc, born_dev, old) AS\n"
        "  SELECT NULL, NULL, NULL, NULL, NULL, NULL WHERE 0"
    )
    yield (
        "CREATE TRIGGER capture_birth_insert INSTEAD OF INSERT ON capture_birth\n"
        "WHEN NEW.born_hlc IS NOT NULL AND NEW.old <> 'null'\n"
        f"  AND NOT EXISTS (SELECT 1 FROM version WHERE {same}) BEGIN\n"
        f"  INSERT INTO version ({COLUMNS}) VALUES (NEW.entity, NEW.id, NEW.field,\n"
        "    NEW.born_hlc, NEW.born_dev, NEW.old, 1, 1, (SELECT seq FROM sync_meta));\n"
        "END"
    )
    # One field was written: old and new are JSON. born_hlc is that of a row whose field may be implied still; hlc is
    # given if several fields are written together. keep: only what the writer saw dies.
    yield (
        "CREATE VIEW capture_edit (entity, id, field, keep, hlc, born_hlc, born_dev, old, new) AS\n"
        "  SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0"
    )
    yield (
        "CREATE TRIGGER capture_edit_insert INSTEAD OF INSERT ON capture_edit BEGIN\n"
        # What was erased takes no word more: the next merge would blank it unseen. Nor does what went with the trash
        # and has a row for the sake of a child only; who types it again makes it anew.
        "  SELECT RAISE(ABORT, 'deleted for ever') WHERE EXISTS\n"
        "      (SELECT 1 FROM version WHERE entity = NEW.entity AND id = NEW.id AND field = '_purge'\n"
        "        AND (val = '1' OR (NEW.field <> '_live' AND NOT EXISTS (SELECT 1 FROM version\n"
        "          WHERE entity = NEW.entity AND id = NEW.id AND ((field = '_live' AND dead = 0)\n"
        f"            OR (known = 1 AND field NOT IN ('_live', {LIFELESS})))))));\n"
        "  INSERT INTO capture_birth\n"
        "    VALUES (NEW.entity, NEW.id, NEW.field, NEW.born_hlc, NEW.born_dev, NEW.old);\n"
        "  UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)\n"
        f"    WHERE {same} AND dead = 0 AND (NEW.keep = 0 OR val = NEW.old);\n"
        f"  INSERT INTO version ({COLUMNS})\n"
        "    VALUES (NEW.entity, NEW.id, NEW.field, coalesce(NEW.hlc,\n"
        f"        max({NOW}, 1 + coalesce((SELECT max(hlc) FROM version WHERE {same}), 0))),\n"
        "      (SELECT dev FROM sync_meta), NEW.new, 1, 0, (SELECT seq FROM sync_meta));\n"
        "END"
    )
    # One field of a row whose id has a history, typed again.
    yield (
        "CREATE VIEW capture_again (entity, id, field, keep, new) AS SELECT NULL, NULL, NULL, NULL, NULL WHERE 0"
    )
    yield (
        "CREATE TRIGGER capture_again_insert INSTEAD OF INSERT ON capture_again BEGIN\n"
        "  INSERT INTO capture_edit SELECT NEW.entity, NEW.id, NEW.field, NEW.keep, NULL, NULL, NULL,\n"
        f"      (SELECT val {shown}), NEW.new\n"
        f"    WHERE {differs('NEW.entity', 'NEW.id', 'NEW.field', 'NEW.new')};\n"
        "END"
    )
    # A record that was deleted for ever, and of which nothing came back, is made anew: who does so knows that it was, so
    # what was blanked stays blank everywhere. What went with it stays gone for that, unless somebody went on with it:
    # see chas-merge-marks.h. Who has more of the record keeps that.
    record = "entity = NEW.entity AND id = NEW.id"
    yield "CREATE VIEW capture_anew (entity, id) AS SELECT NULL, NULL WHERE 0"
    yield (
        "CREATE TRIGGER capture_anew_insert INSTEAD OF INSERT ON capture_anew\n"
        f"WHEN NOT EXISTS (SELECT 1 FROM version WHERE {record} AND known = 1 AND field NOT GLOB '_*') BEGIN\n"
        "  UPDATE version SET dead = 2, seq = (SELECT seq FROM sync_meta)\n"
        f"    WHERE {record} AND known = 0 AND dead = 1 AND field NOT GLOB '_*';\n"
        "END"
    )
    # A row was deleted: row is a JSON object of its columns and _live. Everything open dies, with a mark who did it.
    yield (
        "CREATE VIEW capture_delete (entity, id, born_hlc, born_dev, born_seq, row) AS\n"
        "  SELECT NULL, NULL, NULL, NULL, NULL, NULL WHERE 0"
    )
    yield (
        "CREATE TRIGGER capture_delete_insert INSTEAD OF INSERT ON capture_delete BEGIN\n"
        f"  INSERT INTO version ({COLUMNS})\n"
        "    SELECT NEW.entity, NEW.id, j.key, NEW.born_hlc, NEW.born_dev, json_quote(j.value), 1, 0, NEW.born_seq\n"
        "    FROM json_each(NEW.row) j WHERE NEW.born_hlc IS NOT NULL AND j.type <> 'null' AND NOT EXISTS\n"
        "      (SELECT 1 FROM version WHERE entity = NEW.entity AND id = NEW.id AND field = j.key);\n"
        f"  INSERT INTO version ({COLUMNS})\n"
        f"    SELECT NEW.entity, NEW.id, '_del', max({NOW}, 1 + coalesce(\n"
        f"        (SELECT max(hlc) FROM version WHERE {record} AND field = '_del'), 0)), dev, '1', 1, 0, seq\n"
        "    FROM sync_meta\n"
        f"    WHERE EXISTS (SELECT 1 FROM version WHERE {record} AND dead = 0 AND field NOT IN ({LIFELESS}));\n"
        "  UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)\n"
        f"    WHERE {record} AND dead = 0 AND field <> '_purge' AND (field <> '_del' OR hlc <\n"
        f"      (SELECT max(hlc) FROM version WHERE {record} AND field = '_del'));\n"
        "END"
    )


def differs(entity, id_, field, value):
    """Whether writing the value changes what the field shows or opens it again; NULL where nothing is shown does not."""
    same = f"entity = {entity} AND id = {id_} AND field = {field}"
    return (
        f"CASE WHEN EXISTS (SELECT 1 FROM version WHERE {same})\n"
        f"      THEN NOT coalesce((SELECT val = {value} AND (dead = 0 OR val = 'null') FROM version WHERE {same} AND known = 1\n"
        f"        ORDER BY hlc DESC, dev DESC LIMIT 1), {value} = 'null')\n"
        f"      ELSE {value} <> 'null' END"
    )


def make_entity(entity, children):
    """Views and triggers of one entity; children are pairs of an entity and its field that points here."""
    yield make_implied(entity)
    if children:
        yield from make_prune(entity, children)
    if entity.parents:
        yield make_parent_check(entity)
    yield make_replace(entity)
    yield make_born(entity)
    yield make_again(entity, children)
    yield make_replaced(entity)
    yield make_fixed(entity)
    for group in entity.groups:
        if group[0].merge != "fixed":
            yield make_update(entity, group) if len(group) == 1 else make_group_update(entity, group)
    yield make_delete(entity, children)


def row_object(entity, prefix):
    pairs = ", ".join(f"{literal(field.name)}, {prefix}.{quoted(field.name)}" for field in entity.fields)
    return f"json_object('_live', 1, {pairs})"


def make_implied(entity):
    name = literal(entity.name)
    return (
        f"CREATE VIEW {entity.name}_implied ({COLUMNS}) AS\n"
        f"  SELECT {name}, l.id, j.key, l.born_hlc, l.born_dev, json_quote(j.value), 1, 0, l.born_seq\n"
        f"  FROM {quoted(entity.name)} l, json_each({row_object(entity, 'l')}) j\n"
        "  WHERE l.born_hlc IS NOT NULL AND j.type <> 'null'\n"
        f"    AND NOT EXISTS (SELECT 1 FROM version w WHERE w.entity = {name} AND w.id = l.id AND w.field = j.key)"
    )


def make_childless(children):
    return "".join(
        f"\n    AND NOT EXISTS (SELECT 1 FROM {quoted(child.name)} WHERE {quoted(field.name)} = NEW.id)"
        for child, field in children
    )


def make_prune(entity, children):
    """A parent that nobody keeps alive is shown only as long as it has a child."""
    name = literal(entity.name)
    childless = make_childless(children)
    yield f"CREATE VIEW capture_{entity.name}_prune (id) AS SELECT NULL WHERE 0"
    yield (
        f"CREATE TRIGGER capture_{entity.name}_prune_insert INSTEAD OF INSERT ON capture_{entity.name}_prune BEGIN\n"
        f"  DELETE FROM {quoted(entity.name)} WHERE id = NEW.id\n"
        f"    AND NOT EXISTS (SELECT 1 FROM version WHERE entity = {name} AND id = NEW.id AND dead = 0\n"
        f"      AND field NOT IN ({LIFELESS}))\n"
        f"    AND NOT EXISTS (SELECT 1 FROM {entity.name}_implied WHERE id = NEW.id){childless};\n"
        "END"
    )


def make_parent_check(entity):
    orphan = " OR ".join(
        f"(NEW.{quoted(field.name)} IS NOT NULL AND NOT EXISTS\n"
        f"    (SELECT 1 FROM {quoted(field.ref)} WHERE id = NEW.{quoted(field.name)}))"
        for field in entity.parents
    )
    return (
        f"CREATE TRIGGER capture_{entity.name}_parent BEFORE INSERT ON {quoted(entity.name)}\n"
        f"WHEN {CAPTURING} AND ({orphan}) BEGIN\n"
        f"  SELECT RAISE(ABORT, '{entity.name} without its parent');\n"
        "END"
    )


def make_replace(entity):
    """Saves what an overwritten row implied. The second INSERT meets a row that is there: it is ignored, unless the
    outer statement is a REPLACE, whose conflict clause it then inherits: only that leaves the mark."""
    return (
        f"CREATE TRIGGER capture_{entity.name}_replace BEFORE INSERT ON {quoted(entity.name)}\n"
        f"WHEN {CAPTURING} AND EXISTS (SELECT 1 FROM {quoted(entity.name)} WHERE id = NEW.id) BEGIN\n"
        f"  INSERT INTO version ({COLUMNS}) SELECT {COLUMNS} FROM {entity.name}_implied WHERE id = NEW.id;\n"
        f"  INSERT OR IGNORE INTO sync_replacing (one, entity, id) VALUES (1, {literal(entity.name)}, NEW.id);\n"
        "END"
    )


def make_replaced(entity):
    return (
        f"CREATE TRIGGER capture_{entity.name}_replaced AFTER INSERT ON {quoted(entity.name)}\n"
        f"WHEN (SELECT entity FROM sync_replacing) IS NOT NULL BEGIN\n"
        "  UPDATE sync_replacing SET entity = NULL, id = NULL;\n"
        "END"
    )


def make_born(entity):
    """A new id: the row itself is its set of versions."""
    return (
        f"CREATE TRIGGER capture_{entity.name}_born AFTER INSERT ON {quoted(entity.name)}\n"
        f"WHEN {CAPTURING} AND NOT EXISTS (SELECT 1 FROM version WHERE entity = {literal(entity.name)} AND id = NEW.id)\n"
        "BEGIN\n"
        f"  UPDATE {quoted(entity.name)} SET (born_hlc, born_dev, born_seq) =\n"
        f"      (SELECT {NOW}, dev, seq FROM sync_meta) WHERE rowid = NEW.rowid;\n"
        "END"
    )


def make_again(entity, children):
    """An id with a history, deleted and typed again or replaced: no birth, what differs is edited."""
    name = literal(entity.name)
    singles = ",\n      ".join(
        f"({literal(group[0].name)}, {int(group[0].merge == 'keep')}, json_quote(NEW.{quoted(group[0].name)}))"
        for group in entity.groups
        if len(group) == 1
    )
    body = (
        # A row that a REPLACE finds here for the sake of a child is kept by others, whose values may come yet.
        f"  INSERT INTO capture_anew SELECT {name}, NEW.id\n"
        f"    WHERE EXISTS (SELECT 1 FROM version WHERE entity = {name} AND id = NEW.id AND field = '_purge')"
        f"{make_childless(children)};\n"
        f"  INSERT INTO capture_edit SELECT {name}, NEW.id, '_live', 0, NULL, NULL, NULL, NULL, '1' WHERE NOT EXISTS\n"
        f"    (SELECT 1 FROM version WHERE entity = {name} AND id = NEW.id AND field = '_live' AND dead = 0);\n"
        "  UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)\n"
        f"    WHERE entity = {name} AND id = NEW.id AND field = '_del' AND dead = 0;\n"
    )
    if singles:
        body += (
            f"  INSERT INTO capture_again SELECT {name}, NEW.id, column1, column2, column3 FROM (VALUES\n      {singles});\n"
        )
    for group in entity.groups:
        if len(group) > 1:
            body += make_group_again(entity, group)
    return (
        f"CREATE TRIGGER capture_{entity.name}_again AFTER INSERT ON {quoted(entity.name)}\n"
        f"WHEN {CAPTURING} AND EXISTS (SELECT 1 FROM version WHERE entity = {name} AND id = NEW.id) BEGIN\n"
        # The copied birth columns of INSERT … SELECT * mean nothing here.
        f"  UPDATE {quoted(entity.name)} SET born_hlc = NULL, born_dev = NULL, born_seq = NULL\n"
        "    WHERE rowid = NEW.rowid AND born_hlc IS NOT NULL;\n"
        f"{body}END"
    )


def group_names(group):
    return ", ".join(literal(field.name) for field in group)


def group_stamp(entity, group, record, born):
    """One stamp for all fields of a group, after every version of any of them."""
    newest = (
        f"SELECT max(hlc) FROM version WHERE entity = {literal(entity.name)} AND id = {record}.id"
        f" AND field IN ({group_names(group)})"
    )
    return f"max({NOW}, 1 + coalesce(({newest}), 0){born})"


def make_group_again(entity, group):
    name = literal(entity.name)
    values = ", ".join(f"({literal(field.name)}, json_quote(NEW.{quoted(field.name)}))" for field in group)
    return (
        f"  INSERT INTO capture_edit SELECT {name}, NEW.id, column1, 0, h, NULL, NULL, NULL, column2\n"
        f"    FROM (VALUES {values}), (SELECT {group_stamp(entity, group, 'NEW', '')} AS h)\n"
        f"    WHERE EXISTS (SELECT 1 FROM (SELECT column1 AS f, column2 AS v FROM (VALUES {values}))\n"
        f"      WHERE {differs(name, 'NEW.id', 'f', 'v')});\n"
    )


def make_fixed(entity):
    names = ["id"] + [field.name for field in entity.fields if field.merge == "fixed"]
    changed = " OR ".join(f"NEW.{quoted(name)} IS NOT OLD.{quoted(name)}" for name in names)
    return (
        f"CREATE TRIGGER capture_{entity.name}_fixed BEFORE UPDATE OF {', '.join(map(quoted, names))}"
        f" ON {quoted(entity.name)}\n"
        f"WHEN ({changed}) AND {CAPTURING} BEGIN\n"
        f"  SELECT RAISE(ABORT, '{entity.name}: {', '.join(names)} never change');\n"
        "END"
    )


def make_update(entity, group):
    (field,) = group
    column = quoted(field.name)
    return (
        f"CREATE TRIGGER capture_{entity.name}_update_{field.name} AFTER UPDATE OF {column} ON {quoted(entity.name)}\n"
        f"WHEN NEW.{column} IS NOT OLD.{column} AND {CAPTURING} BEGIN\n"
        f"  INSERT INTO capture_edit VALUES ({literal(entity.name)}, OLD.id, {literal(field.name)},"
        f" {int(field.merge == 'keep')}, NULL,\n"
        f"    OLD.born_hlc, OLD.born_dev, json_quote(OLD.{column}), json_quote(NEW.{column}));\n"
        "END"
    )


def make_group_update(entity, group):
    assert group[0].merge != "keep", "the versions of a group die together"
    columns = [quoted(field.name) for field in group]
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)
    values = ", ".join(
        f"({literal(field.name)}, json_quote(OLD.{column}), json_quote(NEW.{column}))"
        for field, column in zip(group, columns)
    )
    # The birth of a field that is implied still counts as a version.
    set_before = ", ".join(f"OLD.{column}" for column in columns)
    born = f", CASE WHEN coalesce({set_before}) IS NULL THEN 0 ELSE 1 + coalesce(OLD.born_hlc, 0) END"
    return (
        f"CREATE TRIGGER capture_{entity.name}_update_{group[0].group} AFTER UPDATE OF {', '.join(columns)}"
        f" ON {quoted(entity.name)}\n"
        f"WHEN ({changed}) AND {CAPTURING} BEGIN\n"
        f"  INSERT INTO capture_edit SELECT {literal(entity.name)}, OLD.id, column1, 0, h, OLD.born_hlc, OLD.born_dev,"
        " column2, column3\n"
        f"    FROM (VALUES {values}),\n"
        f"      (SELECT {group_stamp(entity, group, 'OLD', born)} AS h);\n"
        "END"
    )


def make_delete(entity, children):
    name = literal(entity.name)
    body = "".join(
        f"  DELETE FROM {quoted(child.name)} WHERE {quoted(field.name)} = OLD.id;\n" for child, field in children
    )
    for field in entity.parents:
        body += f"  INSERT INTO capture_{field.ref}_prune SELECT OLD.{quoted(field.name)};\n"
    return (
        f"CREATE TRIGGER capture_{entity.name}_delete AFTER DELETE ON {quoted(entity.name)}\n"
        f"WHEN {CAPTURING} AND NOT EXISTS (SELECT 1 FROM sync_replacing WHERE entity = {name} AND id = OLD.id) BEGIN\n"
        f"  INSERT INTO capture_delete VALUES ({name}, OLD.id, OLD.born_hlc, OLD.born_dev, OLD.born_seq,\n"
        f"    {row_object(entity, 'OLD')});\n"
        f"{body}END"
    )


def make_versions(shared):
    views = "".join(f"\n  UNION ALL SELECT {COLUMNS} FROM {entity.name}_implied" for entity in shared)
    return f"CREATE VIEW versions ({COLUMNS}) AS\n  SELECT {COLUMNS} FROM version{views}"


def make_conflicts(shared):
    """Fields of which an open version differs from what is shown; a position only has a newest one."""
    newest_only = ", ".join(
        f"({literal(entity.name)}, {literal(field.name)})"
        for entity in shared
        for field in entity.fields
        if field.merge == "lww"
    )
    return (
        "CREATE VIEW conflicts (entity, id, field) AS\n"
        "  SELECT DISTINCT entity, id, field FROM version v\n"
        "  WHERE dead = 0 AND known = 1 AND field NOT GLOB '_*'\n"
        "    AND val IS NOT (SELECT val FROM version s WHERE s.entity = v.entity AND s.id = v.id AND s.field = v.field\n"
        "      AND s.known = 1 ORDER BY s.hlc DESC, s.dev DESC LIMIT 1)\n"
        f"    AND (entity, field) NOT IN (VALUES {newest_only})"
    )
