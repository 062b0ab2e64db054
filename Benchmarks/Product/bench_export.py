#!/usr/bin/env python3
"""All reports as CSV and as JSON lines, by the command and over HTTP, beside the sqlite3 shell doing the like."""
import http.client
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import stores
from bench_pages import serve
from server import run
from settings import ROUNDS, liance
from tables import figure, head, heading, row, spread

# What the shell is asked for: the columns of our list, joined and named alike; our longest words for states and days are
# made by the shell too, as far as SQL has them.
QUERY = """
SELECT r.id, r.target_id, t.indicator, t.document_id, t.city_id, rr.agency_id, a.name AS agency, r.period, rr.value, t.unit,
  rr.stage, rr.missing, rr.numerator, rr.denominator, rr.narrative, rr.problems, rr.next_steps, rr.coordination,
  rr.explanation, rr.state, rr.on_behalf,
  rr.at > unixepoch(substr(r.period, 1, 4) || '-01-11', '+' || 3 * substr(r.period, 6) || ' months') AS late,
  datetime(rr.at, 'unixepoch', '+8 hours') AS submitted_at,
  CASE rr.state WHEN 'approved' THEN datetime(rr.at, 'unixepoch', '+8 hours') END AS approved_at, rr.number AS version, '/targets/' || r.target_id AS url
FROM report r JOIN target t ON t.id = r.target_id
JOIN report_revision rr ON rr.report_id = r.id AND rr.number = r.counted
LEFT JOIN agency a ON a.id = rr.agency_id
WHERE r.counted IS NOT NULL ORDER BY r.id
"""


def shell(store, kind):
    """The shell's own CSV; for lines the database makes each object, as the shell has no such mode."""
    if kind == "csv":
        return ["sqlite3", "-readonly", "-csv", "-header", store, QUERY]
    names = ["id", "target_id", "indicator", "document_id", "city_id", "agency_id", "agency", "period", "value", "unit",
             "stage", "missing", "numerator", "denominator", "narrative", "problems", "next_steps", "coordination",
             "explanation", "state", "on_behalf", "late", "submitted_at", "approved_at", "version", "url"]
    pairs = ", ".join(f"'{name}', {name}" for name in names)
    return ["sqlite3", "-readonly", store, f"SELECT json_object({pairs}) FROM ({QUERY});"]


def command(store, kind):
    return [liance(), "export", "reports", "--format", kind, "--database", store]


def fetch(server, kind, output):
    """Over HTTP: seconds, CPU of the server, and the most megabytes above what it held before."""
    idle, before, begin = server.resident(), server.processor_seconds(), time.perf_counter()
    wire = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    wire.request("GET", f"/reports.{kind}")
    answer = wire.getresponse()
    assert answer.status == 200, f"/reports.{kind}: {answer.status}"
    most, next_look = idle, 0.0
    with open(output, "wb") as file:
        while part := answer.read(1 << 18):
            file.write(part)
            if time.perf_counter() > next_look:
                most, next_look = max(most, server.resident()), time.perf_counter() + 0.1
    wire.close()
    return time.perf_counter() - begin, server.processor_seconds() - before, most - idle


def main():
    store = stores.large()
    facts = stores.facts(store)
    heading(f"Export of {facts['reports']:,} reports")
    head("format", "by", "s", "MB", "s of CPU", "MB of memory", "shell's s ÷ ours", "shell's CPU ÷ ours")
    with tempfile.TemporaryDirectory(dir=stores.KEPT) as folder:
        output = Path(folder) / "out"
        server = serve(store).settle()
        try:
            for kind in ("csv", "jsonl"):
                measure(kind, store, server, output)
        finally:
            server.stop()


def measure(kind, store, server, output):
    turns = {"sqlite3 shell": [], "liance export": [], "HTTP, above idle": []}
    sizes = {}
    for turn in range(ROUNDS):
        ways = list(turns)
        for way in ways if turn % 2 == 0 else ways[::-1]:
            if way == "HTTP, above idle":
                turns[way].append(fetch(server, kind, output))
            else:
                asked = shell(store, kind) if way == "sqlite3 shell" else command(store, kind)
                with open(output, "wb") as file:
                    turns[way].append(run(asked, stdout=file, env=stores.ENVIRONMENT))
            sizes[way] = output.stat().st_size / 1e6
    for way, results in turns.items():
        base = turns["sqlite3 shell"]
        row(kind.upper(), way, spread([r[0] for r in results]), figure(sizes[way]), spread([r[1] for r in results]),
            figure(median(r[2] for r in results)), spread([b[0] / r[0] for b, r in zip(base, results)]),
            spread([b[1] / r[1] for b, r in zip(base, results) if r[1]]))


if __name__ == "__main__":
    sys.exit(main())
