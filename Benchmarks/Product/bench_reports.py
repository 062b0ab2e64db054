#!/usr/bin/env python3
"""Durable reports a second, by form and by API, beside a bare loop of commits that writes the same rows.

usage: bench_reports.py [middle] [large]    both without a name
"""
import datetime
import json
import subprocess
import sys
import tempfile
import time
from statistics import median

import load
import stores
from bench_pages import serve
from settings import PEERS, ROUNDS, SECONDS
from tables import figure, head, heading, row, spread

CLIENTS = (1, 8, 64)
KINDS = ("form", "api")
# More than clients, so that a line is not reported again before its answer is there.
AGENCIES = 160
# No run writes more: a store that grows while it is measured would favour whoever comes first.
MOST = 20_000


def bare(store):
    """Commits a second of the loop, and its percentiles."""
    if not PEERS:
        return (float("nan"),) * 3
    out = subprocess.run(
        [PEERS / "bare-commits", store, str(SECONDS), str(MOST)], capture_output=True, text=True, timeout=SECONDS + 120)
    if out.returncode != 0:
        raise SystemExit(f"bare-commits: {out.stderr}")
    found = json.loads(out.stdout)
    return found["commits"] / found["seconds"], found["p50"], found["p99"]


def measure(path):
    facts = stores.facts(path)
    with tempfile.TemporaryDirectory(dir=stores.KEPT) as folder:
        # The loop writes to a copy of its own, on the same disk.
        ours, loops = stores.copy(path, folder), stores.copy(path, tempfile.mkdtemp(dir=folder))
        accounts = stores.accounts(ours, AGENCIES)
        # A form carries all that its agency has said: two at once for one agency would be a conflict, as it should.
        lines = {"api": load.report_lines(accounts), "form": load.report_lines(accounts, each=1)}
        print(f"{facts['targets']:,} targets, {facts['reports']:,} reports; reported in turn: "
              f"{len(lines['api'])} targets by API, {len(lines['form'])} by form, one an agency\n")
        server = serve(ours).settle()
        rates, tails, bares = {}, {}, []
        try:
            for _ in range(ROUNDS):
                for clients in CLIENTS:
                    for kind in KINDS:
                        if len(lines[kind]) < clients * 1.25:
                            continue
                        bares.append(bare(loops))
                        # What was on its way when the last load ended comes in first.
                        time.sleep(0.5)
                        # Versions move with every report: the accounts are asked again what they have.
                        result = report(server, kind, clients, fresh(lines[kind], server))
                        rates.setdefault((clients, kind), []).append((result, result.rate / bares[-1][0]))
        finally:
            server.stop()
    if len(lines["form"]) < max(CLIENTS) * 1.25:
        print("(too few agencies for so many forms at once: rows are left out)\n")
    head("clients", "by", "reports/s", "÷ bare loop", "p50 / p99 ms", "ms of CPU a report", "refused")
    row(1, "bare loop", spread([b[0] for b in bares]), "1",
        f"{figure(median(b[1] for b in bares))} / {figure(median(b[2] for b in bares))}", "", "")
    for (clients, kind), turns in rates.items():
        results = [result for result, _ in turns]
        row(clients, kind, spread([t.rate for t in results]), spread([ratio for _, ratio in turns]),
            f"{figure(median(t.p50 for t in results))} / {figure(median(t.p99 for t in results))}",
            spread([t.cpu for t in results]), sum(t.failed for t in results))


def fresh(lines, server):
    """The same lines with the versions and values that the server has now."""
    known = {}
    for token in dict.fromkeys(line.split()[3] for line in lines):
        status, _, content = server.get("/api/v1/reporting", {"Authorization": f"Bearer {token}"})
        assert status == 200, f"/api/v1/reporting: {status}"
        known |= {task["target_id"]: task for task in json.loads(content)}
    result = []
    for line in lines:
        target, version, value, *rest = line.split()
        task = known.get(int(target))
        if task:
            version = task["version"]
            value = task["value"] if task["value"] is not None else value
        result.append(" ".join([target, str(version), str(value), *rest]))
    return result


def report(server, kind, clients, lines):
    period = running_quarter()
    return load.wrk(server, "reports.lua", [kind, period], connections=clients, most=MOST, lines=lines)


def running_quarter():
    """The running quarter in Shanghai: it is open, and the store has nothing in it yet."""
    day = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8)))
    return f"{day.year}Q{(day.month + 2) // 3}"


def main():
    wanted = sys.argv[1:] or ["middle", "large"]
    for name in wanted:
        heading(f"Durable reports, {name} store")
        measure(stores.middle() if name == "middle" else stores.large())


if __name__ == "__main__":
    main()
