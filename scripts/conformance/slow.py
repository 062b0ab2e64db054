"""slowhttptest in four modes while a second client asks all the time. usage: slow.py PORT

Bar: every request of the second client is answered, and its 99th percentile stays below twice that of an idle server.
"""
import os
import subprocess
import sys
import threading
import time

from wire import PROBE, Wire

CONNECTIONS = int(os.environ.get("SLOW_CONNECTIONS", "1000"))
SECONDS = int(os.environ.get("SLOW_SECONDS", "20"))
MODES = [
    ("slow heads (-H)", ["-H", "-i", "5", "-x", "24"]),
    ("slow bodies (-B)", ["-B", "-i", "5", "-s", "8192", "-x", "10"]),
    ("ranges (-R)", ["-R", "-a", "1", "-b", "1500"]),
    ("slow readers (-X)", ["-X", "-w", "1", "-y", "1", "-n", "5", "-z", "32", "-k", "3"]),
]


def ask(port):
    """Milliseconds of one exchange on a new connection; None when it failed."""
    begin = time.perf_counter()
    try:
        with Wire(port, patience=5) as wire:
            wire.send(PROBE)
            if wire.reply()[0] != 200:
                return None
    except (OSError, EOFError, ValueError):
        return None
    return (time.perf_counter() - begin) * 1000


def watch(port, stop):
    """Asks about a hundred times a second until told to stop."""
    times = []
    while not stop.is_set():
        times.append(ask(port))
        time.sleep(0.01)
    return times


def percentile(times):
    good = sorted(t for t in times if t is not None)
    return good[min(len(good) - 1, int(len(good) * 0.99))] if good else float("inf")


def idle(port):
    stop = threading.Event()
    threading.Timer(5, stop.set).start()
    return percentile(watch(port, stop))


def run(port):
    """Rows of (mode, asked, failed, p99, idle p99)."""
    for name, options in MODES:
        calm, stop, found = idle(port), threading.Event(), []
        thread = threading.Thread(target=lambda: found.extend(watch(port, stop)))
        thread.start()
        subprocess.run(
            ["slowhttptest", *options, "-c", str(CONNECTIONS), "-r", "200", "-l", str(SECONDS), "-p", "3",
             "-u", f"http://127.0.0.1:{port}/", "-t", "POST" if "-B" in options else "GET"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SECONDS + 60)
        stop.set()
        thread.join()
        yield name, len(found), sum(t is None for t in found), percentile(found), calm


if __name__ == "__main__":
    for name, asked, failed, tail, calm in run(int(sys.argv[1])):
        print(f"{name}: {asked - failed}/{asked} answered, p99 {tail:.2f} ms, idle {calm:.2f} ms")
