# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The tables of all entities as SQL."""

NOW_MS = "CAST(unixepoch('subsec') * 1000 AS INTEGER)"

# A UUID of version 7, so that a row typed in the sqlite3 shell gets a good id too.
DEFAULT_ID = (
    "(printf('%08x-%04x-7%03x-%04x-%012x', "
    f"{NOW_MS} >> 16, {NOW_MS} & 65535, random() & 4095, "
    "32768 | (random() & 16383), random() & 281474976710655))"
)

# Parents by which 0001-board.sql has a wider index; two would be written for each row.
INDEXED = {("contact", "lead_id"), ("lead", "group_id"), ("note", "lead_id"), ("stage_change", "lead_id")}
BORN = ("born_hlc INTEGER", "born_dev TEXT", "born_seq INTEGER")


def make(table):
    """Returns the statements that make every table and index which is not there yet."""
    return "\n".join(make_entity(entity) for entity in table.entities)


def make_entity(entity):
    columns = [f"id TEXT PRIMARY KEY NOT NULL DEFAULT {DEFAULT_ID}"]
    columns += [f'"{field.name}" {field.sql_type}' for field in entity.fields]
    if not entity.private:
        columns += BORN
    body = ",\n  ".join(columns)
    lines = [f'CREATE TABLE IF NOT EXISTS "{entity.name}" (\n  {body}\n) STRICT;']
    for field in entity.parents:
        if (entity.name, field.name) not in INDEXED:
            lines.append(
                f'CREATE INDEX IF NOT EXISTS "{entity.name}_{field.name}" ON "{entity.name}" ("{field.name}");'
            )
    if not entity.private:
        lines.append(
            f'CREATE INDEX IF NOT EXISTS "{entity.name}_born_seq" ON "{entity.name}" (born_seq)'
            " WHERE born_seq IS NOT NULL;"
        )
    return "\n".join(lines) + "\n"
