# SPDX-FileCopyrightText: 2026 The Chas Career contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the goals: each as a ratio to a floor that is measured in the same run, turn by turn."""
import argparse
import glob
import itertools
import os
import shutil
import sqlite3
import subprocess
import sys
import time

import data
from session import Session, median, now, percentile, run

CAREER = os.environ["CHAS_CAREER"]
FLOORS = os.environ["CHAS_FLOORS"]
DATA = os.environ["CHAS_BENCH_DATA"]
SMALL = 1000
FRAME = 1000 / 60
TYPED = (
    "växjö teknik;östersund;nordisk;foretag12;göta;energi;mässa;bygg data;workshop praktik;zzqx;skånes;konsult 12"
).split(";")


class Report:
    def __init__(self):
        self.missed = []
        print(f"{'goal':5} {'what':52} {'seen':>12} {'floor':>12} {'ratio':>8} {'limit':>8}")

    def ratio(self, goal, what, seen, floor, limit, unit="ms", at_least=False):
        value = seen / floor
        self._line(goal, what, f"{seen:.4g} {unit}", f"{floor:.4g} {unit}", f"{value:.2f}x", f"{limit}x", (value >= limit) if at_least else (value <= limit))

    def limit(self, goal, what, seen, limit, unit="ms"):
        self._line(goal, what, f"{seen:.4g} {unit}", "", "", f"{limit:.4g}", seen <= limit)

    def _line(self, goal, what, seen, floor, ratio, limit, met):
        sign = "met" if met else "NOT MET"
        print(f"{goal:5} {what:52} {seen:>12} {floor:>12} {ratio:>8} {limit:>8}  {sign}", flush=True)
        if not met:
            self.missed.append(goal)


