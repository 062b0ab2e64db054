"""The stores that the product is measured on; filled once for each size, then kept, and migrated when they are used."""
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import plans
from settings import FILES, HOME, KEPT, PROGRAMS, REPORTS, ROOT, liance
from server import run

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ENVIRONMENT = {**os.environ, "LIANCE_HOME": str(HOME)}


def shape():
    """Changes with what fills a store with plans and reports."""
    digest = hashlib.sha256()
    for path in [ROOT / "Benchmarks/Product/plans.py", *SEEDS, ROOT / "Benchmarks/Fill/ReportFiller.swift"]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


# Whoever measures has looked at the plans: what the rules are less sure of is published, too.
PUBLISH = ["ingest", "--publish", "--least-sure", "0"]


def migrate(path):
    run([liance(), "migrate", "--database", path], stdout=subprocess.DEVNULL, env=ENVIRONMENT)


def fill(path, files, reports):
    part = path.with_suffix(".part")
    forget(part)
    migrate(part)
    for begin in range(0, len(files), 100):
        run([liance(), *PUBLISH, "--database", part, *files[begin:begin + 100]],
            stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    write(part, "reports", reports)
    checkpoint(part)
    os.replace(part, path)


def write(path, kind, count):
    """So many rows of a kind, by the Store's own doors; see Benchmarks/Fill."""
    out = subprocess.run(
        [PROGRAMS / "bench-fill", kind, path, str(count)], cwd=HOME, capture_output=True, text=True, check=True)
    print(f"{path.name}: {out.stdout.strip()}", file=sys.stderr, flush=True)


def forget(path):
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        name.unlink(missing_ok=True)


def checkpoint(path):
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def small():
    """The five seeds with some quarters of reports."""
    KEPT.mkdir(exist_ok=True)
    return kept(f"small-{shape()}", lambda path: fill(path, SEEDS, 2_500))


def kept(name, make):
    """A store by its name, in the shape that the program under measurement knows."""
    path = KEPT / f"{name}.sqlite"
    if path.exists():
        migrate(path)
    else:
        make(path)
    return path


def middle():
    """A tenth of the large one: agencies enough for 64 clients, one each."""
    return copies("middle", FILES // 10 if FILES >= 200 else FILES, REPORTS // 20)


def large():
    """A hundred times the small one, as FILES and REPORTS say."""
    return copies("large", FILES, REPORTS)


def copies(name, count, reports):
    KEPT.mkdir(exist_ok=True)

    def make(path):
        with tempfile.TemporaryDirectory() as folder:
            fill(path, plans.write(Path(folder), count, liance(), SEEDS), reports)

    return kept(f"{name}-{count}-{reports}-{shape()}", make)


def registers(projects, matters):
    """The small store with projects, an order for every fourth of them, and matters."""
    def make(path):
        with tempfile.TemporaryDirectory(dir=KEPT) as folder:
            part = copy(small(), folder)
            write(part, "projects", projects)
            write(part, "matters", matters)
            checkpoint(part)
            os.replace(part, path)

    digest = hashlib.sha256((ROOT / "Benchmarks/Fill/RegisterFiller.swift").read_bytes()).hexdigest()[:8]
    return kept(f"registers-{projects}-{matters}-{shape()}-{digest}", make)


def copy(path, folder):
    """A store that may be written to."""
    checkpoint(path)
    target = Path(folder) / path.name
    shutil.copyfile(path, target)
    return target


def accounts(path, agencies):
    """Accounts that are signed in, with what each may report; see Benchmarks/Fill."""
    out = subprocess.run(
        [PROGRAMS / "bench-fill", "accounts", path, str(agencies)], cwd=HOME, capture_output=True, text=True, check=True)
    return json.loads(out.stdout)


def facts(path):
    """What a page is asked for: counts, and one id of each kind."""
    with sqlite3.connect(path) as database:
        one = lambda sql: database.execute(sql).fetchone()[0]
        found = {
            "targets": one("SELECT count(*) FROM target"),
            "reports": one("SELECT count(*) FROM report"),
            "cities": one("SELECT count(*) FROM city"),
            "most": one("SELECT max(id) FROM target"),
            "target": one("SELECT min(id) + 99 FROM target"),
            "document": one("SELECT document_id FROM target WHERE id = (SELECT min(id) + 99 FROM target)"),
            "agency": one("SELECT owner_id FROM target WHERE owner_id IS NOT NULL AND id > 99 ORDER BY id LIMIT 1"),
        }
    database.close()
    return found
