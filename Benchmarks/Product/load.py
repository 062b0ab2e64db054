"""Load on a server: bounded in count and in time, and what it cost the server."""
import itertools
import json
import re
import selectors
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from settings import HERE, SECONDS


class Load:
    """What one load came to: requests a second, milliseconds, and the server's CPU for a request."""

    def __init__(self, summary, server, processor):
        self.requests = max(summary["requests"], 1)
        self.rate = summary["requests"] / (summary["microseconds"] / 1e6)
        self.p50, self.p99 = summary["p50"], summary["p99"]
        self.failed = summary["failed"]
        self.bytes = summary["bytes"] / self.requests
        self.cpu = processor / self.requests * 1000
        if self.failed:
            print(f"(failed: {self.failed} of {summary['requests']} at {server.name})", flush=True)


def wrk(server, script, arguments, connections=1, most=10**9, seconds=SECONDS, headers=(), lines=()):
    """One run of wrk with a script of ours: it asks for so many answers or seconds, whichever comes first."""
    threads = 1 if connections < 8 else 2
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "60s", "-s", HERE / script]
        for header in headers:
            command += ["-H", header]
        command += [server.address("/"), "--", file.name, str(most), str(threads), *arguments]
        before = server.processor_seconds()
        out = subprocess.run(command, capture_output=True, text=True, timeout=seconds + 120, cwd=HERE)
        processor = server.processor_seconds() - before
    found = re.search(r"SUMMARY (.*)", out.stdout)
    if not found:
        raise SystemExit(f"wrk: {out.stdout}{out.stderr}")
    return Load(json.loads(found[1]), server, processor)


def pages(server, paths, **options):
    """Asks for these paths in turn."""
    paths = [paths] if isinstance(paths, str) else paths
    connections = options.get("connections", 1)
    return wrk(server, "cycle.lua", [], lines=paths * (2 if connections >= 8 and len(paths) == 1 else 1), **options)


def burst(server, path, clients):
    """So many clients ask for one page at the same moment: seconds until all have it, and the server's CPU seconds."""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n\r\n".encode()
    wires = [socket.create_connection(("127.0.0.1", server.port), timeout=60) for _ in range(clients)]
    before, begin = server.processor_seconds(), time.perf_counter()
    waiting, right = selectors.DefaultSelector(), 0
    heads = {}
    for wire in wires:
        wire.sendall(request)
        wire.setblocking(False)
        waiting.register(wire, selectors.EVENT_READ)
    while waiting.get_map() and time.perf_counter() - begin < 120:
        for key, _ in waiting.select(timeout=5):
            try:
                part = key.fileobj.recv(1 << 18)
            except BlockingIOError:
                continue
            except OSError:
                part = b""
            if part:
                heads.setdefault(key.fd, part[:16])
            else:
                waiting.unregister(key.fileobj)
                key.fileobj.close()
    elapsed = time.perf_counter() - begin
    right = sum(head.startswith(b"HTTP/1.1 200") for head in heads.values())
    for key in list(waiting.get_map().values()):
        key.fileobj.close()
    waiting.close()
    return elapsed, server.processor_seconds() - before, right


class Reporter:
    """Hands reports in by the API, one after the other, on top of the versions that it knows."""

    def __init__(self, server, accounts):
        self.server, self.period = server, accounts["period"]
        self.lines = [dict(line, token=given["token"]) for given in accounts["agencies"] for line in given["lines"]]
        self.turn, self.times, self.failed = 0, [], 0

    def report(self):
        line = self.lines[self.turn % len(self.lines)]
        self.turn += 1
        line["value"] += 0.01
        body = {
            "target_id": line["target"], "period": self.period, "value": round(line["value"], 2),
            "narrative": "按计划推进", "explanation": "口径不变", "version": line["version"]}
        begin = time.perf_counter()
        status, answer = self.server.post(
            "/api/v1/reports", json.dumps(body).encode(),
            {"Content-Type": "application/json", "Authorization": f"Bearer {line['token']}"})
        self.times.append((time.perf_counter() - begin) * 1000)
        if status in (200, 201):
            line["version"] += 1
        else:
            self.failed += 1
            if self.failed == 1:
                print(f"(report refused: {status} {answer[:300].decode()})", flush=True)

    def keep_reporting(self, each, stop: threading.Event, most=10_000):
        """So many a second until told to stop."""
        begin, number = time.perf_counter(), 0
        while number < most and not stop.wait(max(0.0, begin + number / each - time.perf_counter())):
            self.report()
            number += 1


def report_lines(accounts, each=None):
    """As reports.lua reads them, the agencies in turn, so many lines of each at most."""
    turns = itertools.zip_longest(*([(given, line) for line in given["lines"][:each]] for given in accounts["agencies"]))
    return [
        f"{line['target']} {line['version']} {line['value']} {given['token']} {given['session']} {given['csrf']}"
        for turn in turns for given, line in filter(None, turn)]
