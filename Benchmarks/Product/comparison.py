"""The peer's own small store, filled from our export, and the peer itself (Benchmarks/Comparison)."""
import json
import sqlite3
import subprocess

from settings import PEERS, liance
from server import Server, free_port
from stores import ENVIRONMENT

SCHEMA = """
CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE document (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
CREATE TABLE agency (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE target (id INTEGER PRIMARY KEY, city_id INTEGER NOT NULL REFERENCES city, document_id INTEGER NOT NULL
  REFERENCES document, owner_id INTEGER REFERENCES agency, {columns}) STRICT;
CREATE INDEX target_city ON target (city_id);
CREATE TABLE target_agency (target_id INTEGER NOT NULL REFERENCES target, role TEXT NOT NULL, position INTEGER NOT NULL,
  agency_id INTEGER NOT NULL REFERENCES agency, PRIMARY KEY (target_id, role, position)) WITHOUT ROWID;
"""
ROLES = {"lead": "lead", "responsible": "responsible", "duties": "duty"}
COLUMNS = {
    "section": "TEXT", "section_title": "TEXT", "indicator": "TEXT", "quote": "TEXT", "op": "TEXT", "value": "REAL",
    "value_max": "REAL", "unit": "TEXT", "deadline": "TEXT", "cadence": "TEXT", "nature": "TEXT", "nature_title": "TEXT", "area": "TEXT", "stretch": "INTEGER",
    "baseline": "REAL", "baseline_year": "INTEGER", "owner_reason": "TEXT", "state": "TEXT", "state_title": "TEXT",
    "state_reason": "TEXT", "gap": "REAL", "latest_period": "TEXT", "latest_value": "REAL", "latest_stage": "TEXT",
    "latest_approved": "INTEGER", "withdrawn": "INTEGER", "current": "INTEGER", "span_start": "INTEGER",
    "span_end": "INTEGER", "confidence": "REAL", "rule": "TEXT", "revision": "INTEGER"}


def fill(store, path):
    """Every target of our store in the peer's tables."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    quoted = ", ".join(f'"{name}" {kind}' for name, kind in COLUMNS.items())
    database.executescript(SCHEMA.format(columns=quoted))
    agencies = {}

    def agency(name):
        if name not in agencies:
            agencies[name] = len(agencies) + 1
            database.execute("INSERT INTO agency VALUES (?, ?)", (agencies[name], name))
        return agencies[name]

    names = ", ".join(f'"{name}"' for name in COLUMNS)
    insert = f"INSERT INTO target (id, city_id, document_id, owner_id, {names}) VALUES (?, ?, ?, ?{', ?' * len(COLUMNS)})"
    export = subprocess.Popen(
        [liance(), "export", "targets", "--format", "jsonl", "--database", store], stdout=subprocess.PIPE,
        env=ENVIRONMENT)
    with export.stdout as lines:
        for line in lines:
            row = json.loads(line)
            database.execute("INSERT OR IGNORE INTO city VALUES (?, ?)", (row["city_id"], row["city"]))
            database.execute("INSERT OR IGNORE INTO document VALUES (?, ?)", (row["document_id"], row["document"]))
            owner = agency(row["owner"]) if row["owner"] else None
            database.execute(
                insert, (row["id"], row["city_id"], row["document_id"], owner, *(row[name] for name in COLUMNS)))
            for field, role in ROLES.items():
                for place, name in enumerate(row[field]):
                    database.execute(
                        "INSERT INTO target_agency VALUES (?, ?, ?, ?)", (row["id"], role, place, agency(name)))
    if export.wait() != 0:
        raise SystemExit("export failed")
    database.commit()
    database.close()


def serve(path):
    port = free_port()
    return Server("comparison", [PEERS / "comparison", path, port], port, ready="/api/targets?limit=1")