class Bench:
    def __init__(self, n_leads, rounds):
        self.n_leads = n_leads
        self.rounds = rounds
        self.report = Report()
        self._session = None
        self._opened = set()  # folders that this program has opened

    @property
    def session(self):
        if not self._session:
            self._session = Session()
        return self._session

    def close(self):
        if self._session:
            self._session.close()

    def sample(self, name):
        """A new data folder with the sample group."""
        folder = f"{DATA}/{name}"
        shutil.rmtree(folder, ignore_errors=True)
        run(CAREER, "--data-dir", folder, "--sample", "--check")
        return folder

    def folder(self, n_leads):
        """A data folder with that many leads, kept from run to run."""
        folder = f"{DATA}/leads-{n_leads}"
        if not os.path.exists(f"{folder}.made"):
            print(f"making {n_leads} leads", file=sys.stderr)
            self.sample(f"leads-{n_leads}")
            run(CAREER, "--data-dir", folder, "--import", self.exchange(n_leads))
            with open(f"{folder}.made", "w"):
                pass
        elif folder not in self._opened:  # what an older program left is brought up to date
            run(CAREER, "--data-dir", folder, "--summary", f"{DATA}/summary.json")
        self._opened.add(folder)
        return folder

    def copy(self, n_leads):
        """The same, to be written to."""
        copy = f"{DATA}/copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder(n_leads), copy)
        return copy

    def group(self):
        folder = f"{DATA}/sample"
        return data.Group(folder if os.path.exists(folder) else self.sample("sample"))

    def exchange(self, n_leads, newer=False):
        path = f"{DATA}/leads-{n_leads}{'-newer' if newer else ''}.json"
        if not os.path.exists(path):
            group = self.group()
            data.write_exchange(path + ".part", group, n_leads, newer)
            os.rename(path + ".part", path)
        return path

    def tables(self, n_leads):
        folder = f"{DATA}/tables-{n_leads}"
        if not os.path.exists(folder):
            os.mkdir(folder + ".part")
            data.write_tables(folder + ".part", self.group(), n_leads)
            os.rename(folder + ".part", folder)
        return folder

    def open(self, folder, **options):
        program = self.session.start(CAREER, "--data-dir", folder, **options)
        program.cards = program.wait(0, "query-done", "after-paint")
        return program

    # The goals

    def start(self):
        small, large = self.folder(SMALL), self.folder(self.n_leads)
        seen = {"floor": [], small: [], large: []}
        self.open(large).stop()  # the page cache is warm
        for _ in range(self.rounds):
            floor = self.session.start(f"{FLOORS}/floor-window")
            first = floor.wait(0, "after-paint")
            seen["floor"].append((first - floor.started, floor.settle() - floor.started, floor.status("VmHWM") / 1024))
            floor.stop()
            for folder in (small, large):
                program = self.open(folder)
                seen[folder].append((program.cards - program.started, program.settle() - program.started, program.status("VmHWM") / 1024))
                program.stop()
        draw, settled, memory = ({name: median([row[i] for row in rows]) for name, rows in seen.items()} for i in range(3))
        self.report.ratio("1", f"start to the first frame with cards, {self.n_leads} leads", draw[large], draw["floor"], 1.25)
        self.report.ratio("2", "start to settled", settled[large], settled["floor"], 1.6)
        self.report.ratio("4", f"start of {self.n_leads} leads against {SMALL}", draw[large], draw[small], 1.25)
        self.report.ratio("5", "memory on the board", memory[large], memory["floor"], 1.15, "MiB")
        self.report.ratio("6", f"memory of {self.n_leads} leads against {SMALL}", memory[large], memory[small], 1.05, "MiB")

    def search(self):
        folder = self.folder(self.n_leads)
        with open(f"{folder}/career.db", "rb") as file:  # what is read is in memory, for both
            while file.read(1 << 20):
                pass
        program = self.open(folder)
        program.settle()
        self.session.keys("ctrl+f")
        queries, paints = [], []
        for text in TYPED:
            for letter in text:
                before = now()
                self.session.type(letter)
                typed = program.wait(before, "keystroke")
                queries.append(program.wait(typed, "query-done") - typed)
                paints.append(program.wait(typed, "query-done", "after-paint") - typed)
            self.session.keys("ctrl+a", "BackSpace")
            program.settle(0.3)
        program.stop()
        floor = self.search_floor(folder)
        self.report.ratio("7", "search for each letter typed, p95", percentile(queries, 0.95), percentile(floor, 0.95), 2)
        self.report.limit("8", "letter typed to painted, p95", percentile(paints, 0.95), 2 * FRAME)
        self.report.limit("8", "letter typed to painted, slowest", max(paints), 3 * FRAME)

    @staticmethod
    def search_floor(folder):
        db = sqlite3.connect(f"file:{folder}/career.db?mode=ro", uri=True)
        times = []
        for text in TYPED:
            for end in range(1, len(text) + 1):
                words = " ".join(f'"{word}"*' for word in text[:end].split())
                start = time.perf_counter()
                db.execute("SELECT rowid FROM search WHERE search MATCH ? LIMIT 50", (words,)).fetchall()
                times.append((time.perf_counter() - start) * 1000)
        db.close()
        return times

    def drop(self):
        program = self.open(self.copy(self.n_leads))
        program.settle()
        self.session.keys("Tab", "Tab", "Down")
        times = []
        for i in range(100):
            before = now()
            self.session.keys("ctrl+Right" if i % 2 == 0 else "ctrl+Left")
            dropped = program.wait(before, "drop")
            times.append(max(program.wait(dropped, "commit"), program.wait(dropped, "items-changed", "after-paint")) - dropped)
            program.settle(0.05)
        program.stop()
        self.report.limit("9", "card dropped to on disk and painted, p95", percentile(times, 0.95), FRAME)

    def order(self):
        """All leads filtered, by a chip that is pressed and released, and all in another order: the other way round, by the
        head of the column they are sorted by, and by the heads of two columns in turns."""
        program = self.open(self.folder(self.n_leads))
        program.settle(2)
        self.session.hand("mousemove", "638", "157", "click", "1")  # "Due"; with the focus there it takes the key
        program.settle(2)
        filtered = self.repeat(program, lambda: self.session.keys("space"), "filter", "query-done")
        self.session.keys("space")  # all of them again
        program.settle(0.5)
        self.session.keys("ctrl+2")
        program.wait(now(), "sorted", "after-paint")
        program.settle(2)
        self.session.hand("mousemove", "408", "194")  # "Company"
        time.sleep(0.3)
        turned = self.repeat(program, lambda: self.session.hand("click", "1"), "sort", "sorted")
        heads = itertools.cycle(["560", "408"])  # "Stage", "Company"
        ordered = self.repeat(program, lambda: self.session.hand("mousemove", next(heads), "194", "click", "1"), "sort", "sorted")
        program.stop()
        self.report.limit("10", "all leads filtered and painted, p95", percentile(filtered, 0.95), 3 * FRAME)
        self.report.limit("10", "all leads the other way round and painted, p95", percentile(turned, 0.95), 3 * FRAME)
        self.report.limit("10", "all leads by another column and painted, p95", percentile(ordered, 0.95), 3 * FRAME)

    @staticmethod
    def press(program, press, begun):
        """Once more where the window missed it."""
        for _ in range(3):
            before = now()
            press()
            try:
                return program.wait(before, begun, seconds=3)
            except TimeoutError:
                continue
        raise TimeoutError(f"{begun} did not come")

    @staticmethod
    def repeat(program, press, begun, done):
        """How long each of 20 presses took, from the event that it makes."""
        times = []
        for _ in range(20):
            start = Bench.press(program, press, begun)
            times.append(program.wait(start, done, "after-paint") - start)
            program.settle(0.4)
        return times

    def scroll(self):
        work, gaps = {}, {}
        folder = self.folder(self.n_leads)
        for name, command in (("floor", [f"{FLOORS}/floor-list"]), ("board", [CAREER, "--data-dir", folder])):
            program = self.session.start(*command)
            program.wait(0, "after-paint")
            program.settle()
            self.session.hand("mousemove", "420", "500")
            start = now()
            for _ in range(30):
                self.session.hand("click", "--repeat", "10", "--delay", "16", "5")
            frames = program.trace.frames(start)
            work[name] = percentile([length for _, length in frames], 0.95)
            gaps[name] = percentile([b - a for (a, _), (b, _) in zip(frames, frames[1:]) if b - a < 100], 0.95)
            program.stop()
        self.report.ratio("11", "work of a frame while scrolling, p95", work["board"], work["floor"], 1.5)
        self.report.limit("11", "from frame to frame while scrolling, p95", gaps["board"], 18)

    def counts(self):
        sql = self.question("stage-counts")
        self.report.limit("13", f"counts of the stages, {self.n_leads} leads", self.ask(self.n_leads, sql), 0.1)
        sql = self.question("board-cards")
        few, many = (self.ask(n, sql, "new", "", "", 50) for n in (SMALL, self.n_leads))
        self.report.ratio("12", f"a column of {self.n_leads} leads against {SMALL}", many, few, 2)

    def ask(self, n_leads, sql, *more):
        """Median time of a question about the group."""
        db = sqlite3.connect(f"file:{self.folder(n_leads)}/career.db?mode=ro", uri=True)
        group, times = self.group().id, []
        for _ in range(200):
            start = time.perf_counter()
            db.execute(sql, (group, *more)).fetchall()
            times.append((time.perf_counter() - start) * 1000)
        db.close()
        return median(times)

    @staticmethod
    def question(name):
        with open(f"{os.environ['CHAS_QUERIES']}/{name}.sql") as file:
            return file.read()

    def duplicates(self):
        """The question that each letter of a new lead asks: names like it, of all companies."""
        find, tell = (self.question(name) for name in ("find-duplicates", "company-lead"))
        db = sqlite3.connect(f"{self.copy(self.n_leads)}/career.db")
        # The program makes the keys when it has time; these are as many and as long.
        db.execute("INSERT OR REPLACE INTO company_key SELECT id, lower(name) FROM company")
        group, times = self.group().id, []
        for text in TYPED:
            for end in range(1, len(text) + 1):
                first = (text[:4], f"{text[:4]}\U0010ffff") if end >= 4 else (None, None)
                start = time.perf_counter()
                for company, *_ in db.execute(find, (None, None, None, text[:end], None, *first, None)).fetchall():
                    db.execute(tell, (company, group, "2026-11-23")).fetchall()
                times.append((time.perf_counter() - start) * 1000)
        db.close()
        self.report.limit("L3", f"companies like a letter typed of {self.n_leads}, p95", percentile(times, 0.95), FRAME)

    def files(self):
        """Export and import of everything, again, and with newer values."""
        out = f"{DATA}/out.json"
        _, idle = run(CAREER, "--data-dir", self.folder(SMALL), "--check")
        rates, floors, memories, imports, again, newer, rows, same = ([] for _ in range(8))
        for _ in range(max(3, self.rounds // 2)):
            os.sync()  # else one waits for the disk that the other keeps busy
            took, memory = run(CAREER, "--data-dir", self.folder(self.n_leads), "--export", out)
            written = os.path.getsize(out) / 1e6
            rates.append(written / took * 1000)
            memories.append(memory - idle)
            floors.append(written / self.shell_export() * 1000)
            folder = self.sample("import")
            took, memory = run(CAREER, "--data-dir", folder, "--import", self.exchange(self.n_leads))
            imports.append(took)
            memories.append(memory - idle)
            again.append(run(CAREER, "--data-dir", folder, "--import", out)[0])
            newer.append(run(CAREER, "--data-dir", folder, "--import", self.exchange(self.n_leads, newer=True))[0])
            floor = self.raw_rows()
            rows.append(sum(floor.values()))
            same.append(self.same_rows(folder) + floor["index"])
        self.report.ratio("14", "export", median(rates), median(floors), 0.85, "MB/s", at_least=True)
        self.report.limit("15", "memory of export and import above idle", max(memories), 16, "MiB")
        self.report.ratio("16", f"import of {self.n_leads} new leads, index included", median(imports), median(rows), 1.8)
        self.report.ratio("18", "import of the same again", median(again), median(rows), 0.5)
        self.report.ratio("19", "merge with three newer fields in each lead", self.n_leads / median(newer), self.n_leads / median(same), 0.7, "/ms", at_least=True)
        os.remove(out)

    def shell_export(self):
        """How long the sqlite3 shell takes to write the same rows as objects. Its text is longer, as what is empty is in it
        too; so it is the time that is compared, not how much text comes in a second."""
        out = f"{DATA}/shell.json"
        database = f"{self.folder(self.n_leads)}/career.db"
        columns = {}
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
            for table in ("company", "lead", "contact"):
                names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
                columns[table] = ",".join(f"'{name}',\"{name}\"" for name in names)
        os.sync()
        start = now()
        with open(out, "wb") as file:
            for table, pairs in columns.items():
                sql = f"SELECT json_object({pairs}) FROM {table}"
                subprocess.run(["sqlite3", "-list", database, sql], stdout=file, check=True)
        took = now() - start
        os.remove(out)
        return took

    def raw_rows(self):
        db = f"{DATA}/floor.db"
        for path in glob.glob(db + "*"):
            os.remove(path)
        done = subprocess.run([f"{FLOORS}/floor-rows", self.tables(self.n_leads), db], check=True, capture_output=True, text=True)
        return {line.split()[0]: float(line.split()[1]) for line in done.stdout.splitlines()}

    @staticmethod
    def same_rows(folder):
        """How long it takes to insert the rows that the newest merge wrote into tables of the same shape: versions, what
        its undo needs, and the leads."""
        path = f"{DATA}/floor.db"
        for old in glob.glob(path + "*"):
            os.remove(old)
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("ATTACH ? AS merged", (f"{folder}/career.db",))
        newest = {
            "version": "seq = (SELECT max(seq) FROM merged.version)",
            "import_row": "batch = (SELECT max(id) FROM merged.import_batch)",
            "import_version": "batch = (SELECT max(id) FROM merged.import_batch)",
            "lead": "id IN (SELECT id FROM merged.import_row WHERE batch = (SELECT max(id) FROM merged.import_batch))",
        }
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA cache_size = -16384")
        for table, sql in db.execute("SELECT tbl_name, sql FROM merged.sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL").fetchall():
            if table in newest:
                db.execute(sql)
        start = now()
        db.execute("BEGIN")
        for table, which in newest.items():
            db.execute(f"INSERT INTO main.{table} SELECT * FROM merged.{table} WHERE {which}")
        db.execute("COMMIT")
        took = now() - start
        db.close()
        return took

    def capture(self):
        """Rows per second with the capture triggers against none: many in one transaction, and each edit in one of its own."""
        insert = {True: [], False: []}
        update = {True: [], False: []}
        for _ in range(self.rounds):
            for captured in (True, False):
                db = sqlite3.connect(f"{self.copy(10_000)}/career.db", isolation_level=None)
                db.execute("PRAGMA synchronous = NORMAL")
                if not captured:
                    triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'note' AND name GLOB 'capture_*'"
                    for (name,) in db.execute(triggers).fetchall():
                        db.execute(f'DROP TRIGGER "{name}"')
                db.execute("CREATE TEMP TABLE given AS SELECT id AS lead_id, found_by, why FROM lead")
                start = now()
                db.execute("INSERT INTO note (id, lead_id, text, at, \"by\") SELECT 'n' || lead_id, lead_id, why, '2026-01-01T00:00:00Z', found_by FROM given")
                insert[captured].append(now() - start)
                ids = [row[0] for row in db.execute("SELECT id FROM note WHERE id LIKE 'n%' LIMIT 2000")]
                start = now()
                for note in ids:
                    db.execute("UPDATE note SET text = text || '!' WHERE id = ?", (note,))
                update[captured].append(now() - start)
                db.close()
        self.report.ratio("20", "insert of rows with capture", 1 / median(insert[True]), 1 / median(insert[False]), 0.2, "1/ms", at_least=True)
        self.report.ratio("20", "edit of a field with capture", 1 / median(update[True]), 1 / median(update[False]), 0.3, "1/ms", at_least=True)

    def alive(self):
        """The window's frames while a large file is taken in."""
        program = self.session.start(CAREER, "--data-dir", self.sample("alive"), self.exchange(self.n_leads), ticking=True)
        program.wait(0, "import-ready", seconds=120)
        start = now()
        self.session.keys("Return")
        end = program.wait(start, "import-done", seconds=300)
        frames = [began for began, _ in program.trace.frames(start) if began < end]
        gaps = [b - a for a, b in zip(frames, frames[1:])]
        program.stop()
        self.report.limit("21", "from frame to frame during an import, p95", percentile(gaps, 0.95), 18)
        self.report.limit("21", "from frame to frame during an import, longest", max(gaps), 100)

    def idle(self):
        seen = {}
        for name, command in (("floor", [f"{FLOORS}/floor-window"]), ("board", [CAREER, "--data-dir", self.folder(self.n_leads)])):
            program = self.session.start(*command)
            program.settle(3)
            start, cpu, woken = now(), program.cpu_seconds(), program.status("voluntary_ctxt_switches")
            time.sleep(20)
            seen[name] = (program.cpu_seconds() - cpu, program.status("voluntary_ctxt_switches") - woken, len(program.trace.frames(start)))
            program.stop()
        self.report.limit("23", "frames in 20 idle seconds", seen["board"][2], 0, "")
        self.report.limit("23", "processor time in 20 idle seconds", seen["board"][0] * 1000, 10)
        self.report.ratio("23", "wake-ups while idle", max(1, seen["board"][1]), max(1, seen["floor"][1]), 1.2, "")


GOALS = ["start", "search", "drop", "order", "scroll", "counts", "duplicates", "files", "capture", "alive", "idle"]


def main():
    parser = argparse.ArgumentParser(prog="bench", description="Measures the program against floors.")
    parser.add_argument("--leads", type=int, default=100_000, help="how many leads (default: 100000)")
    parser.add_argument("--rounds", type=int, default=7, help="how often what varies is measured (default: 7)")
    parser.add_argument("goals", nargs="*", metavar="GOAL", help=", ".join(GOALS))
    arguments = parser.parse_args()
    for goal in arguments.goals:
        if goal not in GOALS:
            parser.error(f"there is no goal {goal}; there are {', '.join(GOALS)}")
    os.makedirs(DATA, exist_ok=True)
    bench = Bench(arguments.leads, arguments.rounds)
    try:
        for goal in arguments.goals or GOALS:
            getattr(bench, goal)()
    finally:
        bench.close()
    missed = bench.report.missed
    print(f"not met: {', '.join(dict.fromkeys(missed))}" if missed else "all met")


if __name__ == "__main__":
    main()
