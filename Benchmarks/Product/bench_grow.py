#!/usr/bin/env python3
"""What size costs: starting, idling, saving long and many plans, reading a long text.

usage: bench_grow.py [start] [long] [many] [text] [upload]    all of them without a name
"""
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import plans
import stores
from bench_pages import serve
from server import run
from settings import FILES, ROUNDS, SMOKE, liance
from tables import figure, head, heading, row, spread


def start():
    heading("Starting and idling")
    head("store", "targets", "reports", "ms to the first answer", "ms of CPU", "MB idle", "MB at most")
    for name, store in (("small", stores.small()), ("large", stores.large())):
        facts = stores.facts(store)
        times, costs, idle, peak = [], [], [], []
        for _ in range(ROUNDS):
            server = serve(store, name)
            try:
                times.append(server.start_seconds * 1000)
                costs.append(server.processor_seconds() * 1000)
                idle.append(server.settle().resident())
                peak.append(server.resident("VmHWM"))
            finally:
                server.stop()
        row(name, f"{facts['targets']:,}", f"{facts['reports']:,}", spread(times), spread(costs), spread(idle), spread(peak))


def ingest(store, files):
    """Seconds, CPU and memory of reading, saving and publishing these files."""
    seconds = processor = memory = 0
    for begin in range(0, len(files), 100):
        done = run([liance(), *stores.PUBLISH, "--database", store, *files[begin:begin + 100]],
                   stdout=subprocess.DEVNULL, env=stores.ENVIRONMENT)
        seconds, processor, memory = seconds + done[0], processor + done[1], max(memory, done[2])
    return seconds, processor, memory


def one(label, file, store):
    """Reading alone, then reading, saving and publishing."""
    read = run([liance(), "parse", "--format", "json", file], stdout=subprocess.DEVNULL, env=stores.ENVIRONMENT)
    saved = ingest(store, [file])
    size = file.stat().st_size / 1e6
    row(label, figure(size), figure(read[0]), figure(read[2]), figure(saved[0]), figure(saved[1]), figure(saved[2]))


def long_plan(megabytes=0.3 if SMOKE else 5.0):
    heading("Saving one long plan")
    head("plan", "MB", "s to read", "MB of memory", "s to read, save, publish", "s of CPU", "MB of memory")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "long.txt"
        file.write_text(plans.long_plan(int(megabytes * 1e6), stores.SEEDS[2]), encoding="utf-8")
        one(f"{stores.SEEDS[2].name}'s body again and again", file, Path(folder) / "long.sqlite")


def many_plans():
    heading("Saving many plans")
    head("files", "MB", "s", "s of CPU", "files/s", "files/s of CPU", "MB of memory")
    with tempfile.TemporaryDirectory() as folder:
        files = plans.write(Path(folder) / "plans", FILES, liance(), stores.SEEDS)
        seconds, processor, memory = ingest(Path(folder) / "many.sqlite", files)
        row(len(files), figure(sum(f.stat().st_size for f in files) / 1e6), figure(seconds), figure(processor),
            figure(len(files) / seconds), figure(len(files) / processor), figure(memory))


def long_text(megabytes=1 if SMOKE else 17):
    heading("Reading a long text")
    head("MB", "s", "MB/s of CPU", "MB at most", "memory ÷ file")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        unit = "\n".join(seed.read_text(encoding="utf-8") for seed in stores.SEEDS) + "\n"
        file.write_text(unit * (megabytes * 1_000_000 // len(unit.encode()) + 1), encoding="utf-8")
        size = file.stat().st_size / 1e6
        # A table, so that what is measured is reading and not the JSON of it.
        for form in ("table", "json"):
            seconds, processor, memory = run(
                [liance(), "parse", "--format", form, file], stdout=subprocess.DEVNULL, env=stores.ENVIRONMENT)
            row(f"{figure(size)}, told as {form}", figure(seconds), figure(size / processor), figure(memory),
                figure(memory * 1.048576 / size))


def upload(megabytes=1 if SMOKE else 17):
    heading("The same text through the upload page")
    head("MB", "s", "s of CPU", "MB idle", "MB at most", "above idle ÷ file", "MB afterwards", "status")
    with tempfile.TemporaryDirectory() as folder:
        store = stores.copy(stores.small(), folder)
        admin = stores.accounts(store, 0)["admin"]
        unit = "\n".join(seed.read_text(encoding="utf-8") for seed in stores.SEEDS) + "\n"
        text = (unit * (megabytes * 1_000_000 // len(unit.encode()) + 1)).encode()
        edge = "bench-edge-of-parts"
        parts = [f'--{edge}\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{admin["csrf"]}\r\n'.encode(),
                 f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="long.txt"\r\n'
                 'Content-Type: text/plain\r\n\r\n'.encode(), text, f"\r\n--{edge}--\r\n".encode()]
        server = serve(store)
        try:
            idle, before, begin = server.resident(), server.processor_seconds(), time.perf_counter()
            status, _ = server.post("/admin/upload", b"".join(parts), {
                "Cookie": f"liance={admin['session']}", "Content-Type": f"multipart/form-data; boundary={edge}"}, 300)
            seconds, size = time.perf_counter() - begin, len(text) / 1e6
            peak = server.resident("VmHWM")
            row(figure(size), figure(seconds), figure(server.processor_seconds() - before), figure(idle), figure(peak),
                figure((peak - idle) * 1.048576 / size), figure(server.resident()), status)
        finally:
            server.stop()


if __name__ == "__main__":
    sections = {"start": start, "long": long_plan, "many": many_plans, "text": long_text, "upload": upload}
    for wanted in sys.argv[1:] or sections:
        sections[wanted]()
